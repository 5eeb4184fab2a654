from datetime import date, timedelta

import pytest
from tests.conftest import NOW

from practicelog.core.calendar.moments import Moment
from practicelog.core.entries import Entry, edited_rep
from practicelog.errors import ConflictError, NotFoundError
from practicelog.store import drills, reps
from practicelog.store.recording import record

TODAY = date(2026, 11, 21)
LATER = NOW + timedelta(minutes=7)
UID = "0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11"
ENTRY = Entry(minutes=10, takes=2, ratings=("who=4", "tone=3"), goal="calm")

now = Moment(NOW, "Europe/Berlin", TODAY)
typed = now._replace(typed=True)


def test_a_rep_is_stored_and_returned_with_its_number(log):
    rep = record(log, "open", ENTRY, now, UID, NOW)

    assert rep == reps.find(log, 1)
    assert (rep.id, rep.uid, rep.drill, rep.minutes, rep.score) == (1, UID, "opener", 10, 350)


@pytest.mark.parametrize(
    ("first", "retry"),
    [
        pytest.param(now, now, id="at once"),
        pytest.param(now, Moment(LATER, "Europe/Berlin", TODAY), id="minutes later"),
        pytest.param(
            now, Moment(NOW + timedelta(days=2), "UTC", TODAY + timedelta(days=2)), id="days later"
        ),
        pytest.param(typed, typed, id="with a moment typed twice"),
    ],
)
def test_a_retry_returns_the_stored_rep_and_adds_nothing(log, first, retry):
    stored = record(log, "opener", ENTRY, first, UID, NOW)

    assert record(log, "opener", ENTRY, retry, UID, LATER) == stored
    assert reps.listed(log, reps.Wanted()) == (stored,)


@pytest.mark.parametrize(
    ("drill", "entry", "moment"),
    [
        pytest.param("pitch", Entry(minutes=10), now, id="another drill"),
        pytest.param("opener", ENTRY._replace(minutes=11), now, id="other minutes"),
        pytest.param("opener", ENTRY._replace(ratings=("who=4",)), now, id="a rating less"),
        pytest.param("opener", ENTRY._replace(note="x"), now, id="a note more"),
        pytest.param("opener", ENTRY._replace(kind="live"), now, id="another kind"),
        pytest.param("opener", ENTRY, typed._replace(at=LATER), id="another moment typed"),
    ],
)
def test_other_content_under_the_same_uid_is_a_conflict(log, drill, entry, moment):
    stored = record(log, "opener", ENTRY, now, UID, NOW)

    with pytest.raises(ConflictError, match="Rep 1 has this uid and other content"):
        record(log, drill, entry, moment, UID, LATER)

    assert reps.listed(log, reps.Wanted()) == (stored,)


def test_a_retry_after_an_edit_is_a_conflict(log):
    stored = record(log, "opener", ENTRY, now, UID, NOW)
    drill = drills.find(log, "opener")
    reps.update(log, edited_rep(stored, Entry(minutes=12), drill, None), drill)

    with pytest.raises(ConflictError):
        record(log, "opener", ENTRY, now, UID, LATER)


def test_a_retry_after_the_rubric_changed_is_still_one(log):
    first = record(log, "opener", Entry(minutes=10), now, UID, NOW)
    drill = drills.find(log, "opener")
    drills.update(log, drill._replace(rubric=2, criteria=drill.criteria[1:]))

    assert record(log, "opener", Entry(minutes=10), now, UID, LATER) == first


def test_a_retry_after_a_deletion_is_a_conflict(log):
    reps.delete(log, record(log, "opener", ENTRY, now, UID, NOW))

    with pytest.raises(ConflictError, match="was deleted"):
        record(log, "opener", ENTRY, now, UID, LATER)

    assert reps.listed(log, reps.Wanted()) == ()


def test_an_archived_drill_takes_no_reps(log):
    drills.update(log, drills.find(log, "opener")._replace(archived=True))

    with pytest.raises(NotFoundError):
        record(log, "opener", ENTRY, now, UID, NOW)
