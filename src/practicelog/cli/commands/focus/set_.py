"""Set a focus."""

from typing import Annotated

from practicelog.cli import options as opt
from practicelog.cli.declarations import Context, Option
from practicelog.cli.world import World
from practicelog.core.coaching.focuses import criterion_of, default_end, new_focus
from practicelog.core.records.focus import Focus
from practicelog.reports import focuses as focuses_report
from practicelog.store import drills, focuses

CriterionOf = Annotated[
    str | None,
    Option(
        "--criterion", metavar="CRITERION", help="One criterion of the drill.",
        autocompletion=opt.known("criteria"),
    ),
]  # fmt: skip
Force = Annotated[bool, Option("--force", help="Allow a third open focus.")]


def set_(
    ctx: Context, drill: opt.DrillName, why: opt.Why, criterion: CriterionOf = None,
    target: opt.Target = None, until: opt.FocusUntil = None,
    proposed_by: opt.ProposedBy = None, force: Force = False,
) -> str:  # fmt: skip
    """Set a focus: a drill or a criterion, and why. The why is in your own words.

    Reps on that drill take it as their goal. It ends with the quarter unless --until is given.

    Example: practicelog focus set objection --criterion explore --why "I lose the price talks"
    """
    world: World = ctx.obj
    end = world.coming_day(until) or default_end(world.today)
    with world.writing("focus set") as log:
        found = drills.find(log, drill)
        focus = Focus(
            0, world.new_uid(), found.name, criterion_of(found, criterion, target), why, target,
            world.today, end, "proposed" if proposed_by else "open", proposed_by,
        )  # fmt: skip
        new_focus(focus, focuses.in_force(log), force=force or bool(proposed_by))
        stored = focuses.find(log, focuses.add(log, focus).id)
    return world.text(focuses_report.whole(stored))
