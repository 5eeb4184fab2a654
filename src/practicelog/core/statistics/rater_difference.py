"""How far a seller's own scores run above or below a coach's for the same reps (practice.md 6)."""

from collections.abc import Sequence

from practicelog.core.record import Record
from practicelog.core.statistics.week_scores import HUNDREDTHS

PAIRS_AT_LEAST = 5
PAIRS_FOR_A_BIAS = 10


class RaterDifference(Record):
    """Own score minus coach's, in points: the mean, the lowest, the highest, how many reps.

    `bias` tells whether there are enough to call the mean a bias; before, it is a difference.
    """

    mean: float
    low: float
    high: float
    n: int
    bias: bool


def rater_difference(pairs: Sequence[tuple[int, int]]) -> RaterDifference | None:
    """Return the mean difference over reps scored by both, None below five of them.

    A pair is the seller's own score and the coach's, in hundredths of a point, of one rep.
    """
    if len(pairs) < PAIRS_AT_LEAST:
        return None
    differences = [own - coach for own, coach in pairs]
    return RaterDifference(
        sum(differences) / (HUNDREDTHS * len(pairs)),
        min(differences) / HUNDREDTHS,
        max(differences) / HUNDREDTHS,
        len(pairs),
        len(pairs) >= PAIRS_FOR_A_BIAS,
    )
