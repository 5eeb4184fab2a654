"""A desk on a morning, in a home with programs of its own, for what shows reminders."""

import json
import sys
from pathlib import Path

import pytest
from tests.cli.two_desks import desk_in

MORNING = "2026-11-20T08:30:00+01:00"


@pytest.fixture
def desk(run, tmp_path):
    """A desk on a Friday morning, with a folder of programs and a home of its own."""
    (tmp_path / "bin").mkdir()
    run.environ |= {
        "PRACTICELOG_NOW": MORNING,
        "PATH": str(tmp_path / "bin"),
        "HOME": str(tmp_path),
        "REFUSED": "nothing at all",
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
    }
    run("log", "opener", "--on", "2026-11-18")
    return run


def put_program(desk, name, text):
    file = Path(desk.environ["PATH"], name)
    file.write_text(text)
    file.chmod(0o700)
    return file


@pytest.fixture
def notified(desk, tmp_path):
    """What notify-send was given so far: a list of arguments each time."""
    said = tmp_path / "said"
    put_program(
        desk,
        "notify-send",
        f"#!{sys.executable}\nimport json, sys\n"
        f"open({str(said)!r}, 'a').write(json.dumps(sys.argv[1:]) + '\\n')\n",
    )

    def read():
        return [json.loads(line) for line in said.read_text().splitlines()] if said.exists() else []

    return read


def files(*folders):
    return {file for folder in folders for file in folder.rglob("*") if not file.is_dir()}


@pytest.fixture
def folder(tmp_path):
    """The folder where logs meet."""
    place = tmp_path / "meeting"
    place.mkdir()
    return place


@pytest.fixture
def office(tmp_path):
    return desk_in(tmp_path, "office")


@pytest.fixture
def laptop(tmp_path):
    return desk_in(tmp_path, "laptop")
