"""An acknowledged rep survives a kill: the real program, killed at any moment of a `log`."""

import random
import signal
import time
from collections.abc import Callable
from pathlib import Path
from subprocess import Popen
from uuid import UUID

from tests.conftest import Desk, Program
from tests.promises.conftest import Say
from tests.promises.counts import times
from tests.promises.whole_logs import LOG, assert_whole

SEED = 2
KILLS = times(daily=12, soak=1000)
MOMENTS = AT_SOME_TIME, WHILE_IT_WRITES, RIGHT_AFTER = "at some time", "while", "right after"
"""When to kill: at random, in the middle of the transaction, once the journal is gone."""

FROM, TO = 0.2, 1.1
"""What a random time is, in parts of the time that a `log` usually takes."""

BLINK = 0.0002
"""Seconds: far less than a transaction takes."""


def test_a_killed_log_is_acknowledged_and_whole_or_was_never_there(
    run: Desk, program: Program, figure: Say
) -> None:
    usual = seconds_of_a_log(program)
    chance = random.Random(SEED)
    acknowledged: set[str] = set()
    tried = killed = 0
    while killed < KILLS:
        uid = str(UUID(int=tried))
        wait = chance.uniform(FROM, TO) * usual
        was_killed, out = log_and_kill(program, uid, MOMENTS[tried % len(MOMENTS)], wait)
        acknowledged |= {uid} if out.endswith("\n") else set()
        killed, tried = killed + was_killed, tried + 1

    uids = [str(UUID(int=number)) for number in range(tried)]
    there = {rep["uid"] for rep in run.reps()} & set(uids)
    lost = len(acknowledged - there)
    codes = {run(*LOG, "--uid", uid).code for uid in uids}
    duplicates = len(run.reps()) - 1 - tried
    figure(
        "an acknowledged rep survives a kill",
        tried=f"{killed:,} SIGKILLs during `log`, {len(there - acknowledged):,} of them between "
        "commit and answer; then every rep again with the same uid",
        found=f"{lost} lost, {duplicates} duplicates",
        wanted="0 lost, 0 duplicates",
        seed=SEED,
    )

    assert (lost, duplicates, codes) == (0, 0, {0})
    assert_whole(run)


def seconds_of_a_log(program: Program) -> float:
    """Log a rep and return how long that takes; the second, as the first one makes the log."""
    assert program(*LOG, "--uid", str(UUID(int=2**64))).code == 0
    began = time.perf_counter()
    assert program(*LOG, "--uid", str(UUID(int=2**64))).code == 0
    return time.perf_counter() - began


def log_and_kill(program: Program, uid: str, moment: str, wait: float) -> tuple[bool, str]:
    """Return whether a `log` was still there to be killed, and what it had answered by then.

    A journal that the one killed before left is not the one to wait for.
    """
    journal = Path(f"{program.file}-journal")
    before = written_at(journal)
    with program.start(*LOG, "--uid", uid) as process:
        if moment == AT_SOME_TIME:
            time.sleep(wait)
        else:
            wait_until(process, lambda: written_at(journal) not in {None, before})
        if moment == RIGHT_AFTER:
            wait_until(process, lambda: written_at(journal) is None)
        process.kill()
        out, _ = process.communicate()
    return process.returncode == -signal.SIGKILL, out


def written_at(journal: Path) -> int | None:
    """Return when a journal was written to last, None where there is none."""
    try:
        return journal.stat().st_mtime_ns
    except FileNotFoundError:
        return None


def wait_until(process: Popen[str], is_so: Callable[[], bool]) -> None:
    """Wait until something is so, or the program is over."""
    while not is_so() and process.poll() is None:
        time.sleep(BLINK)
