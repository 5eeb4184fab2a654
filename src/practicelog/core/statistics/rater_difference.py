"""How a seller's own ratings lie to another's of the same reps, criterion by criterion."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from practicelog.core.record import Record
from practicelog.core.statistics.drift import chance
from practicelog.core.statistics.weekly_levels import HUNDREDTHS

PAIRS_AT_LEAST = 5
LOOKED_AT = 10
"""Pairs at the first look; each further look takes twice as many."""

ONE_IN = 200
"""The sign test, both sides: with five criteria at every look it misleads in 2 of 100 cases."""

WORTH_TELLING = 20
"""Hundredths of a point: a smaller mean difference is not told as one, however sure."""

ABOVE = "above"
BELOW = "below"


class Pair(Record):
    """What the seller and another rater gave one criterion of one rep, in hundredths."""

    rater: str
    drill: str
    criterion: str
    rep: int
    own: int
    other: int


class RaterDifference(Record):
    """Own rating minus the other's, in points: the mean, the lowest, the highest, how many reps.

    `side` is “above” or “below” where the seller rates clearly higher or lower, else None.
    """

    mean: float
    low: float
    high: float
    n: int
    side: str | None = None


class CriterionDifference(Record):
    """A difference on one criterion of a drill, from one rater."""

    rater: str
    drill: str
    criterion: str
    told: RaterDifference


def rater_difference(pairs: Sequence[tuple[float, float]]) -> RaterDifference | None:
    """Return the difference over reps rated by both, oldest first; None below five of them.

    It is looked at when pairs reach 10, 20, 40 and so on, and only then: the first 10, 20, 40 of
    them are told until there are twice as many. It is clear when the sign test has p ≤ .005 on both
    sides (equal ratings say nothing) and the mean is 0.2 or more.
    """
    if len(pairs) < PAIRS_AT_LEAST:
        return None
    looked = LOOKED_AT
    while 2 * looked <= len(pairs):
        looked *= 2
    differences = [own - other for own, other in pairs[:looked]]
    return RaterDifference(
        sum(differences) / (HUNDREDTHS * len(differences)),
        min(differences) / HUNDREDTHS,
        max(differences) / HUNDREDTHS,
        len(differences),
        _side(differences) if len(differences) >= LOOKED_AT else None,
    )


def _side(differences: Sequence[float]) -> str | None:
    if abs(sum(differences)) < WORTH_TELLING * len(differences):
        return None
    higher, lower = sum(each > 0 for each in differences), sum(each < 0 for each in differences)
    if 2 * ONE_IN * chance(max(higher, lower), higher + lower) > 1:
        return None
    return ABOVE if higher > lower else BELOW


def by_criterion(pairs: Iterable[Pair]) -> list[CriterionDifference]:
    """Return the difference on each criterion that another rater gave five reps or more."""
    found: dict[tuple[str, str, str], list[tuple[float, float]]] = {}
    for pair in pairs:
        found.setdefault(pair[:3], []).append((pair.own, pair.other))
    return [
        CriterionDifference(*key, told)
        for key, values in sorted(found.items())
        if (told := rater_difference(values))
    ]


def over_reps(pairs: Iterable[Pair]) -> RaterDifference | None:
    """Return the difference of whole reps: the means of what both rated of each."""
    reps = [[*own] for _, own in groupby(pairs, key=lambda pair: (pair.rep, pair.rater))]
    return rater_difference(
        [
            (sum(each.own for each in rep) / len(rep), sum(each.other for each in rep) / len(rep))
            for rep in reps
        ]
    )
