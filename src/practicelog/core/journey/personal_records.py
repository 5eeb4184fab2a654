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


def best_of_drills(records: Iterable[PersonalRecord]) -> tuple[PersonalRecord, ...]:
    """Return one record for each drill: the best by its newest rubric, the harder of equal ones."""
    newest: dict[str, list[PersonalRecord]] = {}
    for each in records:
        of_drill = newest.setdefault(each.drill, [])
        if not of_drill or each.rubric == of_drill[0].rubric:
            of_drill.append(each)
    return tuple(max(found, key=_worth) for found in newest.values())


def _worth(record: PersonalRecord) -> tuple[int, int]:
    said = record.difficulty is not None
    return record.score, _hardness(record.difficulty) if said else -1


def _hardness(difficulty: str | None) -> int:
    return DIFFICULTIES.index(difficulty) if difficulty else len(DIFFICULTIES)


def quick_scores(tallies: Iterable[ScoreTally]) -> int:
    """Return how many hurried scores the records leave out."""
    return sum(each.n for each in tallies if each.quick)
