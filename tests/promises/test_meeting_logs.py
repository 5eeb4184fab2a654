"""However machines come to differ, after everyone has synced twice they hold the same."""

import random
from pathlib import Path

import pytest
from tests.conftest import LogMaker
from tests.promises.conftest import Say
from tests.promises.counts import SOAK, times
from tests.promises.meeting_logs import TODAY, Seller, history
from tests.store.incoming.conftest import leaving, take_in

from practicelog.store.connection import reading
from practicelog.store.examining import contents

SEEDS = (1, 2, 3, 4) if SOAK else (1,)
HISTORIES = times(daily=4, soak=500)
STEPS = 100
ONE_IS_SEALED = 4
"""Of so many folders one has files that are encrypted."""


def wrong(sellers: list[Seller], new_log: LogMaker) -> str:
    """Return what is wrong with logs that have met: nothing, where they hold the same, and well."""
    if len({seller.export() for seller in sellers}) > 1:
        return "they differ"
    if not comes_back(sellers[0].export(), new_log):
        return "what leaves them comes back as another"
    for seller in sellers:
        with reading(seller.file) as log:
            found = contents(log, TODAY)
            if any(found[1:]) or log.execute("PRAGMA foreign_key_check").fetchone():
                return f"the log of {seller.name} is not well: {found}"
        again = seller.sync()
        if again.is_anything or again.refused:  # what a lost log left half written waits for ever
            return f"{seller.name} is brought something again: {again}"
    return ""


def comes_back(left: bytes, new_log: LogMaker) -> bool:
    """Tell whether what left a log leaves a new one, too, that has taken it in."""
    with new_log() as log:
        taken = take_in(log, left)
        return not any(each.reason for each in taken) and leaving(log) == left


@pytest.mark.parametrize("seed", SEEDS)
def test_after_everyone_has_synced_twice_all_logs_export_to_the_same_bytes(
    tmp_path: Path, new_log: LogMaker, figure: Say, seed: int
) -> None:
    found = {}
    for number in range(HISTORIES):
        chance = random.Random(f"{seed} {number}")
        place, sealed = tmp_path / str(number), number % ONE_IS_SEALED == 1
        found[number] = wrong(history(place, chance, STEPS, sealed=sealed), new_log)
    differing = {number: why for number, why in found.items() if why}
    figure(
        "machines that sync hold the same",
        tried=f"{HISTORIES:,} random histories × {STEPS} steps of four machines: edits, deletions, "
        "purges, scripts, plans, syncs cut off, files carried in part, copied and restored logs, "
        "clocks a day apart, every fourth folder encrypted",
        found=f"{len(differing)} ended with logs that differ or do not come back",
        wanted="0 ended with logs that differ or do not come back",
        seed=seed,
    )

    assert differing == {}
