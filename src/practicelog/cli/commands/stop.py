"""Stop the timer and record the rep."""

from practicelog.cli import options as opt
from practicelog.cli.questions import asked
from practicelog.cli.world import World
from practicelog.core.documents import logged_document
from practicelog.core.entries import Entry
from practicelog.core.records.session import Session
from practicelog.core.sessions.timing import ended, minutes_since
from practicelog.core.streaks.rulings import day_run
from practicelog.core.streaks.streak import streak_of
from practicelog.core.wording import duration_words
from practicelog.errors import ConflictError, UsageError
from practicelog.reports import rep as rep_report
from practicelog.store import plans, sessions
from practicelog.store.session_reps import record_session


def stop(
    world: World,
    options: opt.RepOptions,
    script: opt.Script = None,
    json: opt.Json = False,
) -> str:
    """Stop the timer, or a session, and record the rep.

    Without options, on a terminal, it asks as `log` does.

    Example: practicelog stop -n 3 -r open=4 --feedback peer
    """
    typed = opt.entry_of(options, script)
    world.check_other(typed.rater if typed.ratings else None, "--rater")
    with world.reading() as log:
        session = sessions.required(log)
        sessions.drill(log, session)
        takes = sessions.takes(log)
    if session.guided and not takes:
        raise ConflictError("No take was finished yet.", hint="practicelog go, practicelog cancel")
    entry = ended(session, typed, world.now, takes)
    if typed == Entry() and world.interactive and not json:
        entry = _asked(world, session, entry)
    elif entry.minutes is None:
        raise UsageError(_too_long(world, session), hint="practicelog stop -m 20")
    with world.writing("stop", existing=True) as opened:
        rep = record_session(opened, session, entry, world.new_uid(), world.now, takes)
        streak = streak_of(plans.weeks(opened, world.today))
        days = day_run(plans.practice(opened, world.today)) if json else None
    if days:
        return world.document("stop", logged_document(rep, streak, days, world.seller))
    return world.line(rep_report.confirmation(rep, streak))


def _asked(world: World, session: Session, entry: Entry) -> Entry:
    if entry.minutes is None:
        world.write(world.line(_too_long(world, session)))
    return asked(world, entry, session.drill)[1]


def _too_long(world: World, session: Session) -> str:
    if session.began > world.now:
        return "The clock was set back since the timer was started: it cannot tell the minutes."
    ran = duration_words(minutes_since(session.began, world.now))
    return f"The timer ran for {ran}: over four hours are not taken as practice unless you say so."
