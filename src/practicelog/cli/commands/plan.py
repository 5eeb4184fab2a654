"""The plan: how many days a week, and which ones."""

from practicelog.annotations import Annotated, Any
from practicelog.cli import options as opt
from practicelog.cli.declarations import Option
from practicelog.cli.world import World
from practicelog.core import limits
from practicelog.core.calendar.weekdays import weekday, weekdays
from practicelog.core.records.plan import Plan
from practicelog.core.streaks.plans import Wish, next_plan
from practicelog.core.wording import UNDO
from practicelog.reports import plan as plan_report
from practicelog.store import plans

PlanDays = Annotated[
    int | None,
    opt.option("--days", read=opt.number(1, 7), metavar="N", help="Practice days a week."),
]
Weekdays = Annotated[
    Any, opt.option("--weekdays", read=weekdays, metavar="DAYS", help="Scheduled days: mon-fri.")
]
PlanMinutes = Annotated[
    int | None,
    opt.option(
        "--minutes",
        read=lambda text, option: limits.minutes(text, option, low=0),
        metavar="TIME",
        help="What makes a day count, as 15 or 1h.",
    ),
]
WeekStart = Annotated[
    int | None,
    opt.option("--week-start", read=weekday, metavar="DAY", help="The weekday weeks begin on."),
]


def show(world: World, json: opt.Json = False) -> str:
    """Show the plan that holds, and those before and after it.

    Example: practicelog plan show
    """
    found: tuple[Plan, ...] = ()
    if world.has_log:
        with world.reading() as log:
            found = plans.plans(log)
    if json:
        return world.document("plan", plan_report.document(found, world.today))
    return world.text(plan_report.sections(found, world.today))


From = Annotated[
    str | None,
    Option("--from", metavar="DATE", help="From the week of this day; the first may be past."),
]


def set_(
    world: World,
    days: PlanDays = None,
    weekdays: Weekdays = None,
    minutes: PlanMinutes = None,
    week_start: WeekStart = None,
    start: From = None,
) -> str:
    """Set the plan from this week on. What is not named stays, and earlier weeks never change.

    Example: practicelog plan set --days 4 --weekdays mon-fri --minutes 15
    """
    wish = Wish(days, weekdays, minutes, week_start, world.coming_day(start))
    with world.writing("plan set") as log:
        before = plans.plans(log)
        plan = next_plan(wish, before, world.today)
        if plan not in before:
            plans.put_plan(log, plan._replace(uid=plan.uid or world.new_uid()))
        found = plans.plans(log)
    answer = world.text(plan_report.sections(found, world.today))
    return answer + world.line(UNDO) if found != before else answer


GROUP = {"show": show, "set": set_}
