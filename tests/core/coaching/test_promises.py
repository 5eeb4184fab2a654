"""What became of a promise: kept in time, late, let go, or still open."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.coaching.promises import (
    DROPPED,
    KEPT,
    LATE,
    OPEN,
    Made,
    fate,
    order,
)
from practicelog.core.records.focus import Promise
from practicelog.core.records.plan import DEFAULT_PLAN

FRIDAY = date(2026, 11, 20)
SUNDAY_AFTER_NEXT = date(2026, 11, 29)
PROMISE = Promise(0, "a", 7, "objection", "ask first", None, FRIDAY)
FROM_SATURDAYS = (DEFAULT_PLAN._replace(week_start=5),)


@pytest.mark.parametrize(
    ("again", "told"),
    [
        pytest.param(None, OPEN, id="not practised again"),
        pytest.param(FRIDAY, KEPT, id="the same day"),
        pytest.param(SUNDAY_AFTER_NEXT, KEPT, id="the last day of the following week"),
        pytest.param(SUNDAY_AFTER_NEXT + timedelta(days=1), LATE, id="a day later"),
        pytest.param(date(2036, 1, 1), LATE, id="years later"),
    ],
)
def test_a_promise_is_kept_by_the_end_of_the_following_week(again, told):
    assert fate(Made(PROMISE, again), ()) == told


@pytest.mark.parametrize(
    ("again", "told"),
    [(date(2026, 11, 27), KEPT), (date(2026, 11, 28), LATE)],
    ids=["Friday, the last day", "Saturday, the next week"],
)
def test_the_weeks_are_the_plans(again, told):
    assert fate(Made(PROMISE, again), FROM_SATURDAYS) == told


@pytest.mark.parametrize("again", [None, FRIDAY, date(2036, 1, 1)], ids=["never", "soon", "late"])
@pytest.mark.parametrize(("kept", "told"), [(True, KEPT), (False, DROPPED)])
def test_what_was_said_by_hand_decides(again, kept, told):
    closed = PROMISE._replace(closed_on=FRIDAY, kept=kept)
    assert fate(Made(closed, again), ()) == told


@given(st.dates(date(2000, 1, 1), date(2050, 1, 1)), st.integers(0, 40))
def test_there_are_always_one_to_two_weeks_to_keep_it(day, wait):
    told = fate(Made(PROMISE._replace(made_on=day), day + timedelta(days=wait)), ())
    if wait <= 7:
        assert told == KEPT
    if wait >= 14:
        assert told == LATE


def test_the_newest_comes_first_and_of_one_day_the_newest_rep_before_the_newest_typed():
    rep_7, rep_8 = PROMISE, PROMISE._replace(rep=8)
    typed_1, typed_2 = (PROMISE._replace(id=n, rep=None) for n in (1, 2))
    today = PROMISE._replace(id=3, rep=None, made_on=FRIDAY + timedelta(days=1))
    mixed = [Made(each, None) for each in (typed_1, rep_7, typed_2, today, rep_8)]
    assert [made.promise for made in order(mixed)] == [today, rep_8, rep_7, typed_2, typed_1]
