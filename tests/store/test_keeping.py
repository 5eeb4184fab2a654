"""How a backup is made: whole, checked, private, and without a trace when it fails."""

import gzip
import os
import sqlite3
from contextlib import closing
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from threading import Thread

import pytest
from tests.conftest import NOW
from tests.golden.cut import rows

from practicelog.core.records.backup import BY_HAND
from practicelog.errors import DamagedLogError, LockedError, NoLogError, WriteFailedError
from practicelog.store import connection, copying
from practicelog.store.backups import Occasion, file_of, listed
from practicelog.store.keeping import UNFINISHED, hand_over, keep

OCCASION = Occasion(NOW + timedelta(microseconds=7), BY_HAND, lambda at: at.date())


@pytest.fixture
def log(desk):
    """A log with every kind of record."""
    return desk.file


def unpacked(file, target):
    target.write_bytes(gzip.decompress(file.read_bytes()))
    return target


def test_a_backup_has_every_row_and_says_what_it_is(log, tmp_path):
    made = keep(log, OCCASION)

    assert (made.at, made.why, made.reps, made.log) == (NOW, BY_HAND, 6, "practice.db")
    copy = unpacked(Path(file_of(log, made)), tmp_path / "copy.db")
    assert list(rows(copy)) == list(rows(log))
    assert listed(log) == (made,)


def test_the_log_is_not_changed(log):
    before = log.read_bytes()

    keep(log, OCCASION)

    assert log.read_bytes() == before


def test_only_its_owner_can_read_it_whatever_the_umask(log):
    before = os.umask(0)
    try:
        file = Path(file_of(log, keep(log, OCCASION)))
    finally:
        os.umask(before)

    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_nothing_else_is_left(log):
    made = keep(log, OCCASION)

    assert sorted(log.parent.rglob("*")) == sorted(
        [log, log.parent / "backups", Path(file_of(log, made))]
    )


def test_two_in_one_second_are_two(log):
    first, second = keep(log, OCCASION), keep(log, OCCASION)

    assert listed(log) == (second, first)
    assert second.at - first.at == timedelta(seconds=1)


def test_what_a_killed_program_left_a_day_ago_is_cleared_away(log):
    folder = log.parent / "backups"
    for name, age in (("old", 90_000), ("new", 3600)):
        left = folder / f"{UNFINISHED}{name}"
        left.mkdir(parents=True)
        (left / "practice.db").touch()
        made = left.stat().st_mtime - age
        os.utime(left, (made, made))

    keep(log, OCCASION)

    assert [each.name for each in folder.glob(".*")] == [f"{UNFINISHED}new"]


def test_a_damaged_log_is_not_backed_up(log):
    content = bytearray(log.read_bytes())
    content[40960:45056] = bytes(4096)
    log.write_bytes(content)

    with pytest.raises(DamagedLogError):
        keep(log, OCCASION)

    assert listed(log) == ()
    assert list((log.parent / "backups").iterdir()) == []


def test_a_link_that_leads_nowhere_is_damage(log):
    with closing(sqlite3.connect(log)) as opened:
        opened.execute("UPDATE command SET target = 999 WHERE action = 'undo'")
        opened.commit()

    with pytest.raises(DamagedLogError):
        keep(log, OCCASION)


def test_without_a_log_there_is_nothing_to_back_up(tmp_path):
    with pytest.raises(NoLogError):
        keep(tmp_path / "practice.db", OCCASION)

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(log):
    (log.parent / "backups").touch()

    with pytest.raises(WriteFailedError, match="No backup can be written"):
        keep(log, OCCASION)


def test_a_log_that_another_program_holds_is_waited_for_and_then_given_up(log, monkeypatch):
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.01)
    with closing(sqlite3.connect(log, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LockedError):
            keep(log, OCCASION)

    assert list((log.parent / "backups").iterdir()) == []


def test_a_writer_that_ends_is_waited_for(log):
    with closing(sqlite3.connect(log, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN EXCLUSIVE")
        made = []
        waiting = Thread(target=lambda: made.append(keep(log, OCCASION)))
        waiting.start()
        waiting.join(0.3)
        assert made == []
        other.execute("ROLLBACK")
        waiting.join()

    assert len(made) == 1


def test_a_backup_that_cannot_be_read_back_is_none(log, monkeypatch):
    monkeypatch.setattr(copying, "write", lambda _, target: target.write(b"something else"))

    with pytest.raises(WriteFailedError, match="read back"):
        keep(log, OCCASION)

    assert list((log.parent / "backups").iterdir()) == []


@pytest.mark.parametrize("packed", [True, False], ids=["packed", "as a log"])
def test_a_backup_for_the_seller_is_a_log_or_packed(log, tmp_path, packed):
    target = BytesIO()

    assert hand_over(log, target, NOW, packed=packed) == 6

    copy = tmp_path / "copy.db"
    copy.write_bytes(gzip.decompress(target.getvalue()) if packed else target.getvalue())
    assert list(rows(copy)) == list(rows(log))
    assert list((log.parent / "backups").iterdir()) == []
