"""`purge`: asks, backs up, removes, and says what still holds the words."""

import pytest
from tests.copied_logs import built_once


@pytest.fixture
@built_once
def practised(run):
    """A desk whose log has a rep with a note, and another one."""
    run("log", "opener", "--note", "Geheimnis")
    run("log", "pitch")


def test_a_purge_is_told_with_what_still_holds_the_words(practised):
    done = practised("purge", "1", "--yes")

    folder = practised.file.parent / "backups"
    assert done == (
        0,
        f"Removed every word of rep 1 from the log. 2 backups may still hold it: {folder}\n",
        "",
    )
    assert b"Geheimnis" not in practised.file.read_bytes()
    assert [rep["id"] for rep in practised.reps()] == [2]


def test_a_backup_is_made_right_before(practised):
    practised("purge", "1", "--yes")

    assert "before purge" in practised("restore", "--list").out
    assert practised("restore", "2026-11-21T170001Z", "--yes").code == 0
    assert practised.json("show", "1")["rep"]["note"] == "Geheimnis"


def test_the_last_rep_may_be_called_so(practised):
    assert practised("purge", "last", "--yes").code == 0

    assert [rep["id"] for rep in practised.reps()] == [1]


def test_a_deleted_rep_is_purged_too(practised):
    practised("delete", "1", "--yes")

    assert practised("purge", "1", "--yes").code == 0

    assert b"Geheimnis" not in practised.file.read_bytes()
    assert practised("doctor").code == 0


def test_where_nobody_can_be_asked_it_needs_yes(practised):
    before = practised.file.read_bytes()

    assert practised("purge", "1").code == 2

    assert practised.file.read_bytes() == before


def test_on_a_terminal_somebody_is_asked(practised, program):
    with program.on_terminal("purge", "1") as terminal:
        terminal.answer("Remove every word of rep 1 for good? [y/N]", "n\r")
        assert terminal.ended().code == 6
    assert len(practised.reps()) == 2


@pytest.mark.parametrize("number", ["3", "999999999"])
def test_a_rep_that_never_was_is_told(practised, number):
    before = sorted(practised.file.parent.rglob("*"))

    done = practised("purge", number, "--yes")

    assert (done.code, done.out) == (4, "")
    assert sorted(practised.file.parent.rglob("*")) == before


def test_without_a_log_there_is_nothing_to_purge(run):
    assert run("purge", "1", "--yes").code == 10


def test_where_no_backup_can_be_made_nothing_is_purged(practised):
    folder = practised.file.parent / "backups"
    for each in folder.iterdir():
        each.unlink()
    folder.rmdir()
    folder.touch()
    before = practised.file.read_bytes()

    assert practised("purge", "1", "--yes").code == 14

    assert practised.file.read_bytes() == before
