"""Whether a seller's level climbed: one look every four weeks, like held only against like.

Every four weeks the log lays a line through the last year, each rep held only against reps of the
same rubric, kind of score and difficulty, and speaks when about one seller in twenty who stands
still would see so steep a line, or such a jump, in a year (up and down counted apart). How that was
found out, on which made-up sellers: docs/reports.md and docs/decisions/0009.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from math import copysign, log1p, sqrt

from practicelog.core.record import Record
from practicelog.core.statistics.strata import (
    MIDDLE,
    WEEKS_BEFORE,
    Cell,
    Cells,
    StrataSums,
    Stratum,
    StratumSums,
    Stretch,
    practised_weeks,
    weeks_in,
    widest_split,
)

LINE = "line"
STEP = "step"
UP = "up"
DOWN = "down"

EVERY = 4
"""Weeks from one look to the next."""

YEAR = 52
HISTORY_AT_MOST = 104
WEEKS_AT_LEAST = 12
WEEKS_SINCE_AT_LEAST = 4
STEP_LOOKS_BACK = 12
SHOWN_FOR = 12

LINE_LIMIT_AT_A_YEAR = 1.95
LINE_LIMIT = 2.9
STEP_LIMIT = 3.5
FOR_SEVERAL_DRILLS = (1.0, 1.0, 1.14, 1.21, 1.27, 1.32, 1.36, 1.40, 1.43)
"""By how much limits grow with the drills practised, so that a seller is misled no more often."""

SPREAD_AT_LEAST = 0.15**2 * 3 / 7
"""Without it a seller who nearly always types 3 is told of a climb at every 4."""

SCALE = 11 / 7
"""Turns squares weighted 3/11 into squares weighted 3/7: those of a week of three reps."""

NOTHING = 1e-9
"""What sums of rounded numbers leave where there is nothing."""


class Fit(Record):
    """A shape fitted to a stretch: its slope, normal score and limit, and the strata's levels.

    `slope` is in points, a week for a line, in all for a step; `levels` are those of each stratum
    before the shape begins.
    """

    shape: str
    stretch: Stretch
    slope: float
    z: float
    limit: float
    levels: dict[Stratum, float]


class Call(Record):
    """A climb or a fall was called: at which look, of which shape, and where the new level began.

    `at` is the first week after the look, `start` and `onset` are weeks too.
    """

    fit: Fit
    at: int
    start: int
    onset: int

    @property
    def direction(self) -> str:
        """`up` or `down`."""
        return UP if self.fit.z > 0 else DOWN


class Look(Record):
    """One look: the first week after it, the practised weeks and strata looked at, what was seen.

    Without 12 practised weeks nothing is fitted.
    """

    at: int
    weeks: int
    strata: int
    fits: tuple[Fit, ...]
    call: Call | None = None


class Climb(Record):
    """A call as it is told.

    `since` is the week a step began, None for a line. `before` and `after` are points, of the
    stratum with most reps; `weeks` are the practised weeks since a step, the weeks a line covers.
    `fresh` tells whether no week has ended since the call.
    """

    shape: str
    direction: str
    since: int | None
    before: float
    after: float
    weeks: int
    z: float
    limit: float
    fresh: bool


Factor = Callable[[int], float]


def factor_of(drills: Cells) -> Factor:
    """Return what limits are multiplied by at a look, given all drills of a seller.

    A drill counts with 12 practised weeks in the 52 before the look; beyond eight no more is asked.
    """
    practised = [practised_weeks(cells) for cells in drills.values()]

    def factor(at: int) -> float:
        counted = drills_counted(practised, at)
        return FOR_SEVERAL_DRILLS[min(counted, len(FOR_SEVERAL_DRILLS) - 1)]

    return factor


def drills_counted(practised: Iterable[Sequence[int]], at: int) -> int:
    """Return how many drills have 12 practised weeks in the year before a week."""
    return sum(weeks_in(weeks, at - YEAR, at) >= WEEKS_AT_LEAST for weeks in practised)


def looks(cells: Sequence[Cell], end: int, factor: Factor) -> Iterator[Look]:
    """Yield every look at a drill, the first four weeks after its first scored rep.

    `end` is the first week that is not over. After a call the history starts at its onset.
    """
    weeks = practised_weeks(cells)
    if not weeks:
        return
    sums, first = StrataSums(cells), weeks[0]
    start, called = first, False
    for at in range(first + EVERY, end + 1, EVERY):
        look = _look(sums, weeks, start, at)
        limits = _limits(at - first, factor(at), called=called)
        look = look._replace(fits=tuple(fit._replace(limit=limits[fit.shape]) for fit in look.fits))
        found = max(look.fits, key=_excess, default=None)
        if found and _excess(found) > 1:
            onset = _onset(cells, found)
            look = look._replace(call=Call(found, at, start, onset))
            start, called = onset, True
        yield look


def _excess(fit: Fit) -> float:
    return abs(fit.z) / fit.limit


def _limits(age: int, factor: float, *, called: bool) -> dict[str, float]:
    """Return how far a normal score must go: an early line must be steep to be believed."""
    early = age <= YEAR and not called
    line = LINE_LIMIT_AT_A_YEAR * (YEAR / age) ** 2 if early else LINE_LIMIT
    return {LINE: line * factor, STEP: STEP_LIMIT * factor}


def _look(sums: StrataSums, weeks: Sequence[int], start: int, at: int) -> Look:
    lo = max(start, at - HISTORY_AT_MOST)
    practised = weeks_in(weeks, lo, at)
    if practised < WEEKS_AT_LEAST:
        return Look(at, practised, 0, ())
    line = Stretch(lo, max(start, at - YEAR), at, sloped=True)
    step = Stretch(lo, max(start, at - STEP_LOOKS_BACK), at, sloped=False)
    stretches = [each for each in (line, step) if _is_long_enough(weeks, each)]
    fits = tuple(fit for each in stretches if (fit := fitted(sums, each)))
    return Look(at, practised, max((len(fit.levels) for fit in fits), default=0), fits)


def _is_long_enough(weeks: Sequence[int], stretch: Stretch) -> bool:
    since = weeks_in(weeks, stretch.a, stretch.end) >= WEEKS_SINCE_AT_LEAST
    return since and (stretch.sloped or weeks_in(weeks, stretch.lo, stretch.a) >= WEEKS_BEFORE)


def fitted(sums: StrataSums, stretch: Stretch) -> Fit | None:
    """Return one shape laid through all strata at once, each with a level of its own.

    Weighted least squares within strata (analysis of covariance). None where no stratum has reps
    both before and after, so that nothing can be held against its like.
    """
    strata = [*sums.over(stretch)]
    sxx = sum(of.wrr - of.wr * of.wr / of.w for of in strata)
    if sxx < NOTHING:
        return None
    slope = sum(of.wry - of.wr * of.wy / of.w for of in strata) / sxx
    levels = [(of.wy - slope * of.wr) / of.w for of in strata]
    freedom = max(3, int(sum(of.cells for of in strata)) - len(strata) - 1)
    squares = sum(_squares_left(of, at, slope) for of, at in zip(strata, levels, strict=True))
    variance = max(SCALE * squares / freedom, SPREAD_AT_LEAST)
    z = normal_score(slope * sqrt(sxx / variance), freedom)
    shape = LINE if stretch.sloped else STEP
    own = {of.stratum: MIDDLE + level for of, level in zip(strata, levels, strict=True)}
    return Fit(shape, stretch, slope, z, 0.0, own)


def _squares_left(of: StratumSums, level: float, slope: float) -> float:
    """Return the weighted sum of `(y - level - slope r)²`, multiplied out."""
    return (
        of.vyy
        + level * level * of.v
        + slope * slope * of.vrr
        - 2 * level * of.vy
        - 2 * slope * of.vry
        + 2 * level * slope * of.vr
    )


def normal_score(t: float, freedom: int) -> float:
    """Return the normal score of a t value with so many degrees of freedom (Wallace 1959).

    Only with it may a look at twelve weeks and one at a hundred have the same limit.
    """
    size = sqrt(freedom * log1p(t * t / freedom)) * (8 * freedom + 1) / (8 * freedom + 3)
    return copysign(size, t)


def _onset(cells: Sequence[Cell], fit: Fit) -> int:
    """Return the week that best splits the history, all strata put on one footing."""
    scores: dict[int, list[tuple[int, float]]] = {}
    for cell in cells:
        if fit.stretch.lo <= cell.week < fit.stretch.end:
            above = cell.mean - fit.levels[cell.stratum]
            scores.setdefault(cell.week, []).append((cell.n, above))
    weeks = sorted(scores)
    means = [sum(n * y for n, y in scores[t]) / sum(n for n, _ in scores[t]) for t in weeks]
    return weeks[widest_split(means, 1 if fit.z > 0 else -1)]


def weeks_so_far(cells: Sequence[Cell], end: int) -> int:
    """Return the practised weeks that a look would have now; below 12 it sees nothing."""
    return weeks_in(practised_weeks(cells), end - HISTORY_AT_MOST, end)


def current_climb(cells: Sequence[Cell], end: int, factor: Factor) -> Climb | None:
    """Return the last call, as it is told now.

    None when there is none, or when 12 more practised weeks have passed since.
    """
    calls = [look.call for look in looks(cells, end, factor) if look.call]
    weeks = [week for week in practised_weeks(cells) if week < end]
    if not calls or weeks_in(weeks, calls[-1].at, end) >= SHOWN_FOR:
        return None
    return _told(cells, calls[-1], weeks, end)


def _told(cells: Sequence[Cell], call: Call, weeks: Sequence[int], end: int) -> Climb:
    fit = call.fit
    if fit.shape == LINE:
        reach = fit.slope * (call.at - 1 - fit.stretch.a)
        since, covered = None, min(call.at - call.start, YEAR)
    else:
        since, covered = call.onset, weeks_in(weeks, call.onset, end)
        split = Stretch(fit.stretch.lo, call.onset, end, sloped=False)
        fit = fitted(StrataSums(cells), split) or fit
        reach = fit.slope
    before = fit.levels[_most_practised(cells, fit)]
    return Climb(
        call.fit.shape,
        call.direction,
        since,
        before,
        before + reach,
        covered,
        call.fit.z,
        call.fit.limit,
        fresh=call.at == end,
    )


def _most_practised(cells: Sequence[Cell], fit: Fit) -> Stratum:
    """Return the stratum with most reps in a fit; among equals the one practised last."""
    reps = dict.fromkeys(fit.levels, 0)
    last = dict.fromkeys(fit.levels, 0)
    for cell in cells:
        if fit.stretch.lo <= cell.week < fit.stretch.end:
            reps[cell.stratum] += cell.n
            last[cell.stratum] = cell.week
    return max(reps, key=lambda stratum: (reps[stratum], last[stratum]))
