"""Where the backups of a log lie, and how a seller names them."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from practicelog.core.records.backup import DAILY, Backup
from practicelog.errors import NotFoundError, UsageError, WriteFailedError
from practicelog.store.backups import file_of, find, free, is_due, listed, rotate, sizes

AT = datetime(2026, 11, 21, 17, tzinfo=UTC)
SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)


@pytest.fixture
def log(tmp_path):
    """A log's place; what is in the files is nobody's business here."""
    (tmp_path / "backups").mkdir()
    return tmp_path / "practice.db"


def made(log, *backups):
    for backup in backups:
        Path(file_of(log, backup)).write_bytes(b"x" * backup.reps)
    return backups


def backup(at=AT, reps=1, log="practice.db"):
    return Backup(at, DAILY, reps, log)


def day_of(at):
    return at.date()


def test_without_a_folder_there_are_none(tmp_path):
    assert listed(tmp_path / "practice.db") == ()
    assert is_due(tmp_path / "practice.db", AT.date(), day_of)


def test_backups_are_listed_newest_first_whatever_else_lies_there(log):
    made(log, backup(), backup(AT - DAY), backup(AT + DAY), backup(AT, log="other.db"))
    (log.parent / "backups" / "2026-11-21T170000Z_damaged_practice.db").touch()
    (log.parent / "backups" / ".unfinished-x").mkdir()

    assert listed(log) == (backup(AT + DAY), backup(), backup(AT - DAY))


def test_a_link_to_a_log_has_the_backups_of_the_file(log, tmp_path):
    made(log, backup())
    log.touch()
    link = tmp_path / "elsewhere" / "link.db"
    link.parent.mkdir()
    link.symlink_to(log)

    assert listed(link) == (backup(),)


def test_a_folder_that_is_none_cannot_be_read(tmp_path):
    (tmp_path / "backups").touch()

    with pytest.raises(WriteFailedError):
        listed(tmp_path / "practice.db")
    assert is_due(tmp_path / "practice.db", AT.date(), day_of)


def test_each_has_its_size(log):
    made(log, backup(reps=512), backup(AT - DAY, reps=0))

    assert [size for _, size in sizes(log)] == [512, 0]


@pytest.mark.parametrize(
    ("at", "due"),
    [
        pytest.param(AT, False, id="of today"),
        pytest.param(AT - DAY, True, id="of yesterday"),
        pytest.param(AT + 400 * DAY, True, id="of a clock that was wrong"),
    ],
)
def test_a_backup_is_due_on_a_day_without_one(log, at, due):
    made(log, backup(at))

    assert is_due(log, date(2026, 11, 21), day_of) is due


def test_of_a_second_that_is_taken_the_next_is_used(log):
    made(log, backup(reps=1), backup(AT + SECOND, reps=2))

    assert free(log, backup(reps=3)).at == AT + 2 * SECOND
    assert free(log, backup(AT - SECOND)).at == AT - SECOND


def test_a_rotation_removes_only_what_newer_ones_stand_for(log):
    made(log, *(backup(AT + hour * SECOND, reps=9) for hour in range(9)))
    kept = made(log, backup(AT - 400 * DAY, reps=100), backup(AT, log="other.db"))
    note = log.parent / "backups" / "read me.txt"
    note.touch()

    rotate(log, day_of, backup(AT + 8 * SECOND, reps=9))

    assert [each.at for each in listed(log)] == [
        AT + 8 * SECOND, AT + 7 * SECOND, AT + 6 * SECOND, AT - 400 * DAY,
    ]  # fmt: skip
    assert all(Path(file_of(log, each)).exists() for each in kept)
    assert note.exists()


def test_what_was_made_by_a_clock_that_is_behind_stays(log):
    made(log, *(backup(AT + hour * SECOND, reps=9) for hour in range(9)))
    behind = backup(AT - DAY, reps=9)
    made(log, behind)

    rotate(log, day_of, behind)

    assert behind in listed(log)


@pytest.mark.parametrize(
    "name",
    ["2026-11-21T170000Z", "2026-11-21t17", "2026-11-21T170000Z_daily_1-reps_practice.db.gz"],
)
def test_a_backup_goes_by_its_name_or_the_beginning_of_it(log, name):
    made(log, backup(), backup(AT - DAY))

    assert find(log, name) == file_of(log, backup())


def test_any_file_may_be_named(log, tmp_path):
    mine = tmp_path / "2026-11-21T17"
    mine.touch()
    made(log, backup())

    assert find(log, str(mine)) == str(mine)


def test_the_beginning_of_several_is_refused(log):
    made(log, backup(), backup(AT - DAY))

    with pytest.raises(UsageError, match="2 backups: 2026-11-21T170000Z, 2026-11-20T170000Z"):
        find(log, "2026-11")


def test_of_many_that_begin_so_the_newest_are_named(log):
    made(log, *(backup(AT - days * DAY) for days in range(9)))

    with pytest.raises(UsageError, match=r"9 backups: 2026-11-21T170000Z, .* and 4 more") as told:
        find(log, "2026-11")

    assert told.value.hint == "practicelog restore --list"


@pytest.mark.parametrize("name", ["2026-11-21T170001Z", "nothing", "", "\0", "x" * 5000, "."])
def test_what_is_not_there_is_told_with_the_command_that_lists_them(log, name):
    made(log, backup())

    with pytest.raises(NotFoundError) as told:
        find(log, name)

    assert told.value.hint == "practicelog restore --list"
