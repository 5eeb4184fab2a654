"""Put the command undone last in force again."""

from practicelog.cli.world import World
from practicelog.reports.history import step_words
from practicelog.store import undo as steps


def redo(world: World) -> str:
    """Put the command undone last in force again. That is possible until another is written.

    Example: practicelog redo
    """
    with world.transaction(existing=True) as log:
        step = steps.redo(log, world.now)
    return world.line(f"Redone: {step_words(step.what, step.touched)} · practicelog undo")
