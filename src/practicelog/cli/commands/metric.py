"""Counts from the field: calls, demos, meetings, won."""

from datetime import date

from practicelog.annotations import Annotated, Any
from practicelog.cli import deleting
from practicelog.cli import import_options as given
from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument, Option
from practicelog.cli.import_answers import answered
from practicelog.cli.importing import METRIC_IMPORT, Request
from practicelog.cli.world import World
from practicelog.core import limits
from practicelog.core.calendar.period_choice import check_order
from practicelog.core.calendar.periods import week_of
from practicelog.core.decimals import decimal_typed
from practicelog.core.interchange.activity_counts import counts_typed
from practicelog.core.interchange.column_map import LeftOut
from practicelog.core.interchange.merging import Consent
from practicelog.core.journey.metrics import SHIPPED, metric_named, value_fit
from practicelog.core.names import named, new_name
from practicelog.core.records.field import Metric
from practicelog.core.wording import UNDO
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
NewValue = Annotated[
    Any,
    Argument(
        metavar="[VALUE]",
        help="What it was instead.",
        parser=lambda text: decimal_typed(text, "VALUE"),
    ),
]
Known = Annotated[str | None, Argument(metavar="[NAME]", help="Only this metric, count by count.")]
LISTING = "practicelog metric list NAME"
Number = Annotated[
    int,
    Argument(metavar="ID", help="Its ID in the list, or “last”.", parser=limits.numbered(LISTING)),
]
Numbers = Annotated[
    list[int],
    Argument(metavar="ID…", help="Their IDs in the list.", parser=limits.numbered(LISTING)),
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
    world: World,
    name: Known = None,
    since: opt.Since = None,
    until: opt.Until = None,
    limit: opt.Limit = None,
    json: opt.Json = False,
) -> str:
    """List this week's counts beside what is usual, or count by count.

    Usual is the median of the 12 weeks before, with how many of them have one.

    With NAME, --since or --until the counts as they were typed are listed too, newest first, each
    with its ID. There are 20 unless --limit says otherwise (0: all).

    Example: practicelog metric list calls
    """
    first, last = world.past_day(since), world.coming_day(until)
    check_order(first, last)
    typed = name is not None or first is not None or last is not None
    with world.reading() as log:
        known = plans.plans(log)
        week = week_of(world.today, known)
        found = metrics.weekly(log, known, world.today)
        if name is not None:
            name = named(name, metrics.names(log), "metric", "practicelog metric list")
            found = tuple(each for each in found if each.name == name)
        values = metrics.between(log, first or date.min, last or date.max) if typed else ()
    wanted = [each for each in values if name in {None, each.name}]
    shown = wanted[-at_most:] if (at_most := opt.LISTED if limit is None else limit) else wanted
    if json:
        return world.document("metrics", metrics_report.document(found, week, shown))
    page = (metrics_report.beside_median(found, week),)
    return world.text((*page, *metrics_report.typed(shown, len(wanted))) if typed else page)


def edit(world: World, number: Number, value: NewValue = None, on: opt.On = None) -> str:
    """Change a count from the field: its value, or its day.

    Example: practicelog metric edit last 41
    """
    day = world.moment(on).day if on is not None else None
    with world.writing("metric edit", existing=True) as log:
        before = metrics.find(log, number)
        fit = before.value if value is None else value_fit(before.name, value)
        after = before._replace(day=day or before.day, value=fit)
        if after != before:
            metrics.update(log, after)
    return world.line(metrics_report.changed(before, after, world.today))


def delete(world: World, numbers: Numbers, yes: opt.Yes = False) -> str:
    """Delete counts from the field. It asks first, and `practicelog undo` brings them back.

    Example: practicelog metric delete 3 --yes
    """
    _, told = deleting.delete(
        world,
        "metric delete",
        numbers,
        find=metrics.find,
        remove=metrics.delete,
        told=lambda some: metrics_report.some(some, world.today),
        yes=yes,
    )
    return world.line(f"Deleted {told} · {UNDO}")


Activity = Annotated[
    str, Argument(metavar="FILE", help="A CSV file of a CRM or a dialler; - is stdin.")
]
Map = Annotated[
    Any,
    Option(
        "--map",
        metavar="COLUMN=METRIC,…",
        parser=counts_typed,
        help="Which columns are counted, and which says when: Calls=calls,Day=on.",
    ),
]
Count = Annotated[
    str | None,
    opt.option(
        "--count",
        read=lambda text, _: new_name(text, "metric"),
        metavar="NAME",
        help="Every row is one of these; for files with a row for each call.",
    ),
]


def import_(
    world: World,
    file: Activity,
    columns: Map,
    count: Count = None,
    dates: given.Dates = None,
    skip_when: given.SkipWhen = None,
    source: given.Source = None,
    take: given.Take = None,
    new: New = False,
    dry_run: given.DryRun = False,
    rejects: given.Rejects = None,
) -> str:
    """Take in activity from a CRM's CSV file, counted by day.

    The same file again changes nothing; a day that grew since is taken with --take theirs.

    Example: practicelog metric import calls.csv --map "Activity date=on" --count calls --dry-run
    """
    request = Request(
        file,
        Consent(take_theirs=take is not None),
        columns=columns,
        dates=dates,
        left_out=skip_when or LeftOut(),
        source=source,
        row_is=count,
        new=new,
        command=METRIC_IMPORT,
        dry_run=dry_run,
        rejects=rejects,
    )
    return answered(world, request)


GROUP = {"add": add, "list": list_, "edit": edit, "delete": delete, "import": import_}
