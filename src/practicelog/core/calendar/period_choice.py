"""Which period a report is about, from what was typed for it."""

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import MAXYEAR, date

from practicelog.core.calendar.periods import (
    DAY,
    FIRST_YEAR,
    Period,
    month_of,
    quarter_of,
    week_named,
    week_of,
    year_of,
)
from practicelog.core.record import Record
from practicelog.core.records.plan import Plan
from practicelog.errors import UsageError, quoted

THIS = "this"
MONTH = r"([0-9]{4})-([0-9]{2})"
QUARTER = r"([0-9]{4})-?[Qq]([1-4])"
YEAR = r"([0-9]{4})()"


class Choice(Record):
    """What was typed for a period; None where nothing was."""

    week: str | None = None
    month: str | None = None
    quarter: str | None = None
    year: str | None = None
    since: date | None = None
    until: date | None = None


def chosen_period(choice: Choice, plans: Sequence[Plan], today: date, *, last: bool) -> Period:
    """Return the period typed, this week where none was; with `last` the one just ended.

    Raises:
        UsageError: more than one was typed, it cannot be read, lies before 1970 or in the last
            year there is, or is a range that ends before it begins or has no beginning.
    """
    named = {name: text for name, text in choice._asdict().items() if text is not None}
    if len(named) > 1 and set(named) != {"since", "until"}:
        raise UsageError(
            f"One period at a time: {' and '.join(f'--{name}' for name in named)} were given."
        )
    if choice.since or choice.until:
        if last:
            raise UsageError("--last goes with a week, month, quarter or year, not with a range.")
        return _range(choice.since, choice.until or today)
    kind = next(iter(named), "week")
    find = _finder(kind, plans)
    period = _named(kind, str(named.get(kind, THIS)), find, plans, today)
    return find(period.first - DAY) if last else period


def _range(first: date | None, last: date) -> Period:
    if first is None:
        raise UsageError(
            "--until alone does not say where to begin.",
            hint=f"--since {last.replace(day=1)} --until {last}",
        )
    check_order(first, last)
    return Period(f"{first}..{last}", first, last)


def check_order(first: date | None, last: date | None) -> None:
    """Make sure that a range does not end before it begins.

    Raises:
        UsageError: it does.
    """
    if first and last and last < first:
        raise UsageError(
            f"The range ends on {last}, before it begins on {first}.",
            hint=f"--since {last} --until {first}",
        )


def _finder(kind: str, plans: Sequence[Plan]) -> Callable[[date], Period]:
    def week(day: date) -> Period:
        found = week_of(day, plans)
        return Period(found.name, found.first, found.last)

    return {"week": week, "month": month_of, "quarter": quarter_of, "year": year_of}[kind]


def _named(
    kind: str, name: str, find: Callable[[date], Period], plans: Sequence[Plan], today: date
) -> Period:
    if name == THIS:
        return find(today)
    if kind == "week":
        return find(week_named(name, plans).first)
    first = _first_day(kind, name)
    if first is None or not FIRST_YEAR <= first.year < MAXYEAR:
        raise UsageError(
            f"--{kind}: {quoted(name)} is not a {kind}.", hint=f"--{kind} {find(today).name}"
        )
    return find(first)


def _first_day(kind: str, name: str) -> date | None:
    """Return the first day of a month, quarter or year, None when it is no such name."""
    found = re.fullmatch({"month": MONTH, "quarter": QUARTER, "year": YEAR}[kind], name)
    if not found:
        return None
    number = int(found[2] or 1)
    with suppress(ValueError):
        return date(int(found[1]), number * 3 - 2 if kind == "quarter" else number, 1)
    return None
