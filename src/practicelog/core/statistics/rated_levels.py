"""How the seller and others rated a stretch of practice, and how scores compare with expectations.

A yes/no criterion is told as a share of reps with its plausible range (docs/reports.md).
"""

from collections.abc import Iterable, Sequence
from math import sqrt

from practicelog.core.record import Record
from practicelog.core.records.rep import SELF, Rating, Rep
from practicelog.core.rubrics import score_of

NORMAL_AT_95 = 1.6448536269514722
"""Leaves 5 % on each side: a 90 % interval, like every interval the log prints."""


class Proportion(Record):
    """So many of so many, and the shares from 0 to 1 that are plausible behind them."""

    yes: int
    n: int
    low: float
    high: float


def proportion(yes: int, n: int) -> Proportion:
    """Return a count with its Wilson score interval (Wilson 1927).

    It stays within 0 and 1 and is honest for a handful of reps, where the textbook interval
    claims certainty after 3 of 3. Of nothing rated, anything is plausible.
    """
    if n == 0:
        return Proportion(0, 0, 0.0, 1.0)
    share = yes / n
    weight = NORMAL_AT_95**2 / n
    centre = (share + weight / 2) / (1 + weight)
    reach = sqrt(share * (1 - share) * weight + weight**2 / 4) / (1 + weight)
    return Proportion(yes, n, max(0.0, centre - reach), min(1.0, centre + reach))


class RatedLevel(Record):
    """What one rater gave one thing: the values of n reps, in hundredths; yes and no as 100 and 0.

    `share` is the share of yes where the thing is a check, None on a scale.
    """

    rater: str
    mean: float
    low: int
    high: int
    n: int
    share: Proportion | None = None


def criterion_levels(reps: Iterable[Rep], criterion: str) -> tuple[RatedLevel, ...]:
    """Return what each rater gave a criterion, the seller first, others by name."""
    given: dict[str, list[int | bool]] = {}
    for rep in reps:
        for rating in rep.ratings:
            if rating.criterion == criterion and rating.value is not None:
                given.setdefault(rating.rater, []).append(rating.value)
    return tuple(_level(rater, given[rater]) for rater in _seller_first(given))


def drill_levels(reps: Sequence[Rep]) -> tuple[RatedLevel, ...]:
    """Return what each rater gave whole reps, by rubric: the means of their scale criteria."""
    given: dict[str, list[int]] = {}
    for rep in reps:
        for rater in dict.fromkeys(rating.rater for rating in rep.ratings):
            score = score_of([_as_own(each) for each in rep.ratings if each.rater == rater])
            if score is not None:
                given.setdefault(rater, []).append(score)
    return tuple(level_of(rater, given[rater]) for rater in _seller_first(given))


def _as_own(rating: Rating) -> Rating:
    return rating._replace(rater=SELF)


def _seller_first(raters: Iterable[str]) -> list[str]:
    return sorted(raters, key=lambda rater: (rater != SELF, rater))


def _level(rater: str, values: Sequence[int | bool]) -> RatedLevel:
    level = level_of(rater, [100 * value for value in values])
    if isinstance(values[0], bool):
        return level._replace(share=proportion(sum(values), len(values)))
    return level


def level_of(rater: str, scores: Sequence[int]) -> RatedLevel:
    """Return the level of some scores in hundredths, one at least."""
    return RatedLevel(rater, sum(scores) / len(scores), min(scores), max(scores), len(scores))


EXPECTED_AT_LEAST = 3


class Expected(Record):
    """The mean score expected before scoring and the mean given, in points, of n reps."""

    quick: bool
    expected: float
    given: float
    n: int


def expected(reps: Sequence[Rep]) -> list[Expected]:
    """Return what was expected beside what was given, from 3 reps on.

    Scores by rubric and hurried ones apart, as everywhere.
    """
    told = (_expected([rep for rep in reps if rep.quick is quick]) for quick in (False, True))
    return [each for each in told if each]


def _expected(reps: Sequence[Rep]) -> Expected | None:
    both = [(rep.predict, rep.score) for rep in reps if rep.predict and rep.score]
    if len(both) < EXPECTED_AT_LEAST:
        return None
    predicted, given = (sum(scores) / (100 * len(both)) for scores in zip(*both, strict=True))
    return Expected(reps[0].quick, predicted, given, len(both))
