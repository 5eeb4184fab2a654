"""Drills in a list, and one drill with its rubric."""

from practicelog.annotations import Any
from practicelog.core.records.drill import Criterion, Drill
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
