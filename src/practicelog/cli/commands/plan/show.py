"""Show the plan."""

from practicelog.cli import options as opt
from practicelog.cli.declarations import Context
from practicelog.cli.world import World
from practicelog.core.records.plan import Plan
from practicelog.reports import plan as plan_report
from practicelog.store import plans


def show(ctx: Context, json: opt.Json = False) -> str:
    """Show the plan that holds, and those before and after it.

    Example: practicelog plan show
    """
    world: World = ctx.obj
    found: tuple[Plan, ...] = ()
    if world.has_log:
        with world.reading() as log:
            found = plans.plans(log)
    if json:
        return world.document("plan", plan_report.as_json(found, world.today))
    return world.text(plan_report.sections(found, world.today))
