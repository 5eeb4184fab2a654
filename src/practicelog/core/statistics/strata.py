"""Scored reps by week and by what they may be held against, and sums over stretches of weeks."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from math import sqrt

from practicelog.core.record import Record
from practicelog.core.statistics.weekly_levels import HUNDREDTHS, SAME_WITHIN

WEEKS_BEFORE = 8
"""A history shorter than this is no history: nothing is judged, no onset found within it."""


def widest_split(means: Sequence[float], direction: int) -> int:
    """Return the place of the first week of the new level, counted from 0.

    `means` are the history and the weeks up to the call, nine or more; `direction` is 1 for a
    shift up, -1 for one down. Of splits equally wide the earliest is taken.
    """
    widths = [direction * width for width in _split_widths(means)]
    widest = max(widths) - SAME_WITHIN
    return WEEKS_BEFORE + next(at for at, width in enumerate(widths) if width >= widest)


def _split_widths(means: Sequence[float]) -> Iterator[float]:
    """Yield `(mean since - mean before) x sqrt(n x m / (n + m))` for each split, from the eighth.

    n and m are the weeks before and since. The widest split is the one that leaves the weeks
    nearest to the two levels, by least squares (Hinkley 1970).
    """
    sums = list(accumulate(means))
    for n in range(WEEKS_BEFORE, len(means)):
        m = len(means) - n
        gap = (sums[-1] - sums[n - 1]) / m - sums[n - 1] / n
        yield gap * sqrt(n * m / (n + m))


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
"""The cells of each drill, those of a stratum in order of their weeks, one a week."""


def weeks_in(weeks: Sequence[int], lo: int, end: int) -> int:
    """Return how many of some weeks, in order, lie from `lo` up to the one before `end`."""
    return bisect_left(weeks, end) - bisect_left(weeks, lo)


def practised_weeks(cells: Iterable[Cell]) -> list[int]:
    """Return the numbers of the weeks that have a scored rep, in order."""
    return sorted({cell.week for cell in cells})


MIDDLE = 3.0
"""Points. Levels are summed from here, so that what is left after a fit keeps its digits."""

Sums = tuple[float, ...]
"""Over the cells before a week: their number, then 1, t, t², y, ty under the weight of the slope,
and 1, t, t², y, ty, y² under that of the scale; t is the week, y the level."""

NO_CELLS: Sums = (0.0,) * 12


LINE = "line"
STEP = "step"


class Stretch(Record):
    """The weeks [lo, end) of a look, and the shape that a level is thought to have in them.

    From the week `a` on the level rises by one a week (a line) or stands one higher (a step).
    """

    shape: str
    lo: int
    a: int
    end: int


StratumSums = tuple[
    Stratum, float, float, float, float, float, float, float, float, float, float, float, float
]
"""One stratum in a stretch: its cells, then w, wr, wr², wy, wry, v, vr, vr², vy, vry and vy² over
them; r is the shape, y the level, w the weight of the slope and v that of the scale."""


class StrataSums:
    """All strata of a drill; any stretch of weeks is then summed by two subtractions.

    A cell of c reps in a week of n weighs c / (n + 4) for the slope and c / (c + 8) for the scale:
    the reps of one week are alike, so a busy week tells little more than a quiet one.
    """

    def __init__(self, cells: Sequence[Cell]) -> None:
        by_stratum: dict[Stratum, list[Cell]] = {}
        reps: dict[int, int] = {}
        for cell in cells:
            by_stratum.setdefault(cell.stratum, []).append(cell)
            reps[cell.week] = reps.get(cell.week, 0) + cell.n
        self.first, self.last = min(reps), max(reps)
        self._strata = [(stratum, self._running(own, reps)) for stratum, own in by_stratum.items()]

    def _running(self, cells: Sequence[Cell], reps: Mapping[int, int]) -> list[Sums]:
        """Return the sums before each week, from the first week to the one after the last."""
        weighed = [_weighed(cell, cell.week - self.first, reps[cell.week]) for cell in cells]
        sums = [NO_CELLS, *zip(*map(accumulate, zip(*weighed, strict=True)), strict=True)]
        practised = [0] * (self.last + 2 - self.first)
        for cell in cells:
            practised[cell.week - self.first + 1] = 1
        return [sums[weeks] for weeks in accumulate(practised)]

    def over(self, stretch: Stretch) -> Iterator[StratumSums]:
        """Yield the strata that have cells in a stretch."""
        lo, at, end = (
            min(max(week - self.first, 0), self.last + 1 - self.first)
            for week in (stretch.lo, stretch.a, stretch.end)
        )
        a = stretch.a - self.first if stretch.shape == LINE else None
        for stratum, running in self._strata:
            before, after = running[lo], running[end]
            if before[0] != after[0]:
                yield _summed(stratum, before, running[at], after, a)


def _weighed(cell: Cell, t: int, reps: int) -> Sums:
    y, w, v = cell.mean - MIDDLE, cell.n / (reps + 4), cell.n / (cell.n + 8)
    wt, vt, vy = w * t, v * t, v * y
    return (1.0, w, wt, wt * t, w * y, wt * y, v, vt, vt * t, vy, vt * y, vy * y)


def _summed(stratum: Stratum, before: Sums, at: Sums, after: Sums, a: int | None) -> StratumSums:
    """Return the sums of a stretch from those before its first week, its shape and its end.

    The shape is a step where there is no `a`: `Σ w (t - a)² = Σ w t² - 2a Σ w t + a² Σ w`.
    """
    n0, w0, _, _, wy0, _, v0, _, _, vy0, _, vyy0 = before
    _, wa, wta, wtta, wya, wtya, va, vta, vtta, vya, vtya, _ = at
    n1, w1, wt1, wtt1, wy1, wty1, v1, vt1, vtt1, vy1, vty1, vyy1 = after
    wr, wry, vr, vry = w1 - wa, wy1 - wya, v1 - va, vy1 - vya
    wrr, vrr = wr, vr
    if a is not None:
        wt, vt = wt1 - wta, vt1 - vta
        wrr = wtt1 - wtta - 2 * a * wt + a * a * wr
        vrr = vtt1 - vtta - 2 * a * vt + a * a * vr
        wr, vr = wt - a * wr, vt - a * vr
        wry, vry = wty1 - wtya - a * wry, vty1 - vtya - a * vry
    return (
        stratum,
        n1 - n0,
        w1 - w0,
        wr,
        wrr,
        wy1 - wy0,
        wry,
        v1 - v0,
        vr,
        vrr,
        vy1 - vy0,
        vry,
        vyy1 - vyy0,
    )
