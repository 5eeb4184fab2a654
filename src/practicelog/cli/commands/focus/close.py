"""Close a focus."""

from practicelog.cli import options as opt
from practicelog.cli.declarations import Context
from practicelog.cli.questions import line
from practicelog.cli.world import World
from practicelog.core.statistics.scale import scale_of
from practicelog.errors import ConflictError, UsageError
from practicelog.reports import focuses as focuses_report
from practicelog.store import drills, focuses, plans, scores


def close(ctx: Context, number: opt.FocusNumber, outcome: opt.Outcome = None) -> str:
    """Close a focus, and say what came of it. The one comparison planned is shown after that.

    Example: practicelog focus close 1 --outcome "I ask first now, even on the phone"
    """
    world: World = ctx.obj
    with world.reading() as log:
        focus = focuses.find(log, number)
        weeks = scores.of_focus(log, focus, plans.plans(log), world.today)
        scale = scale_of(drills.find(log, focus.drill, archived=True).criteria, focus.criterion)
    if focus.state == "closed":
        raise ConflictError(f"Focus {focus.id} was closed on {focus.closed_on}.")
    if outcome is None:
        if not world.interactive:
            raise UsageError("What came of it?", hint='add --outcome "in your own words"')
        outcome = line(world, "What came of it? ", "Outcome")
    with world.writing("focus close", existing=True) as log:
        focus = focuses.find(log, focus.id)._replace(
            state="closed", closed_on=world.today, outcome=outcome
        )
        focuses.update(log, focus)
    ending = focuses_report.ending(focus, weeks, world.today, scale)
    return world.text(ending) + world.text(focuses_report.closed(focus))
