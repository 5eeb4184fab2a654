"""List the drills."""

from practicelog.cli import options as opt
from practicelog.cli.declarations import Context
from practicelog.cli.world import World
from practicelog.reports import drills as drills_report
from practicelog.store import drills


def list_(ctx: Context, show_all: opt.All = False, json: opt.Json = False) -> str:
    """List the drills in use, and with --all the archived ones.

    Example: practicelog drill list
    """
    world: World = ctx.obj
    if show_all:
        with world.reading() as log:
            found = drills.every(log, archived=True)
    else:
        found = world.drills()
    if json:
        return world.document("drills", {"drills": [drills_report.as_json(each) for each in found]})
    return world.text(drills_report.several(found))
