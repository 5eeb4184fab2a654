"""Dates typed in numbers alone: `10/31`, `31.10.`, `31/10/2025`, `2025/10/31`.

Half the world writes the month first. Both orders are tried, and the caller sees whether one date
or two can be meant: `10/31` is one, `5/12` is two.
"""

import re
from contextlib import suppress
from datetime import date

from practicelog.core.record import Record

_SHORT = re.compile(r"([0-9]{1,2})([/.])([0-9]{1,2})(?:\2([0-9]{4})?)?")
_YEAR_FIRST = re.compile(r"([0-9]{4})([/.])([0-9]{1,2})\2([0-9]{1,2})")
_LEAP_YEAR = 2000


class NumericDate(Record):
    """A day of a month; the year is None where none was typed."""

    year: int | None
    month: int
    day: int


def readings(word: str) -> tuple[NumericDate, ...]:
    """Return the dates that a word of numbers can mean: none, one or two, the day first."""
    if found := _YEAR_FIRST.fullmatch(word):
        return _there_are(NumericDate(int(found[1]), int(found[3]), int(found[4])))
    found = _SHORT.fullmatch(word)
    if not found:
        return ()
    one, other = int(found[1]), int(found[3])
    year = int(found[4]) if found[4] else None
    return _there_are(NumericDate(year, other, one), NumericDate(year, one, other))


def _there_are(*dates: NumericDate) -> tuple[NumericDate, ...]:
    """Return those that are dates, each once."""
    found = {}
    for each in dates:
        with suppress(ValueError):
            found[date(each.year or _LEAP_YEAR, each.month, each.day)] = each
    return tuple(found.values())
