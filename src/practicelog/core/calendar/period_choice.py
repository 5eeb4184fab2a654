"""Which period a report is about, from what was typed for it."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import MAXYEAR, date

from practicelog.core.calendar.date_words import MONTH_NAMES
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
LAST = "last"
YEAR = r"[0-9]{4}"
TYPED = rf"(?:({YEAR})(?:[ -]|(?=[a-z])))?([a-z]*)([0-9]{{0,2}})(?: ({YEAR}))?"
LETTERS = {"week": "w", "month": "", "quarter": "q"}
SHORTEST_MONTH = 3
MONTHS_IN_QUARTER = 3
YEARS_TO_A_WEEK_53 = 7


class Choice(Record):
    """What was typed for a period; None where nothing was.

    A period may be `this`, `last`, named whole (`2026-W47`, `2026-11`, `nov 2026`), or without its
    year (`47`, `W47`, `nov`, `11`, `Q4`): then it is the latest such that has begun.
    """

    week: str | None = None
    month: str | None = None
    quarter: str | None = None
    year: str | None = None
    since: date | None = None
    until: date | None = None


def chosen_period(choice: Choice, plans: Sequence[Plan], today: date, *, last: bool) -> Period:
    """Return the period typed, this week where none was; with `last` the one just ended.

    Raises:
        UsageError: more than one was typed (a named one with `last` is two), it cannot be read,
            lies before 1970 or in the last year there is, or is a range that ends before it begins
            or has no beginning.
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
    name = str(named.get(kind, THIS))
    if last and name.lower() not in {THIS, LAST}:
        raise UsageError(
            f"One period at a time: --{kind} {quoted(name)} and --last were given.",
            hint=f"--{kind} last is the {kind} before this one",
        )
    find = _finder(kind, plans)
    this = find(today)
    if last or name.lower() == LAST:
        return find(this.first - DAY)
    return this if name.lower() == THIS else find(_first_day(kind, name, plans, today))


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


def _first_day(kind: str, name: str, plans: Sequence[Plan], today: date) -> date:
    """Return the first day of the period that a name means.

    Raises:
        UsageError: it is no such name, or names none from 1970 on.
    """
    year, number = _year_and_number(kind, name)
    latest = range(today.year + 1, today.year - YEARS_TO_A_WEEK_53 - 1, -1)
    for each in latest if year is None else (year,):
        first = _begins(kind, each, number, plans)
        if first and (year is not None or first <= today):
            return first
    raise UsageError(
        f"--{kind}: {quoted(name)} is not a {kind}.",
        hint=f"--{kind} {_finder(kind, plans)(today).name}, or --{kind} last",
    )


def _year_and_number(kind: str, name: str) -> tuple[int | None, int]:
    """Return the year that was typed, and which week, month or quarter; 0 is none of these."""
    import re  # the period that is waits for none of it

    if kind == "year":
        return (int(name), 1) if re.fullmatch(YEAR, name) else (None, 0)
    typed = re.fullmatch(TYPED, name.lower())
    if not typed or (typed[1] and typed[4]):
        return None, 0
    written = typed[1] or typed[4]
    year = int(written) if written else None
    if typed[3]:
        return year, int(typed[3]) if typed[2] in {"", LETTERS[kind]} else 0
    return year, _month_named(typed[2]) if kind == "month" else 0


def _month_named(word: str) -> int:
    if len(word) < SHORTEST_MONTH:
        return 0
    begun = (number for number, name in enumerate(MONTH_NAMES, 1) if name.startswith(word))
    return next(begun, 0)


def _begins(kind: str, year: int, number: int, plans: Sequence[Plan]) -> date | None:
    """Return the day on which a numbered period begins, None where that year has none."""
    with suppress(ValueError, UsageError):
        if kind == "week":
            return week_named(f"{year:04}-W{number:02}", plans).first
        month = (number - 1) * MONTHS_IN_QUARTER + 1 if kind == "quarter" else number
        first = date(year, month, 1)
        return first if FIRST_YEAR <= year < MAXYEAR else None
    return None
