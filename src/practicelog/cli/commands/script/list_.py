"""List the scripts."""

from typing import Annotated

from practicelog.cli import options as opt
from practicelog.cli.declarations import Context, Option
from practicelog.cli.world import World
from practicelog.reports import scripts as scripts_report
from practicelog.store import scripts

Search = Annotated[
    str | None,
    Option("--search", metavar="TEXT", help="Only scripts with a version that holds this text."),
]


def list_(
    ctx: Context, search: Search = None, show_all: opt.All = False, json: opt.Json = False
) -> str:
    """List the scripts in use, the one changed last first.

    --search looks in every version; upper and lower case are the same.

    Example: practicelog script list --search "next step"
    """
    world: World = ctx.obj
    with world.reading() as log:
        found = None if search is None else scripts.holding(log, search)
        standings = scripts.every(log, archived=show_all)
    if found is not None:
        standings = tuple(each for each in standings if each.script.name in found)
    if json:
        listed = [scripts_report.as_json(each, found) for each in standings]
        return world.document("scripts", {"scripts": listed})
    return world.text(scripts_report.several(standings, world.zone, found))
