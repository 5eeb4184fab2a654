"""Remove days off."""

from typing import Annotated

from practicelog.cli.declarations import Argument, Context
from practicelog.cli.world import World
from practicelog.core import limits
from practicelog.errors import NotFoundError
from practicelog.reports.plan import off_words
from practicelog.store import plans

Number = Annotated[
    int, Argument(metavar="ID", help="Their number in `off list`.", parser=limits.record_number)
]


def remove(ctx: Context, number: Number) -> str:
    """Remove days off by their number.

    Example: practicelog off remove 3
    """
    world: World = ctx.obj
    with world.writing("off remove", existing=True) as log:
        found = [off for off in plans.days_off(log) if number in {off.id, limits.LAST}]
        if not found:
            named = "yet" if number == limits.LAST else number
            raise NotFoundError(f"There are no days off {named}.", hint="practicelog off list")
        plans.remove_off(log, found[-1])
    return world.line(f"Removed days off: {off_words(found[-1])} · practicelog undo")
