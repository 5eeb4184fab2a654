"""A line or a step laid through the levels of a stretch of weeks, all strata at once."""

from math import copysign, log1p, sqrt

from practicelog.core.record import Record
from practicelog.core.statistics.strata import MIDDLE, StrataSums, Stratum, Stretch

SPREAD_AT_LEAST = 0.15**2 * 3 / 7
"""Without it a seller who nearly always types 3 is told of a climb at every 4."""

SCALE = 11 / 7
"""Turns squares weighted 3/11 into squares weighted 3/7: those of a week of three reps."""

NOTHING = 1e-9
"""What sums of rounded numbers leave where there is nothing."""


class Fit(Record):
    """A shape fitted to a stretch: its slope, its normal score, and how many strata it has.

    `slope` is in points, a week for a line, in all for a step.
    """

    stretch: Stretch
    slope: float
    z: float
    strata: int

    @property
    def shape(self) -> str:
        """`line` or `step`."""
        return self.stretch.shape


def fitted(sums: StrataSums, stretch: Stretch) -> Fit | None:
    """Return one shape laid through all strata at once, each with a level of its own.

    Weighted least squares within strata (analysis of covariance): with r the shape and y the level,
    both less their means in the stratum, the slope is Σ w r y / Σ w r², and Σ v (y - slope r)² is
    left. None where no stratum has reps both before and after, so that nothing can be held against
    its like.
    """
    cells, strata = 0.0, 0
    wrr_within = wry_within = vyy_within = vry_within = vrr_within = 0.0
    for _, n, w, wr, wrr, wy, wry, v, vr, vrr, vy, vry, vyy in sums.over(stretch):
        cells, strata = cells + n, strata + 1
        r, y = wr / w, wy / w
        wrr_within += wrr - r * wr
        wry_within += wry - r * wy
        vyy_within += vyy - 2 * y * vy + y * y * v
        vry_within += vry - r * vy - y * vr + r * y * v
        vrr_within += vrr - 2 * r * vr + r * r * v
    if wrr_within < NOTHING:
        return None
    slope = wry_within / wrr_within
    squares = vyy_within - 2 * slope * vry_within + slope * slope * vrr_within
    freedom = max(3, int(cells) - strata - 1)
    variance = max(SCALE * squares / freedom, SPREAD_AT_LEAST)
    return Fit(stretch, slope, normal_score(slope * sqrt(wrr_within / variance), freedom), strata)


def levels(sums: StrataSums, fit: Fit) -> dict[Stratum, float]:
    """Return the level of each stratum before the shape begins, in points."""
    return {
        stratum: MIDDLE + (wy - fit.slope * wr) / w
        for stratum, _, w, wr, _, wy, *_ in sums.over(fit.stretch)
    }


def normal_score(t: float, freedom: int) -> float:
    """Return the normal score of a t value with so many degrees of freedom (Wallace 1959).

    Only with it may a look at twelve weeks and one at a hundred have the same limit.
    """
    size = sqrt(freedom * log1p(t * t / freedom)) * (8 * freedom + 1) / (8 * freedom + 3)
    return copysign(size, t)
