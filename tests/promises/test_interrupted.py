"""Ctrl-C in the middle of a command: as before or as after, and nothing is left lying."""

import pytest
from tests.conftest import Desk
from tests.golden import cut
from tests.promises.counts import times
from tests.promises.fates import Ordeal, program_in, tallied

from practicelog.store.connection import OLDEST_VERSION, SCHEMA_VERSION

TRIES = times(daily=2, soak=200)
SEED = 2029


@pytest.mark.parametrize(
    ("version", "words"),
    [
        pytest.param(OLDEST_VERSION, ("list",), id="upgrade"),
        pytest.param(SCHEMA_VERSION, ("backup",), id="backup"),
        pytest.param(SCHEMA_VERSION, ("backup", "{}/mine.db"), id="backup elsewhere"),
        pytest.param(SCHEMA_VERSION, ("restore", "2026-11-21", "--yes"), id="restore"),
        pytest.param(SCHEMA_VERSION, ("purge", "1", "--yes"), id="purge"),
    ],
)
def test_a_command_that_is_interrupted_leaves_nothing_behind(
    tmp_path, home, figure, version, words
):
    program = program_in(tmp_path, home)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    program.environ["TMPDIR"] = str(temporary)
    cut.unpacked(version, program.file)
    if version == SCHEMA_VERSION:
        for before in (("backup",), ("log", "opener")):
            assert Desk(program.file)(*before).code == 0
    ordeal = Ordeal(program, tuple(word.format(program.file.parent) for word in words), "INT")
    lying = []

    def look(_):
        lying.extend([*ordeal.left(), *temporary.iterdir()])
        return ()

    tally = tallied(ordeal, TRIES, SEED, look)

    figure(
        f"`{words[0]}` may be interrupted",
        tried=f"Ctrl-C {tally['stopped']:,} times in {TRIES:,} runs",
        found=f"{tally['half']} half done, {len(lying)} files left behind",
        wanted="0 half done, 0 files left behind",
        seed=SEED,
    )
    assert (tally["half"], lying) == (0, [])
    assert tally["stopped"]
