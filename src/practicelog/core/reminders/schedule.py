"""When a system is to look whether a reminder is due, and what it is to run."""

import re
from collections.abc import Sequence

from practicelog.core.record import Record
from practicelog.errors import UsageError, quoted

NAME = "practicelog-remind"
EVENING = 18
"""The local hour from which nobody is reminded."""

ABOUT = "practicelog: one reminder to practise, on a day that needs it"
TIME = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])", re.ASCII)


class At(Record):
    """A time of day."""

    hour: int
    minute: int

    def __str__(self) -> str:
        return f"{self.hour:02}:{self.minute:02}"


class Schedule(Record):
    """Every day at a time, a command of these words."""

    at: At
    words: tuple[str, ...]


def time_typed(text: str, option: str) -> At:
    """Return a time of day before the evening.

    Raises:
        UsageError: it is none, or in the evening, when nobody is reminded.
    """
    found = TIME.fullmatch(text)
    if not found:
        raise UsageError(f"{option}: {quoted(text)} is not a time of day.", hint=f"{option} 08:30")
    at = At(int(found[1]), int(found[2]))
    if at.hour >= EVENING:
        raise UsageError(
            f"{option}: at {at} it is evening; nobody is reminded from {EVENING}:00 on.",
            hint=f"{option} 08:30",
        )
    return at


def writable(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words of a command that can stand in a service's file.

    Raises:
        UsageError: one has a character that cannot be seen, or bytes that are not UTF-8.
    """
    for word in words:
        if not word.isprintable():
            raise UsageError(f"{quoted(word)} cannot stand in a service's file.")
    return tuple(words)
