"""A period as scripts read it: every documented field, and null or empty where there is nothing."""

from decimal import Decimal

import pytest
from tests.reports.period.detail_lines import pairs
from tests.reports.period.made_up import EXPLORE, QUARTER, day, rated, rep, report, weekly

from practicelog.core.aim_documents import focus_document
from practicelog.core.coaching.promises import Made
from practicelog.core.journey.metric_weeks import MetricWeek
from practicelog.core.records.focus import Promise
from practicelog.core.records.plan import DayOff
from practicelog.reports.period.document import document

PROMISE = Made(Promise(0, "u", 7, "objection", "ask first", None, day(-1)), day(1))

NOTHING = {"goal": 0, "feedback": 0, "second take": 0}


def test_an_empty_period_has_every_field():
    assert document(report()) == {
        "period": {"name": "2026-W47", "from": "2026-11-16", "to": "2026-11-22"},
        "practice_week": None, "days": 0, "need": 1, "state": "open", "streak": 0,
        "reps": 0, "minutes": 0, "takes": 0,
        "deliberate": 0, "lacking": NOTHING,
        "hard": 0, "live": 0, "late": 0, "drills": [], "focus": [],
        "raters": [], "promise": None, "changes": [], "kept": [], "next": [], "noticed": [],
        "promises": {"made": 0, "kept": 0, "taken up late": 0, "let go": 0, "open": 0},
        "learned": [], "expected": [], "coach": [], "scripts": [], "resting": [], "days_off": [],
        "metrics": [], "question": None,
    }  # fmt: skip


def test_a_period_that_is_no_week_has_no_need_and_no_state():
    told = document(report(rep(0, minutes=7, takes=2), period=QUARTER))
    assert (told["need"], told["state"]) == (None, None)
    assert (told["days"], told["reps"], told["minutes"], told["takes"]) == (1, 1, 7, 2)


def test_a_drill_tells_its_level_in_full():
    told = document(
        report(
            *weekly(*[3.0] * 6), rep(0, score=367), rep(1, score=400), rep(2, score=400),
            rep(3, score=500, quick=True),
        )
    )  # fmt: skip
    (drill,) = told["drills"]
    assert drill == {
        "drill": "objection", "reps": 4, "minutes": 0, "takes": 4, "quick": False,
        "score": {"mean": pytest.approx(3.89), "n": 3, "low": 3.67, "high": 4.0},
        "usual": {"mean": 3.0, "weeks": 6, "low": 3.0, "high": 3.0},
        "word": "above your usual range", "shift": None, "climb": None, "trend": None,
        "apart": 1, "hurried": 1,
    }  # fmt: skip


def test_hurried_scores_are_flagged_and_what_lacks_is_counted():
    told = document(report(rep(0, score=400, quick=True, goal="calm"), rep(1, score=300)))
    assert [(each["score"]["n"], each["quick"], each["apart"]) for each in told["drills"]] == [
        (1, False, 1)
    ]
    assert told["lacking"] == {"goal": 1, "feedback": 2, "second take": 2}
    (hurried,) = document(report(rep(0, score=400, quick=True)))["drills"]
    assert (hurried["quick"], hurried["score"]["mean"]) == (True, 4.0)


def test_a_drill_without_scores_has_nulls():
    (drill,) = document(report(rep(0)))["drills"]
    assert [drill[name] for name in ("score", "usual", "word", "shift", "climb")] == [None] * 5


def test_a_step_is_a_shift_as_in_0_1_and_a_climb_in_full():
    means = [*[3.0, 3.1, 2.9, 3.0] * 20, 4.0, 4.1, 3.9, 4.0]
    (drill,) = document(report(*weekly(*means), rep(0, score=400)))["drills"]
    shift = {
        "direction": "up", "since": "2026-10-19", "before": pytest.approx(3.0),
        "after": pytest.approx(4.0), "weeks": 4,
    }  # fmt: skip
    assert drill["shift"] == shift
    assert drill["climb"] == shift | {
        "shape": "step", "from": "2026-10-19", "until": "2026-11-15", "quick": False,
        "z": drill["climb"]["z"], "limit": 3.5,
    }  # fmt: skip
    assert drill["climb"]["z"] > 3.5


def test_a_line_is_no_shift_and_has_no_week_it_began():
    rise = [3 + at / 104 + (-1) ** at * 0.3 for at in range(48)]
    (drill,) = document(report(*weekly(*rise), rep(0, score=350)))["drills"]
    assert drill["shift"] is None
    assert (drill["climb"]["shape"], drill["climb"]["since"]) == ("line", None)


