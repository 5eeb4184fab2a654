"""What a seller wishes the plan to be, and the plan that comes of it."""

from collections.abc import Sequence
from datetime import date

from practicelog.core.calendar.periods import plan_on, week_of
from practicelog.core.record import Record
from practicelog.core.records.plan import DEFAULT_PLAN, Plan
from practicelog.errors import ConflictError, UsageError


class Wish(Record):
    """What was typed for the plan; None where it stays as it is."""

    days: int | None = None
    weekdays: tuple[int, ...] | None = None
    minutes: int | None = None
    week_start: int | None = None
    start: date | None = None


def next_plan(wish: Wish, plans: Sequence[Plan], today: date) -> Plan:
    """Return the plan wished for, from the first day of its week.

    That is this week unless a later day was named; only the first plan ever may begin in a week
    that is over. A plan that already begins on that day is changed in place.

    Raises:
        UsageError: nothing was wished for.
        ConflictError: it would change weeks that are over.
    """
    if wish == Wish():
        raise UsageError("Nothing to set.", hint="practicelog plan set --days 4")
    start = wish.start or today
    begins = _first_day(wish, plans, today)
    if plans and begins < week_of(today, plans).first:
        raise ConflictError(
            f"A plan from {start} would change weeks that are over.",
            hint="only the first plan may begin in the past; leave --from out for this week",
        )
    there = next((plan for plan in plans if plan.from_day == begins), None)
    old = there or plan_on(start, plans)._replace(id=0, uid="", revision=1)
    return old._replace(
        from_day=begins,
        days=old.days if wish.days is None else wish.days,
        weekdays=wish.weekdays or old.weekdays,
        minutes=old.minutes if wish.minutes is None else wish.minutes,
        week_start=old.week_start if wish.week_start is None else wish.week_start,
    )


def _first_day(wish: Wish, plans: Sequence[Plan], today: date) -> date:
    """Return the first day of the week the plan begins in, as that week stood before.

    Only a first plan with a day of its own is laid out in its own weeks.
    """
    if plans or wish.start is None:
        return week_of(wish.start or today, plans).first
    week_start = DEFAULT_PLAN.week_start if wish.week_start is None else wish.week_start
    return week_of(wish.start, [DEFAULT_PLAN._replace(week_start=week_start)]).first
