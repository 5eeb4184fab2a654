"""What docs/python.md shows is what Python answers: into pandas, into DuckDB."""

import re
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from practicelog.cli.world import World
from practicelog.core.records.rep import Rating
from practicelog.store import drills, reps

PAGE = Path(__file__).parents[1] / "docs" / "python.md"
BLOCK = re.compile(r"```(python|text)\n(.*?)```", re.DOTALL)


@pytest.fixture
def shown(run, monkeypatch):
    """The blocks of the page, and the log they are about in the folder they run in."""
    run("log", "objection", "-r", "answer=3", "-r", "explore=3", "--on", "2026-11-12")
    run("log", "objection", "-r", "answer=3", "-r", "explore=3", "--on", "2026-11-16", "-m", "20",
        "--next", "when they say “expensive”, I ask two questions")  # fmt: skip
    run("log", "objection", "-r", "answer=3", "-r", "explore=4", "--on", "2026-11-17")
    run("log", "objection", "-r", "answer=4", "-r", "explore=4", "--on", "2026-11-19", "-m", "15")
    rate(run, 3, "Ana", explore=3, answer=2)
    rate(run, 4, "Ana", explore=3, answer=3)
    monkeypatch.chdir(run.file.parent)
    return BLOCK.findall(PAGE.read_text("utf-8"))


def rate(run, number, rater, **values):
    """Rate a rep as a coach does, without the way through a file."""
    with World(run.environ, None, None, None).writing("test") as log:
        rep = reps.find(log, number)
        theirs = tuple(Rating(rater, *each) for each in values.items())
        reps.update(log, rep._replace(ratings=rep.ratings + theirs), drills.of_rep(log, number))


def test_every_example_runs_and_prints_what_the_page_shows(shown):
    names = {}
    printed = StringIO()
    for language, text in shown:
        if language == "python":
            assert printed.getvalue() == "", "the page does not show this"
            with redirect_stdout(printed):
                exec(compile(text, PAGE.name, "exec"), names)
        else:
            assert [line.rstrip() for line in printed.getvalue().splitlines()] == text.splitlines()
            printed = StringIO()
