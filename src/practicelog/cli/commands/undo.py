"""Take the last writing command back."""

from practicelog.cli.world import World
from practicelog.reports.history import step_words
from practicelog.store import undo as steps


def undo(world: World) -> str:
    """Take the newest writing command back. Again for the one before it.

    Example: practicelog undo
    """
    with world.transaction(existing=True) as log:
        step = steps.undo(log, world.now)
    return world.line(f"Undone: {step_words(step.what, step.touched)} · practicelog redo")
