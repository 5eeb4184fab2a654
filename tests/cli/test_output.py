"""Output that is lost is never success, and a reader that stops reading keeps nobody waiting."""

import fcntl
import os
import subprocess
import sys
import termios
import time
from contextlib import contextmanager

import pytest

from practicelog.store import connection

pytestmark = pytest.mark.sweep

COMMANDS = ["log pitch", "list", "list --json", "streak", "undo", "--help", "log --help"]


@pytest.fixture
def long_log(run):
    """A log whose reps do not fit into a pipe."""
    for _ in range(8):
        run("log", "opener", "--note", "ask before answering\n" * 476)
    return run


@contextmanager
def closed_pipe():
    """A pipe that nobody reads any more."""
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as pipe:
        yield pipe


def shell(program, script):
    """Run a line of shell that calls the program as its first word."""
    return subprocess.run(
        ["bash", "-c", script, *program.words],
        env=program.environ, capture_output=True, encoding="utf-8", check=False, timeout=30,
    )  # fmt: skip


def assert_quiet(stderr):
    assert "Traceback" not in stderr
    assert "Exception ignored" not in stderr
    assert "This is a bug" not in stderr
    assert len(stderr.splitlines()) <= 2


@pytest.mark.parametrize("words", COMMANDS)
def test_a_closed_stdout_is_told_and_no_success(run, program, words):
    run("log", "opener")

    done = shell(program, f'"$0" {words} >&-')

    assert done.returncode == 14
    assert done.stderr.startswith("practicelog: The answer could not be written")
    assert_quiet(done.stderr)


@pytest.mark.parametrize("words", COMMANDS)
def test_a_full_disk_is_told_and_no_success(run, program, words):
    run("log", "opener")

    done = shell(program, f'"$0" {words} >/dev/full')

    assert done.returncode == 14
    assert done.stderr.startswith("practicelog: The answer could not be written")
    assert_quiet(done.stderr)


@pytest.mark.parametrize("words", COMMANDS)
def test_a_reader_that_went_away_is_no_success_and_nothing_to_tell(run, program, words):
    run("log", "opener")

    with closed_pipe() as pipe:
        done = program(*words.split(), stdout=pipe)

    assert (done.code, done.err) == (141, "")


@pytest.mark.parametrize("lost", [">&-", ">/dev/full", "| false", "2>&- >&-", "</dev/null >&-"])
def test_a_rep_whose_answer_was_lost_is_recorded_whole(run, program, lost):
    shell(program, f'"$0" log opener -r who=4 -r tone=2 {lost}')

    (rep,) = run.reps()
    assert len(rep["ratings"]) == 2


@pytest.mark.parametrize("kilobytes", [1, 64, 200])
def test_a_disk_that_fills_up_at_any_write_records_nothing(run, program, kilobytes):
    run("log", "opener")
    note = "x" * 9000

    done = shell(program, f'ulimit -f {kilobytes}; "$0" log opener --note {note}')

    assert done.returncode == 14
    assert done.stdout == ""
    assert_quiet(done.stderr)
    assert len(run.reps()) == 1
    assert run.query("PRAGMA integrity_check") == [("ok",)]


def test_the_head_of_a_long_list_ends_quietly(long_log, program):
    done = shell(program, '"$0" list --json | head -c 1; echo "${PIPESTATUS[0]}"')

    assert done.stdout in ("{0\n", "{141\n")
    assert done.stderr == ""
    assert len(long_log.reps()) == 8


@pytest.mark.parametrize("words", ["show 99", "lgo", "log opener -m ten"])
@pytest.mark.parametrize("lost", ["2>&-", "2>/dev/full", "2>&- >&-"])
def test_a_complaint_that_is_lost_keeps_its_exit_code(run, program, words, lost):
    run("log", "opener")

    done = shell(program, f'"$0" {words} {lost}')

    assert done.returncode == (4 if "show" in words else 2)
    assert_quiet(done.stderr)


def test_a_pager_that_stops_reading_keeps_nobody_from_logging(long_log, program, monkeypatch):
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.01)

    with program.start("list", "--json", "--limit", "0") as stopped:
        wait_until_full(stopped)
        assert long_log("log", "pitch").code == 0
        out, err = stopped.communicate(timeout=30)

    assert (stopped.returncode, err) == (0, "")
    assert out.count('"opener"') == 8
    assert "pitch" not in out


def wait_until_full(writer):
    """Wait until a program waits for its reader: its pipe holds something, and no more comes."""
    held = 0
    while not held or held != waiting(writer.stdout):
        held = waiting(writer.stdout)
        time.sleep(0.1)
        assert writer.poll() is None, "it has nothing more to write"


def waiting(pipe):
    return int.from_bytes(fcntl.ioctl(pipe, termios.FIONREAD, b"\0" * 4), sys.byteorder)


def test_without_stdin_everything_but_questions_works(run, program):
    assert shell(program, '"$0" log opener <&-').returncode == 0
    assert shell(program, '"$0" log <&-').returncode == 2
    assert len(run.reps()) == 1
