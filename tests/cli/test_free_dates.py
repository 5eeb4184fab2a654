import re
from contextlib import suppress
from datetime import date, time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from practicelog.cli.free_dates import read_freely
from practicelog.core.calendar.dates import (
    FreeDate,
    When,
    coming_day,
    day_range,
    past_day,
    past_when,
)
from practicelog.errors import UsageError

TODAY = date(2026, 11, 18)  # a Wednesday

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

PIECES = [*"0123456789 ,.:-/+", "20", "2025", "17:30", "5pm", "am", "nov", "may", "May", "fri"]
PIECES += ["th", "of", "at", "utc", "t", "..", "today", "-2d", "2026-11-16", "\x1b", "٣", "é"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("20 Nov", FreeDate(None, 11, 20, None, None), id="day month"),
        pytest.param("Nov 20", FreeDate(None, 11, 20, None, None), id="month day"),
        pytest.param("20 November 2025", FreeDate(2025, 11, 20, None, None), id="day month year"),
        pytest.param("November 20th, 2025", FreeDate(2025, 11, 20, None, None), id="American"),
        pytest.param("20th of november", FreeDate(None, 11, 20, None, None), id="of"),
        pytest.param("20-Nov-2025", FreeDate(2025, 11, 20, None, None), id="hyphens"),
        pytest.param("2025 nov 20", FreeDate(2025, 11, 20, None, None), id="year first"),
        pytest.param("20nov2025", FreeDate(2025, 11, 20, None, None), id="without spaces"),
        pytest.param("20. Nov. 2025", FreeDate(2025, 11, 20, None, None), id="dots"),
        pytest.param("1 Jan", FreeDate(None, 1, 1, None, None), id="the first day"),
        pytest.param("4 May", FreeDate(None, 5, 4, None, None), id="a month that is a word"),
        pytest.param("3 sept", FreeDate(None, 9, 3, None, None), id="sept"),
        pytest.param("29 Feb", FreeDate(None, 2, 29, None, None), id="leap day"),
        pytest.param("29 Feb 2024", FreeDate(2024, 2, 29, None, None), id="leap day of a year"),
        pytest.param("Fri 20 Nov", FreeDate(None, 11, 20, 4, None), id="weekday first"),
        pytest.param("Monday, 20 Nov 2026", FreeDate(2026, 11, 20, 0, None), id="a wrong weekday"),
        pytest.param("20 Nov 17:30", FreeDate(None, 11, 20, None, time(17, 30)), id="time"),
        pytest.param("17:30 20 Nov", FreeDate(None, 11, 20, None, time(17, 30)), id="time first"),
        pytest.param("20 Nov 00:00", FreeDate(None, 11, 20, None, time(0)), id="midnight"),
        pytest.param("20 Nov 5pm", FreeDate(None, 11, 20, None, time(17)), id="pm"),
        pytest.param("5 Nov at 5:05 am", FreeDate(None, 11, 5, None, time(5, 5)), id="am, at"),
        pytest.param("12 Nov 12am", FreeDate(None, 11, 12, None, time(0)), id="12 am is midnight"),
        pytest.param("12 Nov 12pm", FreeDate(None, 11, 12, None, time(12)), id="12 pm is noon"),
        pytest.param(
            "Nov 20 2025 5:30pm", FreeDate(2025, 11, 20, None, time(17, 30)), id="year and time"
        ),
    ],
)
def test_a_date_written_out_is_read(text: str, expected: FreeDate) -> None:
    assert read_freely(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("12", id="bare day"),
        pytest.param("2025", id="bare year"),
        pytest.param("20261120", id="bare date"),
        pytest.param("2026-11-20", id="ISO is read elsewhere"),
        pytest.param("5/12", id="slash"),
        pytest.param("Nov/20/2025", id="slashes and a month"),
        pytest.param("5.12.", id="dots"),
        pytest.param("Nov", id="month alone"),
        pytest.param("Nov 2025", id="no day"),
        pytest.param("Fri Nov", id="a weekday for a day"),
        pytest.param("Fri", id="weekday alone"),
        pytest.param("17:30", id="time alone"),
        pytest.param("20 2025", id="no month"),
        pytest.param("20 Nov 25", id="two digits of a year"),
        pytest.param("Nov 31", id="no such day, but a year 2031"),
        pytest.param("Nov 01 02", id="two small numbers"),
        pytest.param("31 Feb", id="no such day"),
        pytest.param("29 Feb 2025", id="no leap year"),
        pytest.param("0 Nov", id="day 0"),
        pytest.param("20 Nov 0004", id="year 4"),
        pytest.param("20 Nov 10000", id="year 10000"),
        pytest.param("4 Nov Dec", id="two months"),
        pytest.param("Mon Fri 20 Nov", id="two weekdays"),
        pytest.param("around 20 Nov", id="a word that is no part"),
        pytest.param("20 Nov BC", id="BC"),
        pytest.param("20 Nov t", id="a word that dateutil skips"),
        pytest.param("20 Nov 2025 1730", id="time without colon"),
        pytest.param("20 Nov 2025 17", id="a bare hour"),
        pytest.param("1 Nov am", id="am without an hour"),
        pytest.param("Nov 1am", id="an hour for a day"),
        pytest.param("20 Nov 17pm", id="17 pm"),
        pytest.param("20 Nov 0am", id="0 am"),
        pytest.param("20 Nov 5am am", id="am twice"),
        pytest.param("0012 Nov", id="a year for a day"),
        pytest.param("20 Nov 24:00", id="24:00"),
        pytest.param("20 Nov 17:3", id="one digit of minutes"),
        pytest.param("20 Nov 17:30:15", id="seconds"),
        pytest.param("20 Nov 17:30.5", id="a decimal time"),
        pytest.param("20 Nov 17h30", id="h"),
        pytest.param("20 Nov 17:30 UTC", id="UTC"),
        pytest.param("20 Nov 17:30Z", id="Z"),
        pytest.param("20 Nov 17:30-03:00", id="offset behind"),
        pytest.param("20 Nov 17:30+1", id="offset ahead"),
        pytest.param("-20 Nov", id="negative"),
        pytest.param("20 Nov\n", id="line break"),
        pytest.param("20\x00 Nov", id="NUL"),
        pytest.param("٢٠ Nov", id="Arabic-Indic digits"),
        pytest.param("²0 Nov", id="superscript digit"),
        pytest.param("at " * 20 + "20 Nov", id="too long"),
        pytest.param("20 Nov " + "9" * 1_000_000, id="a million digits"),
    ],
)
def test_what_is_not_written_out_is_not_guessed(text: str) -> None:
    assert read_freely(text) is None


