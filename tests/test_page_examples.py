"""Every line of practicelog that a page shows is understood, and those for a beginner do it."""

import re
import shlex
import tempfile
from io import StringIO
from pathlib import Path

import pytest

from practicelog.cli.commands import COMMANDS
from practicelog.cli.main import main
from practicelog.cli.world import World

pytestmark = pytest.mark.sweep

ROOT = Path(__file__).parents[1]
GENERATED = {"commands.md"}
PAGES = sorted(each for each in (ROOT / "docs").glob("*.md") if each.name not in GENERATED)
TO_FOLLOW = ("for-sellers.md", "for-coaches.md", "for-scripters.md")
"""Pages whose lines are typed one after another, from the first day on."""

SHOWN = re.compile(r"^\$ (practicelog .*)$|`(practicelog [^`]+)`", re.MULTILINE)
UNFINISHED = ("practicelog go", "practicelog export --for-coach")
"""What needs a terminal, or a file to be named, and is tried where it has one."""
STANDS_FOR_ANOTHER = re.compile(r"\b[A-Z]{2,}\b|…|\.\.\.$|[|>]")
NOW = "2026-11-27T08:00:00+01:00"


def lines(page: Path) -> list[str]:
    """Return the lines a page shows that can be typed as they stand.

    A command alone in the middle of a sentence is its name.
    """
    found = SHOWN.findall(page.read_text("utf-8"))
    told = [typed or said for typed, said in found if typed or len(said.split()) > 2]
    return [each for each in told if not STANDS_FOR_ANOTHER.search(each)]


def is_unfinished(line: str) -> bool:
    return line in UNFINISHED or line.startswith("practicelog go ")


@pytest.fixture
def typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Type a line in a folder and a log of its own; return its exit code and what it said."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    environ = {"TZ": "Europe/Berlin", "PRACTICELOG_FILE": "practice.db", "PRACTICELOG_NOW": NOW}

    def carried_out(line: str) -> tuple[int, str]:
        stderr = StringIO()
        world = World(environ, StringIO(), StringIO(), stderr)
        return main(shlex.split(line)[1:], world), stderr.getvalue()

    return carried_out


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_says_to_type_is_understood(typed, page):
    whole = [each for each in lines(page) if not is_unfinished(each)]
    wrong = [(each, *typed(each)) for each in whole]
    assert [each for each in wrong if each[1] in {1, 2}] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_command_that_a_page_names_is_there(page):
    said = re.findall(r"`practicelog ([a-z][a-z-]*)[^`]*`", page.read_text("utf-8"))
    assert set(said) - COMMANDS.keys() == set()


@pytest.mark.parametrize("name", TO_FOLLOW)
def test_the_lines_of_a_page_to_follow_are_done_one_after_another(typed, name):
    typed("practicelog log opener -m 5")
    told = [(each, *typed(each)) for each in lines(ROOT / "docs" / name)]
    assert [each for each in told if each[1] not in {0, 4}] == []
    assert told
