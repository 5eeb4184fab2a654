"""List focuses."""

from practicelog.cli import options as opt
from practicelog.cli.declarations import Context
from practicelog.cli.world import World
from practicelog.core.aim_documents import focus_document
from practicelog.reports import focuses as focuses_report
from practicelog.store import focuses


def list_(ctx: Context, show_all: opt.All = False, json: opt.Json = False) -> str:
    """List the focuses that are open or proposed. With --all the closed ones too.

    Example: practicelog focus list
    """
    world: World = ctx.obj
    with world.reading() as log:
        found = focuses.every(log)
    shown = tuple(each for each in found if show_all or each.state != "closed")
    if json:
        return world.document("focus", {"focus": [focus_document(each) for each in shown]})
    return world.text(focuses_report.several(shown))
