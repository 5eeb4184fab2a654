"""Ranges of days as they are typed for days off: which days they hold, and what is refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.calendar.test_dates import TODAY, reads_nothing

from practicelog.core.calendar.dates import FreeDate, Reader, day_range
from practicelog.errors import UsageError


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("2026-07-06..2026-07-17", "2026-07-06", "2026-07-17", id="ISO"),
        pytest.param("2026-07-06", "2026-07-06", "2026-07-06", id="one day is a range"),
        pytest.param("2026-07-06..2026-07-06", "2026-07-06", "2026-07-06", id="the same day twice"),
        pytest.param("tomorrow .. +4d", "2026-11-19", "2026-11-22", id="spaces, offset from today"),
        pytest.param("-3d..yesterday", "2026-11-15", "2026-11-17", id="words count from today"),
        pytest.param("fri..tue", "2026-11-20", "2026-11-24", id="weekdays, the end after start"),
        pytest.param("fri..wed", "2026-11-20", "2026-11-25", id="an end that is today's weekday"),
        pytest.param("fri..fri", "2026-11-20", "2026-11-20", id="the same weekday twice"),
        pytest.param("2026-07-06..fri", "2026-07-06", "2026-07-10", id="a weekday after the start"),
    ],
)
def test_a_range_runs_from_its_first_to_its_last_day(text: str, first: str, last: str) -> None:
    expected = (date.fromisoformat(first), date.fromisoformat(last))
    assert day_range(text, TODAY, reads_nothing) == expected


def test_a_range_whose_end_has_no_year_ends_after_its_start() -> None:
    read: Reader = {"20 dec": FreeDate(None, 12, 20, None, None)}.get
    assert day_range("2026-12-28..20 Dec", TODAY, read) == (date(2026, 12, 28), date(2027, 12, 20))
    assert day_range("2025-12-01..20 Dec", TODAY, read) == (date(2025, 12, 1), date(2025, 12, 20))


def test_a_range_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(UsageError) as refusal:
        day_range("2026-07-17..2026-07-06", TODAY, reads_nothing)
    assert refusal.value.message == "“2026-07-17..2026-07-06” ends before it starts."
    assert refusal.value.hint == "the other way round it is 2026-07-06..2026-07-17"


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        pytest.param("..", "", id="dots alone"),
        pytest.param("today..", "", id="no end"),
        pytest.param("..today", "", id="no start"),
        pytest.param("today..5-12", "5-12", id="an end that cannot be read"),
        pytest.param("today...tomorrow", ".tomorrow", id="three dots"),
        pytest.param("today..fri..sat", "fri..sat", id="three days"),
    ],
)
def test_the_side_of_a_range_that_cannot_be_read_is_named(text: str, unread: str) -> None:
    with pytest.raises(UsageError) as refusal:
        day_range(text, TODAY, reads_nothing)
    assert refusal.value.message == f"Cannot read the date “{unread}”."


@given(st.dates(), st.dates(date(1970, 1, 1)), st.dates(date(1970, 1, 1)))
def test_a_range_of_two_days_is_those_days_in_order(today: date, one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert day_range(f"{first}..{last}", today, reads_nothing) == (first, last)
