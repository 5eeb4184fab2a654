"""The first day shown in the README is what the program really answers."""

import re
import shlex
from io import StringIO
from pathlib import Path

import pytest

from practicelog.cli.main import main
from practicelog.cli.world import World

README = Path(__file__).parents[1] / "README.md"
TRANSCRIPT = re.compile(r"```console\n(\$ practicelog .*?)```", re.DOTALL)
PROMPT = "$ "


def test_the_first_day_runs_as_the_readme_shows_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    environ = {
        "PRACTICELOG_FILE": str(tmp_path / "practice.db"),
        "PRACTICELOG_NOW": "2026-11-16T17:40:00+01:00",
        "TZ": "Europe/Berlin",
    }
    (shown,) = TRANSCRIPT.findall(README.read_text("utf-8"))

    screen = StringIO()
    for line in shown.splitlines():
        if line.startswith(PROMPT):
            screen.write(f"{line}\n")
            words = shlex.split(line.removeprefix(PROMPT))
            main(words[1:], World(environ, None, screen, screen))

    assert screen.getvalue() == shown
