"""Every shape of `TZ` that POSIX has rules for, against what libc makes of the same text."""

import os
import time
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from practicelog.cli.zones import WEEKS_AHEAD, WEEKS_BACK, of_variable
from practicelog.core.zones import zone_named

NOW = datetime(2026, 11, 21, 17, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
needs_libc = pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system has no tzset")

LETTERS = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", min_size=3, max_size=6)
QUOTED = st.text("ABCxyz0123456789+-", min_size=3, max_size=6).map("<{}>".format)
NAMES = LETTERS | QUOTED
SIXTIETHS = st.integers(0, 59).map("{:02}".format)
SIGNS = st.sampled_from(["", "+", "-"])


@st.composite
def times(draw, hours):
    """Return a time as POSIX writes it: hours with or without minutes and seconds."""
    hour = draw(st.sampled_from(["{}", "{:02}"])).format(draw(hours))
    return draw(SIGNS) + ":".join([hour, *draw(st.lists(SIXTIETHS, max_size=2))])


DAYS = st.one_of(
    st.integers(1, 365).map("J{}".format),  # days from 0 on are a day early in Python 3.11
    st.builds("M{}.{}.{}".format, st.integers(1, 12), st.integers(1, 5), st.integers(0, 6)),
)
DATES = st.builds("{}{}".format, DAYS, st.just("") | times(st.integers(0, 23)).map("/{}".format))
OFFSETS = times(st.integers(0, 14))
"""Not as far as POSIX lets them: with summer on top no clock may be a whole day away."""

FIXED = st.builds("{}{}".format, NAMES, OFFSETS)
SUMMER = st.builds("{}{}{},{},{}".format, FIXED, NAMES, st.just("") | OFFSETS, DATES, DATES)
UNTOLD = st.builds("{}{}".format, FIXED, NAMES)


@pytest.fixture
def libc():
    """Tell the offset that libc has for rules, at an instant."""
    before = os.environ.get("TZ")

    def offset(rules, at):
        os.environ["TZ"] = rules
        time.tzset()
        return timedelta(seconds=time.localtime(at.timestamp()).tm_gmtoff)

    yield offset
    os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
    time.tzset()


def to_the_minute(offset):
    return timedelta(minutes=round(offset / MINUTE))


@needs_libc
@given(rules=FIXED | SUMMER | UNTOLD, week=st.integers(-WEEKS_BACK, WEEKS_AHEAD - 1))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_rules_are_the_offset_that_libc_has_and_a_named_zone_all_of_them(libc, rules, week):
    found, at = of_variable(rules, NOW), NOW + timedelta(weeks=week)

    assert found is not None
    zone = zone_named(found.name)
    assert NOW.astimezone(zone).utcoffset() == to_the_minute(libc(rules, NOW))
    if found.exact:
        assert at.astimezone(zone).utcoffset() == libc(rules, at)


@needs_libc
@pytest.mark.parametrize(
    "rules",
    [
        "UTC0",
        "XYZ-3:17",
        "XYZ+3:17:29",
        "<+0545>-5:45",
        "CET-1CEST",
        "EST5EDT4,M3.2.0,M11.1.0",
        "<-03>3<-02>,M3.5.0/-2,M10.5.0/-1",
        "IST-1GMT0,M10.5.0,M3.5.0/1",
        "AAA3BBB,J60/24,J300/25",
        "NZST-12:00:00NZDT-13:00:00,M10.1.0,M3.3.0",
        "AAA-9:30BBB-10,J60/0,J300/2:30:15",
        "XXX-14",
        "XXX12",
    ],
)
def test_what_machines_are_set_to_is_what_libc_has_all_year(libc, rules):
    found = of_variable(rules, NOW)

    assert found is not None
    zone = zone_named(found.name)
    weeks = range(-WEEKS_BACK, WEEKS_AHEAD) if found.exact else [0]
    for at in (NOW + timedelta(weeks=each) for each in weeks):
        assert at.astimezone(zone).utcoffset() == to_the_minute(libc(rules, at)), at
