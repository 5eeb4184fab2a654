"""The timer's minutes, and the rep that a session becomes."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.calendar.moments import Moment
from practicelog.core.entries import Entry
from practicelog.core.records.rep import ScriptVersion
from practicelog.core.records.session import Session
from practicelog.core.scripts.references import ScriptReference
from practicelog.core.sessions.timing import (
    GIVEN,
    ended,
    is_credible,
    minutes_since,
    moment_of,
    started,
)

BEGAN = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)
SESSION = Session("opener", BEGAN, "Europe/Berlin", date(2026, 11, 20))


def after(**length: int) -> datetime:
    return BEGAN + timedelta(**length)


@pytest.mark.parametrize(
    ("now", "minutes"),
    [
        (BEGAN, 1),
        (after(seconds=1), 1),
        (after(seconds=60), 1),
        (after(seconds=61), 2),
        (after(minutes=12), 12),
        (after(hours=4), 240),
        (after(hours=-1), 1),
    ],
)
def test_a_minute_that_has_begun_counts(now, minutes):
    assert minutes_since(BEGAN, now) == minutes


@pytest.mark.parametrize(
    ("now", "credible"),
    [
        (BEGAN, True),
        (after(hours=4), True),
        (after(hours=4, seconds=1), False),
        (after(days=30), False),
        (after(microseconds=-1), False),
    ],
)
def test_what_took_over_four_hours_or_ends_before_it_began_is_not_believed(now, credible):
    assert is_credible(BEGAN, now) is credible


def test_the_night_the_clocks_change_takes_no_hour_and_adds_none():
    began = datetime(2026, 10, 25, 2, 50, tzinfo=ZoneInfo("Europe/Berlin"), fold=0)
    now = datetime(2026, 10, 25, 2, 10, tzinfo=ZoneInfo("Europe/Berlin"), fold=1)

    assert minutes_since(began.astimezone(UTC), now.astimezone(UTC)) == 20


def test_what_may_be_said_at_the_start_is_part_of_an_entry():
    assert set(GIVEN) < set(Entry._fields)


def test_what_is_typed_at_the_end_goes_before_what_was_typed_at_the_start():
    script = ScriptVersion("reply", 3)
    session = SESSION._replace(goal="ask first", partner="Ana", predict=350, script=script)
    typed = Entry(goal="slower", takes=3, feedback="peer")

    assert ended(session, typed, after(minutes=12)) == Entry(
        minutes=12, takes=3, goal="slower", partner="Ana", predict=350,
        script=ScriptReference("reply", 3), feedback="peer",
    )  # fmt: skip


def test_minutes_typed_go_before_the_timers_and_a_forgotten_timer_has_none():
    late = after(hours=9)

    assert ended(SESSION, Entry(minutes=20), late).minutes == 20
    assert ended(SESSION, Entry(minutes=20), after(minutes=5)).minutes == 20
    assert ended(SESSION, Entry(), late).minutes is None


texts = st.none() | st.text(min_size=1, max_size=20)
entries = st.fixed_dictionaries(
    {
        **dict.fromkeys(("goal", "change", "note", "partner"), texts),
        "difficulty": st.sampled_from([None, "easy"]),
        "kind": st.sampled_from([None, "live"]),
        "predict": st.none() | st.integers(100, 500),
    }
).map(lambda given: Entry(**given))


@given(entries, st.none() | st.just(ScriptVersion("reply", 3)), st.integers(0, 4 * 3600))
def test_a_rep_started_and_stopped_is_the_rep_logged_with_the_same_options(entry, script, seconds):
    moment = Moment(BEGAN, "Europe/Berlin", date(2026, 11, 20))
    session = started("opener", entry, moment, script)
    now = after(seconds=seconds)

    assert moment_of(session) == moment
    assert ended(session, Entry(), now) == entry._replace(
        minutes=minutes_since(BEGAN, now), script=script and ScriptReference(*script)
    )
