"""Keep a behaviour that was noticed."""

from typing import Annotated

from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument
from practicelog.cli.world import World
from practicelog.core.persons import person
from practicelog.core.records.field import Notice
from practicelog.core.texts import one_line
from practicelog.reports import notices as notices_report
from practicelog.store import notices

Text = Annotated[
    str,
    Argument(
        metavar="TEXT",
        help="The behaviour, as it was seen.",
        parser=lambda text: one_line(text, "TEXT"),
    ),
]
Who = Annotated[
    str | None, opt.option("--who", read=person, metavar="NAME", help="Who saw it, if not you.")
]


def notice(world: World, text: Text, who: Who = None, on: opt.On = None) -> str:
    """Keep a behaviour that you or somebody else saw. Report and sheet quote it.

    Example: practicelog notice "asked twice before answering" --who Ana
    """
    seen = Notice(0, world.new_uid(), world.moment(on).day, text, who)
    with world.writing("notice") as log:
        notices.add(log, seen)
    return world.line(notices_report.confirmation(seen))
