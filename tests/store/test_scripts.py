"""Scripts in the log: versions that never change, searched, taken back."""

import sqlite3
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import NOW

from practicelog.core.calendar.moments import Moment
from practicelog.core.entries import Entry
from practicelog.core.records.rep import ScriptVersion
from practicelog.core.records.script import Script, Version
from practicelog.core.scripts.references import ScriptReference
from practicelog.core.scripts.revisions import Rewrite
from practicelog.errors import NotFoundError, UsageError
from practicelog.store import reps, script_practice, scripts, undo
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.recording import record

NOON = Moment(NOW, "Europe/Berlin", date(2026, 11, 21))
CALL, EMAIL = ("cfo-opener", "call"), ("pricing-reply", "email")


def add(log, script=EMAIL, text="Hi Ana", uid="s1"):
    name, kind = script
    new = Script(0, uid, name, kind, archived=False, newest=1)
    return scripts.add(log, new, Version(0, name, 1, NOW, text))


def revise(log, version, text, later=1, why=None):
    return scripts.revise(log, Rewrite(version, text), NOW + timedelta(hours=later), why)


def practise(log, reference, uid, drill="opener", **fields):
    return record(log, drill, Entry(script=reference, **fields), NOON, uid, NOW)


def test_a_new_script_has_one_version(log):
    first = add(log)

    script = scripts.find(log, "pricing-reply")
    assert script == Script(1, "s1", "pricing-reply", "email", archived=False, newest=1)
    assert scripts.versions(log, script) == (first,)
    assert scripts.before(log, first) is None


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)


@given(st.lists(texts, min_size=1, max_size=5))
def test_every_text_comes_back_to_the_last_character(new_log, written):
    with new_log() as log, recorded(log, NewCommand(NOW, "test")):
        version = add(log, text=written[0])
        for text in written[1:]:
            version = revise(log, version, text)
        script = scripts.find(log, "pricing-reply")

        kept = [each.text for each in reversed(scripts.versions(log, script))]
        assert kept == [each for n, each in enumerate(written) if not n or each != written[n - 1]]


def test_a_version_keeps_when_and_why_it_was_made(log):
    version = revise(log, add(log), "Hi", why="one ask")

    assert version == Version(2, "pricing-reply", 2, NOW + timedelta(hours=1), "Hi", "one ask")
    assert scripts.version(log, scripts.find(log, "pri")) == version


def test_the_same_text_makes_no_version(log):
    first = add(log)

    assert revise(log, first, first.text) == first
    assert scripts.find(log, "pricing-reply").newest == 1


def test_a_version_made_meanwhile_is_followed_by_the_next_number(log):
    first = add(log)
    meanwhile = revise(log, first, "theirs")

    assert revise(log, first, "mine").version == meanwhile.version + 1


def test_a_script_renamed_meanwhile_gets_its_version_under_the_new_name(log):
    first = add(log)
    scripts.update(log, scripts.find(log, "pricing-reply")._replace(name="price-answer"))

    assert revise(log, first, "mine")[1:3] == ("price-answer", 2)


def test_a_version_taken_back_meanwhile_is_not_rewritten(log):
    first = add(log)
    gone = first._replace(id=99, version=2)

    with pytest.raises(NotFoundError, match="v2 is gone"):
        revise(log, gone, "mine")


def test_two_scripts_number_their_versions_apart(log):
    revise(log, add(log), "two")

    assert add(log, CALL, uid="s2").version == 1


@pytest.mark.parametrize(
    "change",
    [
        pytest.param("INSERT INTO script_version (script_id, version, made, text) "
                     "VALUES (1, 1, '2026-11-21T17:00:00Z', 'again')", id="a number twice"),
        pytest.param("INSERT INTO script_version (script_id, version, made, text) "
                     "VALUES (1, 2, '2026-11-21T17:00:00Z', '')", id="an empty text"),
        pytest.param("INSERT INTO script_version (script_id, version, made, text) "
                     "VALUES (9, 1, '2026-11-21T17:00:00Z', 'x')", id="no such script"),
        pytest.param("UPDATE script SET kind = 'fax'", id="a kind that is none"),
        pytest.param("DELETE FROM script", id="a script that has versions"),
    ],
)  # fmt: skip
def test_the_tables_refuse_what_a_script_cannot_be(log, change):
    add(log)

    with pytest.raises(sqlite3.IntegrityError):
        log.execute(change)


@pytest.mark.parametrize("number", [0, 3, 2**63 - 1])
def test_a_version_that_is_not_there_is_not_found(log, number):
    revise(log, add(log), "two")

    with pytest.raises(NotFoundError, match="the newest is 2"):
        scripts.version(log, scripts.find(log, "pricing-reply"), number)


def test_a_script_is_found_by_the_beginning_of_its_name_archived_or_not(log):
    add(log)
    scripts.update(log, scripts.find(log, "pricing-reply")._replace(archived=True))

    assert scripts.find(log, "PRI").archived


