"""Drills, scripts and plans of two machines: their numbered versions, and their names."""

import json

import pytest
from tests.store.incoming.conftest import (
    SETTLED,
    leaving,
    reason,
    records,
    take_in,
    taken,
    words,
)
from tests.store.incoming.made_up import (
    OPENER,
    card,
    deleted,
    drill,
    plan,
    rated,
    rep,
    script,
    uid,
)

from practicelog.core.interchange.merging import (
    ADDED,
    CONFLICT,
    UNCHANGED,
    UPDATED,
)


def test_numbered_versions_of_two_machines_are_put_together(log):
    taken(log, drill(rubrics=[("who",)]), script(texts=["a"]))

    assert taken(log, drill(rubrics=[("who",), ("who", "why")]), script(texts=["a", "b"])) == [
        UPDATED, UPDATED,
    ]  # fmt: skip
    assert taken(log, drill(rubrics=[("who",)]), script(texts=["a"])) == [UNCHANGED, UNCHANGED]
    assert records(log)[uid(2)] == drill(rubrics=[("who",), ("who", "why")])
    assert records(log)[uid(3)] == script(texts=["a", "b"])


def test_versions_that_share_a_number_and_differ_are_a_conflict_at_any_revision(log):
    taken(log, drill(rubrics=[("who",)]), script(texts=["a", "b"]))
    theirs = drill(revision=9, rubrics=[("why",)]), script(revision=9, texts=["a", "x", "c"])

    assert taken(log, *theirs) == [CONFLICT, CONFLICT]
    assert records(log)[uid(3)] == script(revision=9, texts=["a", "b", "c"])
    assert taken(log, *theirs, consent=SETTLED) == [UPDATED, UPDATED]
    assert [records(log)[uid(number)] for number in (2, 3)] == list(theirs)


def test_a_shipped_rubric_that_nobody_practised_with_gives_way_to_the_one_of_ones_own_log(two):
    one, other = two
    theirs = shipped_with_another_rubric(one)
    assert taken(one, theirs, consent=SETTLED) == [UPDATED]

    assert words(take_in(other, leaving(one)))[UPDATED] == 1
    assert leaving(other) == leaving(one)


def test_a_shipped_rubric_that_was_practised_with_is_a_conflict(log):
    theirs = shipped_with_another_rubric(log)
    taken(log, rep(drill=theirs["uid"]))

    assert taken(log, theirs) == [CONFLICT]


def shipped_with_another_rubric(log):
    """Return a shipped drill as a log has it, but for a hint."""
    found = [json.loads(line) for line in leaving(log).splitlines()]
    opener = next(each for each in found if each.get("name") == "opener")
    opener["rubrics"][0]["criteria"][0]["hint"] = "another hint"
    return opener


def test_criteria_that_reps_are_rated_by_are_not_taken_away(log):
    taken(log, drill(rubrics=[("who", "why")]))
    taken(log, rep(drill=uid(2), ratings=[rated("self", 4, "who")]))

    refusal = reason(log, drill(revision=2, rubrics=[("why",)]), consent=SETTLED)

    assert refusal == "other records here belong to what it would take away."
    assert records(log)[uid(2)] == drill(rubrics=[("who", "why")])
    moved = drill(revision=2, rubrics=[("why", "who")])
    assert taken(log, moved, consent=SETTLED) == [UPDATED]
    assert records(log)[uid(2)] == moved


def test_a_drill_with_reps_is_not_deleted(log):
    taken(log, drill(), rep(drill=uid(2)))

    assert "belong to" in reason(log, deleted("drill", 2, 2))
    assert records(log)[uid(2)] == drill()


@pytest.mark.parametrize("make", [drill, script, plan], ids=["drill", "script", "plan"])
def test_one_thing_made_on_two_machines_is_known_by_the_lower_uid_on_both(two, make):
    one, other = two
    taken(one, make(number=20))
    taken(other, make(number=21))
    here, there = leaving(one), leaving(other)

    assert set(words(take_in(one, there))) == set(words(take_in(other, here))) == {UNCHANGED}
    assert leaving(one) == leaving(other) == here


def test_reps_on_a_drill_made_on_two_machines_come_together(two):
    one, other = two
    taken(one, drill(number=20), rep(1, drill=uid(20), ratings=[rated("self", 3, "who")]))
    taken(other, drill(number=21), rep(2, drill=uid(21), ratings=[rated("self", 4, "who")]))
    here, there = leaving(one), leaving(other)

    take_in(one, there)
    take_in(other, here)

    assert leaving(one) == leaving(other)
    assert records(one)[uid(2)]["drill"] == uid(20)


def test_two_that_want_one_name_cannot_both_have_it(log):
    taken(log, drill(20, name="cold"), drill(21, name="warm"))

    assert reason(log, drill(20, revision=2, name="warm")) == (
        "name: another drill here is called “warm”; rename one of the two and import again."
    )
    assert records(log)[uid(20)] == drill(20, name="cold")


def test_a_renamed_drill_that_ships_keeps_its_uid_and_cards_where_one_of_its_name_comes_in(
    two, new_log
):
    one, other = two
    taken(one, drill(revision=2, name="cold") | {"uid": OPENER})
    own = [drill(7, name="cold", rubrics=[("who", "why"), ("who",)]), card(drill=uid(7))]
    taken(other, *own, rep(1, drill=uid(7)))
    cards = on_drill(one, OPENER)

    take_in(one, leaving(other), SETTLED)

    assert uid(7) not in records(one)
    assert records(one)[uid(1)]["drill"] == OPENER
    assert on_drill(one, OPENER) == sorted([*cards, uid(12)])
    with new_log() as new:
        take_in(new, leaving(one))
        assert leaving(new) == leaving(one)
        assert on_drill(new, OPENER) == on_drill(one, OPENER)


def on_drill(log, drill):
    """Return the uids of the cards of a drill."""
    sql = "SELECT card.uid FROM card JOIN drill ON drill.id = drill_id WHERE drill.uid = ?"
    return sorted(uid for (uid,) in log.execute(sql, (drill,)))


def test_a_rubric_that_reps_were_rated_under_before_comes_with_them(log):
    old = drill(rubrics=[("who",), ("why",)])

    assert taken(log, old, rep(drill=uid(2), ratings=[rated("self", 2, "who")])) == [ADDED, ADDED]
    assert "no criterion “who”" in reason(
        log, rep(5, drill=uid(2), rubric=2, ratings=[rated("self", 2, "who")])
    )
