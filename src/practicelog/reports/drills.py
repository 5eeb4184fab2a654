"""Drills in a list, and one drill with its rubric."""

from collections.abc import Sequence

from practicelog.annotations import Any
from practicelog.core.coaching.focuses import subject
from practicelog.core.records.drill import Criterion, Drill
from practicelog.core.records.focus import Focus
from practicelog.core.rubrics import ANCHORS
from practicelog.core.sections import Facts, Lines, Page, Table


def several(drills: tuple[Drill, ...]) -> Page:
    """Return drills in a table: the name and what each is."""
    rows = tuple(
        (drill.name, drill.what + (" (archived)" if drill.archived else "")) for drill in drills
    )
    return (Table(("Drill", "What it is"), rows),)


def whole(drill: Drill) -> Page:
    """Return a drill with its criteria and the anchors of the scale."""
    archived = " · archived" if drill.archived else ""
    what = f": {drill.what}" if drill.what else ""
    limit = f" · a take of {drill.seconds} s at most" if drill.seconds else ""
    title = f"{drill.name}{what} (rubric {drill.rubric}{archived}{limit})"
    if not drill.criteria:
        return (Lines((title, "It has no criteria: give an overall score with -s.")),)
    page = Facts(tuple((each.name, _hint(each)) for each in drill.criteria), title)
    scale = " · ".join(f"{number} {anchor}" for number, anchor in ANCHORS)
    return (page, Lines((scale,)))


def out_of_use(drill: Drill, focuses: Sequence[Focus]) -> Page:
    """Return the open focuses on a drill that cannot be practised as it is now, if there are any.

    It is archived, or a criterion that is in focus was dropped.
    """
    criteria = {None, *(each.name for each in drill.criteria)}
    lost = [
        each
        for each in focuses
        if each.drill == drill.name and (drill.archived or each.criterion not in criteria)
    ]
    return (Lines(tuple(map(_put_away, lost))),) if lost else ()


def _put_away(focus: Focus) -> str:
    number = focus.id
    return (
        f"Focus {number}, {subject(focus)}, cannot be practised now: "
        f"practicelog focus close {number}"
    )


def _hint(criterion: Criterion) -> str:
    return f"{criterion.hint} (y/n)".strip() if criterion.check else criterion.hint


def document(drill: Drill) -> dict[str, Any]:
    """Return what scripts read of a drill."""
    return {
        "name": drill.name,
        "uid": drill.uid,
        "what": drill.what,
        "archived": drill.archived,
        "rubric": drill.rubric,
        "seconds": drill.seconds,
        "criteria": [each._asdict() for each in drill.criteria],
    }
