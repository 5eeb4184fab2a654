"""Sums over the cells of strata, ready for any stretch of weeks: what a climb is fitted from."""

from collections.abc import Iterable, Iterator, Sequence
from operator import add

from practicelog.core.record import Record
from practicelog.core.statistics.cells import Cell, Stratum

MIDDLE = 3.0
"""Points. Levels are summed from here, so that what is left after a fit keeps its digits."""

Sums = tuple[float, ...]
"""Over the cells before a week: their number, then 1, t, t², y, ty under the weight of the slope,
and 1, t, t², y, ty, y² under that of the scale; t is the week, y the level."""

NO_CELLS: Sums = (0.0,) * 12


class Stretch(Record):
    """The weeks [lo, end) of a look, and the shape that a level is thought to have in them.

    From the week `a` on the level rises by one a week (`sloped`) or stands one higher.
    """

    lo: int
    a: int
    end: int
    sloped: bool


class StratumSums(Record):
    """One stratum in a stretch: its cells, and sums over them; r is the shape, y the level.

    Those in w are under the weight of the slope, those in v under that of the scale.
    """

    stratum: Stratum
    cells: float
    w: float
    wr: float
    wrr: float
    wy: float
    wry: float
    v: float
    vr: float
    vrr: float
    vy: float
    vry: float
    vyy: float


class StrataSums:
    """All strata of a drill; any stretch of weeks is then summed by two subtractions.

    A cell of c reps in a week of n weighs c / (n + 4) for the slope and c / (c + 8) for the scale:
    the reps of one week are alike, so a busy week tells little more than a quiet one.
    """

    def __init__(self, cells: Sequence[Cell]) -> None:
        self.first, self.last = cells[0].week, cells[-1].week
        by_stratum: dict[Stratum, list[Cell]] = {}
        reps: dict[int, int] = {}
        for cell in cells:
            by_stratum.setdefault(cell.stratum, []).append(cell)
            reps[cell.week] = reps.get(cell.week, 0) + cell.n
        self._strata = [(stratum, self._running(own, reps)) for stratum, own in by_stratum.items()]

    def _running(self, cells: Iterable[Cell], reps: dict[int, int]) -> list[Sums]:
        """Return the sums before each week, from the first week to the one after the last."""
        running = [NO_CELLS]
        for cell in cells:
            t = cell.week - self.first
            running += [running[-1]] * (t + 1 - len(running))
            running.append(tuple(map(add, running[-1], _weighed(cell, t, reps[cell.week]))))
        return running + [running[-1]] * (self.last + 2 - self.first - len(running))

    def over(self, stretch: Stretch) -> Iterator[StratumSums]:
        """Yield the strata that have cells in a stretch."""
        lo, at, end = (
            min(max(week - self.first, 0), self.last + 1 - self.first)
            for week in (stretch.lo, stretch.a, stretch.end)
        )
        a = stretch.a - self.first
        for stratum, running in self._strata:
            before, after = running[lo], running[end]
            if before[0] != after[0]:
                yield _summed(stratum, before, running[at], after, a if stretch.sloped else None)


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
    return StratumSums(
        stratum, n1 - n0, w1 - w0, wr, wrr, wy1 - wy0, wry,
        v1 - v0, vr, vrr, vy1 - vy0, vry, vyy1 - vyy0,
    )  # fmt: skip
