"""Show one drill."""

from practicelog.cli import options as opt
from practicelog.cli.declarations import Context
from practicelog.cli.world import World
from practicelog.reports import drills as drills_report


def show(ctx: Context, name: opt.DrillName, json: opt.Json = False) -> str:
    """Show one drill: its criteria and the anchors of their scale.

    Example: practicelog drill show objection
    """
    world: World = ctx.obj
    drill = world.drill(name)
    if json:
        return world.document("drill", {"drill": drills_report.as_json(drill)})
    return world.text(drills_report.whole(drill))
