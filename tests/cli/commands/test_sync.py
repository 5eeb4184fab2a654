"""`sync` as a seller types it: two desks, one folder, every answer in full."""

import json
import shutil

import pytest
from tests.cli.two_desks import EARLIER, LATER, told


def test_two_desks_come_to_hold_the_same(office, laptop, folder):
    office("log", "opener", "-m", "10")

    assert told(office("sync", str(folder))) == (
        "Nothing new from the others · what is new here lies in the folder\n"
    )
    assert told(laptop("sync", str(folder))) == (
        "Brought 1 rep · what is new here lies in the folder · practicelog sync --undo\n"
    )
    assert laptop("export").out == office("export").out


def test_with_nothing_new_it_says_so_and_leaves_no_command_in_the_history(office, laptop, folder):
    office("sync", str(folder))
    laptop("sync", str(folder))
    before = office("history").out

    assert told(office("sync", str(folder))) == "Nothing new from the others\n"
    assert office("history").out == before
    assert office("doctor").code == 0


@pytest.mark.parametrize("choice", [(), ("--log", "practice.db")], ids=["usual", "chosen"])
def test_what_both_changed_is_told_with_the_line_that_shows_it(
    office, laptop, folder, monkeypatch, choice
):
    monkeypatch.chdir(office.file.parent)
    typed = " ".join(("practicelog", *choice))
    office("log", "opener", "-m", "10")
    for each in (office, laptop):
        each("sync", str(folder))
    office("edit", "1", "-m", "20")
    laptop("edit", "1", "-m", "30", **LATER)
    laptop("sync", str(folder), **LATER)

    done = office(*choice, "sync", str(folder))

    assert done.code == 0
    assert done.out == (
        f"Changed 1 rep · what is new here lies in the folder · {typed} sync --undo\n"
    )
    assert done.err == (
        "practicelog: 1 rep changed on both: what was changed more often or later holds, the other "
        f"is in the history. {typed} history 1\n"
    )
    assert office.reps()[0]["minutes"] == 30


def test_before_the_first_sync_of_a_day_that_brings_something_there_is_a_backup(
    office, laptop, folder
):
    office("log", "opener")
    laptop("sync", str(folder))
    for minutes in ("5", "6"):
        laptop("log", "pitch", "-m", minutes)
        laptop("sync", str(folder))
        office("sync", str(folder))

    assert len([*office.file.parent.glob("backups/*before-sync*")]) == 1


def test_status_shows_who_is_there_and_what_waits(office, laptop, folder):
    told(office("sync", str(folder)))
    laptop("log", "pitch", "-m", "5")
    laptop("sync", str(folder))

    shown = told(office("sync", "--status", str(folder)))
    logs = json.loads(told(office("sync", "--status", "--json", str(folder))))["logs"]

    assert shown.splitlines()[0].split() == ["Machine", "Log", "Last", "wrote", "Here"]
    assert [each["state"] for each in logs] == ["this log", "waits"]
    assert [each["wrote"] for each in logs] == ["2026-11-21T17:00:00Z"] * 2
    for part in folder.glob("*.things.jsonl"):
        if logs[1]["log"] in part.name:
            part.unlink()
    logs = office.json("sync", "--status", str(folder))["logs"]
    assert [each["state"] for each in logs] == ["this log", "not whole yet"]


def test_status_of_an_empty_folder_says_so(office, folder):
    office("log", "opener")

    assert told(office("sync", "--status", str(folder))) == "Nobody has been here yet.\n"


def test_the_folder_that_is_set_is_the_one(office, laptop, folder):
    office("config", "set", "sync_folder", str(folder))
    office("log", "opener")
    office("sync")
    laptop("sync", str(folder))

    assert len(laptop.reps()) == 1


def test_without_a_folder_it_asks_for_one(office):
    done = office("sync")

    assert (done.code, done.out) == (2, "")
    assert done.err == (
        "practicelog: In which folder do your logs meet?\n"
        "  hint: practicelog config set sync_folder ~/Sync/practice\n"
    )
    assert not office.file.exists()


