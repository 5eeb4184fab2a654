"""Dates typed in numbers, of which two may be meant, and dates whose year may be another."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.calendar.dates import When, coming_day, past_day, past_when
from practicelog.core.calendar.numeric_dates import NumericDate, readings
from practicelog.errors import UsageError

DAY = timedelta(days=1)
TODAY = date(2026, 11, 18)  # a Wednesday


def reads_nothing(text: str) -> None:
    """A free reader that is never of help."""


@pytest.mark.parametrize(
    ("text", "past", "coming"),
    [
        pytest.param("10/31", "2026-10-31", "2027-10-31", id="month first"),
        pytest.param("31/10", "2026-10-31", "2027-10-31", id="day first"),
        pytest.param("31.10.", "2026-10-31", "2027-10-31", id="dots"),
        pytest.param("31.10.2026", "2026-10-31", "2026-10-31", id="dots and a year"),
        pytest.param("2026/11/5", "2026-11-05", "2026-11-05", id="year first"),
        pytest.param("5/5", "2026-05-05", "2027-05-05", id="the same either way"),
        pytest.param("29/2", "2024-02-29", "2028-02-29", id="leap day in numbers"),
    ],
)
def test_numbers_of_which_one_date_can_be_made_are_that_date(
    text: str, past: str, coming: str
) -> None:
    assert past_day(text, TODAY, reads_nothing) == date.fromisoformat(past)
    assert coming_day(text, TODAY, reads_nothing) == date.fromisoformat(coming)


@pytest.mark.parametrize(
    ("text", "told", "days"),
    [
        pytest.param("5/12", "5 Dec 2025 or 12 May", "2025-12-05 or 2026-05-12", id="slash"),
        pytest.param("5.12.", "5 Dec 2025 or 12 May", "2025-12-05 or 2026-05-12", id="dots"),
        pytest.param(
            "5/12/2020",
            "5 Dec 2020 or 12 May 2020",
            "2020-12-05 or 2020-05-12",
            id="with a year",
        ),
    ],
)
def test_a_date_that_can_be_two_is_refused_with_both(text: str, told: str, days: str) -> None:
    with pytest.raises(UsageError) as refusal:
        past_day(text, TODAY, reads_nothing)
    assert refusal.value.message == f"“{text}” can be {told}."
    assert refusal.value.hint == f"write it as {days}"


@given(st.dates(min_value=date(1970, 1, 1)))
def test_a_date_is_among_the_readings_of_its_numbers(day: date) -> None:
    meant = NumericDate(day.year, day.month, day.day)
    assert readings(f"{day.year:04}/{day.month}/{day.day}") == (meant,)
    for text in (f"{day.day}/{day.month}/{day.year:04}", f"{day.month}.{day.day}.{day.year:04}"):
        assert meant in readings(text)


@given(st.text("0123456789/.", max_size=12))
def test_any_numbers_are_two_dates_at_most_and_all_of_them_real(text: str) -> None:
    found = readings(text)
    assert len(found) == len(set(found)) <= 2
    for each in found:
        date(each.year or 2000, each.month, each.day)


@pytest.mark.parametrize(
    ("when", "in_doubt"),
    [
        pytest.param(When(TODAY - 31 * DAY, None, yearless=True), False, id="31 days back"),
        pytest.param(When(TODAY - 32 * DAY, None, yearless=True), True, id="32 days back"),
        pytest.param(When(TODAY + DAY, None, yearless=True), False, id="tomorrow"),
        pytest.param(When(TODAY - 900 * DAY, None), False, id="with its year"),
    ],
)
def test_only_a_day_long_past_that_was_typed_without_its_year_is_in_doubt(
    when: When, in_doubt: bool
) -> None:
    assert when.is_in_doubt(TODAY) is in_doubt


def test_a_date_without_a_year_says_so() -> None:
    assert past_when("31/10", TODAY, reads_nothing).yearless
    assert not past_when("31/10/2026", TODAY, reads_nothing).yearless
    assert not past_when("last friday", TODAY, reads_nothing).yearless
