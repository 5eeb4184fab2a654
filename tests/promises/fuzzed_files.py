"""Files of every format that comes in, spoiled: a value, a line or a few bytes are different.

Each is drawn from a seed, so that one that does harm can be drawn again.
"""

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from practicelog.core.interchange.source_formats import OURS
from practicelog.exchange import SOURCES

FROM_TOOLS = Path(__file__).parents[1] / "exchange" / "from_tools"
FROM_SHEETS = FROM_TOOLS.with_name("from_sheets")

VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2**63, 10**30, 1.5, float("nan"), float("inf"), 1e300, "", " ",
    "x" * 600, "\0", "a\nb", "\ud800", "\x1b[31m\x9b\u202e", "self", "2026-11-20", "9999-12-31",
    "0000-00-00", "2026-11-20T16:30:00Z", "Europe/Berlin", "../x", "opener", "=1+1", [], {}, [[]],
    {"": None}, [None], ["a"], "00000000-0000-7000-8000-000000000001",
)  # fmt: skip

BYTES = (
    b"", b"\0", b"\xff", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\r", b"\n", b"\r\n", b'"', b"'", b",",
    b";", b"\t", b"[" * 3000, b"{", b"}", b"]", b":", b"\\", b"\\ud800", b"NaN", b"-", b"1e999",
    b"9" * 5000, b"null", b"\xe2\x80\xa8", b"\x1b]0;x\x07", b"SQLite format 3\0",
)  # fmt: skip


ANSWERS = (
    b'{"schema": "practicelog/ratings/1", "rater": "Ana",\n'
    b'"reps": [{"uid": "00000000-0000-7000-8000-000000000001", "ratings": {"who": 4,'
    b' "tone": "na"}, "comments": {"who": "why"},\n"comment": "x"}],'
    b'\n"notices": [{"day": "2026-11-20", "text": "y"}],'
    b' "focuses": [{"day": "2026-11-20", "drill": "opener", "why": "z"}]}\n'
)


BY_MAPS = {
    "toggl": "Start date=date,Start time=start,End time=end,Project=drill,Tags=drill",
    "clockify": "Start Date=date,Start Time=time,Duration (h)=duration,Project=drill",
    "harvest": "Date=date,Hours=hours,Task=drill,Notes=note",
    "habitbull": "CalendarDate=date,HabitName=drill",
}
"""Files of other programs, and what their columns hold."""


class Source(NamedTuple):
    """A file that is whole, and the words that `import`, or `metric import`, takes it in with."""

    content: bytes
    words: tuple[str, ...]
    command: tuple[str, ...] = ("import",)


def sources(
    jsonl: bytes, sheet: bytes, form: bytes, workbook: bytes, log: bytes
) -> dict[str, Source]:
    """Return a file of every format: those that are given, and what other tools wrote."""
    tools = {
        name: Source((FROM_TOOLS / f"{name}.json").read_bytes(), ("--as", name, "--drill", "pitch"))
        for name in SOURCES
        if name not in OURS
    }
    ours = {
        "jsonl": Source(jsonl, ("--as", "jsonl")),
        "csv": Source(sheet, ("--as", "csv")),
        "rating-form": Source(form, ("--as", "rating-form")),
        "workbook": Source(workbook, ("--as", "rating-form")),
        "answers": Source(ANSWERS, ()),
        "mapped": Source(sheet, ("--as", "csv", "--map", "day=on,drill=drill,note=note,uid=uid")),
        "log": Source(log, ()),
    }
    sheets = {
        name: Source(
            (FROM_SHEETS / f"{name}.csv").read_bytes(),
            ("--map", columns, "--dates", "mdy", "--drill", "pitch"),
        )
        for name, columns in BY_MAPS.items()
    }
    counts = {
        "counts": Source(
            (FROM_SHEETS / "salesforce.csv").read_bytes(),
            ("--map", "Date=on,Call Duration (seconds)=talk", "--count", "calls", "--dates", "mdy"),
            ("metric", "import"),
        )
    }
    return ours | tools | sheets | counts


def spoiled(content: bytes, chance: random.Random) -> bytes:
    """Return a file with one to three things wrong."""
    for _ in range(chance.choice((1, 1, 2, 3))):
        content = chance.choice(WAYS)(content, chance)
    return content


def _with_other_value(content: bytes, chance: random.Random) -> bytes:
    """Put an odd value in the place of one in a JSON text or in a cell of a sheet."""
    lines = content.splitlines(keepends=True)
    number = chance.randrange(len(lines)) if lines else 0
    for start, end in ((0, len(lines)), (number, number + 1)):
        try:
            said = json.loads(b"".join(lines[start:end]))
        except (ValueError, RecursionError):
            continue
        _put(said, chance)
        return b"".join([*lines[:start], json.dumps(said).encode() + b"\n", *lines[end:]])
    return _with_other_cell(content, chance)


def _put(said: Any, chance: random.Random) -> None:
    """Change, drop or add one value, however deep."""
    while isinstance(said, dict | list) and said:
        key = chance.choice(list(said) if isinstance(said, dict) else range(len(said)))
        if isinstance(said[key], dict | list) and said[key] and chance.random() < 0.8:
            said = said[key]
            continue
        if chance.random() < 0.1:
            del said[key]
        elif chance.random() < 0.1 and isinstance(said, dict):
            said[f"{key}x"] = chance.choice(VALUES)
        else:
            said[key] = chance.choice(VALUES)
        return


def _with_other_cell(content: bytes, chance: random.Random) -> bytes:
    """Put an odd value between two commas."""
    cells = content.split(b",")
    cells[chance.randrange(len(cells))] = str(chance.choice(VALUES)).encode(errors="surrogatepass")
    return b",".join(cells)


def _with_other_bytes(content: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + chance.choice(BYTES) + content[at + chance.choice((0, 0, 1, 7, 200)) :]


def _with_flipped_bits(content: bytes, chance: random.Random) -> bytes:
    found = bytearray(content)
    for _ in range(min(chance.choice((1, 4, 40)), len(found))):
        found[chance.randrange(len(found))] ^= 1 << chance.randrange(8)
    return bytes(found)


def _cut_short(content: bytes, chance: random.Random) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def _with_other_lines(content: bytes, chance: random.Random) -> bytes:
    """Leave a line out, double it, or move it to where it does not belong."""
    lines = content.splitlines(keepends=True) or [b""]
    line = lines.pop(chance.randrange(len(lines)))
    for _ in range(chance.choice((0, 1, 2))):
        lines.insert(chance.randrange(len(lines) + 1), line)
    return b"".join(lines)


WAYS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _with_other_value, _with_other_value, _with_other_value, _with_other_bytes,
    _with_flipped_bits, _cut_short, _with_other_lines,
)  # fmt: skip
