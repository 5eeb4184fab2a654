from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.calendar.date_words import WEEKDAY_NAMES, Look, weekday_named

DAY = timedelta(days=1)

practice_days = st.dates(min_value=date(1970, 1, 1), max_value=date(9980, 12, 31))


@given(st.integers(0, 6), st.integers(3, 9))
def test_three_letters_or_more_name_a_weekday(weekday: int, letters: int) -> None:
    assert weekday_named(WEEKDAY_NAMES[weekday][:letters]) == weekday


@pytest.mark.parametrize("word", ["", "t", "mo", "monk", "mondays", "xmon"])
def test_other_words_name_no_weekday(word: str) -> None:
    assert weekday_named(word) is None


@given(practice_days, st.integers(0, 6))
def test_a_weekday_is_never_more_than_six_days_away(today: date, weekday: int) -> None:
    past, coming = Look(today, -1).weekday(weekday), Look(today, 1).weekday(weekday)
    assert past.weekday() == coming.weekday() == weekday
    assert today - 6 * DAY <= past <= today <= coming <= today + 6 * DAY


@pytest.mark.parametrize(
    ("month", "day", "today", "past", "coming"),
    [
        pytest.param(11, 18, "2026-11-18", "2026-11-18", "2026-11-18", id="today's date"),
        pytest.param(11, 19, "2026-11-18", "2026-11-19", "2026-11-19", id="tomorrow's date"),
        pytest.param(11, 20, "2026-11-18", "2025-11-20", "2026-11-20", id="the day after"),
        pytest.param(11, 17, "2026-11-18", "2026-11-17", "2027-11-17", id="yesterday's date"),
        pytest.param(1, 1, "2026-12-31", "2027-01-01", "2027-01-01", id="tomorrow is a new year"),
        pytest.param(12, 31, "2026-01-01", "2025-12-31", "2026-12-31", id="yesterday was another"),
        pytest.param(2, 29, "2026-11-18", "2024-02-29", "2028-02-29", id="leap day"),
        pytest.param(2, 29, "2024-02-28", "2024-02-29", "2024-02-29", id="leap day tomorrow"),
        pytest.param(2, 29, "2100-03-01", "2096-02-29", "2104-02-29", id="eight years apart"),
        pytest.param(2, 29, "2104-02-27", "2096-02-29", "2104-02-29", id="eight years back"),
        pytest.param(2, 29, "2096-03-01", "2096-02-29", "2104-02-29", id="eight years ahead"),
    ],
)
def test_an_anniversary_is_the_latest_up_to_tomorrow_or_the_next(
    month: int, day: int, today: str, past: str, coming: str
) -> None:
    start = date.fromisoformat(today)
    assert Look(start, -1).anniversary(month, day) == date.fromisoformat(past)
    assert Look(start, 1).anniversary(month, day) == date.fromisoformat(coming)


def test_a_day_that_no_year_has_has_no_anniversary() -> None:
    assert Look(date(2026, 11, 18), 1).anniversary(2, 30) is None
    assert Look(date(2026, 11, 18), -1).anniversary(13, 1) is None


@given(
    practice_days,
    st.dates(date(2024, 1, 1), date(2024, 12, 31)) | st.just(date(2024, 2, 29)),
)
def test_an_anniversary_is_the_first_met_by_walking_through_the_calendar(
    today: date, such: date
) -> None:
    def walked(start: date, step: int) -> date:
        days = (start + step * n * DAY for n in range(9 * 366))
        return next(day for day in days if (day.month, day.day) == (such.month, such.day))

    assert Look(today, -1).anniversary(such.month, such.day) == walked(today + DAY, -1)
    assert Look(today, 1).anniversary(such.month, such.day) == walked(today, 1)
