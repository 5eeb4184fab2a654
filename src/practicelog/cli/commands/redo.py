"""Put the command undone last in force again."""

from practicelog.cli.world import World
from practicelog.reports.effects import effect_words
from practicelog.store import undo as steps


def redo(world: World) -> str:
    """Bring back what was undone last. That is possible until something else is changed.

    Example: practicelog redo
    """
    with world.transaction(existing=True) as log:
        step = steps.redo(log, world.now)
    told = (
        "Redone: " + step.what,
        effect_words(step.changes, "changed again", world.today),
        "practicelog undo",
    )
    return world.line(" · ".join(each for each in told if each))
