"""List days off."""

from practicelog.cli import options as opt
from practicelog.cli.declarations import Context
from practicelog.cli.world import World
from practicelog.reports import plan as plan_report
from practicelog.store import plans


def list_(ctx: Context, json: opt.Json = False) -> str:
    """List days off, in order of time.

    Example: practicelog off list
    """
    world: World = ctx.obj
    with world.reading() as log:
        offs = plans.days_off(log)
    if json:
        return world.document("off", {"off": plan_report.offs_json(offs)})
    return world.text(plan_report.days_off(offs))
