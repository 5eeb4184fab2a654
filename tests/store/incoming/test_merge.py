"""What becomes of records that come in from the seller's own other log, and how it is undone."""

import pytest
from tests.conftest import NOW
from tests.generated_logs import TODAY
from tests.store.incoming.conftest import (
    MINE,
    SETTLED,
    leaving,
    lines,
    reason,
    records,
    take_in,
    taken,
    words,
)
from tests.store.incoming.made_up import (
    EVERY,
    deleted,
    drill,
    focus,
    promise,
    rated,
    rep,
    rescoring,
    uid,
)

from practicelog.core.interchange.merging import (
    ADDED,
    BURIED,
    CONFLICT,
    DELETED,
    OLDER,
    UNCHANGED,
    UPDATED,
    Row,
)
from practicelog.store import incoming
from practicelog.store.changes import NewCommand, recorded


@pytest.mark.parametrize("make", EVERY, ids=lambda make: make.__name__)
def test_a_record_comes_is_changed_is_deleted_and_does_not_come_back(log, make):
    before = [rep()] if make is rescoring else []
    taken(log, *before)
    one, kind = make(), make.__name__
    field = {"drill": "what", "script": "archived", "card": "text", "plan": "days", "off": "last",
    "rep": "goal",
             "focus": "why", "promise": "text", "rescoring": "score", "notice": "text",
             "metric": "value"}[kind]  # fmt: skip
    changed = one | {
        "revision": 2,
        field: {"archived": True, "days": 4, "last": "2027-01-01", "score": 3.5, "value": "13"}.get(
            field, "other"
        ),
    }

    assert taken(log, one) == [ADDED]
    assert taken(log, one) == [UNCHANGED]
    assert taken(log, changed) == [UPDATED]
    assert records(log)[one["uid"]] == changed
    assert taken(log, one) == [OLDER]
    assert taken(log, deleted(kind, number_of(one), 3)) == [DELETED]
    assert records(log)[one["uid"]] == deleted(kind, number_of(one), 3)
    assert taken(log, changed, deleted(kind, number_of(one), 3)) == [OLDER, UNCHANGED]
    assert taken(log, one | {"revision": 4}) == [ADDED]
    assert records(log)[one["uid"]] == one | {"revision": 4}


def number_of(record):
    return int(record["uid"][-12:], 16)


def test_a_conflict_stays_as_it_is_here_and_is_told_with_its_fields(log):
    taken(log, rep(goal="here", ratings=[rated("self", 3)]))
    theirs = rep(goal="there", minutes=21, ratings=[rated("self", 4)])

    (outcome,) = take_in(log, lines([theirs]), MINE)

    assert (outcome.word, outcome.kind, outcome.number) == (CONFLICT, "rep", 1)
    assert outcome.fields == ("minutes", "goal", "score", "ratings")
    assert records(log)[uid(1)]["goal"] == "here"


def test_what_was_left_out_of_the_file_stays_as_it_is_here(log):
    taken(log, rep(note="mine", ratings=[rated("self", 3)], score=3.0))
    there = rep(revision=2, goal="new")
    for field in ("note", "ratings", "score", "predict", "quick"):
        del there[field]

    assert taken(log, there) == [UPDATED]
    assert records(log)[uid(1)] == rep(
        revision=2, goal="new", note="mine", ratings=[rated("self", 3)], score=3.0
    )


def test_a_new_rep_without_what_was_left_out_has_nothing_there(log):
    there = rep()
    for field in ("note", "ratings", "score", "predict", "quick", "script", "partner"):
        del there[field]

    assert taken(log, there) == [ADDED]
    assert records(log)[uid(1)] == rep()


def test_what_hangs_on_a_deleted_rep_goes_and_stays_away(two):
    one, other = two
    for log in two:
        taken(log, rep())
    taken(one, deleted("rep", 1, 2))
    taken(other, rescoring(), promise(rep=uid(1)))
    here, there = leaving(one), leaving(other)

    assert set(words(take_in(one, there))) == {UNCHANGED, OLDER, BURIED}
    assert set(words(take_in(other, here))) == {UNCHANGED, DELETED}
    assert leaving(one) == leaving(other)


@pytest.mark.parametrize(
    ("record", "message"),
    [
        pytest.param(rep(drill=uid(99)), "drill: it is neither here nor earlier", id="drill"),
        pytest.param(rep(rubric=7), "rubric: it is neither", id="rubric"),
        pytest.param(rep(script={"uid": uid(99), "version": 1}), "script: it is", id="script"),
        pytest.param(rescoring(), "rep: it is neither here nor earlier", id="rep"),
        pytest.param(focus(drill=uid(99)), "drill: it is neither", id="drill of a focus"),
        pytest.param(rep(ratings=[rated("self", 3, "charm")]),
                     "ratings: the drill's rubric has no criterion “charm”.", id="criterion"),
        pytest.param(rep(ratings=[rated("self", True)]),
                     "ratings, reason: true is not a whole number from 1 to 5.", id="a check"),
    ],
)  # fmt: skip
def test_what_a_record_names_must_be_there(log, record, message):
    assert message in reason(log, record)
    assert records(log) == {}


