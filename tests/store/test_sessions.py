"""The one session that runs, in the log and in no history."""

from datetime import UTC, date, datetime
from sqlite3 import IntegrityError

import pytest

from practicelog.core.records.rep import ScriptVersion
from practicelog.core.records.script import Script, Version
from practicelog.core.records.session import Session
from practicelog.core.records.take import Take
from practicelog.core.scripts.revisions import Rewrite
from practicelog.errors import ConflictError, NotFoundError
from practicelog.store import drills, history, scripts, sessions
from practicelog.store.incoming import rows

SESSION = Session(
    "opener", datetime(2026, 11, 20, 16, 30, tzinfo=UTC), "Europe/Berlin", date(2026, 11, 20),
    active=datetime(2026, 11, 20, 16, 30, tzinfo=UTC),
)  # fmt: skip
FULL = SESSION._replace(
    goal="it's 練習", change="'", note="a\nb", partner="Ana", difficulty="hard", predict=350,
    kind="live", script=ScriptVersion("pricing-reply", 2), criterion="explore",
    card="1b4e28ba-2fa1-51d2-883f-0016d3cca427", dealt=True, guided=True, paused=70,
)  # fmt: skip


@pytest.fixture
def log(log):
    """A log with the script that a session may be on."""
    written = Script(0, "s1", "pricing-reply", "email", archived=False, newest=1)
    first = scripts.add(log, written, Version(0, "pricing-reply", 1, SESSION.began, "Hi Ana"))
    scripts.revise(log, Rewrite(first, "Hi Ana, one question"), SESSION.began, None)
    return log


@pytest.mark.parametrize("session", [SESSION, FULL])
def test_a_session_is_read_as_it_was_begun_until_it_ends(log, session):
    sessions.begin(log, session)

    assert sessions.running(log) == sessions.required(log) == session
    sessions.end(log, session, 0)
    assert sessions.running(log) is None


def test_there_is_one_session_at_most(log):
    sessions.begin(log, FULL)

    with pytest.raises(ConflictError, match="on opener") as raised:
        sessions.begin(log, SESSION)
    assert "stop" in raised.value.hint
    assert "cancel" in raised.value.hint
    assert sessions.running(log) == FULL
    with pytest.raises(IntegrityError):
        log.execute("UPDATE session SET id = 2")


@pytest.mark.parametrize("other", [None, FULL])
def test_a_session_that_is_another_by_now_is_not_ended(log, other):
    if other:
        sessions.begin(log, other)

    with pytest.raises(ConflictError):
        sessions.end(log, SESSION, 0)
    assert sessions.running(log) == other


def test_where_none_runs_none_is_required(log):
    with pytest.raises(NotFoundError):
        sessions.required(log)


def test_what_a_session_stands_on_is_called_as_it_is_by_now(log):
    sessions.begin(log, FULL)

    drills.update(log, drills.find(log, "opener")._replace(name="first-words", archived=True))
    scripts.update(log, scripts.find(log, "pricing-reply")._replace(name="reply", archived=True))
    rows.rename(log, "drill", drills.find(log, "first", archived=True).id, "another-uid")
    rows.rename(log, "script", scripts.find(log, "reply").id, "another-uid")

    now = FULL._replace(drill="first-words", script=ScriptVersion("reply", 2))
    assert sessions.running(log) == now
    assert sessions.drill(log, now).uid == "another-uid"
    assert sessions.end(log, FULL, 0) == now


def test_a_session_of_an_older_practicelog_stands_on_names(log):
    sessions.begin(log, FULL)
    log.execute("UPDATE session SET drill = 'opener', script = 'pricing-reply@2'")

    assert sessions.running(log) == FULL


def test_where_the_drill_was_taken_back_it_is_said_how_it_comes_again(log):
    sessions.begin(log, SESSION)
    log.execute("UPDATE session SET drill = 'a uid that is no more'")

    with pytest.raises(NotFoundError, match="taken back") as gone:
        sessions.drill(log, sessions.required(log))
    assert gone.value.hint.startswith("practicelog redo")
    sessions.end(log, SESSION, 0)


def test_a_session_leaves_no_history(log):
    before = history.newest(log)
    sessions.begin(log, FULL)
    sessions.end(log, FULL, 0)

    assert history.newest(log) == before


def test_what_is_said_of_a_take_within_a_second_is_kept(log):
    sessions.begin(log, FULL)
    take = Take(1, SESSION.began, 20)
    sessions.add_take(log, take)
    before = history.extent(log)

    sessions.add_take(log, take._replace(rating=4, criterion="explore", change="ask"))

    assert history.extent(log) != before
    assert sessions.takes(log) == (take._replace(rating=4, criterion="explore", change="ask"),)