@pytest.mark.parametrize(
    ("text", "past", "coming"),
    [
        pytest.param("20 Nov", "2025-11-20", "2026-11-20", id="two days ahead"),
        pytest.param("Nov 17", "2026-11-17", "2027-11-17", id="yesterday"),
        pytest.param("29 Feb", "2024-02-29", "2028-02-29", id="leap day"),
        pytest.param("Wed 18 Nov", "2026-11-18", "2026-11-18", id="with its weekday"),
        pytest.param("20 November 2025", "2025-11-20", "2025-11-20", id="with a year"),
    ],
)
def test_days_written_out_mean_the_past_or_the_next(text: str, past: str, coming: str) -> None:
    assert past_day(text, TODAY, read_freely) == date.fromisoformat(past)
    assert coming_day(text, TODAY, read_freely) == date.fromisoformat(coming)


def test_a_day_written_out_keeps_its_time() -> None:
    expected = When(date(2026, 11, 16), time(17, 30), yearless=True)
    assert past_when("Mon, Nov 16th at 5:30pm", TODAY, read_freely) == expected


@pytest.mark.parametrize("text", ["20 Nov 2027", "Fri 20 Nov 2026", "Mon 17 Nov", "1 May 1812"])
def test_days_written_out_that_cannot_be_meant_are_refused(text: str) -> None:
    with pytest.raises(UsageError, match=re.escape(f"“{text}”")):
        past_day(text, TODAY, read_freely)


def test_a_range_written_out_crosses_the_year() -> None:
    expected = (date(2026, 12, 20), date(2027, 1, 3))
    assert day_range("20 Dec..3 Jan", TODAY, read_freely) == expected


@given(
    st.dates(date(1970, 1, 1)),
    st.none() | st.times().map(lambda clock: clock.replace(second=0, microsecond=0)),
    st.sampled_from(
        ["{d} {m} {y}{c}", "{m} {d}, {y}{c}", "{d}-{m}-{y}{c}", "{y} {m} {d}{c}", "{d:02}{m}{y}{c}"]
    ),
)
def test_every_date_is_read_back_from_every_way_to_write_it(
    day: date, clock: time | None, form: str
) -> None:
    ending = "" if clock is None else f" {clock:%H:%M}"
    text = form.format(d=day.day, m=MONTHS[day.month - 1], y=day.year, c=ending)
    assert read_freely(text) == FreeDate(day.year, day.month, day.day, None, clock)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
@example("nov 1 am")
@example("may 2025")
@example("17:01 nov")
def test_whatever_is_read_was_typed(text: str) -> None:
    found = read_freely(text)
    if found is None:
        return
    assert MONTHS[found.month - 1] in text.lower()
    numbers = sorted(int(number) for number in re.findall(r"\d+", text))
    expected = [found.day] if found.year is None else [found.day, found.year]
    if found.clock is not None:
        halved = re.search("[ap]m", text)
        expected += [found.clock.hour % 12 or 12 if halved else found.clock.hour]
        expected += [found.clock.minute] * (":" in text)
    assert numbers == sorted(expected)


def days_read(text: str, today: date) -> list[date]:
    """Every day that a text means, read in each of the ways that do not refuse it."""
    days: list[date] = []
    with suppress(UsageError):
        days.append(past_when(text, today, read_freely).day)
    with suppress(UsageError):
        days.append(coming_day(text, today, read_freely))
    with suppress(UsageError):
        days.extend(day_range(text, today, read_freely))
    return days


@given(
    text=st.text() | st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
    today=st.dates(),
)
@example(text="29 feb", today=date.max)
@example(text="tomorrow", today=date.max)
@example(text="sun", today=date.max)
@example(text="mon", today=date.min)
@example(text="1 jan", today=date.min)
@example(text="yesterday", today=date.min)
def test_every_text_means_a_day_from_1970_on_or_is_refused(text: str, today: date) -> None:
    assert all(day.year >= 1970 for day in days_read(text, today))
