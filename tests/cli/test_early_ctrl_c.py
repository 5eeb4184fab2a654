"""Ctrl-C is quiet from the first instruction of practicelog's on, until the process has ended."""

import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.sweep

INTERRUPT = """
import os, signal, sys
wanted, seen = int(sys.argv.pop(1)), 0
def count(frame, event, _):
    global seen
    if "practicelog" not in frame.f_code.co_filename:
        return None
    seen += event == "line"
    if event == "line" and seen == wanted:
        os.kill(os.getpid(), signal.SIGINT)
    return count
from signal import SIGINT  # what a process has loaded by then
import practicelog.__main__
sys.settrace(count)
practicelog.__main__.run()
"""
LINES = (1, 2, 3, 5, 8, 13, 21, 55, 144, 377, 987, 1597, 2584, 4181, 6765, 10946)


@pytest.mark.parametrize("line", LINES)
def test_ctrl_c_at_any_line_ends_the_command_in_silence(run, home, line):
    run("log", "opener")
    environ = {**os.environ, **run.environ, "HOME": str(home)}

    done = subprocess.run(
        [sys.executable, "-c", INTERRUPT, str(line), "list"],
        env=environ, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert done.returncode in (0, 130)
    assert done.returncode == 130 or line > 1000
    assert done.stderr.strip() == ""


def test_a_process_that_was_made_deaf_to_ctrl_c_stays_so(run, home):
    script = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)" + INTERRUPT

    done = subprocess.run(
        [sys.executable, "-c", script, "50", "streak", "--help"],
        env={**os.environ, **run.environ, "HOME": str(home)},
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
