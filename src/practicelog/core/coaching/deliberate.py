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


def lacking_words(reps: Iterable[Rep]) -> str:
    """Return that in words, what is lacking most first: `without feedback 5, goal 3`."""
    found = sorted(lacking(reps).items(), key=lambda each: -each[1])
    told = ", ".join(f"{what} {count:,}" for what, count in found if count)
    return f"without {told}" if told else ""
