"""A session practised with a coach beside, rated aloud, sent, rated in her form, and told again."""

import csv
from io import StringIO

import pytest
from tests.copied_logs import built_once
from tests.sessions import QUICK, led

from practicelog.cli.world import World
from practicelog.core.entries import Entry

OWN = ("5", "5", "5", "5", "5")
CLOSE = (*OWN, "calm", "when asked, I wait", "c")


@pytest.fixture
@built_once
def practised(run):
    """Return a desk with one session on objection, practised with Ana."""
    world = World(run.environ, StringIO(), StringIO(), StringIO())
    led(world, ("ask first", *QUICK[1:], *CLOSE), entry=Entry(partner="Ana"))


def by(run, rater):
    """Return what somebody gave the session, by criterion."""
    (rep,) = run.reps()
    return {each["criterion"]: each["value"] for each in rep["ratings"] if each["rater"] == rater}


def test_with_whom_a_session_is_practised_stands_in_its_rep(practised):
    (rep,) = practised.reps()

    assert (rep["partner"], rep["feedback"], rep["deliberate"]) == ("Ana", "coach", True)


def test_what_she_says_aloud_stands_beside_ones_own_and_the_takes_stay(practised):
    takes = practised.query("SELECT number, rating, change FROM take")

    done = practised("edit", "last", "--rater", "Ana", "-r", "43-24")

    assert done.code == 0
    assert by(practised, "Ana") == {"hear": 4, "acknowledge": 3, "answer": 2, "check": 4}
    assert set(by(practised, "self").values()) == {5}
    assert practised.query("SELECT number, rating, change FROM take") == takes


def test_stop_takes_her_ratings_for_a_session_that_was_left(run):
    world = World(run.environ, StringIO(), StringIO(), StringIO())
    led(world, ("ask first", *QUICK[1:-1]), entry=Entry(partner="Ana"))

    done = run("stop", "--rater", "Ana", "-r", "43-24", "--feedback", "coach")

    assert done.code == 0
    assert by(run, "Ana") == {"hear": 4, "acknowledge": 3, "answer": 2, "check": 4}
    assert run.reps()[0]["takes"] == 2


def test_she_is_sent_the_session_and_what_she_gives_comes_back_once(practised, tmp_path):
    form = tmp_path / "for-ana.csv"
    assert practised("export", "--for-coach", "-o", str(form)).code == 0
    rows = list(csv.reader(StringIO(form.read_text("utf-8-sig"))))
    headings, rep = rows[0], rows[2]
    assert rep[headings.index("drill")] == "objection"
    for index, heading in enumerate(headings):
        if heading.endswith("(1-5)") and not rep[index]:
            rep[index] = "3"
    rep[headings.index("rater")] = "Ana"
    with form.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)

    assert practised("import", str(form)).code == 0
    assert practised("import", str(form)).code == 0

    assert set(by(practised, "Ana").values()) == {3}
    assert len(by(practised, "Ana")) == 5
    assert set(by(practised, "self").values()) == {5}
    assert practised.query("SELECT number, rating FROM take") == [(1, 3), (2, 4)]
    assert practised("doctor").code == 0


def test_the_sheet_tells_the_session_and_both_raters(practised):
    practised("edit", "last", "--rater", "Ana", "-r", "43-24")

    told = practised("sheet").out

    assert "## objection: you and Ana on the same reps" in told
    assert "| hear | 5.0 (1 rep) | 4.0 (1 rep) |" in told
    assert "**Deliberate** 1 of 1 rep" in told
    assert "“when asked, I wait” (objection, 21 Nov): open" in told
