"""A session that is killed at any moment keeps each finished take, once, and can go on."""

import os
import re
import signal
import subprocess
import sys
import time
from contextlib import suppress
from io import StringIO
from pathlib import Path
from random import Random
from threading import Timer

import pytest
from tests.conftest import Desk, Program
from tests.promises.counts import times
from tests.promises.every_call import EveryCall
from tests.promises.failing_system import strace_works
from tests.promises.fates import STOPPED, program_in
from tests.sessions import QUICK, led

from practicelog.cli.session import opening
from practicelog.cli.world import World

KILLS = times(daily=5, soak=200)
STARTS = times(daily=3, soak=200)
EVERY = times(daily=124, soak=1)
"""At every call in a soak, else at one of so many."""

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


@pytest.mark.skipif(not strace_works(), reason="needs strace, and leave to follow a program")
def test_killed_at_any_call_a_session_keeps_each_take_that_was_told_of(tmp_path, home, figure):
    program = program_in(tmp_path, home)
    program.environ |= {"PYTHONPATH": str(Path.cwd()), "TMPDIR": str(tmp_path)}
    run = Desk(program.file)
    assert run("log", "opener").code == 0
    (tmp_path / "temporary").mkdir()
    program.words = (sys.executable, "-c", PRACTISE)
    ordeal = EveryCall(program, (str(run.file), "3"), tmp_path / "temporary")
    calls = ordeal.calls[::EVERY]

    wrong = {}
    for call in calls:
        done = ordeal.attempt(call).done
        assert done.code in STOPPED
        told = [int(each) for each in done.out.split() if each.isdigit()]
        left = ordeal.unlisted()
        assert run("status").code == 0
        found = [row[0] for row in run.query("SELECT number FROM session_take ORDER BY number")]
        if left or found[: len(told)] != told or len(found) > len(told) + 1 or run("doctor").code:
            wrong[call] = (told, found, left)

    figure(
        PROMISE,
        tried=f"SIGKILL at {len(calls)} of the {ordeal.stages} calls of `go` that change a file",
        found=f"{len(wrong)} lost a take that was told of, or had one twice",
        wanted="0 lost a take that was told of, or had one twice",
    )
    assert not wrong


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


FORMS = {"screen": ((), "3"), "plain": (("--plain",), "3\r")}
"""What `go` is given for each form, and what rates a take there."""


def told_of(shown: str) -> int:
    """Return the last take that the terminal said is finished."""
    return max((int(each) for each in re.findall(r"Take (\d+): ", shown)), default=0)


def killed_on_a_terminal(program: Program, form: str, chance: Random) -> int:
    """Practise with the real program until it is killed; return how many takes it told of.

    Half the kills come within a moment of the key that ends a take, which is stored then.
    """
    words, rating = FORMS[form]
    doomed = chance.randint(1, 4)
    within = chance.random() / (1 if chance.random() < 0.5 else 20)
    with program.on_terminal("go", "objection", *words) as session:
        session.answer("This time I try", "\r")
        with suppress(AssertionError, OSError):  # the terminal is gone
            for number in range(1, 99):
                session.answer(f"take {number}" if number > 1 else "begins take", "\r")
                session.answer(f"Take {number}", "\r")
                if number == doomed:
                    Timer(within, session.process.send_signal, [signal.SIGKILL]).start()
                session.answer(f"Take {number}:", rating)
                session.answer("One change", "\r")
        shown = session.ended().out
    assert session.process.returncode == -signal.SIGKILL
    return told_of(shown)


@pytest.mark.parametrize("form", FORMS)
def test_the_real_program_killed_on_its_terminal_keeps_each_take_once(tmp_path, form, figure):
    chance, kept = Random(form), []
    for number in range(STARTS):
        run = Desk(tmp_path / f"{number}.db")

        told = killed_on_a_terminal(Program(run, tmp_path), form, chance)
        assert run("status").code == 0

        found = [row[0] for row in run.query("SELECT number FROM session_take ORDER BY number")]
        assert told <= len(found) <= told + 1
        assert found == [*range(1, len(found) + 1)]
        recorded = run("stop")
        if found:
            assert [each["number"] for each in run.reps()[0]["take_log"]] == found
        else:
            assert recorded.code == 5
        assert run("doctor").code == 0
        kept.append(len(found))
    figure(
        PROMISE,
        tried=f"{STARTS} kills of the real program on a terminal, {form}",
        found=f"{sum(kept):,} takes kept, none lost, none twice",
    )
