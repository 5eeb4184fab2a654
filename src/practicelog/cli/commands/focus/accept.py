"""Accept a focus that somebody proposed."""

from typing import Annotated

from practicelog.cli import options as opt
from practicelog.cli.declarations import Context, Option
from practicelog.cli.world import World
from practicelog.core.coaching.focuses import accepted, new_focus
from practicelog.errors import ConflictError
from practicelog.reports import focuses as focuses_report
from practicelog.store import focuses

Force = Annotated[bool, Option("--force", help="Allow a third open focus.")]


def accept(ctx: Context, number: opt.FocusNumber, force: Force = False) -> str:
    """Accept a focus that a coach proposed. From today on it is yours.

    Example: practicelog focus accept 3
    """
    world: World = ctx.obj
    with world.writing("focus accept", existing=True) as log:
        focus = focuses.find(log, number)
        if focus.state != "proposed":
            raise ConflictError(f"Focus {focus.id} is {focus.state} already.")
        focus = new_focus(accepted(focus, world.today), focuses.in_force(log), force=force)
        focuses.update(log, focus)
    return world.text(focuses_report.whole(focus))
