"""Instants and practice days: through clock changes, over the date line, at every rollover."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.calendar.clock import (
    DEFAULT_ROLLOVER_HOUR,
    NOON,
    instant,
    practice_day,
    read,
    written,
)

BERLIN = ZoneInfo("Europe/Berlin")

YEAR_OF_CHANGES = {
    "Africa/Casablanca": 2026,
    "America/Havana": 2026,
    "America/New_York": 2026,
    "America/Sao_Paulo": 2018,
    "America/St_Johns": 2026,
    "Asia/Kathmandu": 2026,
    "Asia/Pyongyang": 2015,
    "Asia/Tehran": 2022,
    "Atlantic/Azores": 2026,
    "Australia/Lord_Howe": 2026,
    "Europe/Berlin": 2026,
    "Pacific/Apia": 2011,
}
"""Zones whose clocks change at all hours, at midnight, by half an hour or by a day."""

zones = st.sampled_from(sorted(YEAR_OF_CHANGES.keys() - {"Pacific/Apia"})).map(ZoneInfo)
instants = st.integers(86_400, 7_258_000_000).map(
    lambda seconds: datetime.fromtimestamp(seconds, UTC)
)
"""From the second day of 1970 to the end of 2199."""


@pytest.mark.parametrize(
    ("at", "zone", "rollover", "day"),
    [
        pytest.param("2026-11-20T03:59:59", "UTC", 4, "2026-11-19", id="just before the rollover"),
        pytest.param("2026-11-20T04:00:00", "UTC", 4, "2026-11-20", id="at the rollover"),
        pytest.param("2026-11-20T00:00:00", "UTC", 0, "2026-11-20", id="rollover 0, midnight"),
        pytest.param("2026-11-19T23:59:59", "UTC", 0, "2026-11-19", id="rollover 0, before"),
        pytest.param("2026-11-20T22:59:59", "UTC", 23, "2026-11-19", id="rollover 23, before"),
        pytest.param("2026-11-20T23:00:00", "UTC", 23, "2026-11-20", id="rollover 23, at 23:00"),
        pytest.param("2024-02-29T12:00:00", "UTC", 4, "2024-02-29", id="leap day"),
        pytest.param("2024-03-01T02:00:00", "UTC", 4, "2024-02-29", id="the night of a leap day"),
        pytest.param("2027-01-01T02:00:00", "UTC", 4, "2026-12-31", id="New Year's night"),
        pytest.param("2026-11-20T02:59:00", "Europe/Berlin", 4, "2026-11-19", id="local, not UTC"),
        pytest.param("2026-11-20T16:00:00", "Pacific/Auckland", 4, "2026-11-21", id="a day ahead"),
        pytest.param("2026-11-20T09:00:00", "Pacific/Honolulu", 4, "2026-11-19", id="a day behind"),
        pytest.param("2026-10-25T00:30:00", "Europe/Berlin", 4, "2026-10-24", id="first 02:30"),
        pytest.param("2026-10-25T01:30:00", "Europe/Berlin", 4, "2026-10-24", id="second 02:30"),
        pytest.param("2026-10-25T02:59:00", "Europe/Berlin", 4, "2026-10-24", id="the night ends"),
        pytest.param("2026-10-25T03:00:00", "Europe/Berlin", 4, "2026-10-25", id="morning"),
        pytest.param("2026-03-29T00:59:00", "Europe/Berlin", 4, "2026-03-28", id="before the gap"),
        pytest.param("2026-03-29T01:59:00", "Europe/Berlin", 4, "2026-03-28", id="after the gap"),
        pytest.param("2026-03-29T02:00:00", "Europe/Berlin", 4, "2026-03-29", id="the gap is over"),
        pytest.param("2026-04-04T15:15:00", "Australia/Lord_Howe", 2, "2026-04-04",
                     id="clocks go back half an hour"),
    ],
)  # fmt: skip
def test_a_practice_day_is_the_local_date_from_the_rollover_on(
    at: str, zone: str, rollover: int, day: str
) -> None:
    found = practice_day(datetime.fromisoformat(f"{at}+00:00"), ZoneInfo(zone), rollover)
    assert found == date.fromisoformat(day)


@pytest.mark.parametrize("rollover", [0, DEFAULT_ROLLOVER_HOUR, 23])
@pytest.mark.parametrize(("zone", "year"), list(YEAR_OF_CHANGES.items()))
def test_practice_days_never_go_backwards(zone: str, year: int, rollover: int) -> None:
    there = ZoneInfo(zone)
    start, step = datetime(year, 1, 1, tzinfo=UTC), timedelta(minutes=30)
    days = [practice_day(start + step * n, there, rollover) for n in range(366 * 48)]
    assert days == sorted(days)


@given(at=instants, zone=zones, rollover=st.integers(0, 23))
def test_a_practice_day_does_not_depend_on_the_zone_an_instant_is_told_in(
    at: datetime, zone: ZoneInfo, rollover: int
) -> None:
    elsewhere = at.astimezone(ZoneInfo("Pacific/Auckland"))
    assert practice_day(elsewhere, zone, rollover) == practice_day(at, zone, rollover)


@given(at=instants, zone=zones, rollover=st.integers(0, 23))
def test_a_practice_day_is_the_local_date_or_the_one_before(
    at: datetime, zone: ZoneInfo, rollover: int
) -> None:
    local = at.astimezone(zone)
    before = timedelta(days=1) if local.time() < time(rollover) else timedelta(0)
    assert practice_day(at, zone, rollover) == local.date() - before


@given(day=st.dates(date(1970, 1, 2), date(2199, 12, 30)), zone=zones, rollover=st.integers(0, 12))
def test_noon_of_a_day_is_in_that_practice_day(day: date, zone: ZoneInfo, rollover: int) -> None:
    assert practice_day(instant(day, NOON, zone), zone, rollover) == day


@pytest.mark.parametrize(
    ("day", "clock", "expected"),
    [
        pytest.param("2026-11-20", "17:30", "2026-11-20T16:30:00Z", id="winter"),
        pytest.param("2026-07-20", "17:30", "2026-07-20T15:30:00Z", id="summer"),
        pytest.param("2026-03-29", "02:30", "2026-03-29T01:30:00Z", id="skipped by the clocks"),
        pytest.param("2026-10-25", "02:30", "2026-10-25T00:30:00Z", id="repeated: the first"),
        pytest.param("2026-01-01", "00:30", "2025-12-31T23:30:00Z", id="last year in UTC"),
        pytest.param("2026-11-20", "17:30:59.999999", "2026-11-20T16:30:59Z", id="to the second"),
    ],
)
def test_a_local_time_is_an_instant(day: str, clock: str, expected: str) -> None:
    at = instant(date.fromisoformat(day), time.fromisoformat(clock), BERLIN)
    assert written(at) == expected


def test_an_instant_is_written_in_utc_whatever_zone_it_is_told_in() -> None:
    assert written(datetime(2026, 11, 20, 17, 30, tzinfo=BERLIN)) == "2026-11-20T16:30:00Z"


@given(at=instants)
def test_what_is_written_is_read_back(at: datetime) -> None:
    assert read(written(at)) == at
