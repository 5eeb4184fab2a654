"""Record a practice rep."""

from contextlib import AbstractContextManager, nullcontext

from practicelog.annotations import Annotated
from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument, Option
from practicelog.cli.world import World
from practicelog.core import limits
from practicelog.core.calendar.moments import Moment
from practicelog.core.documents import logged_document
from practicelog.core.entries import Entry
from practicelog.core.script_wording import revised_words
from practicelog.core.scripts.references import ScriptReference
from practicelog.core.scripts.revisions import Rewrite
from practicelog.core.streaks.rulings import day_run
from practicelog.core.streaks.streak import streak_of
from practicelog.reports import rep as rep_report
from practicelog.store import plans, scripts
from practicelog.store.recording import record

Uid = Annotated[
    str | None,
    opt.option(
        "--uid",
        read=limits.uid,
        metavar="UUID",
        help="Makes a retry safe: the same rep is recorded once.",
    ),
]
EditScript = Annotated[
    bool, Option("--edit", help="Rewrite the script in your editor first; log the new version.")
]

Ask = Annotated[bool, Option("--ask", "-i", help="Ask for what is not typed.")]
Drill = Annotated[
    str | None,
    Argument(
        metavar="DRILL",
        help="A drill, or the beginning of its name.",
        autocompletion=opt.known("drills"),
    ),
]


def log(
    world: World,
    drill: Drill = None,
    options: opt.RepOptions = opt.NOTHING_TYPED,
    on: opt.On = None,
    script: opt.Script = None,
    edit: EditScript = False,
    uid: Uid = None,
    ask: Ask = False,
    json: opt.Json = False,
) -> str:
    """Record a practice rep. Without DRILL, on a terminal, it is asked for, and so is the rest.

    Example: practicelog log role-play -m 20 -n 3 -r open=4 -r handle=2 --next "ask first"
    """
    entry = opt.entry_of(options, script)
    world.check_other(entry.rater if entry.ratings else None, "--rater")
    moment = world.moment(on)
    if drill is None or ask:
        drill, entry = _asked(world, entry, drill)
    editor = _rewriting(world, drill, entry, moment) if edit else nullcontext()
    with editor as rewrite, world.writing("log") as opened:
        if rewrite:
            version = scripts.revise(opened, rewrite, world.now, entry.change)
            entry = entry._replace(script=ScriptReference(version.script, version.version))
        rep = record(opened, drill, entry, moment, uid or world.new_uid(), world.now)
        streak = streak_of(plans.weeks(opened, world.today))
        days = day_run(plans.practice(opened, world.today)) if json else None
    if days:
        return world.document("log", logged_document(rep, streak, days, world.seller))
    answer = world.line(rep_report.confirmation(rep, streak, again=not world.recorded))
    if rewrite and rep.script:
        answer += world.line(revised_words(rewrite, rep.script.version))
    return answer


def _asked(world: World, entry: Entry, drill: str | None) -> tuple[str, Entry]:
    from practicelog.cli.questions import asked  # few lines ask for anything

    return asked(world, entry, drill)


def _rewriting(
    world: World, drill: str, entry: Entry, moment: Moment
) -> AbstractContextManager[Rewrite]:
    from practicelog.cli.rewriting import rewriting  # nor do they open an editor

    return rewriting(world, drill, entry, moment)
