"""The best score there has been of each drill, rubric and difficulty."""

from collections.abc import Iterable
from datetime import date

from practicelog.core.record import Record
from practicelog.core.records.rep import DIFFICULTIES


class ScoreTally(Record):
    """How many reps of kind `practice` alike in drill, rubric and difficulty were scored.

    `best` is the highest score, in hundredths of a point, `first` the first day it was reached;
    `quick` says that the scores were given in a hurry.
    """

    drill: str
    rubric: int
    quick: bool
    difficulty: str | None
    best: int
    n: int
    first: date


class PersonalRecord(Record):
    """The best rubric score among `n`, and the day it was first reached."""

    drill: str
    rubric: int
    difficulty: str | None
    score: int
    day: date
    n: int


def personal_records(tallies: Iterable[ScoreTally]) -> tuple[PersonalRecord, ...]:
    """Return a record for each drill, rubric and difficulty scored by its rubric.

    Hurried scores make none: they are another measure. The drill with most scores comes first,
    the newest rubric before older ones, then easy, real, hard, and reps that do not say.
    """
    rated = [each for each in tallies if not each.quick]
    scores_of: dict[str, int] = {}
    for each in rated:
        scores_of[each.drill] = scores_of.get(each.drill, 0) + each.n
    return tuple(
        PersonalRecord(each.drill, each.rubric, each.difficulty, each.best, each.first, each.n)
        for each in sorted(
            rated,
            key=lambda each: (
                -scores_of[each.drill],
                each.drill,
                -each.rubric,
                _hardness(each.difficulty),
            ),
        )
    )


def _hardness(difficulty: str | None) -> int:
    return DIFFICULTIES.index(difficulty) if difficulty else len(DIFFICULTIES)


def quick_scores(tallies: Iterable[ScoreTally]) -> int:
    """Return how many hurried scores the records leave out."""
    return sum(each.n for each in tallies if each.quick)
