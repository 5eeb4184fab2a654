"""The ways to list reps: by day, by score, or by what was kept."""

from collections.abc import Sequence

from practicelog.errors import UsageError

NEWEST = "newest"
BEST = "best"
WORST = "worst"
LESSONS = "lessons"
BY_SCORE = (BEST, WORST)

NOTHING = {
    NEWEST: "No reps there. practicelog go adds one, or practicelog log opener -m 10.",
    BEST: "No scored reps there. practicelog log opener -s 3.5 adds one.",
    WORST: "No scored reps there. practicelog log opener -s 3.5 adds one.",
    LESSONS: 'Nothing kept there. practicelog log opener --kept "the pause" adds a lesson.',
}
"""What to say, and what to type, where a listing is empty."""


def nothing(order: str, kinds: Sequence[str] = (), drill: str | None = None) -> str:
    """Return what to say where a listing is empty; `kinds` are those whose reps it would rank.

    `drill` is the one that was asked for, if it can be practised.
    """
    if not kinds and drill:
        return NOTHING[order].replace("opener", drill).replace("go adds", f"go {drill} adds")
    if not kinds:
        return NOTHING[order]
    flags = " or ".join(f"--kind {kind}" for kind in kinds)
    return f"No scored practice there, only reps of another kind: add {flags}."


def listing(*, best: bool, worst: bool, lessons: bool) -> str:
    """Return which listing was asked for; newest reps first when none was.

    Raises:
        UsageError: more than one was.
    """
    asked = {BEST: best, WORST: worst, LESSONS: lessons}
    chosen = [name for name, wanted in asked.items() if wanted]
    if len(chosen) > 1:
        raise UsageError(f"--{chosen[0]} and --{chosen[1]} are two lists: choose one.")
    return chosen[0] if chosen else NEWEST
