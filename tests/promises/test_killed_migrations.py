"""An upgrade that is killed: the old log or the new one, and the next command goes on."""

import pytest
from tests.golden import cut
from tests.promises.counts import times
from tests.promises.fates import Ordeal, program_in, tallied

from practicelog.store.connection import SCHEMA_VERSION

KILLS = times(daily=3, soak=300)
SEED = 2027
OLDER = [version for version in cut.logs() if version < SCHEMA_VERSION]


@pytest.mark.parametrize("version", OLDER)
def test_a_killed_upgrade_leaves_the_old_log_or_the_new_one(tmp_path, home, figure, version):
    program = program_in(tmp_path, home)
    cut.unpacked(version, program.file)
    ordeal = Ordeal(program, ("list", "--limit", "0"))

    tally = tallied(ordeal, KILLS, SEED)

    figure(
        f"an upgrade from schema {version} is made, or not begun",
        tried=f"{tally['stopped']:,} SIGKILLs in {KILLS:,} upgrades",
        found=f"{tally['half']} half-made",
        wanted="0 half-made",
        seed=SEED,
    )
    assert tally["half"] == 0
    assert tally["before"]
    assert tally["after"]
