"""How many days keep a week: its share of the plan for the days that are free."""

from datetime import date
from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.practice_pictures import DAY, FIRST_MONDAY, plan

from practicelog.core.calendar.periods import Week, week_of
from practicelog.core.records.plan import Plan
from practicelog.core.streaks.needs import need_of

LONG_AGO = date(2020, 1, 6)
WEEKDAYS = (0, 1, 2, 3, 4)


def week_under(held: Plan) -> Week:
    return week_of(FIRST_MONDAY, [held])


def numbered(*days: int) -> set[date]:
    """Days of the week by number, its Monday as 0."""
    return {FIRST_MONDAY + DAY * day for day in days}


@pytest.mark.parametrize(
    ("free", "need"),
    [
        pytest.param(5, 3, id="five"),
        pytest.param(4, 2, id="four"),
        pytest.param(3, 2, id="three"),
        pytest.param(2, 1, id="two"),
        pytest.param(1, 1, id="one"),
        pytest.param(0, 0, id="none"),
    ],
)
def test_three_days_of_five_are_scaled_to_the_days_that_are_free(free: int, need: int) -> None:
    off = numbered(*range(free, 5))
    assert need_of(week_under(plan(LONG_AGO)), off, LONG_AGO) == need


@pytest.mark.parametrize(
    ("days", "weekdays", "off", "need"),
    [
        pytest.param(5, WEEKDAYS, (), 5, id="every scheduled day"),
        pytest.param(5, WEEKDAYS, (0, 1), 3, id="every scheduled day that is free"),
        pytest.param(1, WEEKDAYS, (), 1, id="one of five"),
        pytest.param(1, WEEKDAYS, (0, 1, 2, 3), 1, id="never below one while a day is free"),
        pytest.param(1, (2,), (), 1, id="one of one"),
        pytest.param(1, (2,), (2,), 0, id="the only day is off"),
        pytest.param(3, (0, 2, 4, 6), (0, 2), 2, id="halves are rounded up"),
        pytest.param(7, (0, 1, 2, 3, 4, 5, 6), (), 7, id="all seven"),
        pytest.param(7, WEEKDAYS, (), 7, id="more days than are scheduled"),
        pytest.param(3, WEEKDAYS, (5, 6), 3, id="unscheduled days off change nothing"),
        pytest.param(2, (5, 6), (0, 1, 2, 3, 4), 2, id="weekends only"),
    ],
)
def test_the_need_follows_the_plan(
    days: int, weekdays: tuple[int, ...], off: tuple[int, ...], need: int
) -> None:
    held = plan(LONG_AGO, days=days, weekdays=weekdays)
    assert need_of(week_under(held), numbered(*off), LONG_AGO) == need


@pytest.mark.parametrize(
    ("begun", "off", "need"),
    [
        pytest.param(0, (), 3, id="on Monday"),
        pytest.param(1, (), 2, id="on Tuesday"),
        pytest.param(2, (), 2, id="on Wednesday"),
        pytest.param(3, (), 1, id="on Thursday"),
        pytest.param(4, (), 1, id="on Friday"),
        pytest.param(5, (), 1, id="on Saturday: at least one day"),
        pytest.param(6, (), 1, id="on Sunday: at least one day"),
        pytest.param(0, WEEKDAYS, 1, id="in a week that is all off: at least one day"),
        pytest.param(2, (0, 1), 2, id="days off before the first rep are counted once"),
        pytest.param(2, (3,), 1, id="days off after the first rep"),
    ],
)
def test_the_first_week_needs_its_days_from_the_first_rep_on(
    begun: int, off: tuple[int, ...], need: int
) -> None:
    first_practice = FIRST_MONDAY + DAY * begun
    assert need_of(week_under(plan(LONG_AGO)), numbered(*off), first_practice) == need


@pytest.mark.parametrize(
    ("week_start", "need"),
    [
        pytest.param(6, 3, id="Mon to Sat, all five scheduled days"),
        pytest.param(4, 2, id="Mon to Thu, four of them"),
        pytest.param(1, 1, id="Monday alone"),
    ],
)
def test_a_part_week_needs_its_share(week_start: int, need: int) -> None:
    cut = plan(FIRST_MONDAY, week_start=week_start)
    assert need_of(week_under(cut), (), LONG_AGO) == need


def test_a_part_week_without_a_scheduled_day_is_paused() -> None:
    sunday = FIRST_MONDAY - DAY
    week = week_of(sunday, [plan(sunday, week_start=0)])
    assert need_of(week, (), LONG_AGO) == 0


@given(
    days=st.integers(1, 7),
    weekdays=st.sets(st.integers(0, 6), min_size=1).map(lambda chosen: tuple(sorted(chosen))),
    off=st.sets(st.integers(0, 6)),
)
def test_the_need_is_the_share_rounded_half_up_and_at_least_one(
    days: int, weekdays: tuple[int, ...], off: set[int]
) -> None:
    free = len(set(weekdays) - off)
    share = floor(Fraction(days * free, len(weekdays)) + Fraction(1, 2))
    need = need_of(week_under(plan(LONG_AGO, days, weekdays)), numbered(*off), LONG_AGO)
    assert need == (max(1, share) if free else 0)
