"""What chance alone does to the difference of two stretches of weeks: whole weeks change places.

A week is moved as a block, never a rep: the reps of one week are alike (the same coach, the same
mood), and taking them for independent would find improvement where there is none.

Everything follows from one list. An arrangement swaps some weeks of one stretch for as many of
the other. If the true difference were d, it would be as extreme as what was observed just when
the mean of the weeks it takes out is at most d above the mean of those it brings in. So that
distance, for every arrangement, in order, gives the p-values (how many are at most 0) and the
interval (the distances below and above which 5 % lie), without testing one d after another.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import comb, inf
from random import Random

from practicelog.core.record import Record
from practicelog.core.statistics.week_scores import SAME_WITHIN

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
    generator = Random(SEED)  # noqa: S311 - a draw for a statistic, not for a secret
    sizes = range(1, min(len(before), len(after)) + 1)
    ways = [comb(len(before), moved) * comb(len(after), moved) for moved in sizes]
    for moved in generator.choices(sizes, ways, k=DRAWS):
        brought_in, taken_out = generator.sample(before, moved), generator.sample(after, moved)
        yield (sum(taken_out) - sum(brought_in)) / moved
