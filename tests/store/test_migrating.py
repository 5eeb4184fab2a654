"""Logs of every version that ever was: opened, brought up to date, and found whole."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from threading import Thread

import pytest
from tests.conftest import NOW, Desk, Program
from tests.golden import cut
from tests.store.schema_facts import facts

from practicelog.core.records.backup import BEFORE_UPGRADE
from practicelog.errors import DamagedLogError, WriteFailedError
from practicelog.store import migrating, shipped
from practicelog.store.backups import Occasion, file_of, listed
from practicelog.store.connection import OLDEST_VERSION, SCHEMA_VERSION, reading, writing
from practicelog.store.copying import unpack
from practicelog.store.creation import fill
from practicelog.store.migrating import upgrade
from practicelog.store.schemas import new_schema

SCORES_BY_DAY = 1003
CARDS = 1009
LIMITS = {each.uid: each.seconds for each in shipped.drills()}
VERSIONS = sorted(cut.logs())
OLDER = [version for version in VERSIONS if version < SCHEMA_VERSION]
OCCASION = Occasion(NOW, BEFORE_UPGRADE, lambda at: at.date())
CUT = "until this schema is released: make schema; python -m tests.golden.cut"

READING = (
    ("list", "--limit", "0"), ("show", "1"), ("today",), ("streak", "--explain"), ("journey",),
    ("report", "--year", "2026"), ("history",), ("history", "1"),
    ("script", "log", "pricing-reply"), ("focus", "list"), ("promise", "list"), ("metric", "list"),
    ("off", "list"), ("plan", "show"), ("export", "--as", "jsonl"),
)  # fmt: skip

DIE_BEFORE_COMMIT = f"""
import os, signal, sys
from datetime import datetime
from pathlib import Path
from practicelog.store import connection, migrating
from practicelog.store.backups import Occasion

def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)

migrating.recorded = die
now = datetime.fromisoformat({NOW.isoformat()!r})
occasion = Occasion(now, "before-upgrade", lambda at: at.date())
def upgrade(log, file):
    log.execute("PRAGMA cache_size=1")  # pages leave the cache early, their journal synced before
    migrating.upgrade(log, file, occasion)
with connection.reading(Path(sys.argv[1]), upgrade):
    pass
