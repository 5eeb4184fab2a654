"""What a program beside this one takes away meanwhile is not there, and nobody's fault."""

import errno
import os
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import pytest
from tests.conftest import NOW

from practicelog.core.records.backup import BY_HAND, Backup
from practicelog.store.backups import Occasion, file_of, listed, sizes
from practicelog.store.journals import check_journal
from practicelog.store.keeping import UNFINISHED, keep
from practicelog.store.presence import status
from practicelog.store.surroundings import newest_backup, surroundings

LOOKS = 2000


@pytest.fixture
def log(run):
    run("log", "opener")
    return run.file


@contextmanager
def coming_and_going(file, content):
    """Write a file and take it away again, over and over, as writers do with their journal."""
    over = Event()

    def go_on():
        while not over.is_set():
            file.write_bytes(content)
            file.unlink()

    writer = Thread(target=go_on)
    writer.start()
    try:
        yield
    finally:
        over.set()
        writer.join()


def test_the_status_of_what_is_gone_is_none_and_of_what_cannot_be_looked_at_an_error(tmp_path):
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to("gone")

    assert status(tmp_path / "gone") is None
    assert status(tmp_path / "file" / "below") is None
    assert status(tmp_path / "link") is None
    assert status(tmp_path / "link", of_link=True) is not None
    with pytest.raises(OSError, match=os.strerror(errno.ENAMETOOLONG)):
        status(tmp_path / ("x" * 300))


def test_a_journal_that_comes_and_goes_is_checked_or_not_there(log):
    journal = log.with_name(f"{log.name}-journal")

    with coming_and_going(journal, b"\0" * 512):
        for _ in range(LOOKS):
            check_journal(log, log.name)


@pytest.fixture
def with_one_gone(log):
    """A log whose folder lists a newer backup than the one that is there: a link to nothing."""
    (there,) = listed(log)
    gone = Backup(NOW.replace(year=NOW.year + 1), BY_HAND, 1, log.name)
    Path(file_of(log, gone)).symlink_to("taken away meanwhile")
    return log, there


def test_a_backup_that_is_gone_meanwhile_has_no_size_and_is_not_the_newest(with_one_gone):
    log, there = with_one_gone

    found = surroundings(log)

    assert [backup for backup, _ in sizes(log)] == [there]
    assert newest_backup(log) == found.newest
    assert (found.newest.backup, found.newest.readable) == (there, True)
    assert found.open_to_others == ()


def test_folders_of_unfinished_backups_that_come_and_go_keep_no_backup_from_being_made(log):
    (log.parent / "backups" / f"{UNFINISHED}gone").symlink_to("taken away meanwhile")

    with coming_and_going(log.parent / "backups" / f"{UNFINISHED}going", b""):
        made = [keep(log, Occasion(NOW, BY_HAND, lambda at: at.date())) for _ in range(5)]

    assert made[-1] in listed(log)
