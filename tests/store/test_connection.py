import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from threading import Thread

import pytest
from tests.conftest import NOW

from practicelog.errors import (
    DamagedLogError,
    LockedError,
    NewerLogError,
    NoLogError,
    WriteFailedError,
)
from practicelog.store import connection
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.connection import SCHEMA_VERSION, reading, writing
from practicelog.store.creation import fill

SETTINGS = [
    ("journal_mode", "delete"),
    ("synchronous", 3),  # EXTRA
    ("fullfsync", 1),
    ("foreign_keys", 1),
    ("trusted_schema", 0),
    ("cell_size_check", 1),
    ("secure_delete", 1),
    ("busy_timeout", 30_000),
]
ADD_A_DAY_OFF = "INSERT INTO day_off (uid, first, last, revision) VALUES (?, ?, ?, 1)"

DIE_IN_MID_TRANSACTION = f"""
import os, signal, sys
from datetime import datetime
from pathlib import Path
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.connection import writing

now = datetime.fromisoformat({NOW.isoformat()!r})
with writing(Path(sys.argv[1]), None) as log, recorded(log, NewCommand(now, "test")):
    log.execute("PRAGMA cache_size=1")  # pages leave the cache early, their journal synced before
    for n in range(400):
        log.execute({ADD_A_DAY_OFF!r}, (str(n), "2026-11-20", "2026-11-20"))
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "folder" / "practice.db"
    add_days_off(path, "first")
    return path


def create(log):
    fill(log, NOW)


def add_days_off(path, *uids):
    with writing(path, create) as log, recorded(log, NewCommand(NOW, "test")):
        log.executemany(ADD_A_DAY_OFF, [(uid, "2026-11-20", "2026-11-20") for uid in uids])


def uids(path):
    with reading(path) as log:
        return [uid for (uid,) in log.execute("SELECT uid FROM day_off ORDER BY id")]


@pytest.mark.parametrize(("name", "value"), SETTINGS)
def test_a_writer_has_the_settings_that_lose_nothing(file, name, value):
    with writing(file, create) as log:
        assert log.execute(f"PRAGMA {name}").fetchone() == (value,)


@pytest.mark.parametrize(("name", "value"), [*SETTINGS, ("query_only", 1)])
def test_a_reader_has_the_same_settings_and_cannot_write(file, name, value):
    with reading(file) as log:
        assert log.execute(f"PRAGMA {name}").fetchone() == (value,)


@pytest.mark.parametrize(
    "sql",
    ["DELETE FROM rep", "DROP TABLE rep", "PRAGMA user_version=7", "CREATE TABLE mine (x)"],
)
def test_a_reader_is_refused_any_change(file, sql):
    before = file.read_bytes()

    with pytest.raises(WriteFailedError), reading(file) as log:
        log.execute(sql)

    assert file.read_bytes() == before


def test_a_reader_sees_one_state_whatever_others_write_meanwhile(file):
    with reading(file) as log:
        before = log.execute("SELECT count(*) FROM command").fetchone()
        writer = Thread(target=add_days_off, args=(file, "second"))
        writer.start()
        assert log.execute("SELECT count(*) FROM command").fetchone() == before
    writer.join()

    assert uids(file) == ["first", "second"]


def test_a_writer_holds_the_log_from_its_first_line_on(file):
    """Two that read first and then both write would lose what the first one wrote."""
    with (
        writing(file, create),
        closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as other,
        pytest.raises(sqlite3.OperationalError, match="locked"),
    ):
        other.execute("BEGIN IMMEDIATE")


def test_a_log_and_its_folder_are_only_for_their_owner(file):
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_a_killed_writers_half_is_taken_back_by_the_next_reader(file):
    whole = file.read_bytes()
    killed = subprocess.run([sys.executable, "-c", DIE_IN_MID_TRANSACTION, file], check=False)
    journal = file.with_name(f"{file.name}-journal")
    assert killed.returncode == -signal.SIGKILL
    assert journal.stat().st_size > 0
    assert file.read_bytes() != whole  # half of it is in the file

    assert uids(file) == ["first"]

    assert file.read_bytes() == whole
    assert not journal.exists()


def test_a_killed_writers_half_is_taken_back_by_the_next_writer(file):
    subprocess.run([sys.executable, "-c", DIE_IN_MID_TRANSACTION, file], check=False)

    add_days_off(file, "second")

    assert uids(file) == ["first", "second"]


def test_a_transaction_that_fails_leaves_the_file_as_it_was(file):
    before = file.read_bytes()

    with pytest.raises(sqlite3.IntegrityError, match=r"day_off\.uid"):
        add_days_off(file, "second", "first")

    assert file.read_bytes() == before


def test_a_transaction_that_changes_nothing_leaves_the_file_as_it_was(file):
    before = file.read_bytes()

    with writing(file, create) as log, recorded(log, NewCommand(NOW, "nothing")):
        pass

    assert file.read_bytes() == before


def test_a_failure_at_creation_leaves_no_log(tmp_path):
    path = tmp_path / "practice.db"

    with pytest.raises(KeyError), writing(path, create):
        raise KeyError

    with pytest.raises(NoLogError), reading(path):
        pass


@pytest.mark.parametrize("write", [True, False], ids=["writing", "reading"])
def test_a_log_of_a_newer_program_is_not_touched(file, write):
    with closing(sqlite3.connect(file)) as log:
        log.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")

    assert_untouched(file, NewerLogError, write=write)


@pytest.mark.parametrize("write", [True, False], ids=["writing", "reading"])
@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda path: database(path, "CREATE TABLE mine (x)"), id="foreign database"),
        pytest.param(
            lambda path: database(
                path, "CREATE TABLE mine (x)", f"PRAGMA user_version={2**31 - 1}"
            ),
            id="foreign database with a high version",
        ),
        pytest.param(
            lambda path: database(path, f"PRAGMA application_id={connection.APPLICATION_ID}"),
            id="our mark and no version",
        ),
        pytest.param(
            lambda path: database(path, "PRAGMA journal_mode=WAL", "CREATE TABLE mine (x)"),
            id="foreign database with a write-ahead log",
        ),
        pytest.param(lambda path: path.write_text("Dear diary,\n" * 99), id="text"),
        pytest.param(lambda path: path.write_bytes(b"\0"), id="one byte"),
        pytest.param(lambda path: path.write_bytes(b"SQLite format 3\0"), id="header cut short"),
        pytest.param(lambda path: path.write_bytes(os.urandom(9999)), id="noise"),
    ],
)
def test_a_file_that_is_no_log_is_not_touched(tmp_path, make, write):
    path = tmp_path / "practice.db"
    make(path)

    assert_untouched(path, DamagedLogError, write=write)


@pytest.mark.parametrize("write", [True, False], ids=["writing", "reading"])
def test_a_log_cut_short_is_not_touched(file, write):
    file.write_bytes(file.read_bytes()[: 4096 * 20])

    assert_untouched(file, DamagedLogError, write=write)


def database(path, *statements):
    with closing(sqlite3.connect(path)) as log:
        for statement in statements:
            log.execute(statement)


def assert_untouched(path, error, *, write):
    before = path.read_bytes()
    opened = partial(writing, create=create) if write else reading

    with pytest.raises(error), opened(path) as log:
        log.execute("SELECT count(*) FROM rep JOIN change").fetchone()

    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("write", [True, False], ids=["writing", "reading"])
def test_a_folder_is_no_log(tmp_path, write):
    opened = partial(writing, create=create) if write else reading

    with pytest.raises(WriteFailedError), opened(tmp_path):
        pass


def test_a_file_of_0_bytes_is_no_log_to_a_reader_and_a_new_one_to_a_writer(tmp_path):
    path = tmp_path / "practice.db"
    path.touch()

    with pytest.raises(NoLogError), reading(path):
        pass
    assert path.stat().st_size == 0
    add_days_off(path, "first")

    assert uids(path) == ["first"]


def test_a_reader_creates_nothing(tmp_path):
    with pytest.raises(NoLogError), reading(tmp_path / "folder" / "practice.db"):
        pass

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("write", [True, False], ids=["writing", "reading"])
def test_a_log_that_another_program_holds_is_waited_for_and_then_given_up(file, write, monkeypatch):
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.01)
    opened = partial(writing, create=create) if write else reading
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LockedError), opened(file) as log:
            log.execute("SELECT 1 FROM rep")

    assert uids(file) == ["first"]


def test_a_write_from_outside_is_refused_by_the_log_itself(file):
    with closing(sqlite3.connect(file)) as other, pytest.raises(sqlite3.IntegrityError):
        other.execute(ADD_A_DAY_OFF, ("theirs", "2026-11-20", "2026-11-20"))


def test_a_path_is_a_path_whatever_is_in_it(tmp_path):
    path = Path(tmp_path, "50% of?#1 café\udcff;mode=ro&x")

    add_days_off(path, "first")

    assert uids(path) == ["first"]
    assert list(tmp_path.iterdir()) == [path]
