"""Show the ten-year view."""

from practicelog.annotations import Annotated
from practicelog.cli import media
from practicelog.cli import options as opt
from practicelog.cli.declarations import Option
from practicelog.cli.world import World
from practicelog.core.sections import Page
from practicelog.reports.journey.document import document
from practicelog.reports.journey.page import drawn, page
from practicelog.reports.journey.value import build
from practicelog.store import plans
from practicelog.store.journey import score_tallies

Everything = Annotated[
    bool, Option("--all", help="Every personal record: by difficulty and rubric too.")
]


def journey(
    world: World,
    everything: Everything = False,
    medium: media.As = None,
    file: media.File = None,
    show: media.Show = False,
    force: opt.Force = False,
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
        if on == media.HTML:
            return drawn(report, practice, everything=everything)
        return page(report, world.width, everything=everything)

    answer = media.Answer("journey", "The journey", told, lambda: document(report, world.today))
    return media.told(world, wanted, answer)
