"""What a sync takes beside a `report` at the same log, in instructions carried out.

It is not the first command of its day, which makes the backup too. Instructions are the same on
every machine. A soak counts at all the reps of ten years.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from benchmarks.ten_years import store
from tests.cli.two_desks import desk_in
from tests.conftest import Desk
from tests.promises.conftest import Say
from tests.promises.counts import times
from tests.promises.test_growth import counted

from practicelog.store.connection import writing
from practicelog.store.creation import fill

REPS = times(daily=3_650, soak=36_500)
BEGAN = datetime(2016, 11, 1, tzinfo=UTC)


@pytest.fixture
def desks(tmp_path: Path) -> list[Desk]:
    """Two desks that have met, with ten years of practice."""
    made = [desk_in(tmp_path, name) for name in ("office", "laptop")]
    with writing(made[0].file, lambda log: fill(log, BEGAN)) as log:
        store(log, REPS)
    (tmp_path / "meeting").mkdir()
    for desk in (*made, *made):
        assert desk("config", "set", "sync_folder", str(tmp_path / "meeting")).code == 0
        assert desk("sync").code == 0
    return made


def cost(desk: Desk, word: str, patch: pytest.MonkeyPatch) -> float:
    done, taken = counted(desk, [word], patch)
    assert done.code == 0, done
    return taken


def test_a_sync_takes_twice_a_report_at_most_and_three_times_with_ten_reps(
    desks: Sequence[Desk], monkeypatch: pytest.MonkeyPatch, figure: Say
) -> None:
    office, laptop = desks
    for desk in (*desks, *desks):  # the backups of the day are made, and all modules loaded
        assert desk("log", "opener").code == 0
        assert desk("sync").code == desk("report").code == 0
    report = cost(office, "report", monkeypatch)
    nothing = cost(office, "sync", monkeypatch) / report
    for number in range(10):
        assert office("log", "opener", "-m", str(number + 1)).code == 0
    sent = cost(office, "sync", monkeypatch) / report
    taken = cost(laptop, "sync", monkeypatch) / report
    figure(
        "a sync is quick",
        tried=f"{REPS:,} reps of ten years: instructions, held against those of `report`",
        found=f"{nothing:.2f} with nothing new, {sent:.2f} and {taken:.2f} to send and take ten",
        wanted="at most 2 with nothing new, 3 with ten reps",
    )

    assert nothing < 2
    assert max(sent, taken) < 3
