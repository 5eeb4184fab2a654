"""Add a drill of one's own."""

from typing import Annotated

from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument, Context, Option
from practicelog.cli.world import World
from practicelog.core.names import new_name
from practicelog.core.records.drill import Drill
from practicelog.core.rubrics import criteria_typed
from practicelog.errors import ConflictError
from practicelog.reports import drills as drills_report
from practicelog.store import drills

Name = Annotated[str, Argument(metavar="NAME", help="What it will be called.")]
Like = Annotated[
    str | None,
    Option(
        "--like", metavar="DRILL", help="Begin with this drill's rubric.",
        autocompletion=opt.known("drills"),
    ),
]  # fmt: skip


def add(
    ctx: Context, name: Name, what: opt.What = None, like: Like = None,
    criterion: opt.Criteria = None,
) -> str:  # fmt: skip
    """Add a drill. Its rubric is copied with --like, or built with --criterion.

    Example: practicelog drill add price-talk --like objection --what "the talk about price"
    """
    world: World = ctx.obj
    name = new_name(name, "drill")
    with world.writing("drill add") as log:
        if name in drills.names(log, archived=True):
            raise ConflictError(f"There is a drill {name} already.", hint=f"drill show {name}")
        model = drills.find(log, like, archived=True) if like is not None else None
        criteria = criteria_typed(criterion or (), model.criteria if model else ())
        words = what or (model.what if model else "")
        drill = Drill(0, world.new_uid(), name, words, False, 1, criteria)
        drills.add(log, drill)
    return world.text(drills_report.whole(drill))
