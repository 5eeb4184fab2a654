"""Calendar years of practice, one ring each, as a tree keeps them."""

from collections.abc import Collection, Sequence
from datetime import date
from itertools import groupby

from practicelog.core.calendar.periods import THURSDAY, Week
from practicelog.core.journey.practice_totals import PracticeTotal, practice_total
from practicelog.core.record import Record
from practicelog.core.streaks.rulings import Practice, Ruling


class YearRing(Record):
    """One calendar year of practice."""

    year: int
    total: PracticeTotal


def year_rings(
    practice: Practice, counted: Collection[date], ruled: Sequence[Ruling]
) -> tuple[YearRing, ...]:
    """Return a ring for each calendar year from the first practice day's to today's.

    Calendar years and not years counted from the first rep: a job, a quota and a memory are of
    “2024”. A day is in the year of its date, and a week in the year of its Thursday as its ISO
    name says; the first and the last week in a year that has begun and is not over before them.
    """
    first, last = practice.begun.year, practice.today.year
    days = groupby(practice.days, key=lambda each: each.day.year)
    weeks = groupby(ruled, key=lambda each: min(max(_year_of(each.week), first), last))
    days_of = {year: tuple(each) for year, each in days}
    weeks_of = {year: tuple(each) for year, each in weeks}
    return tuple(
        YearRing(year, practice_total(days_of.get(year, ()), counted, weeks_of.get(year, ())))
        for year in range(first, last + 1)
    )


def _year_of(week: Week) -> int:
    """Return the year of a week's Thursday; of its first day where a cut week has none."""
    thursdays = (day for day in week.days if day.weekday() == THURSDAY)
    return next(thursdays, week.first).year
