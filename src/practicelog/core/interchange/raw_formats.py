"""The files that other tools keep their records in, told by how they begin.

None of them is read: each tool exports a form that is, and knows its own files best.
"""

import re

from practicelog.core.record import Record


class Raw(Record):
    """A tool's own file: how it begins or is called, and the line that exports what is read."""

    what: str
    begins: re.Pattern[str]
    suffixes: tuple[str, ...]
    exported_by: str
    comes_in_by: str


MINUTE = r"[0-9]{4}[-/.][0-9]{2}[-/.][0-9]{2} [0-9]{1,2}:[0-9]{2}"

RAW = (
    Raw(
        "a timeclock file",
        re.compile(rf"(?:^[;#*].*\n|^\s*\n)*^[iobhO] {MINUTE}", re.MULTILINE),
        ("timeclock",),
        "hledger -f FILE print -O csv > practice.csv",
        'practice.csv --map "date=date,amount=hours,account=drill,description=note"',
    ),
    Raw(
        "Timewarrior's own data",
        re.compile(r"^inc [0-9]{8}T[0-9]{6}Z", re.MULTILINE),
        ("data",),
        "timew export > practice.json",
        "practice.json --as timewarrior",
    ),
    Raw(
        "jrnl's own text",
        re.compile(rf"\s*\[{MINUTE}(?::[0-9]{{2}})?(?: [AP]M)?\] "),
        (),
        "jrnl --export json > practice.json",
        "practice.json --as jrnl",
    ),
    Raw(
        "klog's own text",
        re.compile(
            r"\s*[0-9]{4}([-/])[0-9]{2}\1[0-9]{2}(?: \([^)\n]*!\))?[ \t]*\n"
            r"(?:[^ \t\n0-9{\[].*\n)*(?: {2,4}|\t)\S"
        ),
        ("klg", "klog"),
        "klog json FILE > practice.json",
        "practice.json --as klog",
    ),
)


def raw(beginning: bytes, file: str) -> Raw | None:
    """Return what a file is, if it is one that a tool keeps its records in."""
    text = beginning.decode("utf-8-sig", "replace").replace("\r\n", "\n")
    suffix = file.lower().rpartition(".")[2]
    if text.lstrip().startswith(("{", "[{", "[[")):
        return None
    told = (each for each in RAW if each.begins.match(text))
    named = (each for each in RAW if suffix in each.suffixes)
    return next(told, None) or next(named, None)
