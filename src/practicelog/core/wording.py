"""Days, durations, scores and counts in the words a seller reads."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise

from practicelog.core.limits import tenths
from practicelog.core.records.plan import WEEKDAYS

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MINUTES_IN_HOUR = 60

UNDO = "practicelog undo"
"""What every answer to a command that can be taken back ends in."""

NAMED = 5
"""How many of anything are named before the rest is counted."""


def day_words(day: date) -> str:
    """Return a day with its weekday: `Fri 20 Nov 2026`."""
    return f"{WEEKDAYS[day.weekday()].title()} {day.day} {MONTHS[day.month - 1]} {day.year}"


def full_day(day: date) -> str:
    """Return a day with its year: `20 Nov 2026`."""
    return f"{_short_day(day)} {day.year}"


def day_beside(day: date, *others: date) -> str:
    """Return a day as it is told beside others, a period's or today: `20 Nov`.

    It has its year, `20 Nov 2025`, where they are not all of that one.
    """
    one_year = all(each.year == day.year for each in others)
    return _short_day(day) if one_year else full_day(day)


def _short_day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


def clock_words(at: datetime) -> str:
    """Return the time of day of a local instant: `17:30`."""
    return f"{at:%H:%M}"


def range_words(first: date, last: date) -> str:
    """Return a range of days as short as it can be: `16–22 Nov 2026`."""
    if first == last:
        return full_day(last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{full_day(last)}"
    return f"{day_beside(first, last)} – {full_day(last)}"


def week_words(first: date) -> str:
    """Return the name of the week that begins on a day, as it can be typed: `2026-W34`."""
    return iso_week_words(first + timedelta(days=3))


def iso_week_words(day: date) -> str:
    """Return the name of the ISO week that holds a day: `2026-W34`."""
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02}"


def duration_words(minutes: int) -> str:
    """Return minutes as `25 min`, `1 h`, `1 h 25` or `1,015 h 48`."""
    hours, rest = divmod(minutes, MINUTES_IN_HOUR)
    if not hours:
        return f"{rest} min"
    return f"{hours:,} h {rest:02}" if rest else f"{hours:,} h"


def count_words(number: int, noun: str, plural: str | None = None) -> str:
    """Return a count with its noun: `1 rep`, `9 reps`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def score_words(hundredths: float) -> str:
    """Return a score of hundredths with one decimal, halves up: 325 is `3.3`."""
    points, rest = divmod(tenths(hundredths), 10)
    return f"{points}.{rest}"


QUICK = "quick"
"""What marks a hurried score, and a mean of such, wherever one is told."""


def rep_score_words(hundredths: float, *, quick: bool) -> str:
    """Return the score of one rep, marked where it was given in a hurry: `3.4 quick`."""
    return f"{score_words(hundredths)} {QUICK}" if quick else score_words(hundredths)


def points_words(points: float) -> str:
    """Return a level in points with one decimal, halves up: 3.25 is `3.3`."""
    return score_words(points * 100)


def weekday_words(weekdays: tuple[int, ...]) -> str:
    """Return scheduled weekdays as `Mon–Fri` when they follow one another, else one by one."""
    names = [WEEKDAYS[number].title() for number in weekdays]
    if len(weekdays) > 2 and weekdays == tuple(range(weekdays[0], weekdays[-1] + 1)):  # noqa: PLR2004 - two days read better apart
        return f"{names[0]}–{names[-1]}"
    return ", ".join(names)


def signed_words(number: float, digits: int = 1) -> str:
    """Return a difference with its sign: `+0.3`, `−0.2`, and `+0.0` for less than half a tenth."""
    return f"{number:+z,.{digits}f}".replace("-", "−")


def some_words(names: Sequence[str]) -> str:
    """Return a few names, and how many more there are: `1, 2, 3, 4, 5 and 7 more`."""
    more = len(names) - NAMED
    told = ", ".join(names[:NAMED])
    return f"{told} and {more:,} more" if more > 0 else told


KILO = 1000
SIZE_UNITS = ("bytes", "kB", "MB", "GB", "TB")


def size_words(size: int) -> str:
    """Return a number of bytes in the largest unit that fits: `512 bytes`, `1.4 MB`."""
    value, unit = float(size), 0
    while value >= KILO - 0.05 and unit < len(SIZE_UNITS) - 1:
        value, unit = value / KILO, unit + 1
    return f"{value:.1f} {SIZE_UNITS[unit]}" if unit else f"{size} bytes"


def step_words(steps: tuple[int, ...]) -> tuple[str, ...]:
    """Return the reps that each shade stands for: `1`, `2–4`, `9 or more`."""
    ranges = [
        f"{low}" if low == following - 1 else f"{low}–{following - 1}"
        for low, following in pairwise(steps)
    ]
    return (*ranges, f"{steps[-1]} or more")
