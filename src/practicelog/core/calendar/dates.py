"""The days people type: those of practice lie behind, those of plans and days off ahead.

Short words and numbers are read here; anything freer is handed to a `Reader`, so that an everyday
command does not load the library behind it. Relative words count from `today`, the practice day of
now.
"""

import re
from collections.abc import Callable
from datetime import date, time

from practicelog.core.calendar.date_words import (
    DAY,
    ISO_DATE,
    WEEKDAY_NAMES,
    Look,
    day_and_clock,
    fixed_day,
    weekday_named,
)
from practicelog.core.calendar.numeric_dates import readings
from practicelog.core.record import Record
from practicelog.core.wording import day_beside
from practicelog.errors import UsageError, quoted

FIRST_YEAR = 1970
LONGEST = 60
BETWEEN = r"\.\.| +(?:-|–|to|until) +|–"
LONG_PAST = 31 * DAY


class When(Record):
    """The day that was typed, and the local time of day if one was typed with it.

    `relative` tells a day counted from today (`yesterday`, `fri`) from a date of the calendar,
    `yearless` a date whose year was left to be found.
    """

    day: date
    clock: time | None
    relative: bool = False
    yearless: bool = False

    def is_in_doubt(self, today: date) -> bool:
        """Tell whether the year found may be another than was meant.

        In November `20 Dec` is eleven months back: whoever logs practice hardly means that.
        """
        return self.yearless and today - self.day > LONG_PAST


class FreeDate(Record):
    """What a free reader found in a text: no year, weekday (Monday is 0) or clock is None."""

    year: int | None
    month: int
    day: int
    weekday: int | None
    clock: time | None


Reader = Callable[[str], FreeDate | None]
"""Reads a date written out (`20 Nov`, `November 20th, 2025 at 5pm`); None when it cannot."""


def past_when(text: str, today: date, read_freely: Reader) -> When:
    """Return when something was done: the latest day that the text can mean.

    A weekday is the last one, today included; a date without a year the latest not after tomorrow.

    Raises:
        UsageError: it cannot be read, is before 1970, or more than a day ahead.
    """
    when = _when(text, today, Look(today, -1), read_freely)
    if when.day - today > DAY:
        raise UsageError(
            f"{quoted(text)} is more than a day ahead.", f"the latest is tomorrow, {today + DAY}"
        )
    return when


def past_day(text: str, today: date, read_freely: Reader) -> date:
    """Return the day meant, as `past_when` does, where a time of day has no place."""
    return _day_alone(text, past_when(text, today, read_freely))


def coming_day(text: str, today: date, read_freely: Reader) -> date:
    """Return the first day, from today on, that the text can mean.

    A day that is written out in full may lie in the past: days off are entered late, too.

    Raises:
        UsageError: it cannot be read, is before 1970, or holds a time of day.
    """
    return _day_alone(text, _when(text, today, Look(today, 1), read_freely))


def day_range(text: str, today: date, read_freely: Reader) -> tuple[date, date]:
    """Return the first and the last of the days `A..B`, `A - B` or `A to B`; one day is both.

    Weekdays and dates without a year end the range at the first such day from its start on:
    `20 Dec..3 Jan` crosses the year. `today`, `tomorrow` and `+3d` count from today on both sides.

    Raises:
        UsageError: a side cannot be read (see `coming_day`), or it ends before it starts.
    """
    first_text, *rest = re.split(BETWEEN, text, maxsplit=1)
    first = coming_day(first_text, today, read_freely)
    if not rest:
        return first, first
    last_text = rest[0]
    last = _day_alone(last_text, _when(last_text, today, Look(first, 1), read_freely))
    if last < first:
        raise UsageError(
            f"{quoted(text)} ends before it starts.", f"the other way round it is {last}..{first}"
        )
    return first, last


def _day_alone(text: str, when: When) -> date:
    if when.clock is not None:
        raise UsageError(
            f"{quoted(text)} has a time of day where only a day is expected.",
            f"write it as {when.day}",
        )
    return when.day


def _when(text: str, today: date, look: Look, read_freely: Reader) -> When:
    """Return what the text means, or say why it cannot mean a day."""
    try:
        when = _meaning(text, today, look, read_freely)
    except ValueError:
        when = None
    except OverflowError:
        raise outside(text) from None
    if when is None:
        near = "yesterday" if look.step < 0 else "tomorrow"
        raise UsageError(
            f"Cannot read the date {quoted(text)}.", f'write it as {today}, {near}, fri or "20 Nov"'
        )
    if when.day.year < FIRST_YEAR:
        raise outside(text)
    return when


def outside(text: str) -> UsageError:
    """Return the error of a day or an instant outside the years that are kept."""
    return UsageError(f"{quoted(text)} is outside the years {FIRST_YEAR} to {date.max.year}.")


def _meaning(text: str, today: date, look: Look, read_freely: Reader) -> When | None:
    if len(text) > LONGEST or not (text.isascii() and text.isprintable()):
        return None
    words = " ".join(text.lower().split())
    day_words, clock = day_and_clock(words)
    day = fixed_day(day_words, today)
    if day is None and (weekday := weekday_named(day_words)) is not None:
        day = look.weekday(weekday)
    if day is not None:
        return When(day, clock, relative=not re.fullmatch(ISO_DATE, day_words))
    found = [FreeDate(*each, None, clock) for each in readings(day_words)]
    if not found and (free := read_freely(words)):
        found = [free]
    days = [when for each in found if (when := _written_out(text, each, look))]
    if len(days) > 1:
        raise UsageError(
            f"{quoted(text)} can be {' or '.join(day_beside(each.day, today) for each in days)}.",
            hint=f"write it as {' or '.join(str(each.day) for each in days)}",
        )
    return days[0] if days else None


def _written_out(text: str, free: FreeDate, look: Look) -> When | None:
    if free.year is None:
        day = look.anniversary(free.month, free.day)
    else:
        day = date(free.year, free.month, free.day)
    if day is None:
        return None
    if free.weekday not in (None, day.weekday()):
        raise UsageError(
            f"{quoted(text)} cannot be: {day} is a {WEEKDAY_NAMES[day.weekday()].capitalize()}.",
            f"write it as {day} if that day is meant",
        )
    return When(day, free.clock, yearless=free.year is None)
