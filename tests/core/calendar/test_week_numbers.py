"""Weeks by number: one for seven days from a Monday on, and the next is one more."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.calendar.week_numbers import monday_of, week_number


@pytest.mark.parametrize(
    ("day", "number"),
    [
        pytest.param(date(1, 1, 1), 0, id="the first day there is"),
        pytest.param(date(1969, 12, 29), 102_737, id="the week of the first day a rep may have"),
        pytest.param(date(2026, 11, 15), 105_704, id="a Sunday"),
        pytest.param(date(2026, 11, 16), 105_705, id="the Monday after it"),
        pytest.param(date.max, 521_722, id="the last day there is"),
    ],
)
def test_a_day_is_in_the_week_of_its_monday(day: date, number: int) -> None:
    assert week_number(day) == number


@given(st.dates(max_value=date.max - timedelta(weeks=1)))
def test_the_same_weekday_a_week_later_is_one_week_further(day: date) -> None:
    assert week_number(day + timedelta(weeks=1)) == week_number(day) + 1


@given(st.dates())
def test_a_week_begins_on_the_last_monday_up_to_each_of_its_days(day: date) -> None:
    monday = monday_of(week_number(day))

    assert monday == day - timedelta(days=day.weekday())
    assert monday.weekday() == 0
