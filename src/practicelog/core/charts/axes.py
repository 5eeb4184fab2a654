"""What charts measure: points from 1 to 5, shares, weeks, and numbers of any size."""

from collections.abc import Iterable
from datetime import date, timedelta
from math import floor, log10

from practicelog.core.calendar.week_numbers import monday_of, week_number
from practicelog.core.sections import Axis
from practicelog.core.wording import MONTHS, iso_week_words

POINTS = Axis(0.8, 5.2, tuple((float(each), str(each)) for each in range(1, 6)))
"""Scores stand between 1 and 5 on every chart, so that two charts can be held side by side."""

SHARES = Axis(-0.05, 1.05, ((0.0, "0 %"), (0.5, "50 %"), (1.0, "100 %")))

TICKS_AT_MOST = 6
MONTHS_IN_YEAR = 12


def weeks(first: int, last: int) -> Axis:
    """Return an axis of weeks by number, with the months that begin in them where they fit."""
    begin = {week_number(day): day for day in _month_firsts(first, last)}
    every = next(each for each in (1, 2, 3, 6, 12) if len(begin) / each <= TICKS_AT_MOST + 1)
    ticks = (
        (float(week), _month_words(day))
        for week, day in begin.items()
        if (day.month - 1) % every == 0
    )
    return Axis(first - 0.7, last + 0.7, tuple(ticks))


def week_name(week: int) -> str:
    """Return what a week is called by its number: `2026-W47`."""
    return iso_week_words(monday_of(week))


def _month_firsts(first: int, last: int) -> Iterable[date]:
    day = monday_of(first).replace(day=1)
    while week_number(day) <= last:
        if week_number(day) >= first:
            yield day
        day = (day + timedelta(days=31)).replace(day=1)


def _month_words(day: date) -> str:
    return f"{MONTHS[0]} {day.year}" if day.month == 1 else MONTHS[day.month - 1]


def numbers(values: Iterable[float]) -> Axis:
    """Return an axis from 0 (or the lowest value below it) to the highest, with round ticks."""
    found = [*values, 0.0]
    low, high = min(found), max(found)
    step = _round_step(max(high - low, 1e-9) / 4)
    first = floor(low / step)
    last = max(-floor(-high / step), first + 1)
    ticks = tuple((each * step, _tick_words(each * step)) for each in range(first, last + 1))
    return Axis(first * step, last * step, ticks)


def _tick_words(value: float) -> str:
    return f"{value:,.10g}".replace("-", "−")


def _round_step(rough: float) -> float:
    """Return 1, 2 or 5 times a power of ten, the first that is not below a rough step."""
    power: float = 10.0 ** floor(log10(rough))
    return next(each * power for each in (1, 2, 5, 10) if each * power >= rough * (1 - 1e-9))


def rows(names: list[str]) -> Axis:
    """Return an axis of named rows, the first on top."""
    ticks = tuple((float(-place), name) for place, name in enumerate(names))
    return Axis(-len(names) + 0.5, 0.5, ticks)
