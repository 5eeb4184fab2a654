"""Take the last writing command back."""

from practicelog.cli.world import World
from practicelog.reports.effects import effect_words
from practicelog.store import undo as steps


def undo(world: World) -> str:
    """Take back what the last command changed. Again for the one before it.

    Example: practicelog undo
    """
    with world.transaction(existing=True) as log:
        step = steps.undo(log, world.now)
    told = (
        "Undone: " + step.what,
        effect_words(step.changes, "as it was", world.today),
        "practicelog redo",
    )
    return world.line(" · ".join(each for each in told if each))
