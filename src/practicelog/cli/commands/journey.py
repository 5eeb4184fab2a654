"""Show the ten-year view."""

from practicelog.cli import options as opt
from practicelog.cli.world import World
from practicelog.reports.journey.document import document
from practicelog.reports.journey.page import page
from practicelog.reports.journey.value import build
from practicelog.store import plans
from practicelog.store.journey import score_tallies


def journey(world: World, json: opt.Json = False) -> str:
    """Look back on all practice. The last weeks, the years, a year's map, milestones, records.

    Example: practicelog journey
    """
    with world.reading() as log:
        practice, tallies = plans.practice(log, world.today), score_tallies(log, world.today)
    report = build(practice, tallies)
    if json:
        return world.document("journey", document(report, world.today))
    return world.text(page(report, world.width))
