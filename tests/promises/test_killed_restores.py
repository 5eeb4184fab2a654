"""A restore, a purge or a backup that is killed: as before or as after, and what is left lying."""

import pytest
from tests.conftest import Desk
from tests.golden.content import typed_in
from tests.promises.counts import times
from tests.promises.fates import Ordeal, is_whole, program_in, tallied

from practicelog.store.keeping import UNFINISHED

KILLS = times(daily=8, soak=300)
SEED = 2028
SECRET = "Geheimnis"
SINCE = (
    ("log", "opener", "--note", SECRET),
    ("edit", "last", "-m", "7", "--note", f"{SECRET} " * 900),
    ("off", "add", "2027-01-01"),
)


@pytest.fixture(scope="module")
def everything(tmp_path_factory):
    """The bytes of a log with every kind of record, and a rep with a secret."""
    desk = Desk(tmp_path_factory.mktemp("everything") / "practice.db")
    typed_in(desk.file)
    return desk.file.read_bytes()


@pytest.fixture
def program(everything, tmp_path, home):
    """The program at that log; since its backup of the day something was logged and changed."""
    made = program_in(tmp_path, home)
    made.file.write_bytes(everything)
    for words in (("backup",), *SINCE):
        assert Desk(made.file)(*words).code == 0
    return made


@pytest.mark.parametrize(
    "damaged",
    [
        pytest.param(None, id="a log"),
        pytest.param(b"Dear diary", id="a damaged log"),
    ],
)
def test_a_killed_restore_leaves_the_old_log_or_the_new_one(program, figure, damaged):
    if damaged:
        program.file.write_bytes(damaged)
    ordeal = Ordeal(program, ("restore", "2026-11-21", "--yes"))

    tally = tallied(ordeal, KILLS, SEED, lambda _: kinds(ordeal.left()))

    figure(
        f"a restore {'of a damaged log ' if damaged else ''}is made, or not begun",
        tried=f"{tally['stopped']:,} SIGKILLs in {KILLS:,} restores",
        found=f"{tally['half']} half-made, {tally[UNFINISHED]:,} temporary folders left",
        wanted="0 half-made; a folder left is removed a day later",
        seed=SEED,
    )
    assert tally.keys() <= {"stopped", "before", "after", UNFINISHED, "-journal"}
    assert tally["before"]
    assert tally["after"]


def test_a_killed_purge_leaves_the_rep_or_no_record_of_it(program, figure):
    ordeal = Ordeal(program, ("purge", "last", "--yes"))

    def look(attempt):
        yield from kinds(ordeal.left())
        if SECRET.encode() in program.file.read_bytes():
            yield "words, acknowledged" if attempt.done.out else "words"

    tally = tallied(ordeal, KILLS, SEED, look)

    figure(
        "a purge is made, or not begun",
        tried=f"{tally['stopped']:,} SIGKILLs in {KILLS:,} purges",
        found=f"{tally['half']} half-made, {tally[UNFINISHED]:,} temporary folders left",
        wanted="0 half-made; a folder left is removed a day later",
        seed=SEED,
    )
    assert tally.keys() <= {"stopped", "before", "after", UNFINISHED, "-journal", "words"}
    assert tally["before"]
    assert tally["after"]


@pytest.mark.parametrize("elsewhere", [False, True], ids=["beside the log", "elsewhere"])
def test_a_killed_backup_is_whole_or_was_never_there(program, figure, elsewhere):
    target = program.file.with_name("mine.gz")
    there = {*program.file.parent.rglob("*.gz")}
    ordeal = Ordeal(program, ("backup", *([str(target)] if elsewhere else [])))

    def look(attempt):
        yield from kinds(ordeal.left())
        made = {*ordeal.folder.rglob("*.gz")} - there
        assert all(is_whole(each) for each in made), attempt
        yield "made" if made else "acknowledged" if attempt.done.out else "none"

    tally = tallied(ordeal, KILLS, SEED, look)

    figure(
        f"a backup {'elsewhere ' if elsewhere else ''}is whole, or not there",
        tried=f"{tally['stopped']:,} SIGKILLs in {KILLS:,} backups",
        found=f"{tally['acknowledged']} acknowledged and not there",
        wanted="0 acknowledged and not there",
        seed=SEED,
    )
    assert tally["half"] == tally["acknowledged"] == 0
    assert tally["none"]
    assert tally["made"]


def kinds(names):
    """Return of what kinds some files are that nobody asked for."""
    return {
        next((kind for kind in (UNFINISHED, "-journal", ".practicelog-") if kind in name), name)
        for name in names
    }
