"""List promises."""

from practicelog.cli import options as opt
from practicelog.cli.declarations import Context
from practicelog.cli.world import World
from practicelog.core.aim_documents import promise_document
from practicelog.core.coaching.promises import OPEN, fate
from practicelog.reports import promises as promises_report
from practicelog.store import plans, promises


def list_(ctx: Context, show_all: opt.All = False, json: opt.Json = False) -> str:
    """List the promises that stand, newest first. With --all those no longer open too.

    Example: practicelog promise list
    """
    world: World = ctx.obj
    with world.reading() as log:
        found = (promises.every if show_all else promises.standing)(log, world.today)
        planned = plans.plans(log)
    shown = tuple(each for each in found if show_all or fate(each, planned) == OPEN)
    if json:
        return world.document(
            "promises", {"promises": [promise_document(each, planned) for each in shown]}
        )
    return world.text(promises_report.several(shown, planned))
