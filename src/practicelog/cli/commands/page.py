"""Draw everything on one page."""

from datetime import datetime, time

from practicelog.annotations import Annotated, Any
from practicelog.cli import media
from practicelog.cli import options as opt
from practicelog.cli.declarations import Option
from practicelog.cli.page_chapters import chapters, content, read
from practicelog.cli.world import World
from practicelog.core.calendar.clock import instant
from practicelog.core.calendar.period_choice import Choice, chosen_period
from practicelog.core.calendar.periods import DAY, Period
from practicelog.core.sections import Page
from practicelog.errors import UsageError
from practicelog.store import plans

Year = Annotated[
    str | None,
    Option("--year", metavar="YEAR", help="As it stood at the end of a year: 2025."),
]


def page(
    world: World,
    year: Year = None,
    medium: media.As = None,
    file: media.File = None,
    show: media.Show = False,
    force: opt.Force = False,
    json: opt.Json = False,
) -> str:
    """Draw everything on one page, with charts: weeks, years, scripts.

    It is one HTML file that fetches nothing and runs nothing, for a browser, a printer or a mail.

    Example: practicelog page -o practice.html
    """
    wanted = media.form(medium, file, json=json, show=show, force=force, usual=media.HTML)
    with world.reading() as log:
        period = chosen_period(Choice(year=year), plans.plans(log), world.today, last=False)
        if period.first > world.today:
            raise UsageError(f"--year: {period.name} has not begun.", hint="practicelog page")
        whole = read(log, min(period.last, world.today), _made_before(world, period))
    title = f"Practice of {world.seller}" if world.seller else "Practice"

    def told(_medium: str) -> Page:
        return chapters(whole, world.zone)

    def numbers() -> dict[str, Any]:
        return content(whole, chapters(whole, world.zone))

    return media.told(world, wanted, media.Answer("page", title, told, numbers, names_seller=True))


def _made_before(world: World, period: Period) -> datetime | None:
    """Return when the last practice day of a period that is over ended; None while it goes on."""
    if period.last >= world.today:
        return None
    return instant(period.last + DAY, time(world.rollover_hour), world.zone)
