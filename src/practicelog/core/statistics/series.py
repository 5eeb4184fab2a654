"""The series of weekly levels that may be compared: one rubric, one kind of score."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from practicelog.core.record import Record
from practicelog.core.records.rep import Rep
from practicelog.core.statistics.week_scores import WeekScore


class SeriesKey(Record):
    """What all scores of a drill's series share; hurried ones (`quick`) are never mixed in."""

    drill: str
    rubric: int
    quick: bool


class CriterionKey(Record):
    """What all ratings of a criterion's series share; a check's level is its share of yes."""

    criterion: str
    rubric: int
    check: bool


Series = dict[SeriesKey, list[WeekScore]]
CriterionSeries = dict[CriterionKey, list[WeekScore]]

Key = TypeVar("Key", SeriesKey, CriterionKey)


def newest_of(series: Mapping[Key, list[WeekScore]], name: str) -> list[WeekScore]:
    """Return the series of a drill or criterion that was added to last.

    A changed rubric starts a new series; of two added to in the same week the one with more
    weeks is meant. Empty when there is none.
    """
    candidates = [weeks for key, weeks in series.items() if key[0] == name]
    return max(candidates, key=lambda weeks: (weeks[-1].first, len(weeks)), default=[])


def by_drill(reps: Sequence[Rep]) -> dict[str, list[Rep]]:
    """Return the reps of each drill, in the order in which they come."""
    drills: dict[str, list[Rep]] = {}
    for rep in reps:
        drills.setdefault(rep.drill, []).append(rep)
    return drills


def main_series(reps: Sequence[Rep]) -> SeriesKey | None:
    """Return the series that most of a drill's scored reps belong to; a rubric's before a hurried.

    Among equals the newest rubric counts. None when nothing is scored.
    """
    counts: dict[SeriesKey, int] = {}
    for rep in reps:
        if rep.score:
            key = SeriesKey(rep.drill, rep.rubric, rep.quick)
            counts[key] = counts.get(key, 0) + 1
    return max(counts, key=lambda key: (counts[key], not key.quick, key.rubric), default=None)
