"""What carriers put beside our files: conflict copies, files half there, names in other letters."""

import shutil
from datetime import timedelta

import pytest
from tests.store.sync.machines import goals, meet, rep

pytestmark = pytest.mark.sweep

COPIES = (
    "{stem} (laptop's conflicted copy 2026-11-20){suffix}",
    "{stem}.sync-conflict-20261120-173000-ABCDEFG{suffix}",
    "{stem} 2{suffix}",
    "{stem}-LAPTOP{suffix}",
    "~{stem}{suffix}.tmp",
    ".syncthing.{stem}{suffix}.tmp",
)


@pytest.mark.parametrize("pattern", COPIES)
def test_a_copy_that_a_carrier_made_is_neither_read_nor_removed(a, b, pattern):
    a.records(rep, 1, "mine")
    meet(a, b)
    made = {}
    for file in [*a.folder.iterdir()]:
        copy = a.folder / pattern.format(stem=file.stem, suffix=file.suffix)
        copy.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
        made[copy] = copy.read_bytes()
    a.records(rep, 2, "new")

    brought = [each.sync() for each in (a, b, a, b)]

    assert not any(each.refused or each.waiting for each in brought)
    assert {copy: copy.read_bytes() for copy in made} == made
    assert a.reads(goals) == b.reads(goals) == {"1": "mine", "2": "new"}


@pytest.mark.parametrize("ending", ["things.jsonl", "2026.jsonl"])
def test_a_part_that_is_half_there_is_left_until_it_is_whole(a, b, ending):
    a.records(rep, 1, "mine")
    a.sync()
    (part,) = a.folder.glob(f"*.{ending}")
    whole = part.read_bytes()
    part.write_bytes(whole[: len(whole) // 2])

    assert b.sync().waiting == ("a",)
    assert b.reads(goals) == {}
    part.write_bytes(whole)
    assert not b.sync().waiting
    assert b.reads(goals) == {"1": "mine"}


def test_a_file_in_capitals_stands_for_nobody(a, b):
    a.records(rep, 1, "mine")
    meet(a, b)
    for file in [*a.folder.glob("*.json")]:
        shutil.copy(file, a.folder / file.name.upper())

    meet(a, b)

    assert b.reads(goals) == {"1": "mine"}


@pytest.mark.parametrize("years", [-30, 30])
def test_clocks_apart_by_years_end_alike(a, b, years):
    b.now += timedelta(days=365 * years)
    a.records(rep, 1, "from a")
    b.records(rep, 2, "from b")

    meet(a, b)

    assert a.reads(goals) == b.reads(goals) == {"1": "from a", "2": "from b"}


def test_a_log_restored_from_a_backup_takes_what_it_had_written_since(a, b):
    a.records(rep, 1, "before")
    meet(a, b)
    kept = a.file.read_bytes()
    a.records(rep, 2, "after")
    meet(a, b)
    a.file.write_bytes(kept)
    a.records(rep, 3, "anew")

    meet(a, b)

    assert a.reads(goals) == {"1": "before", "2": "after", "3": "anew"}
    assert len([*a.folder.glob("*.json")]) == 3


def test_a_machine_that_is_called_otherwise_goes_on_as_the_same_log(a, b):
    meet(a, b)
    a.machine = a.machine._replace(name="renamed")
    a.records(rep, 1, "mine")

    meet(a, b)

    assert len([*a.folder.glob("*.json")]) == 2
    assert b.reads(goals) == {"1": "mine"}
