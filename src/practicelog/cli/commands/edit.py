"""Change a rep."""

from practicelog.annotations import Annotated
from practicelog.cli import options as opt
from practicelog.cli.declarations import Option
from practicelog.cli.world import World
from practicelog.core.entries import cleared_rep, edited_rep
from practicelog.core.records.rep import Rating
from practicelog.core.rep_changes import arrows, differences, joined
from practicelog.core.streaks.streak import streak_of
from practicelog.errors import ConflictError
from practicelog.reports import rep as rep_report
from practicelog.store import people, plans, rep_history, reps, script_practice
from practicelog.store.recording import moved

NewDrill = Annotated[
    str | None,
    Option(
        "--drill",
        metavar="DRILL",
        help="The drill it was, if another.",
        autocompletion=opt.known("drills"),
    ),
]
Yes = Annotated[bool, Option("--yes", help="Drop ratings that the other drill does not have.")]
Clear = Annotated[
    list[str] | None,
    Option(
        "--clear",
        metavar="FIELD",
        help="Empty a field: minutes, score, ratings, goal, with, note …",
    ),
]


def edit(
    world: World,
    number: opt.RepNumber,
    options: opt.RepOptions,
    on: opt.On = None,
    script: opt.Script = None,
    drill: NewDrill = None,
    clear: Clear = None,
    yes: Yes = False,
) -> str:
    """Change a rep; what is not named stays. ID may be “last”.

    With --rater it changes, and with --clear ratings it empties, what somebody else gave.

    On another drill it keeps the ratings that both rubrics have; others are named, and dropped
    only when you say so.

    Example: practicelog edit last -m 25 --clear note
    """
    entry = opt.entry_of(options, script)
    world.check_other(entry.rater if entry.ratings else None, "--rater")
    moment = world.moment(on) if on is not None else None
    cleared = tuple(clear or ())
    rater = entry.rater
    if "ratings" in cleared and not entry.ratings:
        entry = entry._replace(rater=None)
    if drill is not None and not yes:
        with world.reading() as log:
            _, _, lost = moved(log, cleared_rep(reps.find(log, number), cleared, rater), drill)
        _make_sure(world, drill, lost)
    with world.writing("edit", existing=True) as log:
        before = reps.find(log, number)
        rep, rubric, _ = moved(log, cleared_rep(before, cleared, rater), drill)
        rep = edited_rep(rep, people.with_known(log, entry), rubric, moment)
        if script:
            rep = rep._replace(script=script_practice.practised(log, script))
        if rep != before:
            reps.update(log, rep, rubric)
        changes = rep_history.newest(log, rep.id) if rep != before else ()
        streak = streak_of(plans.weeks(log, world.today))
    told = [each for one in joined(changes) for each in differences(one)]
    return world.line(rep_report.changed(rep, streak, arrows(told)))


def _make_sure(world: World, drill: str, lost: tuple[Rating, ...]) -> None:
    """Ask before ratings are dropped.

    Raises:
        ConflictError: there is nobody to ask.
    """
    if not lost:
        return
    told = ", ".join(dict.fromkeys(each.criterion for each in lost))
    if not world.interactive:
        raise ConflictError(
            f"{drill} does not rate {told}: those ratings would be dropped.",
            hint="add --yes to drop them",
        )
    world.confirm(f"{drill} does not rate {told}. Drop those ratings?", otherwise="add --yes")
