from collections.abc import Callable
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.calendar.dates import (
    FreeDate,
    Reader,
    When,
    coming_day,
    day_range,
    past_day,
    past_when,
)
from practicelog.errors import UsageError

DAY = timedelta(days=1)
TODAY = date(2026, 11, 18)  # a Wednesday

Read = Callable[[str, date, Reader], object]

READS: list[Read] = [past_when, past_day, coming_day, day_range]

practice_days = st.dates(min_value=date(1971, 1, 1), max_value=date(9998, 12, 31))


def reads_nothing(text: str) -> None:
    """A free reader that is never of help: what is read without it is read by its own rules."""


def finds(
    month: int, day: int, year: int | None = None, weekday: int | None = None,
    clock: time | None = None,
) -> Reader:  # fmt: skip
    """A free reader that finds this date in every text."""
    return lambda _: FreeDate(year, month, day, weekday, clock)


@pytest.mark.parametrize(
    ("text", "past", "coming"),
    [
        pytest.param("today", "2026-11-18", "2026-11-18", id="today"),
        pytest.param("yesterday", "2026-11-17", "2026-11-17", id="yesterday"),
        pytest.param("tomorrow", "2026-11-19", "2026-11-19", id="tomorrow"),
        pytest.param("-2d", "2026-11-16", "2026-11-16", id="two days ago"),
        pytest.param("-3w", "2026-10-28", "2026-10-28", id="three weeks ago"),
        pytest.param("+1d", "2026-11-19", "2026-11-19", id="a day ahead"),
        pytest.param("wed", "2026-11-18", "2026-11-18", id="today's weekday is today"),
        pytest.param("thu", "2026-11-12", "2026-11-19", id="tomorrow's weekday"),
        pytest.param("tue", "2026-11-17", "2026-11-24", id="yesterday's weekday"),
        pytest.param("thurs", "2026-11-12", "2026-11-19", id="a longer abbreviation"),
        pytest.param("Friday", "2026-11-13", "2026-11-20", id="a whole name, capital"),
        pytest.param("FRI", "2026-11-13", "2026-11-20", id="capitals"),
        pytest.param("2026-11-18", "2026-11-18", "2026-11-18", id="ISO"),
        pytest.param("2024-02-29", "2024-02-29", "2024-02-29", id="ISO, a leap day"),
        pytest.param("1970-01-01", "1970-01-01", "1970-01-01", id="ISO, the first day there is"),
        pytest.param("  yesterday ", "2026-11-17", "2026-11-17", id="spaces around"),
        pytest.param("2 days ago", "2026-11-16", "2026-11-16", id="days ago"),
        pytest.param("A week ago", "2026-11-11", "2026-11-11", id="a week ago"),
        pytest.param("3 weeks ago", "2026-10-28", "2026-10-28", id="weeks ago"),
        pytest.param("last friday", "2026-11-13", "2026-11-13", id="last friday"),
        pytest.param("last wed", "2026-11-11", "2026-11-11", id="last, of today's weekday"),
        pytest.param("next thu", "2026-11-19", "2026-11-19", id="next, of tomorrow's weekday"),
    ],
)
def test_short_words_are_read_without_help(text: str, past: str, coming: str) -> None:
    assert past_day(text, TODAY, reads_nothing) == date.fromisoformat(past)
    assert coming_day(text, TODAY, reads_nothing) == date.fromisoformat(coming)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("+2d", "2026-11-20", id="days"),
        pytest.param("+2w", "2026-12-02", id="weeks"),
        pytest.param("2031-01-01", "2031-01-01", id="ISO, years ahead"),
        pytest.param("9999-12-31", "9999-12-31", id="the last day there is"),
    ],
)
def test_a_coming_day_may_lie_far_ahead(text: str, expected: str) -> None:
    assert coming_day(text, TODAY, reads_nothing) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("yesterday 17:30", When(date(2026, 11, 17), time(17, 30), True), id="word"),
        pytest.param("2026-11-16 08:15", When(date(2026, 11, 16), time(8, 15)), id="ISO, space"),
        pytest.param("2026-11-16T08:15", When(date(2026, 11, 16), time(8, 15)), id="ISO, T"),
        pytest.param("-2d  9:05", When(date(2026, 11, 16), time(9, 5), True), id="one digit"),
        pytest.param("fri, 00:00", When(date(2026, 11, 13), time(0), True), id="comma, midnight"),
        pytest.param("today at 23:59", When(TODAY, time(23, 59), True), id="at"),
        pytest.param("17:30", When(TODAY, time(17, 30), True), id="alone"),
        pytest.param("5pm", When(TODAY, time(17), True), id="pm"),
        pytest.param(
            "yesterday 5:30 PM", When(date(2026, 11, 17), time(17, 30), True), id="PM, space"
        ),
        pytest.param("12am", When(TODAY, time(0), True), id="12 am is midnight"),
        pytest.param("12:15pm", When(TODAY, time(12, 15), True), id="12 pm is noon"),
        pytest.param("wed", When(TODAY, None, relative=True), id="no time"),
        pytest.param("noon", When(TODAY, time(12), True), id="noon"),
        pytest.param("fri at noon", When(date(2026, 11, 13), time(12), True), id="noon of a day"),
        pytest.param("2 days ago 9:05", When(date(2026, 11, 16), time(9, 5), True), id="ago"),
        pytest.param(
            "10/31 17:30", When(date(2026, 10, 31), time(17, 30), yearless=True), id="numbers"
        ),
    ],
)
def test_a_time_of_day_may_follow_the_day(text: str, expected: When) -> None:
    assert past_when(text, TODAY, reads_nothing) == expected


