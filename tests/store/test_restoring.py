"""A backup comes back whole, and what was there before is never lost."""

import gzip
import os
from pathlib import Path
from threading import Thread

import pytest
from tests.conftest import NOW, Desk
from tests.golden import cut
from tests.store.restores import OCCASION, content, packed_content, restored

from practicelog.core.records.backup import BEFORE_RESTORE, Loss
from practicelog.store.backups import file_of, listed
from practicelog.store.connection import OLDEST_VERSION, SCHEMA_VERSION, reading
from practicelog.store.examining import contents
from practicelog.store.keeping import keep
from practicelog.store.restoring import lost, restore, unpacked


def test_the_log_is_what_the_backup_holds(desk, backup, tmp_path):
    expected = packed_content(backup, tmp_path)

    done = restored(backup, desk.file)

    assert content(desk.file) == expected
    assert done.reps == 6
    assert desk("doctor").code == 0


def test_what_was_there_is_kept_as_a_backup(desk, backup, tmp_path):
    before = content(desk.file)

    done = restored(backup, desk.file)

    newest = listed(desk.file)[0]
    assert (newest.why, newest.reps) == (BEFORE_RESTORE, 6)
    assert done.kept == Path(file_of(desk.file, newest))
    assert packed_content(done.kept, tmp_path) == before


def test_a_restore_is_the_last_command_and_cannot_be_undone(desk, backup):
    restored(backup, desk.file)

    assert desk.query("SELECT what, final FROM command ORDER BY id DESC LIMIT 1") == [
        ("restore", 1)
    ]
    assert desk("undo").code == 4
    assert desk("log", "opener").code == 0
    assert desk("undo").code == 0


def test_the_way_back_is_another_restore(desk, backup):
    before = content(desk.file)

    there = restored(backup, desk.file)
    restored(there.kept, desk.file)

    assert content(desk.file) == before


def test_nothing_else_is_left(desk, backup):
    done = restored(backup, desk.file)

    folder = desk.file.parent
    assert sorted(each.name for each in folder.iterdir()) == ["backups", "practice.db"]
    assert {backup, done.kept} <= {*(folder / "backups").iterdir()}
    assert [each for each in (folder / "backups").iterdir() if each.name.startswith(".")] == []
    assert desk.file.stat().st_mode & 0o777 == 0o600


def test_where_there_is_no_log_one_is_made_for_its_owner_alone(backup, tmp_path):
    before = os.umask(0)
    try:
        log = tmp_path / "new" / "folder" / "practice.db"
        done = restored(backup, log)
    finally:
        os.umask(before)

    assert done.kept is None
    assert (log.stat().st_mode | log.parent.stat().st_mode) & 0o077 == 0
    assert Desk(log)("doctor").code == 0


@pytest.mark.parametrize("name", ["plain.db", "plain.gz", "plain"])
def test_a_log_that_is_not_packed_can_be_restored_whatever_its_name(desk, backup, tmp_path, name):
    plain = tmp_path / name
    plain.write_bytes(gzip.decompress(backup.read_bytes()))

    restored(plain, desk.file)

    assert content(desk.file) == content(plain)


def test_an_older_backup_is_brought_up_to_date(desk):
    restored(cut.logs()[OLDEST_VERSION], desk.file)

    assert desk.query("PRAGMA user_version") == [(SCHEMA_VERSION,)]
    assert desk("doctor").code == 0
    newest = "SELECT what FROM command ORDER BY id DESC LIMIT 2"
    assert desk.query(newest) == [("restore",), (f"upgrade to schema {SCHEMA_VERSION}",)]


def test_what_would_be_lost_is_counted(desk, backup):
    with unpacked(backup, desk.file, NOW) as copy:
        assert lost(desk.file, copy) == Loss(reps=2, commands=4)


def test_a_backup_of_now_lacks_nothing(desk):
    now = Path(file_of(desk.file, keep(desk.file, OCCASION)))

    with unpacked(now, desk.file, NOW) as copy:
        assert lost(desk.file, copy) == Loss(0, 0)


def test_a_restore_twice_loses_nothing(desk, backup):
    restored(backup, desk.file)

    with unpacked(backup, desk.file, NOW) as copy:
        assert lost(desk.file, copy) == Loss(0, 0)


def test_a_purge_would_be_lost(desk, backup):
    restored(backup, desk.file)
    assert desk("purge", "1", "--yes").code == 0

    with unpacked(backup, desk.file, NOW) as copy:
        assert lost(desk.file, copy).commands > 0


def test_where_there_is_no_log_nothing_is_lost(backup, tmp_path):
    with unpacked(backup, tmp_path / "new.db", NOW) as copy:
        assert lost(tmp_path / "new.db", copy) == Loss(0, 0)


def test_the_whole_of_another_log_would_be_lost(backup, tmp_path):
    other = Desk(tmp_path / "other.db")
    other("log", "opener")

    with unpacked(backup, other.file, NOW) as copy:
        assert lost(other.file, copy) == Loss(reps=1, commands=2)


def test_who_waits_for_the_log_meanwhile_writes_to_the_restored_one(desk, backup):
    """A file put in the place of the log would leave them with one that nobody sees."""
    with unpacked(backup, desk.file, NOW) as copy:
        writers = [Thread(target=desk, args=("log", "opener", "--note", str(n))) for n in range(6)]
        for writer in writers:
            writer.start()
        restore(copy, desk.file, OCCASION)
        for writer in writers:
            writer.join()

    with reading(desk.file) as log:
        assert contents(log).doubts == ()
        (restore_,) = log.execute("SELECT max(id) FROM command WHERE final").fetchone()
        after = log.execute("SELECT count(*) FROM command WHERE id > ?", [restore_]).fetchone()[0]
    before = listed(desk.file)[0].reps - 6  # what was logged before the restore is in the backup
    assert before + after == len(writers)
