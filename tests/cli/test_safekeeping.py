"""What every run does for the log: the backup of the day, beside the file itself."""

from io import StringIO

import pytest
from tests.conftest import Desk

from practicelog.cli.main import main
from practicelog.cli.world import World
from practicelog.store.backups import listed

TOMORROW = "2026-11-22T08:00:00+01:00"
BROKEN = "practicelog: All is recorded, but not backed up: No backup can be written"


@pytest.fixture
def run(run_from_nothing):
    """A log that the program makes itself: what is tried here is what it backs up."""
    return run_from_nothing


def reasons(run):
    return [(each.why, each.reps) for each in listed(run.file)]


def test_the_first_write_of_a_day_is_backed_up(run):
    run("log", "opener")
    run("log", "opener")
    run("off", "add", "2027-01-01")
    assert reasons(run) == [("daily", 1)]

    run("log", "opener", PRACTICELOG_NOW=TOMORROW)
    run("undo", PRACTICELOG_NOW=TOMORROW)

    assert reasons(run) == [("daily", 3), ("daily", 1)]


def test_the_day_is_the_practice_day_of_the_reader(run):
    run("log", "opener")
    run("log", "opener", PRACTICELOG_NOW="2026-11-22T03:59:00+01:00")
    assert reasons(run) == [("daily", 1)]

    run("log", "opener", PRACTICELOG_NOW="2026-11-22T04:00:00+01:00")

    assert reasons(run) == [("daily", 3), ("daily", 1)]


@pytest.mark.parametrize(
    "words", [("list",), ("streak",), ("today",), ("report",), ("history",), ("doctor",), ()]
)
def test_who_only_reads_makes_no_backup(run, words):
    run("log", "opener")

    run(*words, PRACTICELOG_NOW=TOMORROW)

    assert reasons(run) == [("daily", 1)]


def test_a_command_that_failed_makes_no_backup(run):
    run("log", "opener")

    assert run("log", "nothing", PRACTICELOG_NOW=TOMORROW).code == 4

    assert reasons(run) == [("daily", 1)]


class Watched(StringIO):
    """A stdout that looks at the backups whenever something is written to it."""

    def __init__(self, log):
        super().__init__()
        self.log = log
        self.backups = []

    def write(self, text):
        self.backups += listed(self.log)
        return super().write(text)


def test_nobody_waits_for_a_backup_to_read_the_answer(run):
    stdout = Watched(run.file)

    assert main(["log", "opener"], World(run.environ, None, stdout, StringIO())) == 0

    assert stdout.getvalue().startswith("Logged 1")
    assert stdout.backups == []
    assert reasons(run) == [("daily", 1)]


def test_a_backup_that_cannot_be_made_is_told_and_the_command_stands(run):
    (run.file.parent / "backups").touch()

    done = run("log", "opener", "-m", "10")

    assert done.code == 0
    assert done.out.startswith("Logged 1: opener, 10 min")
    assert done.err.startswith(BROKEN)
    assert len(run.reps()) == 1


def test_a_damaged_log_is_not_backed_up_over_the_good_ones(run):
    run("log", "opener")
    content = bytearray(run.file.read_bytes())
    at = content.index(b"handover")  # a criterion's name, which an index has too
    content[at : at + 8] = b"Handover"
    run.file.write_bytes(content)

    done = run("off", "add", "2027-01-01", PRACTICELOG_NOW=TOMORROW)

    assert done.code == 0
    assert "not backed up: The log is damaged" in done.err
    assert reasons(run) == [("daily", 1)]


def test_a_linked_log_has_its_backups_beside_the_file(run, tmp_path):
    real = tmp_path / "real" / "mine.db"
    real.parent.mkdir()
    run.file.symlink_to(real)

    assert run("log", "opener").code == 0

    assert run.file.is_symlink()
    assert reasons(Desk(real)) == reasons(run) == [("daily", 1)]
    assert sorted(each.name for each in real.parent.iterdir()) == ["backups", "mine.db"]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["practice.db", "real"]


def test_a_linked_log_is_mended_by_its_journal(run, tmp_path):
    """SQLite writes the journal beside the file, not beside the link."""
    real = tmp_path / "real" / "mine.db"
    real.parent.mkdir()
    run.file.symlink_to(real)
    run("log", "opener")
    whole = real.read_bytes()
    real.with_name("mine.db-journal").write_bytes(journal_of_first_page(whole))
    real.write_bytes(whole[:60] + (7777).to_bytes(4, "big") + whole[64:])

    assert len(run.reps()) == 1

    assert real.read_bytes() == whole


def journal_of_first_page(content):
    """Return what a killed writer leaves that changed the first page (SQLite's file format, 3)."""
    size = int.from_bytes(content[16:18], "big")
    page = content[:size]
    numbers = (2**32 - 1, 0, len(content) // size, 512, size)
    header = b"\xd9\xd5\x05\xf9 \xa1c\xd7" + b"".join(n.to_bytes(4, "big") for n in numbers)
    checksum = sum(page[at] for at in range(size - 200, 0, -200))
    return header.ljust(512, b"\0") + (1).to_bytes(4, "big") + page + checksum.to_bytes(4, "big")