@pytest.mark.parametrize("read", [past_day, coming_day, day_range])
def test_a_time_of_day_is_refused_where_only_a_day_is_expected(read: Read) -> None:
    with pytest.raises(UsageError) as refusal:
        read("yesterday 17:30", TODAY, reads_nothing)
    assert refusal.value.message == (
        "“yesterday 17:30” has a time of day where only a day is expected."
    )
    assert refusal.value.hint == "write it as 2026-11-17"


def test_a_day_without_a_year_is_the_latest_or_the_next_such_day() -> None:
    assert past_day("20 Nov", TODAY, finds(11, 20)) == date(2025, 11, 20)
    assert coming_day("20 Nov", TODAY, finds(11, 20)) == date(2026, 11, 20)


def test_a_free_date_keeps_its_year_and_time() -> None:
    read = finds(11, 20, year=2025, clock=time(17, 30))
    assert past_when("as found", TODAY, read) == When(date(2025, 11, 20), time(17, 30))


def test_the_free_reader_gets_the_words_in_lower_case_and_single_spaced() -> None:
    asked: list[str] = []
    with pytest.raises(UsageError):
        past_day(" 20   November", TODAY, asked.append)
    assert asked == ["20 november"]


@pytest.mark.parametrize("text", ["2026-11-17", "yesterday", "-2d", "fri", "fri 17:30", "17:30"])
def test_the_free_reader_is_not_asked_for_short_words(text: str) -> None:
    asked: list[str] = []
    past_when(text, TODAY, asked.append)
    assert not asked


def test_a_weekday_that_is_right_is_accepted_with_its_date() -> None:
    assert past_day("as found", TODAY, finds(11, 17, weekday=1)) == date(2026, 11, 17)


def test_a_weekday_that_contradicts_its_date_is_refused() -> None:
    with pytest.raises(UsageError) as refusal:
        past_day("Mon 17 Nov", TODAY, finds(11, 17, weekday=0))
    assert refusal.value.message == "“Mon 17 Nov” cannot be: 2026-11-17 is a Tuesday."
    assert refusal.value.hint == "write it as 2026-11-17 if that day is meant"


