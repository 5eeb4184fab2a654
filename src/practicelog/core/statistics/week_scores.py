"""The level of a practised week: the mean of its rep scores, how many, and how far they reach."""

from collections.abc import Sequence
from datetime import date
from math import fsum

from practicelog.core.record import Record
from practicelog.core.statistics.difficulty import difficulty_mix

HUNDREDTHS = 100

SAME_WITHIN = 1e-9
"""Two means nearer than this are equal: they differ only by how they were rounded on the way."""


class WeekScore(Record):
    """One drill's scored practice in one week, in points from 1 to 5.

    `first` and `last` are the week's days, `n` its scored reps, `low` and `high` the lowest and
    the highest of them. `difficulty` is the mix of those that say how hard they were (1 easy,
    3 hard), None when none does.
    """

    first: date
    last: date
    mean: float
    n: int
    low: float
    high: float
    difficulty: float | None = None


def week_score(
    first: date, last: date, scores: Sequence[int], difficulties: Sequence[str | None]
) -> WeekScore:
    """Return the level of a week with at least one scored rep (docs/reports.md).

    `scores` are hundredths of a point, as the log keeps them, so that equal weeks have means
    equal to the last bit. They are of one drill, one rubric version, one kind of score.
    """
    return WeekScore(
        first,
        last,
        mean=sum(scores) / (HUNDREDTHS * len(scores)),
        n=len(scores),
        low=min(scores) / HUNDREDTHS,
        high=max(scores) / HUNDREDTHS,
        difficulty=difficulty_mix(difficulties),
    )


def mean_of(weeks: Sequence[WeekScore]) -> float:
    """Return the mean of the weekly means; every week counts the same, however many its reps."""
    return fsum(week.mean for week in weeks) / len(weeks)
