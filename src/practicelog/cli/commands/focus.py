"""What to work on this quarter: one or two things, and why."""

from practicelog.annotations import Annotated
from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument, Option
from practicelog.cli.questions import line
from practicelog.cli.world import World
from practicelog.core import limits, texts
from practicelog.core.aim_documents import focus_document
from practicelog.core.coaching.focuses import (
    accepted,
    check_proposed,
    criterion_of,
    default_end,
    focus_named,
    new_focus,
)
from practicelog.core.persons import person
from practicelog.core.records.focus import Focus
from practicelog.core.statistics.weekly_levels import scale_of
from practicelog.core.wording import UNDO
from practicelog.errors import ConflictError, UsageError
from practicelog.reports import focuses as focuses_report
from practicelog.store import drills, focuses, people, plans, scores

Why = Annotated[
    str,
    opt.option("--why", read=texts.one_line, metavar="TEXT", help="Because …, in your own words."),
]
Target = Annotated[
    int | None,
    opt.option(
        "--target", read=limits.half_points, metavar="LEVEL", help="The level aimed at, 1–5."
    ),
]
FocusUntil = Annotated[
    str | None, Option("--until", metavar="DATE", help="Its last day; the quarter's by default.")
]
ProposedBy = Annotated[
    str | None,
    opt.option("--proposed-by", read=person, metavar="NAME", help="Who proposes it."),
]
FocusName = Annotated[
    str,
    Argument(metavar="ID", help="A focus's ID in the list, or its drill or criterion."),
]
Outcome = Annotated[
    str | None,
    opt.option(
        "--outcome",
        read=texts.one_line,
        metavar="TEXT",
        help="What came of it. Required; on a terminal it is asked for.",
    ),
]

CriterionOf = Annotated[
    str | None,
    Option(
        "--criterion",
        metavar="CRITERION",
        help="One criterion of the drill.",
        autocompletion=opt.known("criteria"),
    ),
]
Force = Annotated[bool, Option("--force", help="Allow a third open focus.")]


def set_(
    world: World,
    drill: opt.DrillName,
    why: Why,
    criterion: CriterionOf = None,
    target: Target = None,
    until: FocusUntil = None,
    proposed_by: ProposedBy = None,
    force: Force = False,
) -> str:
    """Set a focus: a drill or a criterion, and why. The why is in your own words.

    Reps on that drill take it as their goal. It ends with the quarter unless --until is given.

    Example: practicelog focus set objection --criterion explore --why "I lose the price talks"
    """
    world.check_other(proposed_by, "--proposed-by")
    end = world.coming_day(until) or default_end(world.today)
    with world.writing("focus set") as log:
        found = drills.find(log, drill)
        proposed_by = people.as_known(log, proposed_by)
        focus = Focus(
            0,
            world.new_uid(),
            found.name,
            criterion_of(found, criterion, target),
            why,
            target,
            world.today,
            end,
            "proposed" if proposed_by else "open",
            proposed_by,
        )
        if proposed_by:
            check_proposed(focuses.proposed(log))
        new_focus(focus, focuses.in_force(log), force=force or bool(proposed_by))
        stored = focuses.find(log, focuses.add(log, focus).id)
    return world.text(focuses_report.whole(stored)) + world.line(UNDO)


All = Annotated[bool, Option("--all", help="Show closed ones too.")]


def list_(world: World, show_all: All = False, json: opt.Json = False) -> str:
    """List the focuses that are open or proposed. With --all the closed ones too.

    Example: practicelog focus list
    """
    with world.reading() as log:
        found = focuses.every(log)
    shown = tuple(each for each in found if show_all or each.state != "closed")
    if json:
        return world.document("focus", {"focus": [focus_document(each) for each in shown]})
    return world.text(focuses_report.several(shown))


def close(world: World, which: FocusName, outcome: Outcome = None) -> str:
    """Close a focus, and say what came of it. The one comparison planned is shown after that.

    Example: practicelog focus close 1 --outcome "I ask first now, even on the phone"
    """
    with world.reading() as log:
        focus = focus_named(which, focuses.every(log))
        weeks, quick = scores.of_focus(log, focus, plans.plans(log), world.today)
        drill = drills.find(log, focus.drill, archived=True)
        scale = scale_of(drill.criteria, focus.criterion)
    if focus.state == "closed":
        raise ConflictError(f"Focus {focus.id} was closed on {focus.closed_on}.")
    if outcome is None:
        if not world.interactive:
            raise UsageError("What came of it?", hint='add --outcome "in your own words"')
        outcome = line(world, "What came of it? ", "Outcome")
    with world.writing("focus close", existing=True) as log:
        focus = focuses.find(log, focus.id)._replace(
            state="closed", closed_on=world.today, outcome=outcome
        )
        focuses.update(log, focus)
    ending = focuses_report.ending(focus, weeks, world.today, scale, quick=quick)
    return world.text(ending) + world.text(focuses_report.closed(focus, archived=drill.archived))


def accept(world: World, which: FocusName, force: Force = False) -> str:
    """Accept a focus that a coach proposed. From today on it is yours.

    Example: practicelog focus accept 3
    """
    with world.writing("focus accept", existing=True) as log:
        focus = focus_named(which, focuses.every(log))
        if focus.state != "proposed":
            raise ConflictError(f"Focus {focus.id} is {focus.state} already.")
        focus = new_focus(accepted(focus, world.today), focuses.in_force(log), force=force)
        focuses.update(log, focus)
    return world.text(focuses_report.whole(focus)) + world.line(UNDO)


GROUP = {"set": set_, "list": list_, "close": close, "accept": accept}
