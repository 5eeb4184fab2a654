"""Change a drill."""

from typing import Annotated

from practicelog.cli import options as opt
from practicelog.cli.declarations import Context, Option
from practicelog.cli.world import World
from practicelog.core.names import new_name
from practicelog.core.rubrics import criteria_typed, criteria_without
from practicelog.errors import ConflictError
from practicelog.reports import drills as drills_report
from practicelog.store import drills

Rename = Annotated[str | None, Option("--name", metavar="NAME", help="A new name.")]
Drop = Annotated[
    list[str] | None,
    Option(
        "--drop", metavar="CRITERION", help="Take a criterion out.",
        autocompletion=opt.known("criteria"),
    ),
]  # fmt: skip


def edit(
    ctx: Context, drill: opt.DrillName, name: Rename = None, what: opt.What = None,
    criterion: opt.Criteria = None, drop: Drop = None,
) -> str:  # fmt: skip
    """Change a drill. Changed criteria are a new version of its rubric and start a new baseline.

    Ratings already given keep the version they were given under.

    Example: practicelog drill edit objection --criterion "pause=waits before answering"
    """
    world: World = ctx.obj
    with world.writing("drill edit", existing=True) as log:
        before = drills.find(log, drill, archived=True)
        criteria = criteria_typed(criterion or (), criteria_without(before, drop or ()))
        after = before._replace(
            name=new_name(name, "drill") if name is not None else before.name,
            what=what or before.what,
            criteria=criteria,
            rubric=before.rubric + (criteria != before.criteria),
        )
        if after.name != before.name and after.name in drills.names(log, archived=True):
            raise ConflictError(f"There is a drill {after.name} already.")
        if after != before:
            drills.update(log, after)
    return world.text(drills_report.whole(after))
