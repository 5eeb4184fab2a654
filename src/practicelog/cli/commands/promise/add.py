"""Add a promise."""

from typing import Annotated

from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument, Context
from practicelog.cli.world import World
from practicelog.core.records.focus import Promise
from practicelog.core.texts import one_line
from practicelog.reports import promises as promises_report
from practicelog.store import drills, promises

Text = Annotated[
    str,
    Argument(metavar="TEXT", help="What is promised.", parser=lambda text: one_line(text, "TEXT")),
]


def add(ctx: Context, text: Text, who: opt.By = None, drill: opt.PromiseDrill = None) -> str:
    """Add a promise that is no rep's `next`. It is yours, or with --by somebody else's.

    With --drill it is kept once that drill is practised; else close it by hand.

    Example: practicelog promise add "two live calls to listen to" --by ana
    """
    world: World = ctx.obj
    with world.writing("promise add") as log:
        name = drills.find(log, drill).name if drill is not None else None
        promise = promises.add(log, Promise(0, world.new_uid(), None, name, text, who, world.today))
    return world.line(promises_report.line(promise, "Promised"))
