"""List counts from the field."""

from datetime import date

from practicelog.cli import options as opt
from practicelog.cli.declarations import Context
from practicelog.cli.world import World
from practicelog.core.calendar.periods import week_of
from practicelog.reports import metrics as metrics_report
from practicelog.store import metrics, plans


def list_(
    ctx: Context, since: opt.Since = None, until: opt.Until = None, json: opt.Json = False
) -> str:
    """List this week's counts beside what is usual.

    That is the median of the 12 weeks before, with how many of them have one.

    With --since or --until also the values typed in those days, newest first.

    Example: practicelog metric list --since "1 Nov"
    """
    world: World = ctx.obj
    first, last = world.past_day(since), world.coming_day(until)
    with world.reading() as log:
        known = plans.plans(log)
        week = week_of(world.today, known)
        found = metrics.weekly(log, known, world.today)
        ranged = first is not None or last is not None
        values = metrics.between(log, first or date.min, last or date.max) if ranged else ()
    if json:
        return world.document("metrics", metrics_report.as_json(found, week, values))
    page = (metrics_report.beside_median(found, week),)
    return world.text((*page, metrics_report.typed(values)) if ranged else page)
