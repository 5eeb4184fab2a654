"""What each everyday command loads: start-up is most of the time a command takes."""

import subprocess
import sys

import pytest
from tests.copied_logs import built_once

from practicelog.cli.commands import COMMANDS

pytestmark = pytest.mark.sweep

PROBE = """
import sys
from practicelog.cli.main import main
from practicelog.cli.world import World
code = main(sys.argv[1:], World.of_this_process())
sys.stderr.write(" ".join(sys.modules))
sys.exit(code)
"""

HEAVY = {
    "typer",
    "platformdirs",
    "sqlmodel",
    "sqlalchemy",
    "pydantic",
    "dateutil",
    "pyarrow",
    "numpy",
    "pandas",
}
EVERYDAY = [
    "log opener -m 10 -r who=4 --on yesterday",
    "log opener --on 2026-11-20T17:30",
    "log opener --on -2d",
    "log opener --on fri",
    "list",
    "list --json --since -1w",
    "show 1",
    "edit 1 -m 12",
    "undo",
    "redo",
    "delete 1 --yes",
    "streak",
    "streak --json",
    "report",
    "report --json",
    "history",
    "off add fri",
    "plan set --days 4",
]
STANDARD = (
    "_signal", "bisect", "contextlib", "datetime", "gc", "importlib", "itertools", "math", "os",
    "sqlite3", "zoneinfo",
)  # fmt: skip
"""What an everyday answer is made with; `re`, `enum` and `typing` are not."""
HASHES = {"_blake2", "_sha256", "_sha2", "_hashlib", "hashlib"}
WITHOUT_RICH = [
    "log opener", "streak", "undo", "redo", "edit 1 -m 12", "show 1", "list", "report", "journey",
]  # fmt: skip


@pytest.fixture
def loaded(program):
    """Tell which modules a command line loads."""

    def modules(line):
        done = subprocess.run(
            [sys.executable, "-c", PROBE, *line.split(" ")],
            env=program.environ, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return set(done.stderr.split())

    return modules


@pytest.fixture(autouse=True)
@built_once
def _practised(run):
    run("log", "opener", "-m", "10", "-r", "who=3")
    run("edit", "1", "-m", "11")
    run("undo")


@pytest.mark.parametrize("line", EVERYDAY)
def test_an_everyday_command_loads_no_heavy_library(loaded, line):
    assert {name.split(".")[0] for name in loaded(line)} & HEAVY == set()


@pytest.mark.parametrize("line", WITHOUT_RICH)
def test_lines_and_tables_of_plain_letters_load_no_rich(loaded, line):
    assert "rich" not in {name.split(".")[0] for name in loaded(line)}


@pytest.mark.parametrize("line", ["log opener", "list", "streak", "report", "off list"])
def test_only_the_command_named_is_loaded(loaded, line):
    word = line.split()[0]
    found = {name for name in loaded(line) if name.startswith("practicelog.cli.commands.")}

    assert {name.split(".")[3] for name in found} == {COMMANDS[word]}


@pytest.mark.parametrize("line", ["report", "streak", "journey"])
def test_a_report_on_the_screen_loads_nothing_that_draws_a_page(loaded, run, line):
    page = run.file.with_name(f"{line}.html")
    drawn = {"practicelog.render.html.document", "practicelog.cli.output_files", "webbrowser"}
    assert loaded(line) & drawn == set()
    assert drawn - {"webbrowser"} - loaded(f"{line} -o {page}") == set()


def test_a_plain_answer_loads_no_json(loaded):
    assert "practicelog.render.json" not in loaded("log opener")


@pytest.mark.parametrize("line", ["log opener -m 10", "streak", "today"])
def test_a_plain_answer_loads_nothing_for_foreign_letters_or_names_mistyped(loaded, line):
    assert loaded(line) & {"difflib", "unicodedata"} == set()


@pytest.mark.parametrize("line", ["log opener -m 10", "streak", "today", "undo", "report"])
def test_an_everyday_command_names_its_files_without_pathlib(loaded, line):
    assert loaded(line) & {"pathlib", "urllib", "fnmatch"} == set()


@pytest.mark.parametrize("line", ["report", "report --last", "journey"])
def test_a_report_on_the_screen_loads_no_patterns_and_draws_nothing_by_chance(loaded, line):
    assert loaded(line) & {"re", "enum", "typing", "random"} == set()


@pytest.mark.parametrize("line", ["log opener -m 10", "streak", "today", "status"])
def test_an_everyday_command_loads_of_the_standard_library_what_it_is_made_with(loaded, line):
    asked = f"import {', '.join(STANDARD)}, sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, encoding="utf-8", check=True
    )
    found = {name for name in loaded(line) if name.partition(".")[0] != "practicelog"}

    assert found - set(done.stdout.split()) - HASHES == set()


def test_a_library_is_loaded_where_it_is_needed(loaded, run):
    """Without this the tests above could pass by looking in the wrong place."""
    run("focus", "set", "opener", "--why", "日本")
    assert "rich" in loaded("focus list")
    run("log", "opener", "--with", "王")
    assert "unicodedata" in loaded("show 2")
    assert "typer" in loaded("log opener -m5")
    assert "dateutil.parser" in loaded("log opener --on 20-Nov-2026")
    assert "practicelog.render.json" in loaded("log opener --json")
