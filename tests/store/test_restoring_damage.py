"""What is damaged: a backup is refused, a log is replaced and kept; what is held or newer stays."""

import gzip
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.conftest import NOW
from tests.store.restores import content, packed_content, restored

from practicelog.errors import (
    DamagedLogError,
    LockedError,
    NewerLogError,
    WriteFailedError,
)
from practicelog.store import connection, restoring
from practicelog.store.connection import SCHEMA_VERSION
from practicelog.store.restoring import lost, unpacked

pytestmark = pytest.mark.sweep


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        pytest.param(lambda file: file[:2000], DamagedLogError, id="cut short"),
        pytest.param(lambda _: b"", DamagedLogError, id="empty"),
        pytest.param(lambda file: file[:500] + b"\0" + file[501:], DamagedLogError, id="changed"),
        pytest.param(lambda file: file[:-8] + bytes(8), DamagedLogError, id="another checksum"),
        pytest.param(lambda _: b"Dear diary", DamagedLogError, id="text"),
        pytest.param(lambda _: gzip.compress(b"Dear" * 99), DamagedLogError, id="packed text"),
        pytest.param(lambda file: inside(file, 60, b"\0\0\xff\xff"), NewerLogError, id="newer"),
        pytest.param(lambda file: inside(file, 68, b"\0\0\0\0"), DamagedLogError, id="no log"),
        pytest.param(lambda file: inside(file, 45056, bytes(4096)), DamagedLogError, id="a page"),
    ],
)  # fmt: skip
def test_what_is_no_whole_backup_is_refused_and_nothing_is_touched(desk, backup, spoil, error):
    backup.write_bytes(spoil(backup.read_bytes()))
    before = desk.file.read_bytes()
    there = sorted(desk.file.parent.rglob("*"))

    with pytest.raises(error):
        restored(backup, desk.file)

    assert desk.file.read_bytes() == before
    assert sorted(desk.file.parent.rglob("*")) == there


def inside(packed, at, piece):
    """Return a backup with something else in its log."""
    content = gzip.decompress(packed)
    return gzip.compress(content[:at] + piece + content[at + len(piece) :])


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda file: file[:50_000], id="cut short"),
        pytest.param(lambda file: file[:45056] + bytes(4096) + file[49152:], id="a page of zeros"),
        pytest.param(lambda file: bytes(100) + file[100:], id="no header"),
        pytest.param(lambda _: b"Dear diary", id="no log"),
        pytest.param(lambda file: os.urandom(len(file)), id="noise"),
    ],
)
def test_a_damaged_log_is_replaced_and_kept_as_it_is(desk, backup, tmp_path, damage):
    damaged = damage(desk.file.read_bytes())
    desk.file.write_bytes(damaged)

    done = restored(backup, desk.file)

    assert content(desk.file) == packed_content(backup, tmp_path)
    assert done.kept.read_bytes() == damaged
    assert "damaged" in done.kept.name
    assert desk.file.stat().st_mode & 0o777 == 0o600
    assert desk("doctor").code == 0


def test_what_a_damaged_log_has_cannot_be_told(desk, backup):
    desk.file.write_bytes(b"Dear diary")

    with unpacked(backup, desk.file, NOW) as copy:
        assert lost(desk.file, copy) is None


def test_the_journal_of_a_damaged_log_goes_with_it(desk, backup):
    journal = desk.file.with_name("practice.db-journal")
    journal.write_bytes(b"half of something")

    with unpacked(backup, desk.file, NOW) as copy:
        kept = restoring._instead_of(desk.file, copy, NOW)

    assert not journal.exists()
    assert kept.with_name(f"{kept.name}-journal").read_bytes() == b"half of something"


def test_a_newer_log_is_not_replaced(desk, backup):
    with closing(sqlite3.connect(desk.file)) as log:
        log.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    before = desk.file.read_bytes()

    with pytest.raises(NewerLogError):
        restored(backup, desk.file)
    with unpacked(backup, desk.file, NOW) as copy, pytest.raises(NewerLogError):
        lost(desk.file, copy)

    assert desk.file.read_bytes() == before


def test_a_log_that_another_program_holds_is_not_replaced(desk, backup, monkeypatch):
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.01)
    before = desk.file.read_bytes()
    with closing(sqlite3.connect(desk.file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedError):
            restored(backup, desk.file)

    assert desk.file.read_bytes() == before


def test_where_what_is_there_cannot_be_kept_it_is_not_replaced(desk, backup, tmp_path):
    elsewhere = tmp_path / "elsewhere.gz"
    backup.rename(elsewhere)
    folder = desk.file.parent / "backups"
    before = desk.file.read_bytes()
    for each in folder.iterdir():
        each.unlink()
    folder.rmdir()
    folder.touch()

    with pytest.raises(WriteFailedError):
        restored(elsewhere, desk.file)

    assert desk.file.read_bytes() == before


def test_two_damaged_logs_of_one_second_are_both_kept(desk, backup):
    kept = []
    for damaged in (b"Dear diary", b"Dear me"):
        desk.file.write_bytes(damaged)
        kept.append(restored(backup, desk.file).kept)

    assert [each.read_bytes() for each in kept] == [b"Dear diary", b"Dear me"]


def test_a_damaged_log_is_kept_where_no_file_has_two_names(desk, backup, monkeypatch):
    def refused(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refused)
    desk.file.write_bytes(b"Dear diary")

    done = restored(backup, desk.file)

    assert done.kept.read_bytes() == b"Dear diary"
    assert desk("doctor").code == 0