def test_a_script_in_use_is_found_by_a_beginning_that_archived_ones_have_too(log):
    add(log)
    add(log, ("pricing-call", "call"), uid="s2")
    scripts.update(log, scripts.find(log, "pricing-call")._replace(archived=True))

    assert scripts.find(log, "pri").name == "pricing-reply"
    assert scripts.find(log, "pricing-c").name == "pricing-call"


def test_an_unknown_script_suggests_the_nearest(log):
    add(log)

    with pytest.raises(NotFoundError) as unknown:
        scripts.find(log, "pricing-repyl")
    assert unknown.value.hint == "did you mean pricing-reply?"


def test_a_beginning_of_two_scripts_is_ambiguous(log):
    add(log)
    add(log, ("pricing-call", "call"), uid="s2")

    with pytest.raises(UsageError, match="begins more than one script"):
        scripts.find(log, "pricing")


def test_scripts_are_listed_with_their_newest_version_the_one_changed_last_first(log):
    older = add(log)
    add(log, CALL, uid="s2")
    newest = revise(log, older, "two")

    listed = scripts.every(log)
    assert [each.script.name for each in listed] == ["pricing-reply", "cfo-opener"]
    assert listed[0].newest == newest


def test_archived_scripts_are_listed_only_when_asked_for(log):
    add(log)
    scripts.update(log, scripts.find(log, "pricing-reply")._replace(archived=True))

    assert scripts.every(log) == ()
    assert len(scripts.every(log, archived=True)) == 1


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        pytest.param("tuesday at", {"pricing-reply": (1, 3)}, id="in an old and the newest one"),
        pytest.param("HALF", {"cfo-opener": (1,), "pricing-reply": (2,)}, id="in two scripts"),
        pytest.param("strasse", {"pricing-reply": (2,)}, id="folded: ß is ss"),
        pytest.param("100%", {"pricing-reply": (3,)}, id="no pattern"),
        pytest.param("_", {}, id="nowhere"),
    ],
)
def test_words_are_sought_in_every_version(log, sought, found):
    version = add(log, text="Tuesday at ten")
    version = revise(log, version, "half past, Lange Straße")
    revise(log, version, "TUESDAY AT TEN, 100% sure")
    add(log, CALL, "half an hour", uid="s2")

    assert scripts.holding(log, sought) == found


def steps_back(log):
    """Undo every command but the first; return the words of each."""
    words = []
    while True:
        try:
            words.append(undo.undo(log, NOW).what)
        except NotFoundError:
            return words


def everything(log):
    tables = ("script", "script_version", "rep")
    columns = {"script": "id, uid, name, kind, archived", "script_version": "*",
               "rep": "id, uid, script_version_id"}  # fmt: skip
    return {table: log.execute(f"SELECT {columns[table]} FROM {table}").fetchall()
            for table in tables}  # fmt: skip


def test_undo_takes_back_scripts_versions_and_reps_and_redo_brings_them_again(new_log):
    with new_log() as log:
        with recorded(log, NewCommand(NOW, "script add")):
            first = add(log, text="it's “so”\r\n\n it''s = 'NULL' \\ ")
        with recorded(log, NewCommand(NOW, "log")):
            second = revise(log, first, "Hi\u202e\x1b[31m")
            practise(log, ScriptReference("pri"), "r1")
        with recorded(log, NewCommand(NOW, "script rename")):
            scripts.update(log, scripts.find(log, "pri")._replace(name="price-answer"))
        with recorded(log, NewCommand(NOW, "script archive")):
            scripts.update(log, scripts.find(log, "price")._replace(archived=True))
        before = everything(log)

        assert steps_back(log) == ["script archive", "script rename", "log", "script add"]
        assert everything(log) == {"script": [], "script_version": [], "rep": []}
        for _ in range(4):
            undo.redo(log, NOW)
        assert everything(log) == before
        assert reps.find(log, 1).script == ScriptVersion("price-answer", second.version)
        assert log.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_number_taken_back_is_given_again(new_log):
    with new_log() as log:
        with recorded(log, NewCommand(NOW, "script add")):
            first = add(log)
        with recorded(log, NewCommand(NOW, "script edit")):
            revise(log, first, "two")
        undo.undo(log, NOW)
        with recorded(log, NewCommand(NOW, "script edit")):
            again = revise(log, first, "other")

        assert (again.version, again.text) == (2, "other")


def test_only_a_search_reads_every_version(log):
    first = add(log)
    script = scripts.find(log, "pri")
    asked = []
    log.set_trace_callback(asked.append)

    scripts.every(log)
    scripts.version(log, script)
    scripts.before(log, first)
    scripts.versions(log, script, 20)
    script_practice.scores(log, script, NOW.date())
    scripts.of_version(log, first)
    log.set_trace_callback(None)

    plans = [step for sql in asked for *_, step in log.execute(f"EXPLAIN QUERY PLAN {sql}")]
    assert len(asked) == 7
    assert [step for step in plans if step.startswith(("SCAN script_version", "SCAN rep"))] == []
