"""Whether a seller's level climbed: one look every four weeks, like held only against like.

Every four weeks the log lays a line through the last year, each rep held only against reps of the
same rubric, kind of score and difficulty, and speaks when about one seller in twenty who stands
still would see so steep a line, or such a jump, in a year (up and down counted apart). How that was
found out, on which made-up sellers: docs/reports.md and docs/decisions/0009.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache

from practicelog.core.record import Record
from practicelog.core.statistics.fits import Fit, fitted, levels
from practicelog.core.statistics.strata import (
    LINE,
    STEP,
    WEEKS_BEFORE,
    Cell,
    Cells,
    StrataSums,
    Stratum,
    Stretch,
    practised_weeks,
    weeks_in,
    widest_split,
)

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
SHOWN_AT_MOST = 26
"""Weeks of the calendar, practised or not: after half a year a call is of another time."""

LINE_LIMIT_AT_A_YEAR = 1.95
LINE_LIMIT = 2.9
STEP_LIMIT = 3.5
FOR_SEVERAL_DRILLS = (1.0, 1.0, 1.14, 1.21, 1.27, 1.32, 1.36, 1.40, 1.43)
"""By how much limits grow with the drills practised, so that a seller is misled no more often."""


class Seen(Record):
    """A shape seen at a look, and how far its normal score must go to be called."""

    fit: Fit
    limit: float

    @property
    def excess(self) -> float:
        """Its normal score in limits; beyond 1 it is called."""
        return abs(self.fit.z) / self.limit


class Call(Record):
    """A climb or a fall was called: at which look, of which shape, and where the new level began.

    `at` is the first week after the look, `start` and `onset` are weeks too; `levels` are those of
    each stratum before the shape begins.
    """

    seen: Seen
    levels: dict[Stratum, float]
    at: int
    start: int
    onset: int

    @property
    def direction(self) -> str:
        """`up` or `down`."""
        return UP if self.seen.fit.z > 0 else DOWN


class Look(Record):
    """One look: the first week after it, the practised weeks looked at, what was seen.

    Without 12 practised weeks nothing is fitted.
    """

    at: int
    weeks: int
    seen: tuple[Seen, ...]
    call: Call | None

    @property
    def strata(self) -> int:
        """How many strata were looked at."""
        return max((each.fit.strata for each in self.seen), default=0)


class Climb(Record):
    """A call as it is told.

    `since` is the week a step began, None for a line. `first` and `last` are the weeks a line
    covers, or those since a step. `before` and `after` are points, of the stratum with most reps:
    `quick` tells whether its scores were typed at once. `weeks` are the practised weeks since a
    step, the weeks a line looked at. `fresh` tells whether no week has ended since the call.
    """

    shape: str
    direction: str
    since: int | None
    first: int
    last: int
    before: float
    after: float
    quick: bool
    weeks: int
    z: float
    limit: float
    fresh: bool

    @property
    def still_holds(self) -> bool:
        """Whether the levels, in tenths as they are told, lie as they did when it was called."""
        before, after = round(self.before, 1), round(self.after, 1)
        return after > before if self.direction == UP else after < before


Factor = Callable[[int], float]


def factor_of(drills: Cells) -> Factor:
    """Return what limits are multiplied by at a look, given all drills of a seller.

    A drill counts with 12 practised weeks in the 52 before the look; beyond eight no more is asked.
    """
    practised = [practised_weeks(cells) for cells in drills.values()]

    @cache
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
        limits = _limits(at - first, factor(at), called=called)
        look = _look(sums, weeks, start, at, limits)
        found = max(look.seen, key=lambda seen: seen.excess, default=None)
        if found and found.excess > 1:
            before = levels(sums, found.fit)
            onset = _onset(cells, found.fit, before)
            look = look._replace(call=Call(found, before, at, start, onset))
            start, called = onset, True
        yield look


def _limits(age: int, factor: float, *, called: bool) -> dict[str, float]:
    """Return how far a normal score must go: an early line must be steep to be believed."""
    early = age <= YEAR and not called
    line = LINE_LIMIT_AT_A_YEAR * (YEAR / age) ** 2 if early else LINE_LIMIT
    return {LINE: line * factor, STEP: STEP_LIMIT * factor}


def _look(
    sums: StrataSums, weeks: Sequence[int], start: int, at: int, limits: Mapping[str, float]
) -> Look:
    lo = max(start, at - HISTORY_AT_MOST)
    practised = weeks_in(weeks, lo, at)
    if practised < WEEKS_AT_LEAST:
        return Look(at, practised, (), None)
    line = Stretch(LINE, lo, max(start, at - YEAR), at)
    step = Stretch(STEP, lo, max(start, at - STEP_LOOKS_BACK), at)
    stretches = [each for each in (line, step) if _is_long_enough(weeks, each)]
    fits = [fit for each in stretches if (fit := fitted(sums, each))]
    return Look(at, practised, tuple(Seen(fit, limits[fit.shape]) for fit in fits), None)


def _is_long_enough(weeks: Sequence[int], stretch: Stretch) -> bool:
    since = weeks_in(weeks, stretch.a, stretch.end) >= WEEKS_SINCE_AT_LEAST
    return since and (
        stretch.shape == LINE or weeks_in(weeks, stretch.lo, stretch.a) >= WEEKS_BEFORE
    )


def _onset(cells: Sequence[Cell], fit: Fit, before: Mapping[Stratum, float]) -> int:
    """Return the week that best splits the history, all strata put on one footing."""
    scores: dict[int, list[tuple[int, float]]] = {}
    for cell in cells:
        if fit.stretch.lo <= cell.week < fit.stretch.end:
            above = cell.mean - before[cell.stratum]
            scores.setdefault(cell.week, []).append((cell.n, above))
    weeks = sorted(scores)
    means = [sum(n * y for n, y in scores[t]) / sum(n for n, _ in scores[t]) for t in weeks]
    return weeks[widest_split(means, 1 if fit.z > 0 else -1)]


def weeks_so_far(cells: Sequence[Cell], end: int) -> int:
    """Return the practised weeks that a look would have now; below 12 it sees nothing."""
    return weeks_in(practised_weeks(cells), end - HISTORY_AT_MOST, end)


def current_climb(cells: Sequence[Cell], end: int, factor: Factor) -> Climb | None:
    """Return the last call, as it is told now.

    None when there is none, when 12 more practised weeks have passed since or 26 in all, and when
    the levels no longer lie so.
    """
    calls = [look.call for look in looks(cells, end, factor) if look.call]
    weeks = [week for week in practised_weeks(cells) if week < end]
    if not calls or end - calls[-1].at >= SHOWN_AT_MOST:
        return None
    if weeks_in(weeks, calls[-1].at, end) >= SHOWN_FOR:
        return None
    told = _told(cells, calls[-1], weeks, end)
    return told if told.still_holds else None


def _told(cells: Sequence[Cell], call: Call, weeks: Sequence[int], end: int) -> Climb:
    fit, before = _as_it_is_now(cells, call, end)
    stepped = fit.shape == STEP
    stratum = _most_practised(cells, fit.stretch, before)
    level, last = before[stratum], end - 1 if stepped else call.at - 1
    reach = fit.slope if stepped else fit.slope * (last - fit.stretch.a)
    return Climb(
        fit.shape,
        call.direction,
        call.onset if stepped else None,
        call.onset if stepped else fit.stretch.a,
        last,
        level,
        level + reach,
        stratum.quick,
        weeks_in(weeks, call.onset, end) if stepped else min(call.at - call.start, YEAR),
        call.seen.fit.z,
        call.seen.limit,
        fresh=call.at == end,
    )


def _as_it_is_now(
    cells: Sequence[Cell], call: Call, end: int
) -> tuple[Fit, Mapping[Stratum, float]]:
    """Return the fit to tell of with its levels: a step's holds the weeks since its onset too."""
    fit = call.seen.fit
    if fit.shape == STEP:
        sums = StrataSums(cells)
        if now := fitted(sums, Stretch(STEP, fit.stretch.lo, call.onset, end)):
            return now, levels(sums, now)
    return fit, call.levels


def _most_practised(cells: Sequence[Cell], stretch: Stretch, strata: Iterable[Stratum]) -> Stratum:
    """Return the stratum with most reps in a stretch; among equals the one practised last."""
    reps = dict.fromkeys(strata, 0)
    last = dict(reps)
    for cell in cells:
        if stretch.lo <= cell.week < stretch.end:
            reps[cell.stratum] += cell.n
            last[cell.stratum] = cell.week
    return max(reps, key=lambda stratum: (reps[stratum], last[stratum]))
