"""Weeks, their names and their ends; months, quarters and years."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.practice_pictures import DAY, plan

from practicelog.core.calendar.periods import (
    grids,
    month_of,
    quarter_of,
    week_named,
    week_of,
    weeks_between,
    year_of,
)
from practicelog.core.records.plan import DEFAULT_PLAN, Plan
from practicelog.core.streaks.plans import Wish, next_plan
from practicelog.errors import UsageError

SUNDAY = 6
LONG_AGO = date(2000, 1, 1)

TO_SUNDAY_WEEKS = plan(date(2026, 11, 16), week_start=SUNDAY)
TO_MONDAY_WEEKS = plan(date(2026, 11, 22), week_start=0)

days = st.dates(LONG_AGO, date(2199, 12, 31))
week_starts = st.integers(0, 6)


def ends(day: str, *plans: Plan) -> str:
    week = week_of(date.fromisoformat(day), plans)
    return f"{week.first}..{week.last}"


def from_the_start(week_start: int) -> tuple[Plan, ...]:
    return (plan(LONG_AGO - DAY * ((LONG_AGO.weekday() - week_start) % 7), week_start=week_start),)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param("2026-11-16", "2026-11-16..2026-11-22", id="its Monday"),
        pytest.param("2026-11-22", "2026-11-16..2026-11-22", id="its Sunday"),
        pytest.param("2027-01-01", "2026-12-28..2027-01-03", id="over New Year"),
        pytest.param("2024-02-29", "2024-02-26..2024-03-03", id="with a leap day"),
    ],
)
def test_a_week_is_from_monday_to_sunday_without_a_plan(day: str, expected: str) -> None:
    assert ends(day) == expected


def test_a_plan_begins_weeks_on_its_own_weekday() -> None:
    assert ends("2026-11-18", *from_the_start(SUNDAY)) == "2026-11-15..2026-11-21"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param("2026-11-15", "2026-11-09..2026-11-15", id="the week before is as it was"),
        pytest.param("2026-11-16", "2026-11-16..2026-11-21", id="the part week's first day"),
        pytest.param("2026-11-21", "2026-11-16..2026-11-21", id="the part week's last day"),
        pytest.param("2026-11-22", "2026-11-22..2026-11-28", id="the first whole week"),
    ],
)
def test_the_week_a_new_week_start_cuts_is_a_part_week(day: str, expected: str) -> None:
    assert ends(day, TO_SUNDAY_WEEKS) == expected


def test_a_part_week_may_be_one_day() -> None:
    assert ends("2026-11-22", TO_SUNDAY_WEEKS, TO_MONDAY_WEEKS) == "2026-11-22..2026-11-22"
    assert ends("2026-11-23", TO_SUNDAY_WEEKS, TO_MONDAY_WEEKS) == "2026-11-23..2026-11-29"


def test_a_week_holds_under_the_plan_of_its_first_day() -> None:
    assert week_of(date(2026, 11, 15), [TO_SUNDAY_WEEKS]).plan == DEFAULT_PLAN
    assert week_of(date(2026, 11, 16), [TO_SUNDAY_WEEKS]).plan == TO_SUNDAY_WEEKS


@pytest.mark.parametrize(
    ("day", "name"),
    [
        pytest.param("2026-11-21", "2026-W47", id="an ordinary week"),
        pytest.param("2026-12-31", "2026-W53", id="week 53, its Thursday"),
        pytest.param("2027-01-03", "2026-W53", id="week 53, in the year after"),
        pytest.param("2027-01-04", "2027-W01", id="the week after week 53"),
        pytest.param("2021-01-03", "2020-W53", id="week 53 of 2020"),
        pytest.param("2025-12-29", "2026-W01", id="week 1, in the year before"),
        pytest.param("2024-02-29", "2024-W09", id="leap day"),
    ],
)
def test_a_week_is_named_by_the_iso_week(day: str, name: str) -> None:
    assert week_of(date.fromisoformat(day), ()).name == name


@pytest.mark.parametrize(
    ("week_start", "day", "name"),
    [
        pytest.param(SUNDAY, "2027-01-02", "2026-W53", id="Sun 27 Dec to Sat 2 Jan"),
        pytest.param(SUNDAY, "2026-01-03", "2026-W01", id="Sun 28 Dec to Sat 3 Jan"),
        pytest.param(4, "2026-11-20", "2026-W48", id="Fri 20 to Thu 26 Nov"),
        pytest.param(3, "2026-11-20", "2026-W47", id="Thu 19 to Wed 25 Nov"),
    ],
)
def test_a_week_from_another_weekday_is_named_by_its_thursday(
    week_start: int, day: str, name: str
) -> None:
    assert week_of(date.fromisoformat(day), from_the_start(week_start)).name == name


def test_a_part_week_without_a_thursday_is_named_by_its_days() -> None:
    week = week_of(date(2026, 11, 22), [TO_SUNDAY_WEEKS, TO_MONDAY_WEEKS])
    assert week.name == "2026-11-22..2026-11-22"


@given(day=days, week_start=week_starts)
def test_a_week_has_seven_days_begins_on_its_weekday_and_holds_the_day(
    day: date, week_start: int
) -> None:
    week = week_of(day, from_the_start(week_start))
    assert week.first.weekday() == week_start
    assert list(week.days) == [week.first + DAY * n for n in range(7)]
    assert day in week.days


@given(day=days, week_start=week_starts)
def test_a_weeks_name_finds_it_again(day: date, week_start: int) -> None:
    plans = from_the_start(week_start)
    week = week_of(day, plans)
    assert week_named(week.name, plans) == week


@given(first=days, length=st.integers(0, 300), week_start=week_starts, changed=st.integers(0, 300))
def test_weeks_follow_one_another_without_gaps(
    first: date, length: int, week_start: int, changed: int
) -> None:
    plans = [plan(first + DAY * changed, week_start=week_start)]
    last = first + DAY * length
    weeks = list(weeks_between(first, last, plans))
    assert weeks[0].first <= first <= weeks[0].last
    assert weeks[-1].first <= last <= weeks[-1].last
    assert [week.first for week in weeks[1:]] == [week.last + DAY for week in weeks[:-1]]


@pytest.mark.parametrize(
    ("today", "closed"),
    [
        pytest.param("2026-11-22", False, id="its own last day"),
        pytest.param("2026-11-23", False, id="the Monday after"),
        pytest.param("2026-11-24", False, id="the Tuesday after"),
        pytest.param("2026-11-25", True, id="the Wednesday after"),
    ],
)
def test_a_week_closes_as_the_third_day_of_the_next_begins(today: str, closed: bool) -> None:
    assert week_of(date(2026, 11, 18), ()).closed(date.fromisoformat(today)) is closed


def test_a_week_from_sunday_closes_on_a_tuesday() -> None:
    week = week_of(date(2026, 11, 18), from_the_start(SUNDAY))
    assert [week.closed(date(2026, 11, day)) for day in (23, 24)] == [False, True]


@pytest.mark.parametrize("text", ["2026-W47", "2026W47", "2026-w47"])
def test_a_week_is_found_by_its_name(text: str) -> None:
    assert week_named(text, ()).first == date(2026, 11, 16)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("47", id="a number"),
        pytest.param("W47", id="no year"),
        pytest.param("2026-47", id="no W"),
        pytest.param("2026-W0", id="week 0"),
        pytest.param("2026-W54", id="week 54"),
        pytest.param("2025-W53", id="week 53 of a year that has 52"),
        pytest.param("0000-W10", id="year 0"),
        pytest.param("0001-W01", id="the first week there is"),
        pytest.param("1969-W52", id="before 1970, like every date that is typed"),
        pytest.param("٢٠٢٦-W٤٧", id="Arabic digits"),
        pytest.param("2026-W47\n", id="a line feed after it"),
        pytest.param(" 2026-W47", id="a blank before it"),
        pytest.param("2" * 1_000_000 + "-W47", id="a million digits"),
        pytest.param("9999-W52", id="a week that the calendar does not end"),
    ],
)
def test_what_names_no_week_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        week_named(text, ())
    assert len(refused.value.message) < 120


@pytest.mark.parametrize(
    ("day", "month", "quarter", "year"),
    [
        pytest.param(
            "2026-11-21",
            "2026-11 2026-11-01..2026-11-30",
            "2026-Q4 2026-10-01..2026-12-31",
            "2026 2026-01-01..2026-12-31",
            id="autumn",
        ),
        pytest.param(
            "2024-02-29",
            "2024-02 2024-02-01..2024-02-29",
            "2024-Q1 2024-01-01..2024-03-31",
            "2024 2024-01-01..2024-12-31",
            id="leap day",
        ),
        pytest.param(
            "2025-12-31",
            "2025-12 2025-12-01..2025-12-31",
            "2025-Q4 2025-10-01..2025-12-31",
            "2025 2025-01-01..2025-12-31",
            id="the last day of a year",
        ),
        pytest.param(
            "2026-07-01",
            "2026-07 2026-07-01..2026-07-31",
            "2026-Q3 2026-07-01..2026-09-30",
            "2026 2026-01-01..2026-12-31",
            id="the first day of a quarter",
        ),
        pytest.param(
            "9999-12-31",
            "9999-12 9999-12-01..9999-12-31",
            "9999-Q4 9999-10-01..9999-12-31",
            "9999 9999-01-01..9999-12-31",
            id="the last day there is",
        ),
    ],
)
def test_months_quarters_and_years_are_those_of_the_calendar(
    day: str, month: str, quarter: str, year: str
) -> None:
    found = (period(date.fromisoformat(day)) for period in (month_of, quarter_of, year_of))
    assert [f"{name} {first}..{last}" for name, first, last in found] == [month, quarter, year]


@st.composite
def plans_set(draw: st.DrawFn) -> tuple[Plan, ...]:
    """Plans as `plan set` makes them, one week or more after another."""
    plans: list[Plan] = []
    today = date(2026, 1, 1)
    for _ in range(draw(st.integers(0, 3))):
        today += timedelta(days=draw(st.integers(0, 40)))
        made = next_plan(Wish(week_start=draw(week_starts)), plans, today)
        plans = [each for each in plans if each.from_day != made.from_day] + [made]
    return tuple(plans)


@given(plans=plans_set(), offset=st.integers(-15, 100), beyond=st.sampled_from((0, 1, 60)))
def test_grids_and_weeks_agree_on_every_day(
    plans: tuple[Plan, ...], offset: int, beyond: int
) -> None:
    day = date(2026, 1, 1) + DAY * offset
    found = [grid for grid in grids(plans, day + DAY * beyond) if grid.first <= day <= grid.last]
    assert len(found) == 1
    grid = found[0]
    first = day - DAY * ((day - grid.origin).days % 7)
    week = week_of(day, plans)
    assert (max(first, grid.first), min(first + 6 * DAY, grid.end)) == (week.first, week.last)
