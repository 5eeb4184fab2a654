"""What a sheet is read from: a period, and the last time anybody else was heard."""

from datetime import date, timedelta

import pytest
from tests.conftest import NOW

from practicelog.core.records.field import Notice
from practicelog.core.records.rep import Rating, Rep
from practicelog.store import drills, notices, reps, sheet_histories

TODAY = NOW.date()
REP = Rep(0, "", NOW, "UTC", TODAY, NOW, "opener", 1)


def add(log, uid, days_ago, **fields):
    day = TODAY - timedelta(days=days_ago)
    return reps.add(log, REP._replace(uid=uid, day=day, **fields), drills.find(log, "opener"))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({}, None, id="nobody"),
        pytest.param({"feedback": "recording"}, None, id="one's own recording"),
        pytest.param({"feedback": "peer"}, 9, id="a colleague"),
        pytest.param({"feedback": "buyer", "kind": "live"}, 9, id="a buyer on a live call"),
        pytest.param({"ratings": (Rating("self", "tone", 3),)}, None, id="one's own ratings"),
        pytest.param({"ratings": (Rating("Ana", "tone", 3),)}, 9, id="a coach's ratings"),
    ],
)
def test_the_last_day_that_somebody_else_was_heard_is_found(log, fields, expected):
    add(log, "old", 30)
    add(log, "heard", 9, **fields)
    add(log, "new", 1)

    heard = sheet_histories.of(log, None, TODAY).heard
    assert heard == (expected and TODAY - timedelta(days=expected))


def test_what_somebody_else_noticed_was_heard_too(log):
    notices.add(log, Notice(0, "own", TODAY, "my own"))
    notices.add(log, Notice(0, "ana", TODAY - timedelta(days=3), "asked twice", "Ana"))

    assert sheet_histories.of(log, None, TODAY).heard == TODAY - timedelta(days=3)


def test_what_lies_ahead_is_not_in_it(log):
    add(log, "tomorrow", -1, feedback="coach")
    notices.add(log, Notice(0, "ana", TODAY + timedelta(days=1), "asked twice", "Ana"))
    history = sheet_histories.of(log, None, TODAY)

    assert (history.reps, history.notices, history.heard) == ((), (), None)


@pytest.mark.parametrize(
    ("since", "first"),
    [
        pytest.param(None, date(2026, 10, 19), id="four whole weeks and the running one"),
        pytest.param(date(2026, 11, 1), date(2026, 11, 1), id="the day asked for"),
    ],
)
def test_the_period_ends_today(log, since, first):
    assert sheet_histories.of(log, since, TODAY).period[1:] == (first, TODAY)
