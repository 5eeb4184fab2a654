"""Old takes: which one comes next, what is shown of it, and the pairs they leave behind."""

from datetime import timedelta

import pytest
from tests.conftest import NOW

from practicelog.core.records.field import Rescoring
from practicelog.core.records.rep import Rating, Rep
from practicelog.core.rubrics import score_of
from practicelog.core.statistics.drift import drift
from practicelog.store import drills, reps, rescorings

TODAY = NOW.date()
UNTIL = TODAY - timedelta(184)
RATINGS = (Rating("self", "hear", 3), Rating("self", "explore", 4), Rating("self", "check", None))


def take(log, *, days_ago=200, ratings=RATINGS, note="as it went", drill="objection", **fields):
    """Store a rep; unless told otherwise it is one that can be scored again."""
    found = drills.find(log, drill)
    rep = Rep(
        id=0, uid=str(log.execute("SELECT count(*) FROM rep").fetchone()[0]), at=NOW, zone="UTC",
        day=TODAY - timedelta(days_ago), logged=NOW, drill=found.name, rubric=found.rubric,
        ratings=ratings, score=score_of(ratings), note=note,
    )._replace(**fields)  # fmt: skip
    return reps.add(log, rep, found).id


def script_version(log, text):
    script = log.execute(
        "INSERT INTO script (uid, name, kind, archived, revision) VALUES ('s', 's', 'call', 0, 1)"
    ).lastrowid
    return log.execute(
        "INSERT INTO script_version (script_id, version, made, text) VALUES (?, 1, ?, ?)",
        (script, "2026-01-01T12:00:00Z", text),
    ).lastrowid


def oldest(log, passed=(), drill="objection"):
    return rescorings.oldest(log, drills.find(log, drill).id, UNTIL, passed)


def score_again(log, rep, score):
    number = log.execute("SELECT count(*) FROM rescoring").fetchone()[0]
    rescorings.add(log, Rescoring(0, f"r{number}", rep, TODAY, score))


def test_a_log_without_reps_has_no_take(log):
    assert oldest(log) is None
    assert rescorings.pairs(log) == ()


def test_a_take_is_its_note_and_the_scales_it_was_rated_on(log):
    rep = take(log)
    found = oldest(log)
    assert (found.rep, found.script, found.note) == (rep, None, "as it went")
    assert [each.name for each in found.criteria] == ["hear", "explore"]
    assert [each.hint for each in found.criteria] == ["lets it finish", "asks before answering"]


def test_a_take_with_a_script_has_the_text_of_that_version(log):
    version = script_version(log, "Hi {name},\n\tI call because …")
    rep = take(log, note=None)
    log.execute("UPDATE rep SET script_version_id = ? WHERE id = ?", (version, rep))
    assert oldest(log)[2:] == ("Hi {name},\n\tI call because …", None)


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"days_ago": 183}, id="a day too young"),
        pytest.param({"note": None}, id="nothing to read"),
        pytest.param({"ratings": (), "score": 300, "quick": True}, id="scored in a hurry"),
        pytest.param({"ratings": ()}, id="not scored"),
        pytest.param({"ratings": (Rating("Ana", "hear", 3),)}, id="rated by a coach only"),
        pytest.param({"kind": "live"}, id="a real call"),
        pytest.param({"drill": "opener", "ratings": (Rating("self", "tone", 3),)}, id="another"),
    ],
)
def test_what_cannot_be_scored_again_is_no_take(log, fields):
    take(log, **fields)
    assert oldest(log) is None


def test_exactly_old_enough_is_old_enough(log):
    assert take(log, days_ago=184) == oldest(log).rep


def test_a_coachs_ratings_and_checks_are_not_asked_for(log):
    ratings = (
        Rating("self", "mirror", 2),
        Rating("self", "length", True),
        Rating("Ana", "stakes", 5),
    )
    take(log, drill="story", ratings=ratings)
    assert [each.name for each in oldest(log, drill="story").criteria] == ["mirror"]


def test_a_take_keeps_the_rubric_it_was_rated_under(log):
    take(log)
    before = drills.find(log, "objection")
    newer = tuple(each._replace(hint="changed") for each in before.criteria[1:])
    drills.update(log, before._replace(rubric=2, criteria=newer))
    assert [each.name for each in oldest(log).criteria] == ["hear", "explore"]
    assert oldest(log).criteria[0].hint == "lets it finish"


def test_takes_come_oldest_first_and_then_by_number(log):
    second, third, first = take(log, days_ago=300), take(log, days_ago=300), take(log, days_ago=400)
    order = []
    while found := oldest(log, order):
        order.append(found.rep)
    assert order == [first, second, third]


def test_a_take_scored_again_does_not_come_back(log):
    first, second = take(log, days_ago=300), take(log)
    score_again(log, first, 300)
    assert oldest(log).rep == second


def test_pairs_are_then_and_now_in_the_order_scored_again(log):
    first, second = take(log), take(log, ratings=(Rating("self", "hear", 5),))
    score_again(log, second, 400)
    score_again(log, first, 300)
    assert rescorings.pairs(log) == ((500, 400), (350, 300))


def test_a_rep_that_lost_its_score_is_in_no_pair(log):
    rep = take(log)
    score_again(log, rep, 300)
    before, drill = reps.find(log, rep), drills.of_rep(log, rep)
    reps.update(log, before._replace(score=None, ratings=()), drill)
    assert rescorings.pairs(log) == ()
    reps.update(log, before._replace(score=400, ratings=(), quick=True), drill)
    assert rescorings.pairs(log) == ()


def test_a_rep_deleted_takes_its_new_score_along(log):
    rep = take(log)
    score_again(log, rep, 300)
    reps.delete(log, reps.find(log, rep))
    assert rescorings.pairs(log) == ()


def test_the_pairs_of_all_drills_make_one_drift(log):
    for drill, name in (("objection", "hear"), ("opener", "tone")):
        for _ in range(2):
            rep = take(log, drill=drill, ratings=(Rating("self", name, 4),))
            score_again(log, rep, 350)
    assert drift(rescorings.pairs(log))[:4] == (-0.5, -0.5, -0.5, 4)
