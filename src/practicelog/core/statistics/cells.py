"""The scored reps of a drill by week and by what they may be held against."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from practicelog.core.record import Record
from practicelog.core.statistics.week_scores import HUNDREDTHS

FIRST_MONDAY = date(1969, 12, 29)
"""The week of the first day a rep may have; weeks are counted from it."""


class Stratum(Record):
    """What reps share that may be held against each other.

    One version of the rubric, one kind of score (`quick` or rated), one difficulty; reps that do
    not say how hard they were are held against each other too.
    """

    rubric: int
    quick: bool
    difficulty: str | None


class Cell(Record):
    """The scored reps of one ISO week and one stratum: how many, and their sum in hundredths."""

    week: int
    stratum: Stratum
    n: int
    total: int

    @property
    def mean(self) -> float:
        """The mean of the scores, in points."""
        return self.total / (HUNDREDTHS * self.n)


Cells = Mapping[str, Sequence[Cell]]
"""The cells of each drill, in order of their weeks."""


def weeks_over(over: date) -> int:
    """Return the number of the first ISO week that is not over, when `over` is the last day."""
    return (over + timedelta(days=1) - FIRST_MONDAY).days // 7


def monday_of(week: int) -> date:
    """Return the first day of an ISO week of that number."""
    return FIRST_MONDAY + timedelta(weeks=week)


def weeks_in(weeks: Sequence[int], lo: int, end: int) -> int:
    """Return how many of some weeks, in order, lie from `lo` up to the one before `end`."""
    return bisect_left(weeks, end) - bisect_left(weeks, lo)


def practised_weeks(cells: Iterable[Cell]) -> list[int]:
    """Return the numbers of the weeks that have a scored rep, in order."""
    return sorted({cell.week for cell in cells})
