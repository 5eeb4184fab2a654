"""ISO weeks by number: what is counted, charted and compared week by week goes by it.

A week's number is that of its Monday: days since the first of January of year 1, by 7.
"""

from datetime import date

from practicelog.core.calendar.periods import DAYS_IN_WEEK


def week_number(day: date) -> int:
    """Return the number of the ISO week that holds a day; weeks that follow differ by 1."""
    return (day.toordinal() - 1) // DAYS_IN_WEEK


def monday_of(week: int) -> date:
    """Return the first day of the ISO week of a number."""
    return date.fromordinal(week * DAYS_IN_WEEK + 1)
