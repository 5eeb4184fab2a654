"""Drills and the rubrics their reps are rated by."""

from practicelog.annotations import Annotated
from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument, Option
from practicelog.cli.world import World
from practicelog.core import texts
from practicelog.core.names import new_name
from practicelog.core.records.drill import Drill
from practicelog.core.records.record_fields import LONGEST_TAKE
from practicelog.core.rubrics import criteria_typed, edited_drill
from practicelog.core.wording import UNDO, count_words
from practicelog.reports import drills as drills_report
from practicelog.store import drills, focuses

What = Annotated[
    str | None,
    opt.option("--what", read=texts.one_line, metavar="TEXT", help="What it is, in a few words."),
]
Criteria = Annotated[
    list[str] | None,
    Option(
        "--criterion",
        metavar="NAME=HINT",
        help="A criterion rated 1–5; “(y/n)” after the hint makes it a check. Repeat for each.",
    ),
]


Seconds = Annotated[
    int | None,
    opt.option(
        "--seconds",
        read=opt.number(0, LONGEST_TAKE),
        metavar="SECONDS",
        help="How long a take may last; 0 for as long as it needs.",
    ),
]


def list_(world: World, show_all: opt.All = False, json: opt.Json = False) -> str:
    """List the drills in use, and with --all the archived ones.

    Example: practicelog drill list
    """
    if show_all:
        with world.reading() as log:
            found = drills.every(log, archived=True)
    else:
        found = world.drills()
    if json:
        told = [drills_report.document(each) for each in found]
        return world.document("drills", {"drills": told})
    return world.text(drills_report.several(found))


def show(world: World, name: opt.DrillName, json: opt.Json = False) -> str:
    """Show one drill: its criteria and the anchors of their scale.

    Example: practicelog drill show objection
    """
    drill = world.drill(name)
    if json:
        return world.document("drill", {"drill": drills_report.document(drill)})
    return world.text(drills_report.whole(drill))


Name = Annotated[str, Argument(metavar="NAME", help="What it will be called.")]
Like = Annotated[
    str | None,
    Option(
        "--like",
        metavar="DRILL",
        help="Begin with this drill's rubric.",
        autocompletion=opt.known("drills"),
    ),
]


def add(
    world: World,
    name: Name,
    what: What = None,
    like: Like = None,
    criterion: Criteria = None,
    seconds: Seconds = None,
) -> str:
    """Add a drill. Its rubric is copied with --like, or built with --criterion.

    Example: practicelog drill add price-talk --like objection --what "the talk about price"
    """
    name = new_name(name, "drill")
    with world.writing("drill add") as log:
        drills.check_free(log, name)
        model = drills.find(log, like, archived=True) if like is not None else None
        criteria = criteria_typed(criterion or (), model.criteria if model else ())
        words = what or (model.what if model else "")
        limit = (model.seconds if model else None) if seconds is None else seconds or None
        drill = Drill(0, world.new_uid(), name, words, False, 1, criteria, seconds=limit)
        drills.add(log, drill)
    return world.text(drills_report.whole(drill)) + world.line(UNDO)


Rename = Annotated[str | None, Option("--name", metavar="NAME", help="A new name.")]
Drop = Annotated[
    list[str] | None,
    Option(
        "--drop",
        metavar="CRITERION",
        help="Take a criterion out.",
        autocompletion=opt.known("criteria"),
    ),
]


NEW_BASELINE = "new scores are not held against those before, and what is usual begins anew"


def edit(
    world: World,
    drill: opt.DrillName,
    name: Rename = None,
    what: What = None,
    criterion: Criteria = None,
    drop: Drop = None,
    yes: opt.Yes = False,
    seconds: Seconds = None,
) -> str:
    """Change a drill. Changed criteria are a new version of its rubric and start a new baseline.

    Ratings already given keep the version they were given under. Where there are scores, it asks
    on a terminal before it begins a new baseline.

    Example: practicelog drill edit objection --criterion "pause=waits before answering"
    """
    typed = (name, what, criterion or (), drop or ())
    if (criterion or drop) and world.interactive and not yes:
        with world.reading() as log:
            before = drills.find(log, drill, archived=True)
            after = edited_drill(before, *typed)
            scored = drills.scored(log, before)
        if after.rubric != before.rubric and scored:
            world.confirm(_warning(before, scored), otherwise="add --yes")
    with world.writing("drill edit", existing=True) as log:
        before = drills.find(log, drill, archived=True)
        after = edited_drill(before, *typed)
        if seconds is not None:
            after = after._replace(seconds=seconds or None)
        if after.name != before.name:
            drills.check_free(log, after.name, before.name)
        if after != before:
            drills.update(log, after)
        out_of_use = drills_report.out_of_use(after, focuses.in_force(log))
    answer = world.text((*drills_report.whole(after), *out_of_use))
    if after.rubric != before.rubric:
        begun = f"Rubric {before.rubric} is now {after.rubric}: {NEW_BASELINE}"
        return answer + world.line(f"{begun} · {UNDO}")
    return answer + world.line(UNDO) if after != before else answer


def _warning(drill: Drill, scored: int) -> str:
    reps = count_words(scored, "scored rep")
    return (
        f"Rubric {drill.rubric} of {drill.name} has {reps}. With another {NEW_BASELINE}; "
        f"{UNDO} takes it back. Begin it?"
    )


Back = Annotated[bool, Option("--back", help="Take an archived drill up again.")]


def archive(world: World, name: opt.DrillName, back: Back = False) -> str:
    """Put a drill away: its reps stay, and `log` offers it no more.

    Example: practicelog drill archive voicemail
    """
    with world.writing("drill archive", existing=True) as log:
        before = drills.find(log, name, archived=True)
        drill = before._replace(archived=not back)
        if drill != before:
            drills.update(log, drill)
        out_of_use = drills_report.out_of_use(drill, focuses.in_force(log))
    again = "again" if before.archived else "already"
    state = f"in use {again}" if back else "archived; its reps stay"
    return world.line(f"Drill {drill.name} is {state} · {UNDO}") + world.text(out_of_use)


GROUP = {"list": list_, "show": show, "add": add, "edit": edit, "archive": archive}
