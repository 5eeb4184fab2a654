"""Put the command undone last in force again."""

from practicelog.cli.declarations import Context
from practicelog.cli.world import World
from practicelog.reports.history import step_words
from practicelog.store import undo as steps


def redo(ctx: Context) -> str:
    """Put the command undone last in force again. That is possible until another is written.

    Example: practicelog redo
    """
    world: World = ctx.obj
    with world.transaction(existing=True) as log:
        step = steps.redo(log, world.now)
    return world.line(f"Redone: {step_words(step.what, step.touched)} · practicelog undo")
