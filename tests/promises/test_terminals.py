"""Many terminals log at once, and nothing is lost: the real program, started for every rep."""

from subprocess import PIPE, Popen
from uuid import UUID

from tests.conftest import Desk, Program
from tests.promises.conftest import Say
from tests.promises.counts import times
from tests.promises.whole_logs import LOG, assert_whole

from practicelog.store.shipped import drills

TERMINALS = times(daily=8, soak=16)
REPS_EACH = times(daily=3, soak=200)
LONGEST_SECONDS = 1800


def terminal(program: Program) -> Popen[str]:
    """Start a shell that logs one rep after another and stops at the first that fails."""
    command = " ".join(f"'{word}'" for word in LOG)
    loop = f'for n in $(seq {REPS_EACH}); do "$0" {command} || exit 1; done'
    return Popen(
        ["bash", "-c", loop, *program.words],
        env=program.environ, stdout=PIPE, stderr=PIPE, encoding="utf-8",
    )  # fmt: skip


def test_many_terminals_log_at_once_and_nothing_is_lost(
    run: Desk, program: Program, figure: Say
) -> None:
    terminals = [terminal(program) for _ in range(TERMINALS)]
    told = [each.communicate(timeout=LONGEST_SECONDS) for each in terminals]

    answered = [int(line.split()[1][:-1]) for out, _ in told for line in out.splitlines()]
    there = [rep["id"] for rep in run.reps()]
    errors = "".join(err for _, err in told).splitlines()
    every = TERMINALS * REPS_EACH
    figure(
        "many terminals log at once",
        tried=f"{TERMINALS} terminals × {REPS_EACH} starts of the program",
        found=f"{len(there):,} present, {len(errors)} errors",
        wanted=f"{every:,} present, 0 errors",
    )

    assert errors == []
    assert [each.returncode for each in terminals] == [0] * TERMINALS
    assert sorted(there) == sorted(answered) == list(range(1, every + 1))
    assert_whole(run)


def test_two_new_logs_made_at_once_are_one(run: Desk, program: Program) -> None:
    starts = [program.start(*LOG) for _ in range(4)]
    told = [process.communicate(timeout=60) for process in starts]

    assert [process.returncode for process in starts] == [0] * 4
    assert [err for _, err in told] == [""] * 4
    assert len(run.reps()) == 4
    assert run.query("SELECT count(*) FROM drill") == [(len(drills()),)]
    assert_whole(run)


def test_the_same_rep_logged_at_once_is_one(run: Desk, program: Program) -> None:
    retries = [program.start(*LOG, "--uid", str(UUID(int=1))) for _ in range(4)]
    told = [process.communicate(timeout=60) for process in retries]

    assert [process.returncode for process in retries] == [0] * 4
    assert [err for _, err in told] == [""] * 4
    first, *again = sorted(out.partition(":")[0] for out, _ in told)
    assert (first, {*again}) == ("Logged 1", {"Logged already, as 1"})
    assert len(run.reps()) == 1
    assert_whole(run)
