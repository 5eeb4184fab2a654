"""What lies around a log: modes, synced folders, copies of conflicts, the newest backup."""

from pathlib import Path

import pytest
from tests.conftest import NOW, Desk

from practicelog import system
from practicelog.core.records.backup import BY_HAND
from practicelog.core.safekeeping.sync_folders import MARKS
from practicelog.store.backups import Occasion, file_of, listed
from practicelog.store.keeping import keep
from practicelog.store.surroundings import surroundings

OCCASION = Occasion(NOW, BY_HAND, lambda at: at.date())


@pytest.fixture
def log(tmp_path):
    """A log in a private folder, with the backup of its first day."""
    folder = tmp_path / "practice"
    folder.mkdir(mode=0o700)
    run = Desk(folder / "practice.db")
    run("log", "opener")
    return run.file


def test_a_new_log_is_private_and_has_a_backup(log):
    found = surroundings(log)

    assert (found.file, found.size) == (str(log), log.stat().st_size)
    assert found.open_to_others == found.conflicts == ()
    assert found.service is None
    assert found.newest is not None
    assert (found.newest.backup, found.newest.readable) == (listed(log)[0], True)


@pytest.mark.parametrize("mode", [0o644, 0o660, 0o604, 0o602])
def test_a_log_that_others_can_open_is_named(log, mode):
    log.chmod(mode)

    assert surroundings(log).open_to_others == ("practice.db",)


def test_backups_and_their_folder_are_looked_at_too(log):
    backup = Path(file_of(log, listed(log)[0]))
    backup.chmod(0o640)
    backup.parent.chmod(0o755)

    assert surroundings(log).open_to_others == (f"backups/{backup.name}", "backups")


@pytest.mark.parametrize(
    ("mode", "named"),
    [
        pytest.param(0o755, False, id="others may look"),
        pytest.param(0o777, True, id="others may put files there"),
        pytest.param(0o770, True, id="the group may"),
        pytest.param(0o1777, False, id="only their own, as in /tmp"),
    ],
)
def test_the_logs_own_folder_counts_where_others_can_replace_it(log, mode, named):
    log.parent.chmod(mode)

    assert surroundings(log).open_to_others == (("the folder",) if named else ())


def test_a_link_into_a_synced_folder_is_followed(log, tmp_path):
    synced = tmp_path / "Dropbox"
    log.parent.rename(synced)
    link = tmp_path / "practice.db"
    link.symlink_to(synced / "practice.db")

    found = surroundings(link)

    assert (found.file, found.service) == (str(synced / "practice.db"), "Dropbox")
    assert found.newest is not None


def test_copies_of_a_conflict_are_named(log):
    for name in ("practice (1).db", "practice 2.db", "notes (1).txt"):
        (log.parent / name).touch()

    assert surroundings(log).conflicts == ("practice (1).db", "practice 2.db")


def test_a_network_is_read_from_the_mounts(log, tmp_path, monkeypatch):
    mounts = tmp_path / "mounts"
    mounts.write_text(f"disk / ext4 rw 0 0\nnas:/x {log.parent} nfs4 rw 0 0\n")
    monkeypatch.setattr(system, "MOUNTS", mounts)
    assert surroundings(log).network == "nfs4"

    mounts.unlink()

    assert surroundings(log).network is None


def test_without_a_backup_there_is_none(log):
    Path(file_of(log, listed(log)[0])).unlink()

    assert surroundings(log).newest is None


def test_the_newest_backup_is_read_to_its_end(log):
    made = keep(log, OCCASION)
    file = Path(file_of(log, made))
    file.write_bytes(file.read_bytes()[:-100])

    found = surroundings(log).newest

    assert found is not None
    assert (found.backup, found.readable) == (made, False)


@pytest.mark.parametrize(("mark", "service"), MARKS)
def test_a_service_is_known_by_the_mark_it_leaves_above_the_log(log, mark, service):
    (log.parent.parent / mark).mkdir()

    assert surroundings(log).service == service
