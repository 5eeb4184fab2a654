"""Show the ten-year view."""

from practicelog.cli import export_options, media
from practicelog.cli import options as opt
from practicelog.cli.world import World
from practicelog.core.sections import Page
from practicelog.reports.journey.document import document
from practicelog.reports.journey.page import drawn, page
from practicelog.reports.journey.value import build
from practicelog.store import plans
from practicelog.store.journey import score_tallies


def journey(
    world: World,
    medium: media.As = None,
    file: media.File = None,
    show: media.Show = False,
    force: export_options.Force = False,
    json: opt.Json = False,
) -> str:
    """Look back on all practice. The last weeks, the years, a year's map, milestones, records.

    Example: practicelog journey
    """
    wanted = media.form(medium, file, json=json, show=show, force=force)
    with world.reading() as log:
        practice, tallies = plans.practice(log, world.today), score_tallies(log, world.today)
    report = build(practice, tallies)

    def told(on: str) -> Page:
        return drawn(report, practice) if on == media.HTML else page(report, world.width)

    answer = media.Answer("journey", "The journey", told, lambda: document(report, world.today))
    return media.told(world, wanted, answer)
