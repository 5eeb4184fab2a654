import sqlite3
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import NOW
from tests.core.streaks.test_rulings import practices

from practicelog.core.records.plan import DayOff, Plan, PracticeDay
from practicelog.core.records.rep import Rep
from practicelog.store import drills, reps
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.plans import (
    add_off,
    days_off,
    plans,
    practice,
    put_plan,
    remove_off,
    weeks,
)

DAY = date(2026, 11, 20)
PLAN = Plan(0, "a", DAY, days=4, weekdays=(0, 2, 6), minutes=15, week_start=6)

stored_plans = st.builds(
    Plan,
    id=st.just(1),
    uid=st.uuids().map(str),
    from_day=st.dates(date(1970, 1, 1)),
    days=st.integers(1, 7),
    weekdays=st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))),
    minutes=st.integers(0, 1440),
    week_start=st.integers(0, 6),
    revision=st.just(1),
)


def practised(log, uid, day, **fields):
    drill = drills.find(log, "opener")
    rep = Rep(0, uid, NOW, "UTC", day, NOW, drill.name, drill.rubric)
    reps.add(log, rep._replace(**fields), drill)


def test_a_new_log_has_no_plan_no_days_off_and_no_practice(log):
    assert practice(log, DAY) == ((), (), (), DAY)


@given(stored_plans)
def test_a_plan_is_read_back_as_it_was_stored(new_log, plan):
    with new_log() as log, recorded(log, NewCommand(NOW, "plan set")):
        put_plan(log, plan)

        assert plans(log) == (plan,)


@settings(max_examples=15)
@given(practices())
def test_the_log_counts_the_days_of_weeks_as_the_rule_does(new_log, drawn):
    with new_log() as log, recorded(log, NewCommand(NOW, "test")):
        for number, each in enumerate(drawn.days):
            practised(log, f"{number}", each.day, minutes=each.minutes)
        for number, plan in enumerate(drawn.plans):
            put_plan(log, plan._replace(uid=f"{number}"))
        for number, off in enumerate(drawn.offs):
            add_off(log, off._replace(uid=f"{number}"))

        found = weeks(log, drawn.today)

        assert found == practice(log, drawn.today).weeks
        assert (found.done, found.first) == (drawn.weeks.done, drawn.weeks.first)


def test_plans_are_in_order_of_the_day_they_hold_from(log):
    later = PLAN._replace(uid="b", from_day=DAY + timedelta(days=7))
    put_plan(log, later)
    put_plan(log, PLAN)

    assert [plan.uid for plan in plans(log)] == ["a", "b"]


def test_a_plan_from_the_same_day_changes_the_one_there(log):
    put_plan(log, PLAN)

    put_plan(log, PLAN._replace(uid="b", days=2, weekdays=(1,), minutes=0, week_start=0))

    assert plans(log) == (
        PLAN._replace(id=1, days=2, weekdays=(1,), minutes=0, week_start=0, revision=2),
    )


def test_days_off_are_in_order_of_time(log):
    late = DayOff(0, "b", DAY, DAY + timedelta(days=9), "it's\u202e holidays")
    early = DayOff(0, "a", DAY - timedelta(days=9), DAY - timedelta(days=9))

    assert [add_off(log, late), add_off(log, early)] == [1, 2]

    assert days_off(log) == (early._replace(id=2), late._replace(id=1))


def test_days_off_removed_leave_their_uid(log):
    add_off(log, DayOff(0, "a", DAY, DAY))

    remove_off(log, days_off(log)[0])

    assert days_off(log) == ()
    assert log.execute("SELECT kind, uid, revision FROM deleted").fetchall() == [
        ("day_off", "a", 2)
    ]


def test_days_off_cannot_end_before_they_begin(log):
    with pytest.raises(sqlite3.IntegrityError):
        add_off(log, DayOff(0, "a", DAY, DAY - timedelta(days=1)))


def test_practice_is_the_days_up_to_today_in_order(log):
    practised(log, "a", DAY, minutes=10)
    practised(log, "b", DAY - timedelta(days=1), minutes=20)
    practised(log, "c", DAY, minutes=5)
    practised(log, "d", DAY + timedelta(days=1), minutes=60)
    practised(log, "e", DAY - timedelta(days=2), kind="live", minutes=60)
    put_plan(log, PLAN)
    add_off(log, DayOff(0, "f", DAY, DAY))

    found = practice(log, DAY)

    assert found.days == (PracticeDay(DAY - timedelta(days=1), 1, 20), PracticeDay(DAY, 2, 15))
    assert (found.plans, found.offs, found.today) == (plans(log), days_off(log), DAY)
