"""Reps by score, by what was kept, by a text: which are found, and in which order."""

from datetime import date, timedelta

import pytest
from tests.conftest import NOW

from practicelog.core.listings import BEST, LESSONS, WORST
from practicelog.core.records.rep import Rep
from practicelog.store import drills
from practicelog.store.reps import SEARCHED, Wanted, add, listed, ranked

DAY = date(2026, 11, 20)


def store(log, uid, drill="opener", days_ago=0, **fields):
    found = drills.find(log, drill)
    day = DAY - timedelta(days=days_ago)
    rep = Rep(0, uid, NOW, "Europe/Berlin", day, NOW, found.name, found.rubric, **fields)
    return add(log, rep, found)


def uids(reps):
    return "".join(rep.uid for rep in reps)


@pytest.fixture
def scored(log):
    store(log, "a", score=340)
    store(log, "b", score=460, days_ago=3)
    store(log, "c", score=460, days_ago=1)
    store(log, "d", score=460, days_ago=1)
    store(log, "e", score=500, quick=True, kind="live")
    store(log, "f", score=150, quick=True, days_ago=9)
    store(log, "g", drill="pitch", score=120)
    store(log, "h")
    return log


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        pytest.param(Wanted(order=BEST), "dcbag ef", id="best"),
        pytest.param(Wanted(order=WORST), "gadcb fe", id="worst"),
        pytest.param(Wanted(order=BEST, at_most=1), "d e", id="the best of each kind of score"),
        pytest.param(Wanted(order=WORST, drill="opener", at_most=2), "ad fe", id="of a drill"),
        pytest.param(Wanted(order=BEST, kind="practice"), "dcbag f", id="of a kind"),
        pytest.param(Wanted(order=BEST, since=DAY), "ag e", id="since a day"),
        pytest.param(Wanted(order=BEST, drill="close"), " ", id="none"),
    ],
)
def test_rubric_scores_come_before_hurried_ones_each_in_order(scored, wanted, expected):
    found = ranked(scored, wanted)
    parts = ([rep for rep in found if rep.quick is quick] for quick in (False, True))
    assert " ".join(uids(part) for part in parts) == expected
    assert uids(found) == expected.replace(" ", "")


def test_lessons_are_the_reps_that_kept_something(log):
    store(log, "a", kept="silence", days_ago=1)
    store(log, "b", change="silence")
    store(log, "c", kept="slower", kind="learn")
    assert uids(listed(log, Wanted(order=LESSONS))) == "ca"
    assert uids(listed(log, Wanted(order=LESSONS, search="SILENCE"))) == "a"


@pytest.mark.parametrize("text", SEARCHED)
def test_every_text_of_a_rep_is_looked_in(log, text):
    store(log, "a", **{text: "before SILENCE after"})
    store(log, "b")
    assert uids(listed(log, Wanted(search="silence"))) == "a"


@pytest.mark.parametrize(
    ("stored", "search", "found"),
    [
        pytest.param("Straße", "STRASSE", True, id="folded, not only in ASCII"),
        pytest.param("ÉCOUTE", "écoute", True, id="accents"),
        pytest.param("100 % sure", "0 %", True, id="a per cent sign is itself"),
        pytest.param("100 sure", "1%s", False, id="and stands for nothing else"),
        pytest.param("a_b", "a?b", False, id="nor does a question mark"),
        pytest.param('it\'s "so"; --', '\'s "SO"; --', True, id="quotes"),
        pytest.param("price talk", "price  talk", False, id="blanks are themselves"),
    ],
)
def test_a_search_is_for_a_part_of_the_text_as_it_is_typed(log, stored, search, found):
    store(log, "a", note=stored)
    assert bool(listed(log, Wanted(search=search))) is found


def test_a_search_finds_nothing_that_begins_in_one_text_and_ends_in_the_next(log):
    store(log, "a", goal="hold the", change="silence")
    assert listed(log, Wanted(search="the silence")) == ()
    assert listed(log, Wanted(search="thesilence")) == ()


def test_a_search_is_made_before_the_limit(log):
    store(log, "a", note="silence", days_ago=5)
    store(log, "b")
    assert uids(listed(log, Wanted(search="silence", at_most=1))) == "a"


@pytest.mark.parametrize(
    ("wanted", "step"),
    [
        pytest.param(Wanted(at_most=20), "COVERING INDEX rep_by_day", id="newest"),
        pytest.param(Wanted(order=BEST, quick=False, kind="practice", at_most=20),
                     "COVERING INDEX rep_scores", id="best"),
        pytest.param(Wanted(drill="opener", at_most=20),
                     "COVERING INDEX rep_scores (drill_id=?)", id="of a drill"),
    ],
)  # fmt: skip
def test_reps_are_chosen_from_an_index_alone(log, wanted, step):
    asked = []
    log.set_trace_callback(asked.append)
    listed(log, wanted)
    log.set_trace_callback(None)
    plan = [row[3] for row in log.execute(f"EXPLAIN QUERY PLAN {asked[0]}")]
    assert any(step in each for each in plan), plan
    assert "SEARCH rep USING INTEGER PRIMARY KEY (rowid=?)" in plan