"""


@pytest.fixture
def old(tmp_path):
    """A log of the oldest version."""
    return cut.unpacked(OLDEST_VERSION, tmp_path / "practice.db")


def version_of(file):
    with closing(sqlite3.connect(file)) as log:
        return log.execute("PRAGMA user_version").fetchone()[0]


def upgrading(log, file):
    upgrade(log, file, OCCASION)


def test_there_is_a_golden_log_of_this_version_and_of_the_oldest():
    assert {OLDEST_VERSION, SCHEMA_VERSION} <= {*VERSIONS}, CUT


@pytest.mark.parametrize("version", VERSIONS)
def test_an_opened_golden_log_has_the_schema_of_a_new_one(tmp_path, version):
    file = cut.unpacked(version, tmp_path / "practice.db")

    with reading(file, upgrading) as log, new_schema() as new:
        assert facts(log) == facts(new), CUT

    assert version_of(file) == SCHEMA_VERSION


@pytest.mark.parametrize("version", VERSIONS)
def test_an_opened_golden_log_has_every_row_it_had(tmp_path, version):
    file = cut.unpacked(version, tmp_path / "practice.db")
    expected = cut.expected(version)

    with reading(file, upgrading):
        pass

    found = list(cut.without_new_cards(cut.rows(file), expected))
    upgrades = [
        row["id"] for table, row in found if table == "command" and "upgrade" in row["what"]
    ]
    assert len(upgrades) == (version < SCHEMA_VERSION)
    found = [each for each in found if not by_command(upgrades, *each)]
    found = [each for each in found if each[0] not in made_since(version)]
    for (table, row), (table_before, before) in zip(found, expected, strict=True):
        assert table == table_before
        added = row.keys() - before.keys()
        assert row == before | dict.fromkeys(added) | brought(table, row, added), CUT


def made_since(version):
    """Return the tables that a log of a version had not: made from what it had, or shipped."""
    made = {"score_day": SCORES_BY_DAY, "card": CARDS, "take": CARDS, "session_take": CARDS}
    return {table for table, since in made.items() if version < since}


def brought(table, row, added):
    """Return what an upgrade puts into the columns it adds."""
    begun = {"guided": 0, "dealt": 0, "paused": 0, "active": row.get("began")}
    there = {"id": row.get("id"), "seconds": LIMITS.get(row.get("uid"))}
    new = there | (begun if table == "session" else {})
    return {name: value for name, value in new.items() if name in added}


def by_command(numbers, table, row):
    """Tell whether a row is one of some commands, or of their changes."""
    column = {"command": "id", "change": "command_id"}.get(table)
    return column is not None and row[column] in numbers


@pytest.mark.parametrize("version", VERSIONS)
def test_an_opened_golden_log_is_healthy_and_answers_every_question(tmp_path, version):
    run = Desk(cut.unpacked(version, tmp_path / "practice.db"))
    run("list")

    assert run("doctor")[::2] == (0, "")
    for words in READING:
        done = run(*words)
        assert (done.code, done.err) == (0, ""), words
        assert done.out, words


@pytest.mark.parametrize(
    "words", [("list",), ("log", "opener"), ("undo",), ("doctor",)], ids=" ".join
)
def test_any_command_upgrades_an_older_log_and_says_so_once(old, words):
    run = Desk(old)
    before = list(cut.rows(old))

    first, second = run(*words), run("list")

    (backup,) = [each for each in listed(old) if each.why == BEFORE_UPGRADE]
    assert first.err.startswith("practicelog: The log was brought up to this version")
    assert str(Path(file_of(old, backup))) in first.err
    assert second.err == ""
    kept = old.with_name("kept.db")
    unpack(Path(file_of(old, backup)), kept)
    assert (list(cut.rows(kept)), version_of(kept)) == (before, OLDEST_VERSION)


def test_what_was_before_an_upgrade_cannot_be_undone(old):
    run = Desk(old)

    done = run("undo")

    assert done.code == 4
    assert f"upgrade to schema {SCHEMA_VERSION}" in run("history").out
    assert run("log", "opener").code == 0
    assert run("undo").code == 0
    assert run("undo").code == 4


def test_two_programs_at_once_upgrade_once(old):
    def read():
        with reading(old, upgrading) as log:
            seen.append(log.execute("SELECT count(*) FROM command WHERE final").fetchone())

    seen = []
    readers = [Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()

    assert seen == [(1,)] * 4
    assert len(listed(old)) == 1


@pytest.mark.parametrize("write", [True, False], ids=["writing", "reading"])
def test_whoever_cannot_upgrade_leaves_an_older_log_alone(old, write):
    before = old.read_bytes()
    opened = partial(writing, create=partial(fill, at=NOW)) if write else reading

    with pytest.raises(WriteFailedError, match="older"), opened(old):
        pass

    assert old.read_bytes() == before
    assert list(old.parent.iterdir()) == [old]


@pytest.mark.parametrize(
    ("script", "error"),
    [
        pytest.param("CREATE TABLE mine (x);\nCREATE TABLE rep (x);\n", sqlite3.OperationalError,
                     id="a statement that fails"),
        pytest.param("UPDATE command SET target = 999 WHERE action = 'undo';\n", DamagedLogError,
                     id="a link that leads nowhere"),
        pytest.param("INSERT INTO day_off (uid, first, last, revision) "
                     "VALUES ('u', '2026-11-20', '2026-11-20', 1);\n", sqlite3.IntegrityError,
                     id="a change that no command made"),
    ],
)  # fmt: skip
def test_a_migration_that_fails_leaves_the_log_as_it_was(old, monkeypatch, script, error):
    before = old.read_bytes()
    scripts = migrating._scripts
    monkeypatch.setattr(migrating, "_scripts", lambda version: [*scripts(version), script])

    with pytest.raises(error), reading(old, upgrading):
        pass

    assert old.read_bytes() == before
    assert version_of(old) == OLDEST_VERSION


def test_a_table_made_anew_keeps_the_links_to_it(old, monkeypatch):
    scripts = migrating._scripts
    anew = (
        "CREATE TABLE new_script (id INTEGER PRIMARY KEY AUTOINCREMENT, uid, name, kind, archived,"
        " revision);\nINSERT INTO new_script SELECT * FROM script;\nDROP TABLE script;\n"
        "ALTER TABLE new_script RENAME TO script;\n"
    )
    views = "DROP VIEW reps;\n"
    monkeypatch.setattr(migrating, "_scripts", lambda version: [*scripts(version), views + anew])

    with reading(old, upgrading) as log:
        joined = log.execute("SELECT * FROM script_version JOIN script ON script.id = script_id")
        assert len(joined.fetchall()) == 2


def test_a_program_killed_in_mid_upgrade_leaves_the_old_log(old):
    before = old.read_bytes()

    killed = subprocess.run([sys.executable, "-c", DIE_BEFORE_COMMIT, old], check=False)

    assert killed.returncode == -signal.SIGKILL
    assert old.read_bytes() != before  # half of it is in the file
    assert len(listed(old)) == 1
    with reading(old, upgrading) as log, new_schema() as new:
        assert facts(log) == facts(new)


def test_where_no_backup_can_be_made_nothing_is_upgraded(old):
    before = old.read_bytes()
    (old.parent / "backups").touch()

    done = Desk(old)("list")

    assert (done.code, done.out) == (14, "")
    assert old.read_bytes() == before


def test_a_damaged_older_log_is_not_upgraded(old):
    content = bytearray(old.read_bytes())
    content[40960:45056] = bytes(4096)
    old.write_bytes(content)

    done = Desk(old)("list")

    assert (done.code, done.out) == (13, "")
    assert old.read_bytes() == content


@pytest.mark.parametrize("words", [("list",), ("log", "opener"), ("doctor",)], ids=" ".join)
@pytest.mark.parametrize("locked", ["practice.db", "."], ids=["the log", "its folder"])
def test_an_older_log_that_may_not_be_written_says_why_it_must_be(old, home, locked, words):
    program = Program(Desk(old), home)
    program.words = (*bound_by_modes(), *program.words)
    before = old.read_bytes()
    (old.parent / locked).chmod(0o500)

    done = program(*words)

    old.parent.chmod(0o700)
    assert (done.code, done.out) == (14, "")
    assert old.read_bytes() == before
    if words != ("log", "opener"):
        assert "hint: the log is of an older practicelog" in done.err


def bound_by_modes():
    """Return what makes a program heed the modes of files, even where root runs it."""
    if os.geteuid():
        return ()
    if not shutil.which("setpriv"):
        pytest.skip("root may write everything, and there is no setpriv here")
    return ("setpriv", "--bounding-set=-all", "--inh-caps=-all")