def test_a_folder_that_is_not_mounted_is_told_and_nothing_is_made(office, tmp_path):
    done = office("sync", str(tmp_path / "stick"))

    assert done.code == 4
    assert "There is no folder" in done.err
    assert not office.file.exists()


def test_the_log_itself_may_not_lie_in_the_folder(office):
    office("log", "opener")

    done = office("sync", str(office.file.parent))

    assert done.code == 5
    assert "The log itself lies in that folder" in done.err


@pytest.mark.parametrize(
    "words", [("--undo", "--status"), ("--undo", "x"), ("--json",)], ids=" ".join
)
def test_options_that_do_not_go_together_are_refused(office, words):
    assert office("sync", *words).code == 2


@pytest.fixture
def daily(office, folder):
    """The office, which has met the others yesterday and does so daily."""
    office("sync", str(folder), **EARLIER)
    office("config", "set", "sync_folder", str(folder))
    office("config", "set", "sync", "daily")
    return office


def test_with_daily_the_first_command_of_a_day_meets_the_others(daily, laptop, folder):
    laptop("log", "pitch", "-m", "5")
    laptop("sync", str(folder))

    first = daily("log", "opener", "-m", "10")
    laptop("log", "pitch", "-m", "6")
    laptop("sync", str(folder))
    second = daily("list")
    next_day = daily("today", **LATER)

    assert first.err == "practicelog: Brought 1 rep · practicelog sync --undo\n"
    assert second.err == ""
    assert next_day.err == "practicelog: Brought 1 rep · practicelog sync --undo\n"
    assert len(daily.reps()) == 3


def test_with_daily_a_folder_that_is_not_mounted_is_a_line_and_no_failure(daily, folder):
    folder.rename(folder.with_name("elsewhere"))

    done = daily("streak")

    assert done.code == 0
    assert done.err.startswith("practicelog: Not synced: There is no folder")
    assert len(done.err.splitlines()) == 1


def test_with_daily_a_log_that_is_tried_out_never_meets_the_others(daily, tmp_path, folder):
    before = sorted(folder.iterdir())

    daily("--log", str(tmp_path / "try.db"), "log", "opener")
    daily("demo")

    assert sorted(folder.iterdir()) == before


def test_files_of_another_that_cannot_be_read_are_told_and_the_rest_is_done(office, laptop, folder):
    laptop("log", "pitch")
    laptop("sync", str(folder))
    (folder / "practicelog-00000000-0000-7000-8000-000000000000.json").write_text("{}")

    done = office("sync", str(folder))

    assert done.code == 3
    assert done.out.startswith("Brought 1 rep")
    assert "The files of the log 00000000-0000-7000-8000-000000000000 were left" in done.err
    assert "It is no manifest of practicelog." in done.err


def test_a_folder_that_cannot_be_written_costs_nothing_that_came(
    office, laptop, folder, monkeypatch
):
    laptop("log", "pitch")
    laptop("sync", str(folder))
    monkeypatch.setattr("practicelog.store.whole_files.os.fsync", _full)

    done = office("sync", str(folder))

    assert done.code == 14
    assert "practicelog sync tries again" in done.err
    monkeypatch.undo()
    assert len(office.reps()) == 1
    assert office("sync", str(folder)).code == 0


def _full(_):
    raise OSError(28, "No space left on device")


def test_a_copied_log_goes_on_beside_the_one_it_was_copied_from(office, laptop, folder):
    office("log", "opener")
    office("sync", str(folder))
    shutil.copy(office.file, laptop.file)
    laptop("log", "pitch")

    told(laptop("sync", str(folder)))
    told(office("sync", str(folder)))

    assert len([*folder.glob("*.json")]) == 2
    assert laptop("export").out == office("export").out


def test_a_timer_goes_on_though_another_machine_renamed_or_met_its_drill(office, laptop, folder):
    for each in (office, laptop):
        each("drill", "add", "mine")
    office("sync", str(folder))
    laptop("sync", str(folder))
    office("start", "mine")
    laptop("drill", "edit", "mine", "--name", "price-talk")
    laptop("sync", str(folder))
    told(office("sync", str(folder)))

    assert office("stop", "-m", "3").out.startswith("Logged 1: price-talk, 3 min")
