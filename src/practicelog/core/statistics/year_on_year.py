"""This quarter against the same one a year ago (docs/reports.md)."""

from collections.abc import Sequence
from datetime import date, timedelta

from practicelog.core.statistics.comparison import Comparison, comparison, shortage
from practicelog.core.statistics.week_scores import WeekScore

QUARTER = timedelta(weeks=13)
YEAR = timedelta(weeks=52)
WEEKS_AT_LEAST = 8


def year_on_year(weeks: Sequence[WeekScore], last: date) -> Comparison:
    """Return the 13 calendar weeks up to a day, held against the 13 that ended 52 weeks earlier.

    Holidays and year ends fall in the same weeks of both. `last` is the last day of a week.
    """
    after = _quarter_up_to(last, weeks)
    before = _quarter_up_to(last - YEAR, weeks)
    missing = shortage(
        (len(after), WEEKS_AT_LEAST, "in the last 13"),
        (len(before), WEEKS_AT_LEAST, "in the same 13 a year before"),
    )
    return comparison(before, after, missing)


def _quarter_up_to(last: date, weeks: Sequence[WeekScore]) -> list[WeekScore]:
    return [week for week in weeks if last - QUARTER < week.last <= last]
