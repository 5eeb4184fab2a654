"""Show what to practise now."""

from practicelog.cli import options as opt
from practicelog.cli.suggestion import of_day
from practicelog.cli.world import World
from practicelog.core.streaks.rulings import day_run
from practicelog.reports import today as today_report
from practicelog.store import plans


def at_start(world: World) -> str:
    """Return what the bare program shows: today, or how to begin before there is a log."""
    return today(world) if world.has_log else world.text(today_report.first_day())


def today(world: World, json: opt.Json = False) -> str:
    """Show what to practise now, and why. Then what was promised, and the week so far.

    Example: practicelog today
    """
    with world.reading() as log:
        built = of_day(log, world.today)
        days = day_run(plans.practice(log, world.today)) if json else None
    if days:
        return world.document("today", today_report.document(built, days))
    return world.text(today_report.sections(built))
