"""Criteria week by week, and reps rated by two, held against the same worked out rep by rep."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import NOW

from practicelog.core.records.drill import Criterion
from practicelog.core.records.focus import Focus
from practicelog.core.records.rep import Rating, Rep
from practicelog.core.statistics.weekly_levels import CriterionKey, WeekScore
from practicelog.store import drills, reps, scores
from practicelog.store.changes import NewCommand, recorded

MONDAY = date(2026, 11, 2)
LATER = date(2027, 1, 1)
DRILL = "email-rewrite"
SCALES = ("subject", "why-you", "value", "ask", "voice")


def rep(log, days, ratings, **fields):
    drill = drills.find(log, DRILL)
    count = log.execute("SELECT count(*) FROM rep").fetchone()[0]
    blank = Rep(
        0, f"rep {count}", NOW, "UTC", MONDAY + timedelta(days=days), NOW, DRILL, drill.rubric
    )
    given = tuple(Rating(*each) for each in ratings)
    return reps.add(log, blank._replace(ratings=given, **fields), drill)


def week(n, mean, count, low, high):
    first = MONDAY + timedelta(weeks=n)
    return WeekScore(first, first + timedelta(days=6), mean, count, low, high)


def found(log, last=LATER):
    return scores.by_criterion(log, DRILL, (), last)


def test_each_criterion_has_its_weeks_in_the_order_of_the_rubric(log):
    rep(log, 8, [("self", "voice", 2)])
    rep(log, 0, [("self", "voice", 4), ("self", "subject", 3)])
    rep(log, 2, [("self", "voice", 3), ("self", "subject", None), ("self", "cut", True)])
    rep(log, 9, [("self", "cut", False)])
    assert list(found(log).items()) == [
        (CriterionKey("subject", 1, check=False), [week(0, 3.0, 1, 3.0, 3.0)]),
        (
            CriterionKey("voice", 1, check=False),
            [week(0, 3.5, 2, 3.0, 4.0), week(1, 2.0, 1, 2.0, 2.0)],
        ),
        (
            CriterionKey("cut", 1, check=True),
            [week(0, 1.0, 1, 1.0, 1.0), week(1, 0.0, 1, 0.0, 0.0)],
        ),
    ]


def test_calls_other_raters_and_the_future_are_left_out(log):
    rep(log, 0, [("self", "voice", 4)], kind="live")
    rep(log, 0, [("Ana", "voice", 4)])
    rep(log, 70, [("self", "voice", 4)])
    assert found(log) == {}


def test_a_changed_rubric_begins_a_new_series_after_the_old_one(log):
    rep(log, 0, [("self", "voice", 2)])
    drill = drills.find(log, DRILL)
    drills.update(log, drill._replace(rubric=2, criteria=(Criterion("voice"), Criterion("ask"))))
    rep(log, 1, [("self", "voice", 4)])
    assert {key: weeks[0].mean for key, weeks in found(log).items()} == {
        CriterionKey("voice", 1, check=False): 2.0,
        CriterionKey("voice", 2, check=False): 4.0,
    }


@pytest.mark.parametrize(
    ("criterion", "level"),
    [("voice", 4.0), (None, 3.0), ("ask", None)],
    ids=["a criterion's", "the drill's", "none"],
)
def test_a_focus_is_judged_by_the_newest_weeks_of_what_it_is_on(log, criterion, level):
    rep(log, 0, [("self", "voice", 4)], score=300)
    focus = Focus(1, "a", DRILL, criterion, "why", None, MONDAY, LATER)
    weeks, _ = scores.of_focus(log, focus, (), LATER)
    assert [each.mean for each in weeks] == ([] if level is None else [level])


rated_by_two = st.lists(
    st.tuples(
        st.integers(0, 40),
        st.sampled_from(["practice", "practice", "live"]),
        st.dictionaries(
            st.tuples(st.sampled_from(["self", "Ana", "Tomás"]), st.sampled_from(SCALES)),
            st.one_of(st.none(), st.integers(1, 5)),
        ),
        st.booleans(),
    ),
    max_size=12,
)


@given(rated_by_two)
def test_pairs_are_what_both_rated_of_each_rep(new_log, history):
    expected = []
    with new_log() as log, recorded(log, NewCommand(NOW, "log")):
        for days, kind, given, checked in history:
            ratings = [(*key, value) for key, value in given.items()]
            checks = [("self", "cut", True), ("Ana", "cut", False)] if checked else []
            rep(log, days, ratings + checks, kind=kind)
            for rater in ("Ana", "Tomás"):
                expected += [
                    (rater, DRILL, name, 100 * given["self", name], 100 * given[rater, name])
                    for name in SCALES
                    if given.get(("self", name))
                    and given.get((rater, name))
                    and kind == "practice"
                    and days <= 30
                ]
        pairs = scores.pairs(log, MONDAY + timedelta(days=30))
    found = [(*each[:3], each.own, each.other) for each in pairs]
    assert sorted(found) == sorted(expected)
