"""Show what to practise now."""

from practicelog.annotations import Any
from practicelog.cli import options as opt
from practicelog.cli.suggestion import of_day
from practicelog.cli.world import World
from practicelog.core.records.session import Session
from practicelog.core.sections import Rows
from practicelog.core.streaks.rulings import day_run
from practicelog.reports import today as today_report
from practicelog.store import plans, sessions


def at_start(world: World) -> str:
    """Return what the bare program shows: today, or how to begin before there is a log."""
    return today(world) if world.has_log else world.text(today_report.first_day())


def today(world: World, json: opt.Json = False) -> str:
    """Show what to practise now, and why. Then what was promised, and the week so far.

    Example: practicelog today
    """
    with world.reading() as log:
        built = of_day(log, world.today)
        session = sessions.running(log)
        takes = len(sessions.takes(log)) if session else 0
        days = day_run(plans.practice(log, world.today)) if json else None
    if days:
        running = _document(world, session)
        return world.document("today", today_report.document(built, days, running))
    return world.text(today_report.sections(built, _running(world, session, takes)))


def _running(world: World, session: Session | None, takes: int) -> Rows:
    """Return the line on what waits to be gone on with: it goes before what could be begun."""
    if session is None:
        return ()
    from practicelog.reports import timer  # where something runs alone

    label, words = timer.running_fact(session, world.now, world.zone, takes)
    return ((label, f"{words} · {timer.next_words(session)}"),)


def _document(world: World, session: Session | None) -> dict[str, Any] | None:
    from practicelog.reports.timer import session_document  # for a program alone

    return session_document(session, world.now)
