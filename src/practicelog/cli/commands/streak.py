"""Show the streak."""

from practicelog.cli import media
from practicelog.cli import options as opt
from practicelog.cli.world import World
from practicelog.core.sections import Page
from practicelog.core.streak_documents import streak_document
from practicelog.core.streaks.rulings import day_run
from practicelog.core.streaks.streak import streak_of
from practicelog.reports import streak as streak_report
from practicelog.store import plans


def streak(
    world: World,
    explain: opt.Explain = False,
    medium: media.As = None,
    file: media.File = None,
    show: media.Show = False,
    force: opt.Force = False,
    json: opt.Json = False,
) -> str:
    """Show weeks and days in a row. Then the reserve, and the numbers that never reset.

    Example: practicelog streak --explain
    """
    wanted = media.form(medium, file, json=json, show=show, force=force)
    with world.reading() as log:
        report = streak_of(plans.weeks(log, world.today))
        days = day_run(plans.practice(log, world.today))

    def page(on: str) -> Page:
        brief = streak_report.sections(report, days)
        told = streak_report.explained(report, days) if explain else brief
        if on != media.HTML or not report.practised.first:
            return told
        from practicelog.core.charts.calendar import weeks_chart  # a page draws, a screen does not

        return (*brief, weeks_chart(report.rulings), *told[: int(explain)])

    answer = media.Answer(
        "streak", "The streak", page, lambda: streak_document(report, days, explain=explain)
    )
    return media.told(world, wanted, answer)
