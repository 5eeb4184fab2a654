"""A log that others hold, that has two names, that another program changed, that is no log."""

import gzip
import os
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from datetime import date
from hashlib import sha256

import pytest

from practicelog.errors import LockedError, UnsafeLogError
from practicelog.store import locks
from practicelog.store.foreign_log import foreign_records
from practicelog.store.locks import refuse_names, waiting_out_others

HOLDS = """
import sqlite3, sys
log = sqlite3.connect(sys.argv[1], isolation_level=None)
log.execute(sys.argv[2])
log.execute("SELECT count(*) FROM rep").fetchone()
print("held", flush=True)
sys.stdin.read()
"""
TRIES = """
import sqlite3, sys
log = sqlite3.connect(sys.argv[1], timeout=0)
print(log.execute("SELECT count(*) FROM rep").fetchone())
"""


@pytest.fixture
def log(run):
    run("log", "opener", "-m", "10")
    return run.file


@pytest.fixture
def held(log):
    """Let another program hold the log in some way, until it is told to go on."""
    started = []

    def by(begin):
        words = [sys.executable, "-c", HOLDS, log, begin]
        process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        started.append(process)
        assert process.stdout.readline() == b"held\n"
        return process

    yield by
    for process in started:
        process.communicate()


@pytest.mark.parametrize("begin", ["BEGIN", "BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"])
def test_a_file_is_held_only_once_nobody_reads_or_writes_it(log, held, monkeypatch, begin):
    monkeypatch.setattr(locks, "BUSY_SECONDS", 0.2)
    process = held(begin)

    with (
        pytest.raises(LockedError, match="Another program has held the log"),
        waiting_out_others(log),
    ):
        pass

    process.communicate()
    with waiting_out_others(log):
        pass


def test_while_it_is_held_sqlite_reads_it_nowhere(log):
    with waiting_out_others(log):
        done = subprocess.run(
            [sys.executable, "-c", TRIES, log], capture_output=True, text=True, check=False
        )

    assert "database is locked" in done.stderr


def spoil(log):
    with log.open("rb+") as file:
        file.seek(4096)
        file.write(b"\xff" * 8192)


def test_a_damaged_log_with_a_second_name_is_not_swapped(run, log, tmp_path):
    os.link(log, tmp_path / "other-name.db")
    spoil(log)
    before = log.read_bytes()

    done = run("restore", "2026-11-21", "--yes")

    assert (done.code, "has a second name on this disk" in done.err) == (13, True)
    assert log.read_bytes() == before


def test_the_name_that_a_restore_cut_short_gave_it_is_no_second_name(log):
    backups = log.parent / "backups"
    os.link(log, backups / f"2026-11-21T170000Z_damaged_{log.name}")
    (backups / f"2026-11-20T170000Z_damaged_{log.name}").symlink_to("gone")

    refuse_names(log, backups)
    os.link(log, log.with_name("mine.db"))

    with pytest.raises(UnsafeLogError, match="second name"):
        refuse_names(log, backups)


def test_a_journal_beside_a_log_with_two_names_is_not_followed(run, log):
    os.link(log, log.with_name("other-name.db"))
    assert run("list").code == 0
    log.with_name(f"{log.name}-journal").write_bytes(b"\0" * 512)

    done = run("list")

    assert (done.code, "for it has several" in done.err) == (13, True)


def in_wal(log):
    with closing(sqlite3.connect(log)) as opened:
        assert opened.execute("PRAGMA journal_mode=WAL").fetchone() == ("wal",)


@pytest.mark.parametrize("words", ["list", "today", "doctor", "export", "streak", "report"])
def test_reading_a_log_in_wal_changes_not_a_byte_of_it(run, log, words):
    in_wal(log)
    before = sha256(log.read_bytes()).digest()

    done = run(words)

    assert (done.code, sha256(log.read_bytes()).digest()) == (0, before)
    assert {each.name for each in log.parent.glob("practice.db*")} == {"practice.db"}


def test_a_log_in_wal_that_another_program_reads_is_written_all_the_same(run, log, held):
    in_wal(log)
    process = held("BEGIN")

    done = [run(*words.split()) for words in ("list", "log opener", "backup", "undo", "log pitch")]

    assert [each.code for each in done] == [0] * 5
    process.communicate()
    assert run("doctor").code == 0
    assert [rep["drill"] for rep in run.reps()] == ["pitch", "opener"]


def test_writing_alone_brings_a_log_back_to_one_file_and_backups_are_one_file(run, log):
    in_wal(log)
    run("backup", str(log.with_name("copy.db")))
    run("log", "opener")

    for file in (log, log.with_name("copy.db")):
        with closing(sqlite3.connect(file)) as opened:
            assert opened.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_small_file_that_unpacks_to_a_huge_one_is_refused_before_it_fills_the_disk(run, log):
    bomb = log.with_name("bomb.gz")
    with gzip.open(bomb, "wb", 9) as file:
        file.write(log.read_bytes())
        for _ in range(90):
            file.write(bytes(2**20))

    done = run("restore", str(bomb), "--yes")

    assert (done.code, done.err) == (13, "practicelog: “bomb.gz” unpacks to more than any log.\n")
    assert [each.name for each in (log.parent / "backups").iterdir() if each.is_dir()] == []


def test_an_import_of_another_log_leaves_no_copy_that_has_a_name(log, tmp_path, monkeypatch):
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setenv("SQLITE_TMPDIR", str(folder))

    found = foreign_records(log, date(2026, 11, 21))
    next(found)

    assert list(folder.iterdir()) == []
    found.close()
