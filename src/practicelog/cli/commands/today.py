"""Show what to practise now."""

from practicelog.cli import options as opt
from practicelog.cli.world import World
from practicelog.core.streaks.streak import streak_of
from practicelog.reports import today as today_report
from practicelog.store import focuses, plans, promises, recent


def at_start(world: World) -> str:
    """Return what the bare program shows: today, or how to begin before there is a log."""
    return today(world) if world.has_log else world.text(today_report.first_day())


def today(world: World, json: opt.Json = False) -> str:
    """Show what to practise now, and why. Then what was promised, and the week so far.

    Example: practicelog today
    """
    day = world.today
    with world.reading() as log:
        open_focuses = focuses.in_force(log)
        built = today_report.build(
            open_focuses,
            promises.standing(log, day),
            recent.practice(log, day),
            recent.levels(log, open_focuses, day),
            streak_of(plans.practice(log, day)),
            lambda drill: (recent.adjustment(log, drill, day), recent.worked(log, drill, day)),
        )
    if json:
        return world.document("today", today_report.document(built))
    return world.text(today_report.sections(built))
