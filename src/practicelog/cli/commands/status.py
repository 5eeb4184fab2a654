"""Show whether the timer runs."""

from practicelog.annotations import Annotated
from practicelog.cli import options as opt
from practicelog.cli.declarations import Option
from practicelog.cli.world import World
from practicelog.core.streaks.streak import streak_of
from practicelog.reports import timer
from practicelog.store import drills, plans, sessions

Short = Annotated[bool, Option("--short", help="One short line, for a prompt or a bar.")]


def status(world: World, short: Short = False, json: opt.Json = False) -> str:
    """Show what runs, and how the week stands.

    Example: practicelog status --short
    """
    with world.reading() as log:
        session = sessions.running(log)
        takes = len(sessions.takes(log)) if session else 0
        way_in = drills.way_in(log)
        streak = streak_of(plans.weeks(log, world.today))
    if json:
        return world.document("status", timer.document(session, world.now, streak.week))
    if short:
        return world.line(timer.short_words(session, world.now, streak.week))
    return world.text(timer.sections(session, world.now, world.zone, streak.week, takes, way_in))