def test_a_check_takes_true_or_false(log):
    taken(log, drill(rubrics=[()]) | {"rubrics": [
        {"version": 1, "criteria": [{"name": "cut", "hint": "", "check": True}]}]})  # fmt: skip

    assert "3 is not true or false" in reason(
        log, rep(drill=uid(2), ratings=[rated("self", 3, "cut")])
    )
    given = rep(drill=uid(2), ratings=[rated("self", False, "cut"), rated("Ana", None, "cut")])
    assert taken(log, given) == [ADDED]
    assert records(log)[uid(1)] == given


def test_one_uid_twice_in_a_file_is_one_record(log):
    assert taken(log, rep(), rep(), rep(revision=2, goal="x"), rep(goal="y")) == [
        ADDED, UNCHANGED, UPDATED, OLDER,
    ]  # fmt: skip
    assert records(log)[uid(1)] == rep(revision=2, goal="x")


def test_more_reps_than_are_stored_together_all_come_in_their_order(log):
    assert set(taken(log, *(rep(number) for number in range(1, 334)))) == {ADDED}

    assert log.execute("SELECT count(*), min(id), max(id) FROM rep").fetchone() == (333, 1, 333)
    assert log.execute("SELECT uid FROM rep WHERE id = 250").fetchone() == (uid(250),)


def test_numbers_that_were_used_are_not_used_again(log):
    taken(log, rep(1), deleted("rep", 1, 2), rep(2))

    assert log.execute("SELECT id FROM rep").fetchall() == [(2,)]


def test_a_rep_that_came_without_ratings_cannot_change_what_it_is_rated_by(log):
    taken(log, drill(), rep(ratings=[rated("self", 3)]))
    there = rep(revision=2, drill=uid(2))
    del there["ratings"]

    assert reason(log, there) == "rubric: it is rated here by another, and the file has no ratings."
    assert taken(log, rep(revision=3, drill=uid(2))) == [UPDATED]
    assert taken(log, there | {"revision": 4}) == [UPDATED]


def test_a_rep_on_another_drill_has_that_drills_rubric(log):
    taken(log, drill(rubrics=[("who",), ("why",)]), rep())
    moved = Row(1, rep(drill=uid(2), rubric=2), frozenset({"rubric"}))

    with recorded(log, NewCommand(NOW, "import")):
        (outcome,) = incoming.outcomes(log, [moved], SETTLED, TODAY)

    assert outcome.word == UPDATED
    assert records(log)[uid(1)] == rep(revision=2, drill=uid(2), rubric=2)


def test_on_the_same_drill_a_rubric_that_was_derived_stays_as_it_is(log):
    taken(log, drill(rubrics=[("who",), ("why",)]), rep(drill=uid(2)))
    again = Row(1, rep(drill=uid(2), rubric=2, minutes=21), frozenset({"rubric"}))

    with recorded(log, NewCommand(NOW, "import")):
        (outcome,) = incoming.outcomes(log, [again], SETTLED, TODAY)

    assert outcome.word == UPDATED
    assert records(log)[uid(1)] == rep(revision=2, drill=uid(2), minutes=21)


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        pytest.param({"score": 4.5, "ratings": [rated("self", 3)]},
                     "score: 4.5 is not what its own ratings come to, 3;", id="another"),
        pytest.param({"score": None, "ratings": [rated("self", 3)]},
                     "score: none is not what its own ratings come to, 3;", id="none"),
        pytest.param({"score": 4, "ratings": [rated("Ana", 4)]},
                     "score: 4 is not what its own ratings come to, without one;", id="a coach's"),
    ],
)  # fmt: skip
def test_a_score_that_the_ratings_do_not_come_to_is_refused(log, fields, why):
    assert reason(log, rep(**fields)).startswith(why)
    assert taken(log, rep(quick=True, **fields)) == [ADDED]
    assert reason(log, rep(revision=2, **fields)).startswith(why)


def test_a_score_without_the_ratings_it_comes_of_is_held_against_those_that_are_here(log):
    taken(log, rep(ratings=[rated("self", 3), rated("self", 4, "tone")]))
    changed = rep(revision=2, goal="ask", score=3.5)
    del changed["ratings"]

    assert taken(log, changed) == [UPDATED]
    assert reason(log, changed | {"revision": 3, "score": 4.5}).startswith("score: 4.5 is not")
