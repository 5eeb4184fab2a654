"""Report on a week, month, quarter, year or any range."""

from practicelog.annotations import Annotated
from practicelog.cli import media
from practicelog.cli import options as opt
from practicelog.cli.declarations import Option
from practicelog.cli.period_options import Last, Month, Quarter, WeekName, Year
from practicelog.cli.world import World
from practicelog.core.calendar.period_choice import Choice, chosen_period
from practicelog.core.sections import Page
from practicelog.reports.metrics import footer
from practicelog.reports.notices import quoted
from practicelog.reports.period.detail import SHOWN_AT_MOST, detail
from practicelog.reports.period.document import document
from practicelog.reports.period.explanation import explanation
from practicelog.reports.period.summary import summary, title
from practicelog.reports.period.value import build
from practicelog.store import metrics, notices, period_histories, plans

Everything = Annotated[bool, Option("--all", help="All texts, where there are many of a kind.")]


def report(
    world: World,
    week: WeekName = None,
    month: Month = None,
    quarter: Quarter = None,
    year: Year = None,
    since: opt.Since = None,
    until: opt.Until = None,
    last: Last = False,
    medium: media.As = None,
    explain: opt.Explain = False,
    everything: Everything = False,
    file: media.File = None,
    show: media.Show = False,
    force: opt.Force = False,
    json: opt.Json = False,
) -> str:
    """Report on this week, or on another period. What was practised, and what may be said of it.

    Example: practicelog report --last
    """
    wanted = media.form(medium, file, json=json, show=show, force=force)
    choice = Choice(week, month, quarter, year, world.past_day(since), world.coming_day(until))
    with world.reading() as log:
        period = chosen_period(choice, plans.plans(log), world.today, last=last)
        history = period_histories.of(log, period, world.today)
        seen = notices.between(log, period.first, history.until)
        counts = metrics.weekly(log, history.practice.plans, history.until)
    built = build(history._replace(notices=quoted(seen, *period[1:])))

    def page(on: str) -> Page:
        field = footer(counts) if built.week else None
        texts = detail(built, None if everything else SHOWN_AT_MOST)
        told = (*summary(built), *texts, *((field,) if field else ()))
        if on == media.HTML:
            from practicelog.reports.period.charts import charts  # a page draws, a screen does not

            told += charts(built)
        return told + (explanation(built) if explain else ())

    answer = media.Answer("report", title(built), page, lambda: document(built, counts))
    return media.told(world, wanted, answer)
