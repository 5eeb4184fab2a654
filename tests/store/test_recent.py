"""The last weeks of practice, the last adjustment, and where a focus stands."""

from datetime import date, timedelta

import pytest
from tests.conftest import NOW

from practicelog.core.coaching.suggestions import Adjustment, Recent, TargetLevel
from practicelog.core.records.drill import Criterion
from practicelog.core.records.focus import Focus
from practicelog.core.records.rep import Rating, Rep
from practicelog.store import drills, recent, reps

TODAY = date(2026, 11, 21)
EXPLORE = Focus(1, "a", "objection", "explore", "why", 400, TODAY, TODAY)
WHOLE = EXPLORE._replace(id=2, criterion=None)


def ago(days):
    return TODAY - timedelta(days=days)


def rep(log, days, drill="objection", **fields):
    found = drills.find(log, drill, archived=True)
    count = log.execute("SELECT count(*) FROM rep").fetchone()[0]
    blank = Rep(0, f"rep {count}", NOW, "UTC", ago(days), NOW, found.name, found.rubric)
    return reps.add(log, blank._replace(**fields), found)


def rated(log, days, value, rater="self", **fields):
    ratings = (Rating(rater, "explore", value),)
    return rep(log, days, ratings=ratings, score=None if value is None else value * 100, **fields)


def test_practice_is_told_day_by_day_earliest_first_and_the_last_scores_besides(log):
    rep(log, 1, score=300, difficulty="hard")
    rep(log, 3, "opener")
    rep(log, 1)
    assert recent.practice(log, TODAY) == (
        Recent("opener", ago(3), None, None, 1),
        Recent("objection", ago(1), 300, "hard", 0),
        Recent("objection", ago(1), None, None, 2),
    )


def test_only_the_last_five_scores_of_a_drill_are_told(log):
    for days in range(8):
        rep(log, days, score=100 * (days // 2 + 1))
        rep(log, days, "opener", score=500 if days % 2 else None)
    told = [each for each in recent.practice(log, TODAY) if each.score]
    scores = [each.score for each in told if each.drill == "objection"]
    assert scores == [300, 200, 200, 100, 100]
    assert [each.day for each in told if each.drill == "opener"] == [ago(n) for n in (7, 5, 3, 1)]


def test_what_was_practised_last_comes_last(log):
    for drill in ("opener", "pitch", "opener", "objection", "pitch"):
        rep(log, 0, drill, score=300)
    assert [each.drill for each in recent.practice(log, TODAY)][-2:] == ["pitch", "pitch"]


def test_recent_practice_is_read_from_the_index_alone(log):
    named = {"after": "2026-01-01", "last": "2026-12-31", "scored": 5}
    plan = [row[3] for row in log.execute(f"EXPLAIN QUERY PLAN {recent.LAST}", named)]
    on_index = "USING COVERING INDEX rep_scores (drill_id=? AND kind=? AND day>? AND day<?)"
    assert [step for step in plan if "rep " in step or "scored " in step] == [
        f"SEARCH rep {on_index}",
        "SEARCH rep USING INTEGER PRIMARY KEY (rowid=?)",
        f"SEARCH scored {on_index}",
    ]


def test_calls_lessons_archived_drills_and_the_future_are_left_out(log):
    rep(log, 1, kind="live")
    rep(log, 1, kind="learn")
    rep(log, -1)
    rep(log, 1, "pitch")
    drills.update(log, drills.find(log, "pitch")._replace(archived=True))
    assert recent.practice(log, TODAY) == ()


def test_it_goes_back_twelve_weeks_from_the_last_day_practised(log):
    for days in (200, 200 + 83, 200 + 84):
        rep(log, days)
    assert [each.day for each in recent.practice(log, TODAY)] == [ago(283), ago(200)]
    rep(log, 0)
    assert [each.day for each in recent.practice(log, TODAY)] == [TODAY]


def test_the_last_adjustment_is_what_was_last_meant_and_never_what_was_changed(log):
    assert recent.adjustment(log, "objection", TODAY) is None
    rep(log, 9, change="slower", kept="the pause")
    assert recent.adjustment(log, "objection", TODAY) is None
    rep(log, 7, change="louder", next="softer")
    rep(log, 6)
    assert recent.adjustment(log, "objection", TODAY) == Adjustment("softer", ago(7))
    assert recent.adjustment(log, "objection", ago(8)) is None
    assert recent.worked(log, "objection", TODAY) == Adjustment("the pause", ago(9))
    assert recent.worked(log, "objection", ago(10)) is None


def test_an_adjustment_on_another_drill_or_on_a_call_is_another_matter(log):
    rep(log, 2, "opener", next="slower")
    rep(log, 1, kind="live", next="louder")
    assert recent.adjustment(log, "objection", TODAY) is None


def test_a_focus_stands_at_the_mean_of_its_criterion_in_four_weeks(log):
    for days, value in ((28, 5), (27, 2), (3, 4), (1, None), (0, 3), (-1, 5)):
        rated(log, days, value)
    assert recent.levels(log, [EXPLORE], TODAY) == (TargetLevel(EXPLORE, 300.0, 3),)


def test_a_coachs_ratings_calls_and_other_drills_are_left_out(log):
    rated(log, 1, 5, rater="Ana")
    rated(log, 1, 5, kind="live")
    rep(log, 1, "discovery", ratings=(Rating("self", "depth", 5),), score=500)
    assert recent.levels(log, [EXPLORE], TODAY) == (TargetLevel(EXPLORE, 0.0, 0),)


def test_a_focus_on_a_whole_drill_stands_at_its_scores_by_rubric(log):
    rated(log, 2, 3)
    rated(log, 1, 4)
    rep(log, 1, score=500, quick=True)
    assert recent.levels(log, [WHOLE], TODAY) == (TargetLevel(WHOLE, 350.0, 2),)


@pytest.mark.parametrize("focus", [EXPLORE, WHOLE], ids=["a criterion", "a drill"])
def test_a_changed_rubric_begins_anew(log, focus):
    rated(log, 2, 2)
    drill = drills.find(log, "objection")
    drills.update(log, drill._replace(rubric=2, criteria=(Criterion("explore", "asks twice"),)))
    assert recent.levels(log, [focus], TODAY) == (TargetLevel(focus, 0.0, 0),)
    rated(log, 1, 4)
    assert recent.levels(log, [focus], TODAY) == (TargetLevel(focus, 400.0, 1),)


def test_a_focus_without_a_target_stands_nowhere(log):
    assert recent.levels(log, [EXPLORE._replace(target=None)], TODAY) == ()
