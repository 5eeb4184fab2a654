"""How many days a week needs, from the plan and the days off."""

from collections.abc import Set as AbstractSet
from datetime import date, timedelta

from practicelog.core.calendar.periods import Week

SIX_DAYS = timedelta(days=6)


def need_of(week: Week, days_off: AbstractSet[date], first_practice: date) -> int:
    """Return how many counted days keep a week; 0 means that the week is paused.

    The plan's days are scaled to the scheduled days that are free to practise, rounding halves
    up, and never below one (docs/decisions/0004). Days before the first practice rep are not
    free; in the week of that rep there is always at least one.
    """
    if _is_whole(week, days_off, first_practice):
        return week.plan.days
    scheduled = len(week.plan.weekdays)
    free = _free_days(week, days_off, first_practice)
    if week.first <= first_practice <= week.last:
        free = max(1, free)
    if free == 0:
        return 0
    return max(1, (2 * week.plan.days * free + scheduled) // (2 * scheduled))


def _is_whole(week: Week, days_off: AbstractSet[date], first_practice: date) -> bool:
    """Tell whether all of the plan's days are there, as in nearly every week of years."""
    seven = week.last - week.first == SIX_DAYS
    return seven and week.first > first_practice and days_off.isdisjoint(week.days)


def _free_days(week: Week, days_off: AbstractSet[date], first_practice: date) -> int:
    scheduled = week.plan.weekdays
    return sum(
        day.weekday() in scheduled and day not in days_off and day >= first_practice
        for day in week.days
    )
