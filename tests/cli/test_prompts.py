"""The recipes of docs/timer.md for a prompt and a bar, carried out as they stand there."""

import re
import shutil
import sys
from contextlib import closing
from pathlib import Path

import pytest

from practicelog import system

STARTED = "2026-11-21T17:48:00+01:00"  # twelve minutes before a desk's clock
PAGE = (Path(__file__).parents[2] / "docs" / "timer.md").read_text("utf-8")

pytestmark = pytest.mark.skipif(not system.POSIX, reason="only POSIX has such terminals")


def recipe(language):
    """Return what the page says to write for a prompt."""
    return re.search(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)[1]


@pytest.fixture
def shelled(run, program):
    """Return how to start a program in whose PATH practicelog is, on a terminal of its own."""
    from tests.terminals import Terminal

    assert run("start", "opener", PRACTICELOG_NOW=STARTED).code == 0
    folder = str(Path(sys.executable).parent)
    environ = {**program.environ, "PATH": f"{folder}:{program.environ['PATH']}", "PS1": "$ "}
    return lambda *words: closing(Terminal(words, environ))


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not here")
def test_the_prompt_of_bash_tells_what_runs_and_then_the_week(shelled):
    with shelled("bash", "--norc", "--noprofile", "-i") as shell:
        shell.answer("$ ", recipe("bash").strip() + "\r")
        shell.answer("opener 12 min", "practicelog cancel\r")
        shell.answer("0 of 1 day", "exit\r")
        shell.ended()


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not here")
def test_before_there_is_a_log_the_prompt_of_bash_is_quiet(shelled, run):
    run.file.unlink()
    with shelled("bash", "--norc", "--noprofile", "-i") as shell:
        shell.answer("$ ", recipe("bash").strip() + "\r")
        shell.answer("\n", "exit\r")
        shown = shell.ended().out

    assert "practicelog:" not in shown


@pytest.mark.skipif(not shutil.which("tmux"), reason="tmux is not here")
def test_the_bar_of_tmux_tells_what_runs(shelled, tmp_path):
    (tmp_path / "tmux.conf").write_text(recipe("tmux"), "utf-8")
    socket = str(tmp_path / "tmux")
    start = ("tmux", "-S", socket, "-f", str(tmp_path / "tmux.conf"), "new", "bash --norc")
    with shelled(*start) as bar:
        bar.answer("opener 12 min", "exit\r")
        bar.ended()
