"""What a typed day and time mean: bare days, small hours, clock changes, flights."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.calendar.clock import practice_day, written
from practicelog.core.calendar.dates import When
from practicelog.core.calendar.moments import moment_typed

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 21, 17, 0, tzinfo=UTC)
"""Saturday at 18:00 in Berlin."""

TODAY, YESTERDAY = date(2026, 11, 21), date(2026, 11, 20)


@pytest.mark.parametrize("rollover", [0, 4, 13, 23])
@pytest.mark.parametrize("relative", [True, False])
def test_a_bare_day_is_that_practice_day_at_noon(rollover: int, relative: bool) -> None:
    moment = moment_typed(When(YESTERDAY, None, relative), NOW, BERLIN, rollover)
    assert (written(moment.at), moment.day) == ("2026-11-20T11:00:00Z", YESTERDAY)


def test_a_typed_moment_keeps_its_zone_and_says_that_it_was_typed() -> None:
    moment = moment_typed(When(YESTERDAY, time(17, 30)), NOW, BERLIN, 4)
    assert (moment.zone, moment.typed) == ("Europe/Berlin", True)


@pytest.mark.parametrize(
    ("when", "rollover", "at", "day"),
    [
        pytest.param(When(YESTERDAY, time(17, 30), relative=True), 4,
                     "2026-11-20T16:30:00Z", "2026-11-20", id="yesterday 17:30"),
        pytest.param(When(YESTERDAY, time(1, 30), relative=True), 4,
                     "2026-11-21T00:30:00Z", "2026-11-20", id="yesterday 01:30 is last night"),
        pytest.param(When(TODAY, time(1, 30), relative=True), 4,
                     "2026-11-21T00:30:00Z", "2026-11-20", id="tonight's 01:30 is ahead"),
        pytest.param(When(YESTERDAY, time(1, 30)), 4,
                     "2026-11-20T00:30:00Z", "2026-11-19", id="a date's 01:30 is of its morning"),
        pytest.param(When(YESTERDAY, time(4)), 4,
                     "2026-11-20T03:00:00Z", "2026-11-20", id="a date at the rollover"),
        pytest.param(When(YESTERDAY, time(0, 0), relative=True), 0,
                     "2026-11-19T23:00:00Z", "2026-11-20", id="rollover 0 has no small hours"),
        pytest.param(When(YESTERDAY, time(17, 30)), 23,
                     "2026-11-20T16:30:00Z", "2026-11-19", id="rollover 23, a date"),
        pytest.param(When(date(2026, 11, 19), time(17, 30), relative=True), 23,
                     "2026-11-20T16:30:00Z", "2026-11-19", id="rollover 23, yesterday"),
        pytest.param(When(date(2026, 3, 29), time(2, 30)), 4,
                     "2026-03-29T01:30:00Z", "2026-03-28", id="skipped by the clocks"),
        pytest.param(When(date(2026, 10, 25), time(2, 30)), 4,
                     "2026-10-25T00:30:00Z", "2026-10-24", id="repeated by the clocks"),
        pytest.param(When(date(2024, 2, 29), time(12)), 4,
                     "2024-02-29T11:00:00Z", "2024-02-29", id="leap day"),
    ],
)  # fmt: skip
def test_a_time_of_day_is_an_instant_and_the_instant_decides_the_day(
    when: When, rollover: int, at: str, day: str
) -> None:
    moment = moment_typed(when, NOW, BERLIN, rollover)
    assert (written(moment.at), moment.day) == (at, date.fromisoformat(day))


def test_after_midnight_the_small_hours_of_today_are_tonights() -> None:
    now = datetime(2026, 11, 22, 1, 0, tzinfo=UTC)
    moment = moment_typed(When(TODAY, time(1, 30), relative=True), now, BERLIN, 4)
    assert (written(moment.at), moment.day) == ("2026-11-22T00:30:00Z", TODAY)


def test_a_flight_over_the_date_line_gives_the_later_rep_the_earlier_day() -> None:
    auckland, honolulu = ZoneInfo("Pacific/Auckland"), ZoneInfo("Pacific/Honolulu")
    before = moment_typed(When(date(2026, 11, 20), time(10)), NOW, auckland, 4)
    after = moment_typed(When(date(2026, 11, 19), time(20)), NOW, honolulu, 4)
    assert after.at - before.at == timedelta(hours=9)
    assert (before.day, after.day) == (date(2026, 11, 20), date(2026, 11, 19))


@given(
    days_ago=st.integers(0, 400),
    clock=st.times().map(lambda typed: typed.replace(microsecond=0)),
    now=st.integers(1_600_000_000, 1_900_000_000).map(
        lambda seconds: datetime.fromtimestamp(seconds, UTC)
    ),
    zone=st.sampled_from(["UTC", "Asia/Kolkata", "Pacific/Kiritimati", "Pacific/Honolulu"]),
    rollover=st.integers(0, 23),
)
def test_a_time_of_a_day_before_today_is_of_that_practice_day(
    days_ago: int, clock: time, now: datetime, zone: str, rollover: int
) -> None:
    there = ZoneInfo(zone)
    day = practice_day(now, there, rollover) - timedelta(days=days_ago)
    moment = moment_typed(When(day, clock, relative=True), now, there, rollover)
    is_of_the_day = moment.day == practice_day(moment.at, there, rollover) == day
    assert is_of_the_day or (days_ago == 0 and moment.day == day - timedelta(days=1))
