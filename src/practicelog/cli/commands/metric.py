"""Counts from the field: calls, demos, meetings, won."""

from datetime import date
from typing import Annotated, Any

from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument, Option
from practicelog.cli.world import World
from practicelog.core.calendar.periods import week_of
from practicelog.core.decimals import decimal_typed
from practicelog.core.journey.metrics import SHIPPED, metric_named, value_fit
from practicelog.core.records.field import Metric
from practicelog.reports import metrics as metrics_report
from practicelog.store import metrics, plans

Name = Annotated[
    str,
    Argument(metavar="NAME", help=f"{', '.join(SHIPPED)}, or a name of your own."),
]
Value = Annotated[
    Any,
    Argument(
        metavar="VALUE",
        help="A plain number: 42, 1250.50.",
        parser=lambda text: decimal_typed(text, "VALUE"),
    ),
]
New = Annotated[bool, Option("--new", help="It is a new name, however near to a known one.")]


def add(world: World, name: Name, value: Value, on: opt.On = None, new: New = False) -> str:
    """Add a count from the field. A week's counts are summed, of a rate the newest holds.

    Too much is taken back with a number below 0: practicelog metric add calls -- -2

    Example: practicelog metric add calls 42 --on fri
    """
    day = world.moment(on).day
    with world.writing("metric add") as log:
        known = (*SHIPPED, *metrics.names(log))
        name = metric_named(name, known, new=new)
        metric = Metric(0, world.new_uid(), day, name, value_fit(name, value))
        metrics.add(log, metric)
        held = plans.plans(log)
        week = week_of(day, held)
        counts = metrics.weekly(log, held, min(week.last, world.today))
    return world.line(
        metrics_report.confirmation(metric, week, counts, world.today, new=name not in known)
    )


def list_(
    world: World, since: opt.Since = None, until: opt.Until = None, json: opt.Json = False
) -> str:
    """List this week's counts beside what is usual.

    That is the median of the 12 weeks before, with how many of them have one.

    With --since or --until also the values typed in those days, newest first.

    Example: practicelog metric list --since "1 Nov"
    """
    first, last = world.past_day(since), world.coming_day(until)
    with world.reading() as log:
        known = plans.plans(log)
        week = week_of(world.today, known)
        found = metrics.weekly(log, known, world.today)
        ranged = first is not None or last is not None
        values = metrics.between(log, first or date.min, last or date.max) if ranged else ()
    if json:
        return world.document("metrics", metrics_report.document(found, week, values))
    page = (metrics_report.beside_median(found, week),)
    return world.text((*page, metrics_report.typed(values)) if ranged else page)


GROUP = {"add": add, "list": list_}
