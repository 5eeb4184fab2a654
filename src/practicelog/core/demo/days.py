"""The days on which Sam practises, and the days off."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from random import Random

from practicelog.core.record import Record
from practicelog.core.records.plan import DayOff
from practicelog.core.streaks.rulings import days_off

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)
WEEKS_IN_YEAR = 52

HOLIDAYS = (
    (5, 14, 4, "long weekend"),
    (8, 3, 14, "summer holidays"),
    (12, 24, 9, "Christmas"),
)
"""Month and day they begin, how many days they last, and what Sam calls them."""

DAYS_A_WEEK = (3, 3, 3, 3, 4, 4, 4, 4, 5)
"""How many days of a week are practised, each as often as it happens; three keep the week."""

SATURDAYS = 0.08
"""The share of weeks with a Saturday's practice in them."""

SLUMP = (1, 1, 0)
"""The days practised in three bad weeks in a row: two in reserve hold two, the third is missed."""

SLUMP_FROM, FLU_FROM, SHORT_FROM, SPREAD = 18, 29, 36, 4
"""The weeks of a year in which the slump, a week of flu and a single short week may begin.

Each begins in one of `SPREAD` weeks, or after the holidays that are in its way: so far apart
that none can meet another, and that the reserve is full again before it is needed.
"""

THIS_WEEK = (0, 1, 3, 4)
"""The weekdays practised in the week of today, as far as they have come."""


class Absence(Record):
    """Days off, and the day Sam types them: a week before a holiday, after a flu."""

    first: date
    last: date
    reason: str
    typed: date


class Calendar(Record):
    """The Monday it begins with, the days practised and the absences, each in order of time."""

    first: date
    practised: tuple[date, ...]
    absences: tuple[Absence, ...]


def calendar(rng: Random, today: date, years: int) -> Calendar:
    """Return the days of so many years of 52 weeks, and of the week of today, up to today.

    No absence touches the first week, the last whole one or this one: there is always practice.
    """
    this_week = today - DAY * today.weekday()
    mondays = [this_week - WEEK * n for n in range(WEEKS_IN_YEAR * years, 0, -1)]
    absences = list(_holidays(mondays[0], mondays[-1]))
    holidays = days_of(absences)
    counts: dict[date, int] = {}
    for year in range(years):
        stories = _stories(rng, mondays[year * WEEKS_IN_YEAR :], holidays)
        counts |= stories.short_weeks
        absences.append(stories.flu)
    away = days_of(absences)
    practised = [
        day
        for monday in mondays
        for day in _practised(rng, monday, counts.get(monday, rng.choice(DAYS_A_WEEK)), away)
    ]
    practised += [this_week + DAY * n for n in THIS_WEEK if this_week + DAY * n <= today]
    return Calendar(mondays[0], tuple(practised), tuple(sorted(absences)))


def days_of(absences: Sequence[Absence]) -> frozenset[date]:
    """Return every single day of several absences."""
    return days_off(DayOff(0, "", each.first, each.last) for each in absences)


def _holidays(first: date, before: date) -> Iterator[Absence]:
    for year in range(first.year, before.year + 1):
        for month, day, days, reason in HOLIDAYS:
            begins = date(year, month, day)
            ends = min(begins + DAY * (days - 1), before - DAY)
            if first + WEEK <= begins <= ends:
                yield Absence(begins, ends, reason, begins - WEEK)


class _Stories(Record):
    """What goes wrong in one year: the Mondays of short weeks with their days, and the flu."""

    short_weeks: dict[date, int]
    flu: Absence


def _stories(rng: Random, mondays: Sequence[date], holidays: Collection[date]) -> _Stories:
    slump = _free_weeks(mondays[SLUMP_FROM + rng.randrange(SPREAD) :], len(SLUMP), holidays)
    (flu,) = _free_weeks(mondays[FLU_FROM + rng.randrange(SPREAD) :], 1, holidays)
    (short,) = _free_weeks(mondays[SHORT_FROM + rng.randrange(SPREAD) :], 1, holidays)
    short_weeks = dict(zip(slump, SLUMP, strict=True)) | {short: 1}
    return _Stories(short_weeks, Absence(flu, flu + DAY * 4, "flu", flu + WEEK))


def _free_weeks(mondays: Sequence[date], length: int, holidays: Collection[date]) -> Sequence[date]:
    """Return the first so many weeks in a row that no holiday touches."""
    runs = (mondays[n : n + length] for n in range(len(mondays)))
    return next(
        run
        for run in runs
        if not any(monday + DAY * n in holidays for monday in run for n in range(7))
    )


def _practised(rng: Random, monday: date, count: int, away: Collection[date]) -> list[date]:
    """Return so many days of a week, if there are: Monday to Friday, and rarely a Saturday."""
    free = [monday + DAY * n for n in range(5) if monday + DAY * n not in away]
    days = rng.sample(free, min(count, len(free)))
    saturday = monday + DAY * 5
    if days and rng.random() < SATURDAYS and saturday not in away:
        days[:1] = [saturday]
    return sorted(days)
