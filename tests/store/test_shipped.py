"""The drills of drills.toml, word by word where others rely on them."""

import pytest

from practicelog.store.shipped import drills, shipped_uid

RUBRICS = {
    "call-script": "reason plain question branches shorter?",
    "opener": "who reason permission tone handover",
    "voicemail": "relevance one-ask reach tone short?",
    "discovery": "frame depth impact decision listen playback",
    "objection": "hear acknowledge explore answer check",
    "pitch": "audience problem outcome proof brief turn",
    "story": "mirror stakes turn result bridge length?",
    "demo": "recap order tie involve stop next",
    "negotiation": "prepared why trade calm recap",
    "close": "earned ask hold firm no",
    "email-rewrite": "subject why-you value ask voice cut?",
    "message": "context reader no-pitch question short?",
    "role-play": "open discover listen handle value next",
    "call-review": "evidence strength pattern rewrite plan?",
}


def test_these_drills_ship():
    assert [drill.name for drill in drills()] == list(RUBRICS)


@pytest.mark.parametrize("drill", drills(), ids=lambda drill: drill.name)
def test_a_drill_ships_with_its_criteria_in_order_and_its_checks(drill):
    names = " ".join(each.name + "?" * each.check for each in drill.criteria)

    assert names == RUBRICS[drill.name]
    assert drill.rubric == 1
    assert not drill.archived


@pytest.mark.parametrize("drill", drills(), ids=lambda drill: drill.name)
def test_a_drill_and_each_criterion_say_what_they_mean(drill):
    assert drill.what
    assert all(criterion.hint for criterion in drill.criteria)
    assert not any("(y/n)" in criterion.hint for criterion in drill.criteria)


def test_a_shipped_drill_has_the_same_uid_in_every_log():
    assert shipped_uid("opener") == "23edcf5f-4591-5f15-a481-0ceb589a42f4"
    assert {drill.uid for drill in drills()} == {shipped_uid(name) for name in RUBRICS}
