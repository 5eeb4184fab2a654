"""After a purge no word of a rep is left in the file, and all else is as it was."""

import sqlite3
from contextlib import closing
from random import Random
from uuid import uuid4

import pytest
from tests.conftest import NOW
from tests.copied_logs import lay_out
from tests.golden.cut import rows
from tests.store.secret_rep import WORDS, commented, typed_in

from practicelog.core.records.field import Rescoring
from practicelog.errors import DamagedLogError, LockedError, NotFoundError
from practicelog.store import connection, rescorings
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.connection import reading, writing
from practicelog.store.examining import contents
from practicelog.store.purging import parts, purge, scrub

BY_COACH = "SELECT text FROM notice WHERE who = 'Trainerin'"


@pytest.fixture(scope="module")
def secrets(everything, tmp_path_factory):
    """What lies in the folder of a log with a rep full of secrets."""
    return typed_in(tmp_path_factory.mktemp("secrets"), everything)


@pytest.fixture
def run(desk, secrets):
    """A desk with that log."""
    lay_out(secrets, desk.file.parent)
    return desk


def purged(run, number):
    with (
        writing(run.file, None) as log,
        recorded(log, NewCommand(NOW, "purge", final=True)),
    ):
        purge(log, number)
    scrub(run.file)


def number_of(run):
    return run.query("SELECT max(row) FROM change WHERE kind = 'rep'")[0][0]


def left(run):
    """Return the words of the rep that are still in the file, however they are written."""
    content = run.file.read_bytes()
    ways = ("utf-8", "utf-16-le", "utf-16-be")
    return [word for word in WORDS if any(word.encode(way) in content for way in ways)]


def test_every_word_is_gone_from_the_file(run):
    assert left(run) == [*WORDS]

    purged(run, number_of(run))

    assert left(run) == []
    assert [each.name for each in run.file.parent.glob("practice.db*")] == ["practice.db"]


@pytest.mark.parametrize("how", [("delete", "last", "--yes"), ("undo",)], ids=["deleted", "undone"])
def test_a_rep_that_is_gone_already_leaves_no_word_either(run, how):
    number = number_of(run)
    while run.query("SELECT 1 FROM rep WHERE id = ?", number):
        run(*how)
    assert "Geheimnis" in left(run)

    purged(run, number)

    assert left(run) == []


@pytest.mark.parametrize("seed", range(6))
def test_whatever_was_done_with_a_rep_no_word_of_it_is_left(run, seed):
    chance = Random(seed)
    number = number_of(run)
    for step in range(12):
        chance.choice(
            [
                lambda word: run("edit", str(number), "--note", word * 300, "--goal", word),
                lambda word: run("edit", str(number), "--with", word, "--next", word),
                lambda _: run("promise", "close", "--rep", str(number)),
                lambda _: run("delete", str(number), "--yes"),
                lambda _: run("undo"),
                lambda _: run("redo"),
                lambda _: rescored(run, number),
                lambda _: run("log", "pitch", "--note", "another " * chance.randrange(900)),
            ]
        )(f"Geheimnis-{step} ")

    purged(run, number)

    assert left(run) == []
    assert run("doctor").code == 0


def rescored(run, number):
    """Score a rep again, where it is there."""
    if run.query("SELECT 1 FROM rep WHERE id = ?", number):
        with (
            writing(run.file, None) as log,
            recorded(log, NewCommand(NOW, "rescore")),
        ):
            rescorings.add(log, Rescoring(0, str(uuid4()), number, NOW.date(), 350))


def test_the_log_stays_healthy_and_the_tombstone_stays(run):
    number = number_of(run)
    uid, revision = run.query("SELECT uid, revision FROM rep WHERE id = ?", number)[0]

    purged(run, number)

    assert run.query("SELECT kind, revision FROM deleted WHERE uid = ?", uid) == [
        ("rep", revision + 1)
    ]
    assert run("doctor").code == 0
    assert run("log", "opener", "--uid", uid).code == 5


def test_nothing_else_is_changed(run):
    number = number_of(run)
    derived = {"change", "command", "deleted", "practice_day", "score_day"}
    before = [row for row in rows(run.file) if row[0] not in derived]
    of_rep = [row for row in before if _is_about(row, number)]

    purged(run, number)

    found = [row for row in rows(run.file) if row[0] not in derived]
    assert [row for row in before if row not in of_rep] == found
    assert {kind for kind, _ in of_rep} == {"rep", "rating", "promise", "notice"}


def _is_about(row, number):
    kind, values = row
    if kind == "notice":
        return values["who"] == "Trainerin"
    return values.get("rep_id") == number or (kind == "rep" and values["id"] == number)


