"""What reps lack that would make them deliberate practice."""

from collections.abc import Iterable

from practicelog.core.records.rep import Rep


def lacking(reps: Iterable[Rep]) -> dict[str, int]:
    """Return how many reps lack a goal, feedback from outside, and a second take."""
    found = {"goal": 0, "feedback": 0, "second take": 0}
    for rep in reps:
        found["goal"] += not rep.goal
        found["feedback"] += rep.feedback == "none"
        found["second take"] += rep.takes < 2  # noqa: PLR2004 - a second take
    return found
