"""Logs that meet in a folder: what each puts there, what it takes, and what it leaves alone."""

import os
import random
import shutil
from datetime import date, timedelta

from tests.promises.meeting_logs import Seller, carry
from tests.promises.test_undo_histories import add_rep
from tests.store.sync.machines import DAY, UID, edit, goals, meet, rep

from practicelog.core.records.plan import Plan
from practicelog.store import plans, purging, reps
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.connection import writing
from practicelog.store.undo import undo


def test_the_first_sync_writes_all_by_year_and_a_second_one_nothing(a):
    a.records(rep, 1)
    a.records(rep, 2, None, DAY - timedelta(days=400))
    a.sync()
    before = {file.name: file.stat().st_mtime_ns for file in a.folder.iterdir()}

    a.sync()

    assert a.names() == [".2025.jsonl", ".2026.jsonl", ".json", ".things.jsonl"]
    assert {file.name: file.stat().st_mtime_ns for file in a.folder.iterdir()} == before


def test_only_the_part_that_changed_is_written_again(a):
    a.records(rep, 1)
    a.records(rep, 2, None, DAY - timedelta(days=400))
    a.sync()
    before = {file.name: file.stat().st_ino for file in a.folder.iterdir()}

    a.records(edit, 1, goal="x")
    a.sync()

    changed = {file.name for file in a.folder.iterdir() if before[file.name] != file.stat().st_ino}
    assert sorted(name.rpartition("-")[2][12:] for name in changed) == [".2026.jsonl", ".json"]


def test_a_rep_that_moves_to_another_year_leaves_the_file_of_the_old_one(a):
    a.records(rep, 1)
    a.sync()

    a.records(edit, 1, day=date(2025, 1, 1))
    a.sync()

    assert a.names() == [".2025.jsonl", ".json", ".things.jsonl"]


def test_everything_a_log_holds_comes_to_another_and_is_undone_here_alone(a, b):
    a.records(rep, 1, "ask first")
    a.records(plans.put_plan, Plan(0, UID.format(9), DAY, days=3))
    meet(a, b)

    assert b.reads(goals) == {"1": "ask first"}
    assert b.reads(plans.plans)[0].days == 3


def test_a_deletion_travels_and_so_does_an_undo_of_what_was_sent(a, b):
    a.records(rep, 1)
    a.records(rep, 2)
    meet(a, b)
    b.records(lambda log: reps.delete(log, reps.find(log, 1)))
    with writing(a.file, a._new) as log:
        undo(log, a.now)
    meet(a, b)

    assert a.reads(goals) == {}


def test_of_two_changes_the_later_holds_and_the_other_is_in_the_history_of_both(a, b):
    a.records(rep, 1)
    meet(a, b)
    a.now = b.now = max(a.now, b.now)
    a.records(edit, 1, goal="first")
    b.now += timedelta(minutes=5)
    b.records(edit, 1, goal="second")

    a.sync()
    one = b.sync()
    other = a.sync()

    assert [one.clashed, other.clashed] == [(("rep", 1),), (("rep", 1),)]
    assert a.reads(goals) == b.reads(goals) == {"1": "second"}
    for each in (a, b):
        told = each.reads(lambda log: log.execute(
            "SELECT count(*) FROM change WHERE kind = 'rep' AND instr(after, 'first')").fetchone()
        )  # fmt: skip
        assert told[0] > 0


def test_a_purge_travels_as_a_purge_and_beats_a_later_edit(a, b):
    a.records(rep, 1, "a secret")
    meet(a, b)
    for _ in range(3):
        b.records(edit, 1, note="more of it")
    with (
        writing(a.file, a._new) as log,
        recorded(log, NewCommand(a.now, "purge", final=True)),
    ):
        purging.purge(log, 1)
    meet(a, b)

    assert b.reads(goals) == {}
    sql = "SELECT count(*) FROM change WHERE instr(ifnull(before, '') || ifnull(after, ''), ?)"
    held = b.reads(lambda log: log.execute(sql, ("secret",)).fetchone())
    assert held == (0,)
    assert not any(b"secret" in file.read_bytes() for file in a.folder.iterdir())


def test_a_copied_log_takes_an_id_of_its_own_and_both_go_on(a, b):
    a.records(rep, 1)
    a.sync()
    shutil.copy(a.file, b.file)

    b.records(rep, 2)
    a.records(rep, 3)
    meet(a, b)

    assert len([*a.folder.glob("*.json")]) == 2
    assert sorted(a.reads(goals)) == ["1", "2", "3"]


def test_a_restored_log_takes_back_what_it_had_written_since(a, b):
    a.records(rep, 1)
    meet(a, b)
    kept = a.file.read_bytes()
    a.records(rep, 2)
    a.sync()
    a.file.write_bytes(kept)

    meet(a, b)

    assert sorted(a.reads(goals)) == ["1", "2"]


def test_files_cut_off_are_left_until_they_are_whole(a, b):
    a.records(rep, 1)
    a.sync()
    part = next(a.folder.glob("*.2026.jsonl"))
    whole = part.read_bytes()
    part.write_bytes(whole[:-10])

    assert b.sync().waiting == ("a",)
    part.unlink()
    assert b.sync().waiting == ("a",)
    part.write_bytes(whole)
    assert b.sync().waiting == ()
    assert b.reads(goals) == {"1": None}


def test_a_sync_cut_off_after_the_log_was_written_is_made_up_for(a, b):
    a.records(rep, 1)
    a.sync(cut_off=True)
    assert b.sync().counts == {}

    meet(a, b)

    assert b.reads(goals) == {"1": None}


def test_own_files_that_somebody_changed_or_removed_are_written_again(a):
    a.records(rep, 1)
    a.sync()
    before = {file.name: file.read_bytes() for file in a.folder.glob("*.jsonl")}
    for file in a.folder.glob("*.jsonl"):
        file.write_text("tampered")

    a.records(edit, 1, goal=None, minutes=11)
    a.records(edit, 1, goal=None, minutes=10)
    a.sync()

    now = {file.name: file.read_bytes() for file in a.folder.glob("*.jsonl")}
    assert now.keys() == before.keys()
    assert b"tampered" not in b"".join(now.values())


def test_what_a_killed_sync_left_is_removed_a_day_later(a):
    a.sync()
    (manifest,) = a.folder.glob("*.json")
    log = manifest.stem.removeprefix("practicelog-")
    left = [a.folder / f".practicelog-{each}-00.tmp" for each in (log, log.replace("0", "1"))]
    fresh = a.folder / f".practicelog-{log}-11.tmp"
    for file in (*left, fresh):
        file.touch()
    for file in left:
        os.utime(file, (0, 0))

    a.records(rep, 1)
    a.sync()

    assert [file.exists() for file in (*left, fresh)] == [False, True, True]


def test_files_of_others_are_never_touched(a, b):
    a.sync()
    (a.folder / "README").write_text("mine")
    before = {file.name: file.read_bytes() for file in a.folder.iterdir()}

    b.records(rep, 1)
    b.sync()

    assert before.items() <= {file.name: file.read_bytes() for file in a.folder.iterdir()}.items()


def test_files_come_in_any_order_and_late(tmp_path):
    chance = random.Random(7)
    one, other = Seller(tmp_path, "one", chance), Seller(tmp_path, "other", chance)
    one.do(add_rep)
    one.sync()
    for _ in range(8):
        carry(one, other, chance, whole=False)
        other.sync()
    carry(one, other, chance, whole=True)
    other.sync()
    carry(other, one, chance, whole=True)
    one.sync()

    assert one.export() == other.export()