def test_what_happened_stays_without_the_words(run):
    number = number_of(run)
    before = run.query("SELECT id, at, what FROM command ORDER BY id")

    purged(run, number)

    found = run.query("SELECT id, at, what FROM command ORDER BY id")
    assert found[:-1] == before
    assert found[-1][2] == "purge"
    told = run("history", str(number))
    assert told.code == 0
    assert "purge" in told.out


def test_what_goes_with_the_rep_is_told_and_goes(run):
    number = number_of(run)
    run("notice", "another word", "--who", "Trainerin")
    with reading(run.file) as log:
        assert parts(log, number) == ("comments", "promises", "ratings")

    purged(run, number)

    assert run.query(BY_COACH) == [("another word",)]
    assert run.query("SELECT count(*) FROM deleted WHERE kind = 'notice'") == [(1,)]


@pytest.mark.parametrize("of_criterion", ["", "who"])
def test_every_part_of_a_long_comment_goes_of_a_criterion_too(run, tmp_path, of_criterion):
    number = number_of(run)
    commented(run, tmp_path / "long.csv", "Geheimnis " * 200, of_criterion)
    assert len(run.query(BY_COACH)) > 3

    purged(run, number)

    assert left(run) == []
    assert run.query(BY_COACH) == []
    assert run("doctor").code == 0


def test_a_comment_that_was_undone_leaves_no_word_either(run):
    run("undo")
    run("undo")
    assert run.query(BY_COACH) == []

    purged(run, number_of(run))

    assert left(run) == []


def test_a_purge_twice_is_a_purge(run):
    number = number_of(run)

    purged(run, number)
    purged(run, number)

    assert left(run) == []
    assert run("doctor").code == 0


def test_a_purge_and_what_was_before_it_cannot_be_undone(run):
    purged(run, number_of(run))

    assert run("undo").code == 4
    assert "cannot be undone" in run("history").out
    run("log", "pitch")
    assert run("undo").code == 0
    assert run("redo").code == 0


def test_why_a_version_was_made_goes_with_the_rep_that_said_so(run, tmp_path):
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\necho 'Hello again' > \"$1\"\n")
    editor.chmod(0o700)
    run("script", "add", "reply", str(tmp_path / "text"), "--why", "Anpassung")
    done = run("log", "opener", "--script", "reply", "--edit", "--change", "Umbau",
               terminal=True, EDITOR=str(editor), PATH="/bin:/usr/bin")  # fmt: skip
    assert done.code == 0, done.err
    whys = "SELECT why FROM script_version ORDER BY id DESC LIMIT 2"
    assert run.query(whys) == [("Umbau",), ("Anpassung",)]

    purged(run, number_of(run))

    assert run.query(whys) == [(None,), ("Anpassung",)]
    assert b"Umbau" not in run.file.read_bytes()
    assert run("doctor").code == 0
    assert run("script", "log", "reply").code == 0


def test_another_rep_with_the_same_words_keeps_them(run):
    run("log", "opener", "--note", "Geheimnis")
    number = number_of(run) - 1

    purged(run, number)

    assert left(run) == ["Geheimnis"]
    assert run.json("show", "last")["rep"]["note"] == "Geheimnis"


def test_a_text_that_looks_like_a_link_to_the_rep_is_none(run):
    run("promise", "add", f"rep_id={number_of(run)} is nothing")

    purged(run, number_of(run))

    assert run.query("SELECT text FROM promise WHERE text LIKE 'rep_id=%'") != []


@pytest.mark.parametrize("number", [0, 999])
def test_a_rep_that_never_was_is_told(run, number):
    before = run.file.read_bytes()

    with pytest.raises(NotFoundError):
        purged(run, number)

    assert run.file.read_bytes() == before


def test_damage_is_not_hidden_by_a_purge(run):
    number = number_of(run)
    with closing(sqlite3.connect(run.file)) as log:
        log.execute("UPDATE change SET after = replace(after, 'kurz', 'x') WHERE row = ?", [number])
        log.commit()
    before = run.file.read_bytes()

    with pytest.raises(DamagedLogError, match="nothing was purged"):
        purged(run, number)

    assert run.file.read_bytes() == before
    with reading(run.file) as log:
        assert contents(log).commands


def test_a_file_that_cannot_be_written_anew_is_told_with_what_to_do(run, monkeypatch):
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.01)
    with closing(sqlite3.connect(run.file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LockedError) as told:
            scrub(run.file)

    assert "purge the rep again" in (told.value.hint or "")
