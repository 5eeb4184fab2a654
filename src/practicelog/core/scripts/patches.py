"""The change between two versions as a unified diff, for patch tools."""

from difflib import unified_diff

from practicelog.core.calendar.clock import written
from practicelog.core.records.script import Version

CUT_SHORT = "\n\\ No newline at end of file\n"


def unified(old: Version, new: Version) -> str:
    """Return what turns one text into the other, by lines; empty when they are equal.

    A line ends with a line feed and nothing else, as `patch` has it: a carriage return belongs
    to its line.
    """
    lines = unified_diff(
        _lines(old.text),
        _lines(new.text),
        _label(old),
        _label(new),
        written(old.made),
        written(new.made),
    )
    return "".join(line if line.endswith("\n") else line + CUT_SHORT for line in lines)


def _lines(text: str) -> list[str]:
    *whole, rest = text.split("\n")
    return [f"{line}\n" for line in whole] + ([rest] if rest else [])


def _label(version: Version) -> str:
    return f"{version.script}@{version.version}"
