"""How many days a week needs, from the plan and the days off."""

from collections.abc import Collection
from datetime import date

from practicelog.core.calendar.periods import Week


def need_of(week: Week, days_off: Collection[date], first_practice: date) -> int:
    """Return how many counted days keep a week; 0 means that the week is paused.

    The plan's days are scaled to the scheduled days that are free to practise, rounding halves
    up, and never below one (docs/decisions/0004). Days before the first practice rep are not
    free; in the week of that rep there is always at least one.
    """
    scheduled = len(week.plan.weekdays)
    free = _free_days(week, days_off, first_practice)
    if week.first <= first_practice <= week.last:
        free = max(1, free)
    if free == 0:
        return 0
    return max(1, (2 * week.plan.days * free + scheduled) // (2 * scheduled))


def _free_days(week: Week, days_off: Collection[date], first_practice: date) -> int:
    scheduled = week.plan.weekdays
    return sum(
        day.weekday() in scheduled and day not in days_off and day >= first_practice
        for day in week.days
    )
