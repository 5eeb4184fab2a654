"""The first take of each session: the nearest thing to what a buyer gets.

It is made before any warm-up, after a pause. What takes gain within a session is shown beside it
and is no learning: that is what the next first take shows (Soderstrom and Bjork 2015).
"""

from collections.abc import Iterable, Sequence
from datetime import date

from practicelog.core.calendar.periods import Period, grids, week_begin
from practicelog.core.record import Record
from practicelog.core.records.plan import Plan
from practicelog.core.records.rep import Rep
from practicelog.core.statistics.weekly_levels import (
    UsualRange,
    WeekScore,
    usual_range,
    week_score,
)

HUNDREDTHS = 100


class FirstTake(Record):
    """The rated first take of a session; `is_new` says that its card had never been practised."""

    day: date
    rating: int
    difficulty: str | None
    is_new: bool


class Cold(Record):
    """The level of a period's first takes, and what was usual; those on new cards are apart."""

    level: WeekScore
    usual: UsualRange | None
    is_new: bool


class WarmUp(Record):
    """The mean ratings of the first and the last take of some sessions, in points."""

    first: float
    last: float
    sessions: int


def cold_levels(
    takes: Sequence[FirstTake], plans: Sequence[Plan], period: Period, last: date
) -> tuple[Cold, ...]:
    """Return the levels of a period's first takes up to a day: on known cards, then on new ones.

    Decks run from gentle to hard, so that a new card is another measure. A take without a card is
    on what is known. What was usual is found as for weekly levels.
    """
    known = [each for each in takes if not each.is_new]
    new = [each for each in takes if each.is_new]
    found = (_cold(some, plans, period, last) for some in (known, new))
    return tuple(each for each in found if each)


def _cold(
    takes: Sequence[FirstTake], plans: Sequence[Plan], period: Period, last: date
) -> Cold | None:
    now = [each for each in takes if period.first <= each.day <= min(period.last, last)]
    if not now:
        return None
    before = [each for each in takes if each.day < period.first]
    level = _level(period.first, period.last, now)
    return Cold(level, usual_range(first_take_weeks(before, plans, last)), now[0].is_new)


def first_take_weeks(
    takes: Iterable[FirstTake], plans: Sequence[Plan], last: date
) -> list[WeekScore]:
    """Return the level of each week that has first takes up to a day, oldest first."""
    by_week: dict[date, list[FirstTake]] = {}
    for grid in grids(plans, last):
        for each in takes:
            if grid.first <= each.day <= grid.last:
                first = week_begin(each.day, grid.origin.weekday())
                by_week.setdefault(max(first, grid.first), []).append(each)
    return [_level(first, first, done) for first, done in sorted(by_week.items())]


def _level(first: date, last: date, takes: Sequence[FirstTake]) -> WeekScore:
    ratings = [HUNDREDTHS * each.rating for each in takes]
    return week_score(first, last, ratings, [each.difficulty for each in takes])


def warm_up(reps: Iterable[Rep], criterion: str | None) -> WarmUp | None:
    """Return how ratings moved from the first to the last take; None without two in a session."""
    rated = (
        [take.rating for take in rep.take_log if take.rating and take.criterion == criterion]
        for rep in reps
    )
    ends = [(ratings[0], ratings[-1]) for ratings in rated if len(ratings) > 1]
    if not ends:
        return None
    first, last = (sum(side) / len(ends) for side in zip(*ends, strict=True))
    return WarmUp(first, last, len(ends))
