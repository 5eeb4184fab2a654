"""The plan that holds, those around it, and the days off."""

from collections.abc import Sequence
from datetime import date

from practicelog.annotations import Any
from practicelog.core.calendar.periods import plan_on
from practicelog.core.records.plan import DEFAULT_PLAN, WEEKDAYS, DayOff, Plan
from practicelog.core.sections import Facts, Lines, Page, Table
from practicelog.core.wording import (
    count_words,
    day_words,
    duration_words,
    full_day,
    range_words,
    weekday_words,
)


def sections(plans: Sequence[Plan], today: date) -> Page:
    """Return the plan that holds now, and the others by the day they begin."""
    now = plan_on(today, plans)
    rows = [("Now", f"{plan_words(now)}{_since(now)}")]
    rows += [(f"From {full_day(plan.from_day)}", plan_words(plan)) for plan in plans if plan != now]
    return (Facts(tuple(rows)),)


def _since(plan: Plan) -> str:
    return " (the default)" if plan == DEFAULT_PLAN else f", since {full_day(plan.from_day)}"


def plan_words(plan: Plan) -> str:
    """Return a plan in words: `3 days a week, scheduled Mon–Fri, weeks from Mon`."""
    parts = [f"{count_words(plan.days, 'day')} a week, scheduled {weekday_words(plan.weekdays)}"]
    if plan.minutes:
        parts.append(f"a day counts from {duration_words(plan.minutes)}")
    parts.append(f"weeks from {WEEKDAYS[plan.week_start].title()}")
    return ", ".join(parts)


def document(plans: Sequence[Plan], today: date) -> dict[str, Any]:
    """Return what scripts read of the plan that holds and of all plans."""
    return {
        "plan": _plan_document(plan_on(today, plans)),
        "plans": [_plan_document(plan) for plan in plans],
    }


def _plan_document(plan: Plan) -> dict[str, Any]:
    return {
        "from": None if plan == DEFAULT_PLAN else plan.from_day.isoformat(),
        "days": plan.days,
        "weekdays": [WEEKDAYS[number] for number in plan.weekdays],
        "minutes": plan.minutes,
        "week_start": WEEKDAYS[plan.week_start],
    }


def days_off(offs: Sequence[DayOff], first: date) -> Page:
    """Return the days off that end on a first day or later, in order of time, and how many more."""
    if not offs:
        return (Lines(("No days off: practicelog off add 2026-12-24..2027-01-01 holidays",)),)
    listed = [off for off in offs if off.last >= first]
    rows = tuple((str(off.id), off_words(off), off.reason or "") for off in listed)
    table = (Table(("ID", "Days off", "Reason"), rows, right=frozenset({"ID"})),) if rows else ()
    more = len(offs) - len(listed)
    if more and not listed:
        return (Lines((f"None from {first.year} on, {more:,} before: --all",)),)
    return (*table, Lines((f"and {more:,} before {first.year}: --all",))) if more else table


def off_words(off: DayOff) -> str:
    """Return days off with their weekdays: `Fri 27 Nov 2026`, `6–17 Jul 2026 (Mon–Fri, 12 days)`.

    A day that was typed as one is told as what it was taken for.
    """
    days = (off.last - off.first).days + 1
    if days == 1:
        return day_words(off.first)
    first, last = (WEEKDAYS[each.weekday()].title() for each in (off.first, off.last))
    return f"{range_words(off.first, off.last)} ({first}–{last}, {count_words(days, 'day')})"


def offs_document(offs: Sequence[DayOff]) -> list[dict[str, Any]]:
    """Return what scripts read of days off."""
    return [
        {
            "id": off.id,
            "uid": off.uid,
            "from": off.first.isoformat(),
            "to": off.last.isoformat(),
            "reason": off.reason,
        }
        for off in offs
    ]
