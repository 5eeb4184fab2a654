"""Focuses, promises and what is due as a seller reads them."""

from datetime import UTC, date, datetime

import pytest

from practicelog.core.coaching.promises import Made
from practicelog.core.coaching.suggestions import Due, Rested, TargetLevel, TooEasy
from practicelog.core.coaching_wording import (
    due_words,
    end_words,
    fate_words,
    lacking_words,
    quoted_promise,
)
from practicelog.core.records.focus import Focus, Promise
from practicelog.core.records.rep import Rep

FRIDAY = date(2026, 11, 20)
FOCUS = Focus(1, "a", "objection", "explore", "why", 400, FRIDAY, date(2026, 12, 31))
PROMISE = Promise(0, "a", 7, "objection", "ask first", None, FRIDAY)


@pytest.mark.parametrize(
    ("day", "words"),
    [(date(2026, 12, 31), "until 31 Dec"), (date(2027, 1, 1), "over since 31 Dec 2026")],
    ids=["its last day", "the day after"],
)
def test_a_focus_that_should_have_been_closed_says_so(day, words):
    assert end_words(FOCUS, day) == words


@pytest.mark.parametrize(
    ("promise", "words"),
    [
        pytest.param(PROMISE, "“ask first” (objection, 20 Nov)", id="a rep's"),
        pytest.param(PROMISE._replace(drill=None), "“ask first” (20 Nov)", id="on no drill"),
        pytest.param(
            PROMISE._replace(drill=None, who="ana"), "“ask first” (ana, 20 Nov)", id="a coach's"
        ),
    ],
)
def test_a_promise_is_quoted_with_whose_it_is_and_its_day(promise, words):
    assert quoted_promise(promise) == words


def test_what_became_of_promises_is_counted_the_kept_first():
    kept, dropped, open_ = (PROMISE._replace(kept=each) for each in (True, False, None))
    made = [Made(each, None) for each in (kept, open_, dropped, kept)]
    assert fate_words(made, ()) == "2 of 4 kept · 1 let go · 1 open"
    assert fate_words(made[:1], ()) == "1 of 1 kept"
    assert fate_words(made, (), "still open on 31 Oct") == (
        "2 of 4 kept · 1 let go · 1 still open on 31 Oct"
    )


REP = Rep(
    id=1, uid="uid", at=datetime(2026, 11, 20, 16, 30, tzinfo=UTC), zone="UTC",
    day=FRIDAY, logged=datetime(2026, 11, 20, 17, 0, tzinfo=UTC), drill="objection", rubric=1,
    goal="ask first", feedback="coach", takes=2,
)  # fmt: skip


@pytest.mark.parametrize(
    ("reps", "words"),
    [
        pytest.param([], "", id="no rep"),
        pytest.param([REP], "", id="nothing lacks"),
        pytest.param(
            [REP._replace(goal=None), REP._replace(feedback="none"), REP._replace(feedback="none")],
            "without feedback 2, goal 1",
            id="what lacks most first",
        ),
        pytest.param([REP._replace(takes=1)], "without second take 1", id="one take"),
    ],
)
def test_what_reps_lack_is_counted(reps, words):
    assert lacking_words(reps) == words


@pytest.mark.parametrize(
    ("cause", "words"),
    [
        pytest.param(Rested(14), "not practised for 14 days", id="rest"),
        pytest.param(TooEasy(), "the last 5 were all 5 at easy: raise the difficulty", id="ease"),
        pytest.param(
            TargetLevel(FOCUS, 360, 10),
            "explore at 3.6 in 4 weeks (10 reps), target 4.0",
            id="a criterion under its target",
        ),
        pytest.param(
            TargetLevel(FOCUS._replace(criterion=None), 312.5, 4),
            "at 3.1 in 4 weeks (4 reps), target 4.0",
            id="a whole drill",
        ),
    ],
)
def test_what_is_due_says_why(cause, words):
    assert due_words(Due("objection", cause)) == words
