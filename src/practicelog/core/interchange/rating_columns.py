"""The columns of a rating form: one for each criterion, headed `explore (1-5)` or `cut (y/n)`.

The scale stands in the heading, so that a coach sees what to type, and so that no criterion is
taken for one of the form's own columns: a criterion's name holds no blank.
"""

from collections.abc import Iterable, Mapping

from practicelog.core.records.drill import Criterion
from practicelog.core.records.rep import Rating
from practicelog.core.rubrics import ANCHORS, value_typed
from practicelog.errors import UsageError

SCALE = " (1-5)"
CHECK = " (y/n)"

ELSEWHERE = "·"
"""Stands where a criterion is no part of a rep's rubric: there is nothing to rate."""

HOW_TO_RATE = (
    ", ".join(f"{value} {meaning}" for value, meaning in ANCHORS)
    + "; y or n; na: it did not apply; empty: not rated"
)


def heading(criterion: Criterion) -> str:
    """Return the heading of a criterion's column."""
    return criterion.name + (CHECK if criterion.check else SCALE)


def criterion_under(text: str) -> Criterion | None:
    """Return the criterion that a heading names, None for another column."""
    for suffix in (SCALE, CHECK):
        if text.endswith(suffix):
            return Criterion(text.removesuffix(suffix), check=suffix == CHECK)
    return None


def hints(criteria: Iterable[tuple[str, Criterion]]) -> dict[str, str]:
    """Return what each column is about: a criterion's hint, with its drill where several differ."""
    found: dict[str, dict[str, str]] = {}
    for drill, criterion in criteria:
        found.setdefault(heading(criterion), {})[drill] = criterion.hint
    return {column: _hint(by_drill) for column, by_drill in found.items()}


def _hint(by_drill: Mapping[str, str]) -> str:
    if len(set(by_drill.values())) == 1:
        return next(iter(by_drill.values()))
    return "; ".join(f"{drill}: {hint}" for drill, hint in by_drill.items() if hint)


def ratings_of(cells: Mapping[str, str], rater: str) -> tuple[Rating, ...]:
    """Return the ratings that a row's cells hold by heading; an empty one is none.

    Raises:
        UsageError: a cell holds what its criterion cannot be.
    """
    found = []
    for column, cell in cells.items():
        criterion = criterion_under(column)
        if criterion and cell not in ("", ELSEWHERE):
            found.append(Rating(rater, criterion.name, value_typed(cell, criterion)))
    if len({rating.criterion for rating in found}) < len(found):
        raise UsageError("ratings: two columns rate the same criterion.")
    return tuple(found)
