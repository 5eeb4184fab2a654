"""Show the streak."""

from practicelog.cli import options as opt
from practicelog.cli.world import World
from practicelog.core.documents import streak_document
from practicelog.core.streaks.streak import streak_of
from practicelog.reports import streak as streak_report
from practicelog.store import plans


def streak(world: World, explain: opt.Explain = False, json: opt.Json = False) -> str:
    """Show weeks and days in a row. Then the reserve, and the numbers that never reset.

    Example: practicelog streak --explain
    """
    with world.reading() as log:
        report = streak_of(plans.practice(log, world.today))
    if json:
        return world.document("streak", streak_document(report, explain=explain))
    return world.text(
        streak_report.explained(report) if explain else streak_report.sections(report)
    )
