"""`restore`: lists, asks when something would be lost, and says where what was there is kept."""

import json

import pytest
from tests.copied_logs import built_once

LACKS = "This backup lacks 1 newer rep of the log (1 command in all)."
DAILY = "2026-11-21T170000Z"
FULL_NAME = "2026-11-21T170000Z_daily_1-reps_practice.db.gz"


@pytest.fixture
def run(run_from_nothing):
    """A log that the program makes itself: what is tried here is what it backs up."""
    return run_from_nothing


@pytest.fixture
@built_once
def practised(run):
    """A desk whose log has a rep since its backup of the day."""
    run("log", "opener", "-m", "10")
    run("log", "pitch")


def drills(run):
    return [rep["drill"] for rep in run.reps()]


def test_backups_are_listed_newest_first(practised):
    practised("backup")

    done = practised("restore", "--list")

    assert (done.code, done.err) == (0, "")
    head, _, first, second, *_ = done.out.splitlines()
    assert head == "Backup               Made               Why       Reps      Size"
    assert first.startswith("2026-11-21T170001Z   2026-11-21 18:00   by hand      2")
    assert second.startswith("2026-11-21T170000Z   2026-11-21 18:00   daily        1")


def test_scripts_read_the_list(practised):
    document = json.loads(practised("restore", "--list", "--json").out)

    assert document["schema"] == "practicelog/backups/1"
    assert document["folder"] == str(practised.file.parent / "backups")
    assert [each["file"] for each in document["backups"]] == [FULL_NAME]


def test_without_backups_the_list_says_so(run):
    assert "There is no backup" in run("restore", "--list").out


def test_where_nobody_can_be_asked_the_loss_is_told_and_nothing_done(practised):
    done = practised("restore", DAILY)

    assert (done.code, done.out) == (2, "")
    assert done.err == f"practicelog: {LACKS}\n  hint: --yes restores it all the same\n"
    assert drills(practised) == ["pitch", "opener"]


@pytest.mark.parametrize("name", [DAILY, FULL_NAME, "2026-11-21"])
def test_with_yes_the_log_is_restored_and_the_answer_says_what_is_kept(practised, name):
    done = practised("restore", name, "--yes")

    kept = (
        practised.file.parent
        / "backups"
        / "2026-11-21T170001Z_before-restore_2-reps_practice.db.gz"
    )
    assert done == (0, f"Restored 1 rep · as it was before: {kept}\n", "")
    assert kept.exists()
    assert drills(practised) == ["opener"]


def test_on_a_terminal_somebody_is_asked(practised, program):
    with program.on_terminal("restore", DAILY) as terminal:
        terminal.answer("Restore it? [y/N]", "n\r")
        assert terminal.ended().code == 6
    assert drills(practised) == ["pitch", "opener"]

    with program.on_terminal("restore", DAILY) as terminal:
        terminal.answer("Restore it? [y/N]", "y\r")
        assert terminal.ended().code == 0
    assert drills(practised) == ["opener"]


def test_what_loses_nothing_needs_no_yes(run):
    run("log", "opener")

    assert run("restore", DAILY).code == 0


def test_a_log_that_is_gone_comes_back_without_a_question(practised):
    practised.file.unlink()
    told = practised("list")
    assert (told.code, told.out) == (10, "")
    assert "practicelog restore --list" in told.err

    assert practised("restore", DAILY) == (0, "Restored 1 rep\n", "")

    assert drills(practised) == ["opener"]


def test_a_damaged_log_is_replaced_only_when_asked_to(practised):
    practised.file.write_bytes(b"Dear diary")

    assert practised("restore", DAILY).code == 2
    assert practised.file.read_bytes() == b"Dear diary"
    done = practised("restore", DAILY, "--yes")

    assert done.code == 0
    assert "_damaged_practice.db" in done.out
    assert drills(practised) == ["opener"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        pytest.param((), 2, id="no file"),
        pytest.param(("nothing",), 4, id="no such backup"),
        pytest.param(("",), 4, id="no name"),
        pytest.param(("x" * 10**5,), 4, id="a name too long"),
    ],
)
def test_what_is_not_there_is_told_in_one_line(practised, words, code):
    done = practised("restore", *words)

    assert (done.code, done.out) == (code, "")
    assert len(done.err) < 300


def test_a_backup_that_is_damaged_is_refused(practised):
    file = practised.file.parent / "backups" / FULL_NAME
    file.write_bytes(file.read_bytes()[:-1000])
    before = practised.file.read_bytes()

    done = practised("restore", DAILY, "--yes")

    assert (done.code, done.out) == (13, "")
    assert practised.file.read_bytes() == before
