"""A year of practice as a map: a column for each week, a row for each weekday."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from practicelog.core.calendar.periods import DAYS_IN_WEEK, week_begin
from practicelog.core.record import Record
from practicelog.core.records.plan import PracticeDay

WEEKS_AT_MOST = 53
SHADES = 4


class HeatMap(Record):
    """The reps of each day practised in so many weeks from `first`, a week's first day, to `today`.

    Days before `begun` are no days without practice: the log had not begun. `steps` are the fewest
    reps for each of the four shades.
    """

    first: date
    weeks: int
    begun: date
    today: date
    reps: Mapping[date, int]
    steps: tuple[int, ...]


def heat_map(days: Iterable[PracticeDay], begun: date, today: date, week_start: int) -> HeatMap:
    """Return the map of the 53 weeks that end with today's, or of fewer in the first year.

    `week_start` is the weekday its weeks begin on, whatever earlier plans said: it is a calendar.
    """
    last = week_begin(today, week_start)
    first = max(last - timedelta(weeks=WEEKS_AT_MOST - 1), week_begin(begun, week_start))
    weeks = (last - first).days // DAYS_IN_WEEK + 1
    reps = {each.day: each.reps for each in days if first <= each.day <= today}
    return HeatMap(first, weeks, begun, today, reps, _steps(reps.values()))


def last_weeks(heat: HeatMap, weeks: int) -> HeatMap:
    """Return the last weeks of a map, at most so many, in the shades of the whole."""
    cut = max(0, heat.weeks - weeks)
    return heat._replace(first=heat.first + timedelta(weeks=cut), weeks=heat.weeks - cut)


def _steps(reps: Iterable[int]) -> tuple[int, ...]:
    """Return where each shade begins: at the quartiles of the days practised.

    Each step is above the one before, so that a seller with a rep a day keeps to the lightest.
    """
    ordered = sorted(reps) or [1]
    steps = [1]
    for quarter in range(1, SHADES):
        steps.append(max(steps[-1] + 1, ordered[len(ordered) * quarter // SHADES]))
    return tuple(steps)