UNREADABLE = [
    pytest.param("", id="empty"),
    pytest.param("13/13", id="no month either way"),
    pytest.param("30/2", id="no such day either way"),
    pytest.param("5-12", id="hyphens"),
    pytest.param("10/31.", id="slash and dot"),
    pytest.param("31/10/25", id="a year of two digits"),
    pytest.param("last someday", id="last of nothing"),
    pytest.param("next year", id="a year ahead"),
    pytest.param("a month ago", id="months ago"),
    pytest.param("ago", id="nothing ago"),
    pytest.param("2 days", id="days without ago"),
    pytest.param("afternoon", id="a part of the day"),
    pytest.param("12", id="bare number"),
    pytest.param("20261118", id="eight digits"),
    pytest.param("2026-2-3", id="ISO without noughts"),
    pytest.param("2026-W47-3", id="ISO week date"),
    pytest.param("2026-02-31", id="no such day"),
    pytest.param("2026-13-01", id="no such month"),
    pytest.param("0000-01-01", id="year 0"),
    pytest.param("10000-01-01", id="year 10000"),
    pytest.param("2d", id="offset without sign"),
    pytest.param("-2m", id="offset in months"),
    pytest.param("−2d", id="a minus that is no hyphen"),
    pytest.param("fr", id="two letters"),
    pytest.param("yesterday 25:00", id="no such hour"),
    pytest.param("yesterday 17:60", id="no such minute"),
    pytest.param("yesterday 0am", id="0 am"),
    pytest.param("yesterday 13pm", id="13 pm"),
    pytest.param("yesterday 17", id="a bare hour"),
    pytest.param("2026-11-16T08:15:30", id="seconds"),
    pytest.param("2026-11-16T08:15Z", id="a zone"),
    pytest.param("yesterday\n", id="line break"),
    pytest.param("yester\x1b[31mday", id="escape sequence"),
    pytest.param("today\x00", id="NUL"),
    pytest.param("2026\u00a0-11-16", id="no-break space"),
    pytest.param("٢٠٢٦-١١-١٦", id="Arabic-Indic digits"),
    pytest.param("２０２６-11-16", id="full-width digits"),
    pytest.param("\ud800", id="lone surrogate"),
    pytest.param("9" * 1_000_000, id="a million digits"),
    pytest.param("-57y", id="offset in years"),
    pytest.param("-" + "9" * 5_000 + "d", id="more digits than int reads"),
    pytest.param(" " * 60 + "today", id="too long"),
]


@pytest.mark.parametrize("read", READS)
@pytest.mark.parametrize("text", UNREADABLE)
def test_what_cannot_be_read_is_refused(text: str, read: Read) -> None:
    with pytest.raises(UsageError, match="Cannot read the date “") as refusal:
        read(text, TODAY, reads_nothing)
    assert len(refusal.value.message) <= len("Cannot read the date “”.") + 80


def test_the_free_reader_never_sees_control_characters_or_long_texts() -> None:
    for text in ("20 Nov\x07", "2٠ Nov", "20 Nov" + " " * 60):
        with pytest.raises(UsageError):
            past_day(text, TODAY, finds(11, 17))


def test_a_day_that_no_year_has_is_refused() -> None:
    with pytest.raises(UsageError, match="Cannot read the date “31 Feb”"):
        past_day("31 Feb", TODAY, finds(2, 31))
    with pytest.raises(UsageError, match="Cannot read the date “29 Feb 2025”"):
        past_day("29 Feb 2025", TODAY, finds(2, 29, year=2025))


def test_a_refusal_shows_what_can_be_typed() -> None:
    with pytest.raises(UsageError) as refusal:
        past_day("5-12", TODAY, reads_nothing)
    assert refusal.value.message == "Cannot read the date “5-12”."
    assert refusal.value.hint == 'write it as 2026-11-18, yesterday, fri or "20 Nov"'
    with pytest.raises(UsageError) as refusal:
        coming_day("5-12", TODAY, reads_nothing)
    assert refusal.value.hint == 'write it as 2026-11-18, tomorrow, fri or "20 Nov"'


@pytest.mark.parametrize("text", ["2026-11-20", "2027-01-01", "+2d", "+1w"])
def test_practice_more_than_a_day_ahead_is_refused(text: str) -> None:
    with pytest.raises(UsageError) as refusal:
        past_when(text, TODAY, reads_nothing)
    assert refusal.value.message == f"“{text}” is more than a day ahead."
    assert refusal.value.hint == "the latest is tomorrow, 2026-11-19"


@pytest.mark.parametrize("read", READS)
@pytest.mark.parametrize(
    "text", ["1969-12-31", "0001-01-01", "-99999999d", "-99999999999999d", "+99999999w"]
)
def test_days_outside_the_years_1970_to_9999_are_refused(text: str, read: Read) -> None:
    with pytest.raises(UsageError):
        read(text, TODAY, reads_nothing)


def test_a_year_before_1970_is_named_as_the_reason() -> None:
    with pytest.raises(UsageError, match="“1969-12-31” is outside the years 1970 to 9999"):
        past_day("1969-12-31", TODAY, reads_nothing)
    with pytest.raises(UsageError, match="“20 Nov 1969” is outside the years 1970 to 9999"):
        past_day("20 Nov 1969", TODAY, finds(11, 20, year=1969))


@given(practice_days, st.data())
def test_every_iso_date_up_to_tomorrow_is_itself(today: date, data: st.DataObject) -> None:
    day = data.draw(st.dates(min_value=date(1970, 1, 1), max_value=today + DAY))
    assert past_day(day.isoformat(), today, reads_nothing) == day
