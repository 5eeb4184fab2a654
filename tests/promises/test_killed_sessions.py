"""A session that is killed at any moment keeps each finished take, once, and can go on."""

import os
import signal
import subprocess
import sys
import time
from io import StringIO
from pathlib import Path
from random import Random

from tests.conftest import Desk
from tests.promises.counts import times
from tests.sessions import QUICK, led

from practicelog.cli.session import opening
from practicelog.cli.world import World

KILLS = times(daily=8, soak=200)
TAKES = 40
PROMISE = "sessions"

PRACTISE = """
import sys
from tests.sessions import led
from practicelog.cli.session import practice, steps
from practicelog.cli.world import World

world = World({"PRACTICELOG_FILE": sys.argv[1], "TZ": "UTC"}, None, None, None)
finish = practice.Practice.finish

def told(self, *args):
    take = finish(self, *args)
    print(take.number, flush=True)
    return take

practice.Practice.finish = told
led(world, ["", *["", "", "3", "ask first"] * int(sys.argv[2])])
print("end", flush=True)
"""


def killed(file: Path, after: float) -> list[int]:
    """Practise in a process of its own, kill it after a while; return the takes it told of."""
    with subprocess.Popen(
        [sys.executable, "-c", PRACTISE, str(file), str(TAKES)],
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(Path.cwd())},
    ) as process:
        assert process.stdout
        first = process.stdout.readline()
        time.sleep(after)
        process.send_signal(signal.SIGKILL)
        rest = process.stdout.read().split()
    return [int(each) for each in (first.strip(), *rest) if each.isdigit()]


def test_each_take_that_was_told_of_is_there_once_and_no_other(tmp_path, figure):
    chance = Random(13)
    kept = []
    for number in range(KILLS):
        run = Desk(tmp_path / f"{number}.db")

        told = killed(run.file, chance.random() / 4)
        assert run("status").code == 0  # which takes up what was half written

        found = [row[0] for row in run.query("SELECT number FROM session_take ORDER BY number")]
        assert found[: len(told)] == told == [*range(1, len(told) + 1)]
        assert len(found) <= len(told) + 1
        assert run("doctor").code == 0
        kept.append(len(found))
    tried = f"{KILLS} sessions killed at random moments"
    figure(PROMISE, tried=tried, found=f"{sum(kept):,} takes kept, none lost, none twice")


def test_after_a_kill_the_session_goes_on_and_is_recorded(tmp_path):
    run = Desk(tmp_path / "practice.db")
    before = len(killed(run.file, 0.1))
    world = World(run.environ | {"TZ": "UTC"}, StringIO(), StringIO(), StringIO())

    left = opening.left(world)
    assert left
    assert len(left.takes) >= before
    led(world, (*QUICK[1:], "", "", "", "", "", "", "", ""))

    (rep,) = run.reps()
    assert rep["takes"] == len(left.takes) + 2
    assert [each["number"] for each in rep["take_log"]] == [*range(1, rep["takes"] + 1)]
    assert run("doctor").code == 0
