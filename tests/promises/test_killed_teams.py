"""Killed at any moment, `team add` has brought in all of a call or nothing."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import Desk, Program
from tests.promises.conftest import Say
from tests.promises.counts import times
from tests.store.team.shares import folder, held

KILLS = times(daily=4, soak=200)
SELLERS = 6


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """The shares of some sellers."""
    made = []
    for name in range(SELLERS):
        desk = Desk(tmp_path / f"{name}.db")
        desk("log", "opener", "-m", "10")
        team = tmp_path / "team.json"
        team.write_bytes((folder(tmp_path / f"folder{name}") / "team.json").read_bytes())
        file = tmp_path / f"{name}.jsonl"
        assert desk("share", "--team", str(team), "--to", str(file)).code == 0
        made.append(str(file))
    return made


def test_a_killed_add_is_carried_out_or_was_never_begun(
    tmp_path: Path, program: Program, files: list[str], figure: Say
) -> None:
    place = folder(tmp_path / "north")
    assert program("team", "add", str(place), *files[:3]).code == 0
    before, stages = held(place), stages_of(place, program, files)
    after = held(place)
    found = []
    for at in sorted({1 + stages * kill // KILLS for kill in range(KILLS)}):
        there = folder(tmp_path / f"killed{at}")
        assert program("team", "add", str(there), *files[:3]).code == 0
        assert doomed(there, program, files, at).returncode == -9
        found.append(held(there))
        assert program("team", "add", str(there), *files).code == 0
        assert held(there) == after
    half = [each for each in found if each not in (before, after)]
    figure(
        "a killed `team add` is carried out or was never begun",
        tried=f"SIGKILL at {len(found)} of its {stages} calls",
        found=f"{len(half)} half done",
        wanted="0 half done",
    )
    assert half == []


def stages_of(place: Path, program: Program, files: list[str]) -> int:
    done = doomed(place, program, files, 10**9)
    assert done.returncode == 0, done
    told = re.search(r"stages (\d+)", done.stderr)
    assert told
    return int(told[1])


def doomed(
    place: Path, program: Program, files: list[str], at: int
) -> subprocess.CompletedProcess[str]:
    words = ("KILL", "stage", str(at), "team", "add", str(place), *files)
    return subprocess.run(
        [sys.executable, "-m", "tests.promises.doomed", *words],
        capture_output=True,
        encoding="utf-8",
        env=program.environ,
        check=False,
    )
