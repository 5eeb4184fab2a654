"""How the seller and others rated the same thing over a stretch of practice."""

from collections.abc import Iterable, Sequence

from practicelog.core.record import Record
from practicelog.core.records.rep import SELF, Rating, Rep
from practicelog.core.rubrics import score_of
from practicelog.core.statistics.proportion import Proportion, proportion, proportion_words
from practicelog.core.wording import count_words, score_words


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
    return tuple(_of_scores(rater, given[rater]) for rater in _seller_first(given))


def _as_own(rating: Rating) -> Rating:
    return rating._replace(rater=SELF)


def _seller_first(raters: Iterable[str]) -> list[str]:
    return sorted(raters, key=lambda rater: (rater != SELF, rater))


def _level(rater: str, values: Sequence[int | bool]) -> RatedLevel:
    level = _of_scores(rater, [100 * value for value in values])
    if isinstance(values[0], bool):
        return level._replace(share=proportion(sum(values), len(values)))
    return level


def _of_scores(rater: str, scores: Sequence[int]) -> RatedLevel:
    return RatedLevel(rater, sum(scores) / len(scores), min(scores), max(scores), len(scores))


def rated_words(level: RatedLevel) -> str:
    """Return a level with its n: `3.4 (5 reps, 2.8–4.0)`, of a check `7 of 9 (plausible …)`."""
    if level.share:
        return proportion_words(level.share)
    reach = f", {score_words(level.low)}–{score_words(level.high)}" if level.n > 1 else ""
    return f"{score_words(level.mean)} ({count_words(level.n, 'rep')}{reach})"
