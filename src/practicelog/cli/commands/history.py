"""Show what was done to the log."""

from practicelog.annotations import Annotated
from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument
from practicelog.cli.world import World
from practicelog.core import limits
from practicelog.errors import NotFoundError
from practicelog.reports import history as history_report
from practicelog.store import history as record
from practicelog.store import rep_history, reps

RepNumber = Annotated[
    int | None,
    Argument(
        metavar="ID",
        help="A rep's ID in `list`; the newest commands without.",
        parser=limits.record_number,
    ),
]


def history(world: World, number: RepNumber = None, limit: opt.Limit = None) -> str:
    """Show what was changed lately, or the history of one rep.

    Example: practicelog history 12
    """
    at_most = opt.LISTED if limit is None else limit
    with world.reading() as log:
        if number is None:
            return world.text(history_report.commands(record.commands(log, at_most), world.zone))
        if number == limits.LAST:
            number = reps.find(log, number).id
        found = rep_history.of_rep(log, number)
    if not found:
        raise NotFoundError(f"There was never a rep {number}.", hint="practicelog history")
    return world.text(history_report.of_rep(found, world.zone))
