"""Many terminals at once, and programs that are killed: the real program, on one log.

`PRACTICELOG_SOAK=1` runs the full counts; without it a part of them, for every day. The figures
are logged: `--log-cli-level=INFO` shows them.
"""

import json
import logging
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest

from practicelog.store.changes import digest
from practicelog.store.images import image

FIGURES = logging.getLogger(__name__)
SOAK = os.environ.get("PRACTICELOG_SOAK") == "1"
TERMINALS, REPS_EACH = (16, 50) if SOAK else (8, 5)
KILLS = 200 if SOAK else 25
LOG = ("log", "opener", "-m", "10", "-r", "who=4", "-r", "reason=3", "-r", "permission=2",
       "-r", "tone=5", "-r", "handover=1", "--note", "one\ntwo" * 99)  # fmt: skip
REP_IS_WHOLE = {"minutes": 10, "score": 3.0, "note": "one\ntwo" * 99}


@pytest.fixture
def checked(run):
    """Check that the log is whole when the test is over."""
    yield run
    assert run.query("PRAGMA integrity_check") == [("ok",)]
    assert run.query("PRAGMA foreign_key_check") == []
    assert run.query("SELECT * FROM current_command") == []
    with closing(sqlite3.connect(run.file)) as log:
        for number, sealed in log.execute("SELECT id, digest FROM command").fetchall():
            assert digest(log, number) == sealed
    for rep in run.reps():
        assert {name: rep[name] for name in REP_IS_WHOLE} == REP_IS_WHOLE
        assert len(rep["ratings"]) == 5
    practised = "SELECT day, count(*), sum(minutes) FROM rep GROUP BY day ORDER BY day"
    counted = "SELECT day, reps, minutes FROM practice_day ORDER BY day"
    assert run.query(practised) == run.query(counted)
    last = run.query("SELECT after, max(id) FROM change WHERE kind = 'rep' GROUP BY row")
    assert sorted(image(after)["uid"] for after, _ in last if after) == sorted(
        rep["uid"] for rep in run.reps()
    )


def test_many_terminals_log_at_once_and_nothing_is_lost(checked, program):
    command = " ".join(f"'{word}'" for word in LOG)
    loop = f'for n in $(seq {REPS_EACH}); do "$0" {command} || exit 1; done'
    terminals = [
        subprocess.Popen(
            ["bash", "-c", loop, *program.words],
            env=program.environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
        )
        for _ in range(TERMINALS)
    ]  # fmt: skip
    told = [terminal.communicate(timeout=600) for terminal in terminals]

    assert [terminal.returncode for terminal in terminals] == [0] * TERMINALS
    assert "".join(err for _, err in told) == ""
    answered = [int(line.split()[1][:-1]) for out, _ in told for line in out.splitlines()]
    assert sorted(answered) == list(range(1, TERMINALS * REPS_EACH + 1))
    assert sorted(rep["id"] for rep in checked.reps()) == sorted(answered)


def test_a_killed_log_is_acknowledged_and_whole_or_was_never_there(checked, program):
    uids = [str(UUID(int=number)) for number in range(KILLS)]
    chance = random.Random(2)
    usual = seconds_of_a_log(program)
    acknowledged, killed = set(), 0
    for number, uid in enumerate(uids):
        with program.start(*LOG, "--uid", uid) as process:
            if number % 2:
                time.sleep(chance.uniform(0.2, 1.1) * usual)
            else:
                wait_until_it_writes(process, journal=Path(f"{program.file}-journal"))
            process.kill()
            out, _ = process.communicate()
        killed += process.returncode == -signal.SIGKILL
        if out.endswith("\n"):
            acknowledged.add(uid)

    there = {rep["uid"] for rep in checked.reps()}
    assert killed > 0
    assert acknowledged <= there
    FIGURES.info(
        "%d logs, %d killed: %d recorded, %d acknowledged",
        KILLS, killed, len(there & set(uids)), len(acknowledged),
    )  # fmt: skip

    for uid in uids:
        assert checked(*LOG, "--uid", uid).code == 0
    assert len(checked.reps()) == KILLS + 1


def seconds_of_a_log(program):
    began = time.perf_counter()
    assert program(*LOG).code == 0
    return time.perf_counter() - began


def wait_until_it_writes(process, journal):
    """Wait until the program is in the middle of its transaction, or over."""
    while not journal.exists() and process.poll() is None:
        pass


def test_two_new_logs_made_at_once_are_one(checked, program):
    both = [program.start(*LOG) for _ in range(4)]
    told = [process.communicate(timeout=60) for process in both]

    assert [process.returncode for process in both] == [0] * 4
    assert [err for _, err in told] == [""] * 4
    assert len(checked.reps()) == 4
    assert checked.query("SELECT count(*) FROM drill") == [(14,)]


def test_the_same_rep_logged_at_once_is_one(checked, program):
    retries = [program.start(*LOG, "--uid", str(UUID(int=1))) for _ in range(4)]
    told = {process.communicate(timeout=60) for process in retries}

    assert [process.returncode for process in retries] == [0] * 4
    assert len(told) == 1
    assert len(checked.reps()) == 1


def test_readers_and_writers_at_once_see_whole_reps(checked, program):
    checked(*LOG)
    writers = [program.start(*LOG) for _ in range(3)]
    readers = [program.start("list", "--json", "--limit", "0") for _ in range(4)]
    told = [process.communicate(timeout=60) for process in (*writers, *readers)]

    assert [process.returncode for process in (*writers, *readers)] == [0] * 7
    assert [err for _, err in told] == [""] * 7
    for out, _ in told[len(writers) :]:
        assert {len(rep["ratings"]) for rep in json.loads(out)["reps"]} == {5}


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="needs the sqlite3 shell")
def test_the_log_opens_in_the_sqlite3_shell_and_passes_its_checks(checked):
    checked(*LOG)
    checked("edit", "1", "-m", "10", "--goal", "calm")
    checks = "PRAGMA integrity_check; PRAGMA foreign_key_check; SELECT count(*) FROM rep;"

    shell = subprocess.run(
        ["sqlite3", checked.file, checks], capture_output=True, encoding="utf-8", check=False
    )

    assert (shell.stdout, shell.stderr) == ("ok\n1\n", "")
