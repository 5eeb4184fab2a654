"""What is left of a sheet's history when some of it stays out: nothing of what was left out."""

from datetime import UTC, date, datetime

import pytest
from tests.core.practice_pictures import drawn

from practicelog.core.calendar.periods import Period
from practicelog.core.coaching.promises import Made
from practicelog.core.extent import WORDS
from practicelog.core.journey.sheet_history import SheetHistory, without
from practicelog.core.records.field import Notice
from practicelog.core.records.focus import Focus, Promise
from practicelog.core.records.rep import Rating, Rep, ScriptVersion
from practicelog.core.statistics.rater_difference import Pair

DAY = date(2026, 1, 16)
REP = Rep(
    id=1, uid="uid", at=datetime(2026, 1, 16, 16, 30, tzinfo=UTC), zone="UTC", day=DAY,
    logged=datetime(2026, 1, 16, 17, 0, tzinfo=UTC), drill="objection", rubric=1, score=311,
    predict=322, goal="a goal", partner="a partner", change="a change", kept="a kept",
    next="a next", note="a note", script=ScriptVersion("a-script", 2),
    ratings=(Rating("self", "explore", 4), Rating("Ana", "explore", 3)),
)  # fmt: skip
HISTORY = SheetHistory(
    Period("", DAY, DAY),
    drawn("x"),
    (REP,),
    (Focus(1, "focus", "objection", "explore", "a why", 400, DAY, DAY),),
    (
        Made(Promise(1, "promise", None, None, "a typed promise", "Ana", DAY), None),
        Made(Promise(0, "uid", 1, "objection", "a next", None, DAY), None),
    ),
    (Notice(1, "notice", DAY, "a notice", "Ana"),),
    (Pair("Ana", "pairs-drill", "explore", 1, 344, 355),),
    DAY,
)

GONE = {
    "scripts": ["a-script"],
    "focuses": ["a why"],
    "reps": ["objection', rubric", "311", "a next", "344"],
    "promises": ["a typed promise"],
    "notices": ["a notice"],
    "partners": ["a partner"],
    "scores": ["311", "322", "'explore', value", "344"],
    "changes": ["a change"],
    "kept": ["a kept"],
    "next": ["a next"],
    "notes": ["a note"],
}


@pytest.mark.parametrize("word", GONE)
def test_nothing_is_left_of_what_is_left_out(word):
    before, after = repr(HISTORY), repr(without(HISTORY, [word]))

    assert [text for text in GONE[word] if text not in before] == []
    assert [text for text in GONE[word] if text in after] == []


@pytest.mark.parametrize("word", GONE)
def test_everything_else_stays(word):
    after = repr(without(HISTORY, [word]))
    shared = {text for gone in GONE.values() for text in gone} - set(GONE[word])
    hangs_on_it = shared if word == "reps" else {"a next"} if word == "next" else set()

    assert [text for text in shared - hangs_on_it if text not in after] == []


def test_whether_a_rep_was_deliberate_can_still_be_told_without_goals():
    (rep,) = without(HISTORY, ["goals"]).reps

    assert rep.goal == "a goal"


@pytest.mark.parametrize("omitted", [(), WORDS], ids=["nothing", "everything"])
def test_a_history_says_what_was_left_out_of_it(omitted):
    assert without(HISTORY, omitted).omitted == omitted
