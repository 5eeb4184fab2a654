"""Whether a seller's own bar has moved: old takes scored again, without the date and the score."""

from collections.abc import Sequence
from math import comb

from practicelog.core.record import Record
from practicelog.core.statistics.weekly_levels import HUNDREDTHS

TAKES_AT_LEAST = 4

ONE_IN = 20
"""A bar is called moved when chance would give such signs in at most one of so many cases."""

WORTH_TELLING = 20
"""Hundredths of a point: a smaller mean difference is not called a move, however sure."""

RISEN = "risen"
FALLEN = "fallen"


class Drift(Record):
    """The score given now minus the one given then, in points: mean, lowest, highest, how many.

    `bar` is “risen” when the same take gets less now, “fallen” when it gets more, None when that
    cannot be told.
    """

    mean: float
    low: float
    high: float
    n: int
    bar: str | None


def drift(pairs: Sequence[tuple[int, int]]) -> Drift | None:
    """Return how the bar moved, None below four takes scored again.

    A pair is the score given then and the one given now, in hundredths of a point. The word rests
    on the sign test: of the takes that got another score, so many got less (or more) that it has
    p ≤ .05, one-sided, and the mean difference is 0.2 or more; so five takes are the fewest.
    Simulated with five criteria, a rep SD of 0.4 and a criterion SD of 0.7, and looked at after
    every take: a bar that never moved is called risen by the 20th take in 7 %, by the 40th in
    8 % of sellers; one that rose half a point by the 10th in 77 %, by the 20th in 98 %.
    """
    if len(pairs) < TAKES_AT_LEAST:
        return None
    differences = [now - then for then, now in pairs]
    return Drift(
        sum(differences) / (HUNDREDTHS * len(pairs)),
        min(differences) / HUNDREDTHS,
        max(differences) / HUNDREDTHS,
        len(pairs),
        _bar(differences),
    )


def _bar(differences: Sequence[int]) -> str | None:
    if abs(sum(differences)) < WORTH_TELLING * len(differences):
        return None
    less, more = sum(each < 0 for each in differences), sum(each > 0 for each in differences)
    if ONE_IN * chance(max(less, more), less + more) > 1:
        return None
    return RISEN if less > more else FALLEN


def chance(at_least: int, n: int) -> float:
    """Return the probability of heads at least so often in n throws of a fair coin."""
    return sum(comb(n, heads) for heads in range(at_least, n + 1)) / (1 << n)
