"""An export whose output is lost, or that is stopped: told, and the old file whole."""

import os
import subprocess
import sys
import time

import pytest
from tests.cli.test_output import assert_quiet, closed_pipe, shell, wait_until_full
from tests.copied_logs import built_once

from practicelog.exchange import FORMATS
from practicelog.store import connection

pytestmark = pytest.mark.sweep

LONG = "ask before answering\n" * 476


@pytest.fixture(autouse=True)
@built_once
def long_log(run):
    """A log whose export does not fit into a pipe."""
    for _ in range(8):
        run("log", "opener", "--note", LONG)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The folder that is exported to, and nothing in it."""
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path / "out")
    return tmp_path / "out"


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    ("lost", "code"), [(">&-", 14), (">/dev/full", 14)], ids=["closed", "full"]
)
def test_a_stdout_that_is_lost_is_no_success(program, name, lost, code):
    done = shell(program, f'"$0" export --as {name} {lost}')

    assert done.returncode == code
    assert done.stderr.startswith("practicelog: The answer could not be written")
    assert_quiet(done.stderr)


@pytest.mark.parametrize("name", FORMATS)
def test_a_closed_pipe_ends_quietly(program, name):
    with closed_pipe() as pipe:
        done = program("export", "--as", name, stdout=pipe)

    assert (done.code, done.err) == (141, "")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("target", ["-o out.{}", "--as {} -o -"])
def test_a_disk_that_fills_up_leaves_the_old_file_whole(long_log, program, folder, name, target):
    (folder / f"out.{name}").write_text("old")

    done = shell(program, f'ulimit -f 1; "$0" export {target.format(name)} --force | cat >&2;'
                 ' exit "${PIPESTATUS[0]}"')  # fmt: skip

    assert done.returncode == 14
    assert_quiet(done.stderr)
    assert (folder / f"out.{name}").read_text() == "old"
    assert [each.name for each in folder.iterdir()] == [f"out.{name}"]
    assert len(long_log.reps()) == 8


@pytest.mark.parametrize("milliseconds", [150, 250, 300, 350, 400, 500])
def test_what_is_killed_midway_leaves_the_old_file_or_the_new_one(
    long_log, program, folder, milliseconds
):
    long_log("export", "-o", "new.jsonl")
    (folder / "out.jsonl").write_text("old")

    with program.start("export", "-o", "out.jsonl", "--force") as writer:
        time.sleep(milliseconds / 1000)
        writer.kill()

    assert (folder / "out.jsonl").read_bytes() in {b"old", (folder / "new.jsonl").read_bytes()}


def test_a_reader_that_stops_reading_keeps_nobody_from_logging(long_log, program, monkeypatch):
    assert long_log("export").code == 0
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.01)

    with program.start("export") as stopped:
        wait_until_full(stopped)
        assert long_log("log", "pitch").code == 0
        out, err = stopped.communicate(timeout=30)

    assert (stopped.returncode, err) == (0, "")
    assert out.count('"type": "rep"') == 8


def test_what_goes_through_a_pipe_is_what_a_file_gets(program, folder):
    program("export", "-o", "a.xlsx")

    piped = subprocess.run(
        [*program.words, "export", "--as", "xlsx"], env=program.environ, capture_output=True,
        check=True,
    )  # fmt: skip

    assert piped.stdout == (folder / "a.xlsx").read_bytes()
    assert os.listdir(folder) == ["a.xlsx"]  # noqa: PTH208 - hidden files count too


LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
sys.argv[1:2] = []
from practicelog.__main__ import run
run()
"""


def test_a_coach_gets_both_files_or_none_when_the_disk_is_full_at_the_last_byte(run, home):
    run("log", "objection", "-r", "hear=4")
    file, form = run.file.with_name("coach.jsonl"), run.file.with_name("coach.csv")
    words = ("export", "--for-coach", "-o", str(file), "--force")
    assert run(*words).code == 0
    before = (file.read_bytes(), form.read_bytes())
    run("log", "objection", "-r", "hear=2")
    whole = run.file.with_name("whole.jsonl")
    run("export", "--for-coach", "-o", str(whole))

    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(whole.stat().st_size - 1), *words],
        env={**os.environ, **run.environ, "HOME": str(home)},
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert (done.returncode, "cannot be written: File too large" in done.stderr) == (14, True)
    assert (file.read_bytes(), form.read_bytes()) == before
