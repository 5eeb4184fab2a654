"""The week a day belongs to, under the plan that held then, and its name."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta
from itertools import pairwise

from practicelog.core.record import Record
from practicelog.core.records.plan import DEFAULT_PLAN, Plan
from practicelog.core.wording import iso_week_words
from practicelog.errors import UsageError, quoted

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
WEEK_NAME = r"([0-9]{4})-?[Ww]([0-9]{1,2})"
THURSDAY = 3
DECEMBER = 12
FIRST_YEAR = 1970
DAYS_IN_WEEK = 7


class Period(Record):
    """A named range of days, first and last included."""

    name: str
    first: date
    last: date

    @property
    def is_short(self) -> bool:
        """Whether it is a week or less."""
        return (self.last - self.first).days < DAYS_IN_WEEK


class Week(Record):
    """One week of practice and the plan that holds in it."""

    first: date
    last: date
    plan: Plan

    @property
    def days(self) -> Iterator[date]:
        """Every day of it, in order."""
        return map(date.fromordinal, range(self.first.toordinal(), self.last.toordinal() + 1))

    @property
    def name(self) -> str:
        """The ISO week of the Thursday in it; a part week without one is named by its days."""
        for day in self.days:
            if day.weekday() == THURSDAY:
                return iso_week_words(day)
        return f"{self.first}..{self.last}"

    def closed(self, today: date) -> bool:
        """Tell whether the third day of the following week has begun."""
        return today > self.last + 2 * DAY


def week_of(day: date, plans: Sequence[Plan]) -> Week:
    """Return the week that holds a day: from the plan's first weekday to the day before the next.

    `plans` are in order of the day they hold from; before the first the default plan holds. Where
    a plan that begins its weeks on another weekday takes over, the week cut by the change is a
    part week: earlier weeks stay as they were, and the need of the part is its share
    (docs/decisions/0004: need follows the scheduled days there are).
    """
    following = bisect_right(plans, day, key=_from_day)
    plan = plans[following - 1] if following else DEFAULT_PLAN
    first = week_begin(day, plan.week_start)
    last = date.fromordinal(min(first.toordinal() + 6, date.max.toordinal()))
    if following < len(plans):
        last = min(last, plans[following].from_day - DAY)
    return Week(max(first, plan.from_day), last, plan)


def week_begin(day: date, week_start: int) -> date:
    """Return the first day of the week that holds a day, where weeks begin on a weekday."""
    return day - DAY * ((day.weekday() - week_start) % DAYS_IN_WEEK)


def plan_on(day: date, plans: Sequence[Plan]) -> Plan:
    """Return the plan that holds on a day: the default one before the first."""
    following = bisect_right(plans, day, key=_from_day)
    return plans[following - 1] if following else DEFAULT_PLAN


def _from_day(plan: Plan) -> date:
    return plan.from_day


def weeks_between(first: date, last: date, plans: Sequence[Plan]) -> Iterator[Week]:
    """Yield every week from the one that holds `first` to the one that holds `last`.

    A week is the one before moved by seven days, unless a plan begins by its end.
    """
    week = week_of(first, plans)
    yield week
    while week.last < last:
        plain = _plain_until(week, plans)
        while week.last < min(last, plain):
            week = Week(week.last + DAY, week.last + WEEK, week.plan)
            yield week
        if week.last < last:
            week = week_of(week.last + DAY, plans)
            yield week


def _plain_until(week: Week, plans: Sequence[Plan]) -> date:
    """Return the day by which a week must have ended for the next to be whole and of its plan."""
    following = bisect_right(plans, week.first, key=_from_day)
    end = plans[following].from_day if following < len(plans) else date.max
    return end - WEEK


def week_named(text: str, plans: Sequence[Plan]) -> Week:
    """Return the week that holds the Thursday of an ISO week: `2026-W47`.

    Raises:
        UsageError: it is no such name.
    """
    import re  # only a week that is named waits for it

    if named := re.fullmatch(WEEK_NAME, text):
        with suppress(ValueError):
            thursday = date.fromisocalendar(int(named[1]), int(named[2]), 4)
            if FIRST_YEAR <= thursday.year < date.max.year:
                return week_of(thursday, plans)
    raise UsageError(
        f"{quoted(text)} is not a week.", hint="write it as 2026-W47: the year and its ISO week"
    )


def quarter_of(day: date) -> Period:
    """Return the calendar quarter that holds a day: `2026-Q4`."""
    number = (day.month - 1) // 3 + 1
    first = date(day.year, number * 3 - 2, 1)
    return Period(f"{day.year}-Q{number}", first, month_of(date(day.year, number * 3, 1)).last)


def begins_quarter(day: date) -> bool:
    """Tell whether a day is one of the first seven of a calendar quarter."""
    return (day - quarter_of(day).first).days < DAYS_IN_WEEK


def month_of(day: date) -> Period:
    """Return the calendar month that holds a day: `2026-11`."""
    first = day.replace(day=1)
    last = year_of(day).last if day.month == DECEMBER else first.replace(month=day.month + 1) - DAY
    return Period(f"{day.year:04}-{day.month:02}", first, last)


def year_of(day: date) -> Period:
    """Return the calendar year that holds a day: `2026`."""
    return Period(f"{day.year:04}", date(day.year, 1, 1), date(day.year, 12, 31))


class Grid(Record):
    """A stretch of days whose weeks all begin on the same weekday, counted from `origin`.

    The first week is cut at `first` where a plan moved the weeks; `last` is where the stretch is
    read up to, `end` where it ends.
    """

    origin: date
    first: date
    last: date
    end: date


def grids(plans: Sequence[Plan], last: date) -> tuple[Grid, ...]:
    """Return the stretches of equal weeks up to a day: one, unless a plan moved them."""
    starts = [DEFAULT_PLAN]
    for before, plan in pairwise([DEFAULT_PLAN, *plans]):
        if _moves_weeks(plan, before):
            starts.append(plan)
    ends = [plan.from_day - DAY for plan in starts[1:]] + [date.max]
    return tuple(
        Grid(origin(plan), plan.from_day, min(end, last), end)
        for plan, end in zip(starts, ends, strict=True)
        if plan.from_day <= last
    )


def _moves_weeks(plan: Plan, before: Plan) -> bool:
    return plan.week_start != before.week_start or plan.from_day.weekday() != plan.week_start


def origin(plan: Plan) -> date:
    """Return a day on which the plan's weeks begin, at or before the day it holds from."""
    if plan.from_day == date.min:
        return date.min + DAY * plan.week_start
    return week_begin(plan.from_day, plan.week_start)
