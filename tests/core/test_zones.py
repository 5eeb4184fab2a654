"""A zone is called by a name that computers know, or by its offset."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.zones import is_offset, is_zone, offset_name, zone_named

NOW = datetime(2026, 11, 21, 17, tzinfo=UTC)
MINUTES = st.integers(-23 * 60 - 59, 23 * 60 + 59)


@given(MINUTES)
def test_every_offset_is_the_zone_that_has_it_and_is_called_so(minutes):
    offset = timedelta(minutes=minutes)
    name = offset_name(offset)
    zone = zone_named(name)

    assert (zone.key, is_zone(name), is_offset(name)) == (name, True, True)
    assert NOW.astimezone(zone).utcoffset() == offset


@given(MINUTES, st.integers(-29, 29))
def test_seconds_of_an_offset_are_rounded_away(minutes, seconds):
    whole = timedelta(minutes=minutes)

    assert offset_name(whole + timedelta(seconds=seconds)) == offset_name(whole)


def test_a_name_is_the_zone_that_computers_know():
    assert zone_named("Europe/Berlin") is ZoneInfo("Europe/Berlin")
    assert is_zone("Europe/Berlin")
    assert not is_offset("Europe/Berlin")


@pytest.mark.parametrize(
    "text",
    ["", "+", "+3:17", "+0317", "+03:60", "+24:00", "-00:00", "03:17", "+03:17\n", "+٠3:17",
     "UTC+3", "+03:17:29", " +03:17", "Nowhere"],
)  # fmt: skip
def test_what_is_neither_is_no_zone(text):
    assert not is_zone(text)
    assert not is_offset(text)
