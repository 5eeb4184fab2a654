"""What was kept, drill by drill: the seller's own book of what works."""

from collections.abc import Sequence

from practicelog.core.records.rep import Rep
from practicelog.core.sections import Facts, Page


def sections(reps: Sequence[Rep]) -> Page:
    """Return the lessons under their drills, each with its rep's number and day.

    `reps` all kept something. The drill of the first comes first, and so on; within a drill they
    stay in order.
    """
    width = max((len(str(rep.id)) for rep in reps), default=0)
    by_drill: dict[str, list[tuple[str, str]]] = {}
    for rep in reps:
        label = f"{rep.id:>{width}}  {rep.day}"
        by_drill.setdefault(rep.drill, []).append((label, rep.kept or ""))
    return tuple(Facts(tuple(rows), drill) for drill, rows in by_drill.items())
