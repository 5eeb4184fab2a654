"""A year of practice drawn in characters: a row for each weekday, and the months above."""

from bisect import bisect_right
from datetime import date, timedelta

from practicelog.core.calendar.periods import DAYS_IN_WEEK
from practicelog.core.journey.heat_map import HeatMap
from practicelog.core.wording import MONTHS

NONE = "·"
SHADES = "░▒▓█"
OUTSIDE = " "


def heat_rows(heat: HeatMap) -> tuple[str, ...]:
    """Return seven rows with a character for each week."""
    return tuple(
        "".join(
            _shade(heat, heat.first + timedelta(weeks=week, days=weekday))
            for week in range(heat.weeks)
        )
        for weekday in range(DAYS_IN_WEEK)
    )


def _shade(heat: HeatMap, day: date) -> str:
    if not heat.begun <= day <= heat.today:
        return OUTSIDE
    level = bisect_right(heat.steps, heat.reps.get(day, 0))
    return SHADES[level - 1] if level else NONE


def month_row(heat: HeatMap) -> str:
    """Return the months' names over the weeks their first days are in, where there is room."""
    row = ""
    for week in range(heat.weeks):
        last = heat.first + timedelta(weeks=week, days=DAYS_IN_WEEK - 1)
        name = MONTHS[last.month - 1]
        if last.day <= DAYS_IN_WEEK and len(row) <= week <= heat.weeks - len(name):
            row = f"{row:{week}}{name} "
    return row.rstrip()
