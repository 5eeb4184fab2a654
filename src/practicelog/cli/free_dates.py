"""Dates that are written out, as in `20 Nov` or `November 20th, 2025 at 5pm`, read by dateutil.

dateutil is generous: it takes `5/12`, `20` or `Nov 25` and fills in what is missing. Here nothing
is guessed: a month stands by name, every word belongs to a date, and the numbers typed are exactly
those of the date found. Importing dateutil.parser costs 80 ms: import this module when it is asked.
"""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, time

from dateutil.parser import parse, parserinfo

from practicelog.core.calendar.dates import LONGEST, FreeDate

_ENGLISH = parserinfo()
_HALVES = {"am", "pm"}
_SMALL_WORDS = {"at", "of", "st", "nd", "rd", "th"}
_WORD = re.compile(r"[a-z]+")
_NUMBER = re.compile(r"[0-9]+")
_PIECES = re.compile(
    r"""
    (?:
        (?: [a-z]+ (?![a-z])
          | [1-9][0-9]{3} (?![0-9:])                # a year
          | [0-9]{1,2} (?: :[0-9]{2} )? (?![0-9:])  # a day, an hour or a time
        )
        (?: [,.-][ ]? | [ ] )?
    )+
    """,
    re.VERBOSE,
)

# Stands in for the parts that were not typed: a leap year, so that 29 February needs no year.
_NOT_TYPED = datetime(4, 1, 1)  # noqa: DTZ001 - what people type is local time, without a zone


def read_freely(text: str) -> FreeDate | None:
    """Return the date that a text of at most 60 characters spells out, or None.

    It has a month by name and a day; a year of four digits, a weekday and a time (17:30, 5pm,
    5:30pm) may stand with them. Whether the weekday fits is for the caller to check.
    """
    typed = text.lower()
    if len(typed) > LONGEST or not _PIECES.fullmatch(typed):
        return None
    words = _WORD.findall(typed)
    if not _belong_to_one_date(words):
        return None
    try:
        found = parse(typed, default=_NOT_TYPED)
    except (ValueError, OverflowError):
        return None
    return _spelled(found, words, [int(number) for number in _NUMBER.findall(typed)])


def _spelled(found: datetime, words: list[str], numbers: list[int]) -> FreeDate | None:
    """Return what was found if it is spelled with these very numbers."""
    year = None if found.year == _NOT_TYPED.year else found.year
    day = [found.day] if year is None else [found.day, year]
    for clock, spelling in _clocks(found.time(), _HALVES.intersection(words)):
        if sorted(numbers) == sorted(day + spelling):
            return FreeDate(year, found.month, found.day, _weekday(words), clock)
    return None


def _belong_to_one_date(words: list[str]) -> bool:
    kinds = Counter(_kind(word) for word in words)
    once = kinds["month"] == 1 and kinds["weekday"] <= 1 and kinds["half"] <= 1
    return once and not kinds["other"]


def _kind(word: str) -> str:
    if _ENGLISH.month(word) is not None:
        return "month"
    if _ENGLISH.weekday(word) is not None:
        return "weekday"
    if word in _HALVES:
        return "half"
    return "small" if word in _SMALL_WORDS else "other"


def _weekday(words: list[str]) -> int | None:
    found = (_ENGLISH.weekday(word) for word in words)
    return next((weekday for weekday in found if weekday is not None), None)


def _clocks(clock: time, halves: set[str]) -> Iterator[tuple[time | None, list[int]]]:
    """Yield the times of day that can have been typed, each with the numbers that spell it."""
    if not halves:
        yield None, []
        yield clock, [clock.hour, clock.minute]
        return
    hour = clock.hour % 12 or 12
    yield clock, [hour, clock.minute]
    if clock.minute == 0:
        yield clock, [hour]
