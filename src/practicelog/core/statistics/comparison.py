"""One stretch of weeks held against an earlier one: what chance alone does, and the words for it.

A week is moved as a block, never a rep: the reps of one week are alike (the same coach, the same
mood), and taking them for independent would find improvement where there is none.

Everything follows from one list. An arrangement swaps some weeks of one stretch for as many of
the other. If the true difference were d, it would be as extreme as what was observed just when
the mean of the weeks it takes out is at most d above the mean of those it brings in. So that
distance, for every arrangement, in order, gives the p-values (how many are at most 0) and the
interval (the distances below and above which 5 % lie), without testing one d after another.
The formulas and their sources are in docs/reports.md.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations
from math import comb, inf

from practicelog.core.record import Record
from practicelog.core.statistics.weekly_levels import (
    POINTS,
    SAME_WITHIN,
    Scale,
    WeekScore,
    mean_of,
    mix_word,
)

ARRANGEMENTS_AT_MOST = 20_000
DRAWS = 9_999
SEED = 1959
"""Any number; fixed, so that the same log always says the same."""

ONE_IN = 20
"""5 % on each side: a 90 % interval, and the level at which the words are given."""


class Permutation(Record):
    """One-sided p-values of no difference, and the 90 % interval of the difference, in points.

    `arrangements` were tried, all there are when `exact`. With fewer than 20 no difference can be
    ruled out: the interval is endless.
    """

    p_up: float
    p_down: float
    low: float
    high: float
    arrangements: int
    exact: bool


def permutation(before: Sequence[float], after: Sequence[float]) -> Permutation:
    """Return what permuting the weekly means says of `after` minus `before`.

    Exact up to 20,000 arrangements; above, 9,999 seeded draws beside the arrangement observed.
    """
    exact = comb(len(before) + len(after), len(after)) <= ARRANGEMENTS_AT_MOST
    swaps = sorted(all_swaps(before, after) if exact else drawn_swaps(before, after))
    arrangements = len(swaps) + 1
    beyond = arrangements // ONE_IN
    return Permutation(
        (1 + bisect_right(swaps, SAME_WITHIN)) / arrangements,
        (1 + len(swaps) - bisect_left(swaps, -SAME_WITHIN)) / arrangements,
        swaps[beyond - 1] if beyond else -inf,
        swaps[-beyond] if beyond else inf,
        arrangements,
        exact,
    )


def all_swaps(before: Sequence[float], after: Sequence[float]) -> Iterator[float]:
    """Yield, for each arrangement but the observed, the mean taken out minus that brought in."""
    for moved in range(1, min(len(before), len(after)) + 1):
        brought_in = [sum(weeks) / moved for weeks in combinations(before, moved)]
        for weeks in combinations(after, moved):
            taken_out = sum(weeks) / moved
            yield from (taken_out - mean for mean in brought_in)


def drawn_swaps(before: Sequence[float], after: Sequence[float]) -> Iterator[float]:
    """Yield the same for 9,999 arrangements drawn with a fixed seed.

    First how many weeks change places, as often as there are ways to do it; then which.
    """
    from random import Random  # only a long period is compared

    generator = Random(SEED)  # noqa: S311 - a draw for a statistic, not for a secret
    sizes = range(1, min(len(before), len(after)) + 1)
    ways = [comb(len(before), moved) * comb(len(after), moved) for moved in sizes]
    for moved in generator.choices(sizes, ways, k=DRAWS):
        brought_in, taken_out = generator.sample(before, moved), generator.sample(after, moved)
        yield (sum(taken_out) - sum(brought_in)) / moved


PROBABLY_UP = "probably up"
PROBABLY_DOWN = "probably down"
ABOUT_THE_SAME = "about the same"
CANT_TELL = "can't tell yet"
VERDICTS = (PROBABLY_UP, PROBABLY_DOWN, ABOUT_THE_SAME)


class Need(Record):
    """A stretch of practised weeks, how many it has, and how many it takes to weigh it."""

    stretch: str
    has: int
    needed: int


class Comparison(Record):
    """What became of a level, on its scale, and the evidence for it.

    `before` and `after` are None without a single week; `short` are the stretches too short to
    weigh, `early` says that the day for the word has not come: in both cases `evidence` is None.
    Where the reps since were easier or harder on average the word is `easier mix` or `harder mix`.
    `quick` says that the level is one of hurried scores.
    """

    word: str
    before: float | None
    after: float | None
    weeks_before: int
    weeks_after: int
    short: tuple[Need, ...] = ()
    early: bool = False
    evidence: Permutation | None = None
    scale: Scale = POINTS
    quick: bool = False


def comparison(
    before: Sequence[WeekScore],
    after: Sequence[WeekScore],
    needs: Iterable[Need] = (),
    scale: Scale = POINTS,
    *,
    early: bool = False,
) -> Comparison:
    """Hold two stretches of practised weeks against each other.

    Where a need is not met, or it is too `early`, nothing is weighed.
    """
    short = tuple(need for need in needs if need.has < need.needed)
    told = Comparison(
        CANT_TELL,
        mean_of(before) if before else None,
        mean_of(after) if after else None,
        len(before),
        len(after),
        short,
        early,
        scale=scale,
    )
    return told if short or early else _guarded(_weighed(told, before, after), before, after)


def _guarded(
    told: Comparison, before: Sequence[WeekScore], after: Sequence[WeekScore]
) -> Comparison:
    """Let no word stand where reps were easier or harder than before: that alone explains it."""
    mixes = (_mix(after), _mix(before))
    return told._replace(word=mix) if (mix := mix_word(*mixes)) else told


def _mix(weeks: Sequence[WeekScore]) -> float | None:
    known = [week.difficulty for week in weeks if week.difficulty is not None]
    return sum(known) / len(known) if known else None


def _weighed(
    told: Comparison, before: Sequence[WeekScore], after: Sequence[WeekScore]
) -> Comparison:
    evidence = permutation([week.mean for week in before], [week.mean for week in after])
    word = _word(mean_of(after) - mean_of(before), evidence, told.scale)
    return told._replace(word=word, evidence=evidence)


def _word(difference: float, evidence: Permutation, scale: Scale) -> str:
    worth_telling = abs(difference) >= scale.worth_telling - SAME_WITHIN
    if worth_telling and evidence.p_up <= 1 / ONE_IN:
        return PROBABLY_UP
    if worth_telling and evidence.p_down <= 1 / ONE_IN:
        return PROBABLY_DOWN
    furthest = max(-evidence.low, evidence.high)
    return ABOUT_THE_SAME if furthest <= scale.same_up_to + SAME_WITHIN else CANT_TELL


QUARTER = timedelta(weeks=13)
YEAR = timedelta(weeks=52)
WEEKS_AT_LEAST = 8
THIS_QUARTER = "quarter"
YEAR_BEFORE = "quarter a year before"


def year_on_year(weeks: Sequence[WeekScore], last: date) -> Comparison:
    """Return the 13 calendar weeks up to a day, held against the 13 that ended 52 weeks earlier.

    Holidays and year ends fall in the same weeks of both. `last` is the last day of a week.
    """
    after = _quarter_up_to(last, weeks)
    before = _quarter_up_to(last - YEAR, weeks)
    needs = (
        Need(THIS_QUARTER, len(after), WEEKS_AT_LEAST),
        Need(YEAR_BEFORE, len(before), WEEKS_AT_LEAST),
    )
    return comparison(before, after, needs)


def _quarter_up_to(last: date, weeks: Sequence[WeekScore]) -> list[WeekScore]:
    return [week for week in weeks if last - QUARTER < week.last <= last]