def test_a_focus_tells_its_criteria():
    reps = [rated(-7, hear=3), rated(0, hear=4, cut=True), rep(0, score=300, quick=True)]
    (focus,) = document(report(*reps, focuses=(EXPLORE,)))["focus"]
    assert focus == focus_document(EXPLORE) | {
        "criteria": [
            {
                "criterion": "hear", "check": False,
                "score": {"mean": 4.0, "n": 1, "low": 4.0, "high": 4.0},
                "before": {"mean": 3.0, "weeks": 1}, "usual": None, "word": None, "hurried": 1,
            },
            {
                "criterion": "cut", "check": True,
                "score": {"mean": 1.0, "n": 1, "low": 1.0, "high": 1.0},
                "before": None, "usual": None, "word": None, "hurried": 1,
            },
        ],
        "year_on_year": None, "cold": [], "warm_up": None,
    }  # fmt: skip


def test_a_focus_tells_its_year():
    reps = [*weekly(*[3.0] * 13, last=53), *weekly(*[4.0] * 13)]
    (focus,) = document(report(*reps, focuses=(EXPLORE,), period=QUARTER))["focus"]
    assert focus["year_on_year"] == {
        "word": "probably up", "before": 3.0, "after": 4.0, "weeks_before": 13, "weeks_after": 13,
        "missing": None,
    }  # fmt: skip


def test_texts_are_all_told_oldest_first_with_their_reps():
    scored = {"score": 350, "quick": True}
    reps = [
        rep(0, change="a", kept="b", **scored),
        rep(1, "pitch", change="c", next="d"),
        rep(2, kept="b"),
    ]
    told = document(report(*reps, promise=PROMISE, notices=("17 Nov  “calm”",)))
    first = {"rep": 1, "day": "2026-11-16", "drill": "objection"}
    assert told["changes"] == [
        first
        | {"text": "a", "take": None, "rating": None, "score": 3.5, "quick": True, "script": None},
        {
            "rep": 2,
            "day": "2026-11-17",
            "drill": "pitch",
            "text": "c",
            "take": None,
            "rating": None,
            "score": None,
            "quick": False,
            "script": None,
        },
    ]
    assert [each["text"] for each in told["kept"]] == ["b", "b"]
    assert [each["text"] for each in told["next"]] == ["d"]
    assert told["noticed"] == ["17 Nov  “calm”"]
    assert (told["promise"]["text"], told["promise"]["state"]) == ("ask first", "kept")


def test_what_stands_below_the_first_lines_is_there_too():
    off = DayOff(1, "o", day(-3), day(1), "flu")
    made = report(
        *[rep(-7 * n, "story") for n in (4, 5, 6)],
        *[rep(n, predict=400, score=350) for n in (0, 1, 2)],
        rep(0, kind="learn", note="a chapter"), rep(1, kind="learn"), offs=(off,),
        rewritten=("intro v1 to v2",), pairs=pairs(5, 400, 300),
    )  # fmt: skip
    calls = MetricWeek("calls", Decimal(42), Decimal("38.5"), 12)
    told = document(made, [calls])
    assert told["learned"] == [
        {"rep": 7, "day": "2026-11-16", "drill": "objection", "text": "a chapter"}
    ]
    assert told["expected"] == [{"quick": False, "expected": 4.0, "given": 3.5, "n": 3}]
    assert told["coach"] == ["needs 10 reps rated by Ana too (5 so far)"]
    assert told["scripts"] == ["intro v1 to v2"]
    assert told["resting"] == [{"drill": "story", "told": "not practised for 33 days"}]
    assert told["days_off"] == [{"from": "2026-11-16", "to": "2026-11-17", "reason": "flu"}]
    assert told["metrics"] == [
        {"name": "calls", "kind": "leading", "value": "42", "median": "38.5", "weeks": 12}
    ]
    assert told["question"] == "What should I listen for in the next objection?"
    assert document(report(rep(0), period=QUARTER), [calls])["metrics"] == []


def test_promises_of_a_longer_period_are_counted():
    told = document(report(rep(0), promise=PROMISE, promises=(PROMISE,) * 2, period=QUARTER))
    assert told["promises"] == {
        "made": 2, "kept": 2, "taken up late": 0, "let go": 0, "open": 0,
    }  # fmt: skip


def test_reps_typed_late_are_counted():
    reps = [rep(0, logged_after=3), rep(0, logged_after=4), rep(1, kind="live", logged_after=9)]
    assert document(report(*reps))["late"] == 1
