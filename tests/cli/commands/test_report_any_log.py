"""Whatever is in a log, every report and `today` can be made of it, and can be shown safely."""

import json
from datetime import date, timedelta
from io import StringIO
from unicodedata import category

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conftest import NOW
from tests.core.awkward_texts import awkward

from practicelog.cli.suggestion import of_day
from practicelog.cli.world import World
from practicelog.core.calendar.period_choice import Choice, chosen_period
from practicelog.core.coaching.focuses import default_end
from practicelog.core.records.drill import Criterion
from practicelog.core.records.focus import Focus, Promise
from practicelog.core.records.plan import DayOff
from practicelog.core.records.rep import DIFFICULTIES, FEEDBACKS, KINDS, Rating, Rep
from practicelog.core.rubrics import score_of
from practicelog.core.streaks.plans import Wish, next_plan
from practicelog.core.streaks.rulings import day_run
from practicelog.reports import today as today_report
from practicelog.reports.focuses import ending
from practicelog.reports.period.detail import detail
from practicelog.reports.period.document import document
from practicelog.reports.period.explanation import explanation
from practicelog.reports.period.summary import summary
from practicelog.reports.period.value import build
from practicelog.store import (
    drills,
    focuses,
    period_histories,
    plans,
    promises,
    reps,
    scores,
)
from practicelog.store.changes import NewCommand, recorded

pytestmark = pytest.mark.sweep

TODAY = date(2026, 11, 21)
DRILLS = ("objection", "email-rewrite", "opener")

days = st.integers(0, 500).map(lambda n: TODAY - timedelta(days=n))
storable = awkward.map(lambda text: text.replace("\0", "")[:500] or "x")
texts = st.one_of(st.none(), storable)
values = st.one_of(st.none(), st.integers(1, 5))
done = st.fixed_dictionaries(
    {
        "drill": st.sampled_from(DRILLS),
        "day": days,
        "late": st.integers(0, 9),
        "how": st.sampled_from(["rated", "rated", "quick", "not"]),
        "values": st.lists(values, min_size=6, max_size=6),
        "coach": st.one_of(st.none(), values),
        "fields": st.fixed_dictionaries(
            {
                "kind": st.sampled_from(["practice", "practice", "practice", *KINDS]),
                "minutes": st.one_of(st.none(), st.integers(1, 1440)),
                "takes": st.integers(1, 999),
                "difficulty": st.one_of(st.none(), st.sampled_from(DIFFICULTIES)),
                "feedback": st.sampled_from(FEEDBACKS),
                "predict": st.one_of(st.none(), st.integers(2, 10).map(lambda n: n * 50)),
                "goal": texts, "change": texts, "kept": texts, "next": texts, "note": texts,
            }
        ),
    }
)  # fmt: skip
aims = st.tuples(
    st.sampled_from(DRILLS), st.booleans(), days, st.one_of(st.none(), st.integers(0, 90)),
    st.one_of(st.none(), st.just(400)), storable,
)  # fmt: skip
logs = st.fixed_dictionaries(
    {
        "reps": st.lists(done, max_size=25),
        "focuses": st.lists(aims, max_size=3),
        "promises": st.lists(st.tuples(days, st.sampled_from([None, *DRILLS])), max_size=3),
        "plans": st.lists(
            st.builds(
                Wish, days=st.integers(1, 7), week_start=st.integers(0, 6),
                minutes=st.integers(0, 60), start=days, weekdays=st.just((0, 2, 5)),
            ),
            max_size=2,
        ),
        "offs": st.lists(st.tuples(days, st.integers(0, 20)), max_size=2),
        "changed": st.booleans(),
    }
)  # fmt: skip
periods = st.one_of(
    st.sampled_from([{"week": "this"}, {"quarter": "this"}, {"year": "2026"}, {"year": "2031"}]),
    days.map(lambda day: {"week": f"{day:%G-W%V}"}),
    days.map(lambda day: {"month": f"{day:%Y-%m}"}),
    st.tuples(days, days).map(
        lambda pair: dict(zip(("since", "until"), sorted(pair), strict=True))
    ),
)


def store_rep(log, number, drill, day, late, how, values, coach, fields):
    found = drills.find(log, drill)
    logged = NOW - timedelta(days=(TODAY - day).days - late)
    rep = Rep(0, f"rep {number}", NOW, "UTC", day, logged, drill, found.rubric, **fields)
    given_ = [Rating("self", each.name, bool(value) if each.check and value else value)
              for each, value in zip(found.criteria, values, strict=False)]  # fmt: skip
    if how == "rated":
        other = [Rating("Ana", given_[0].criterion, coach)] if coach else []
        rep = rep._replace(ratings=(*given_, *other), score=score_of(given_))
    elif how == "quick":
        rep = rep._replace(score=(values[0] or 1) * 100, quick=True)
    reps.add(log, rep, found)


def fill(log, content):
    planned = ()
    for wish in sorted(content["plans"], key=lambda wish: wish.start):
        plan = next_plan(wish, planned, TODAY - timedelta(days=999))
        planned = (*(each for each in planned if each.from_day != plan.from_day), plan)
        plans.put_plan(log, plan._replace(uid=f"plan {wish.start}"))
    for number, rep in enumerate(content["reps"]):
        if content["changed"] and number == len(content["reps"]) // 2:
            change_rubric(log)
        store_rep(log, number, **rep)
    for number, (drill, on_criterion, day, closed, target, why) in enumerate(content["focuses"]):
        name = drills.find(log, drill).criteria[0].name if on_criterion else None
        stored = focuses.add(log, Focus(0, f"focus {number}", drill, name, why, target, day,
                                        default_end(day)))  # fmt: skip
        if closed is not None:
            over = day + timedelta(days=closed)
            focuses.update(log, stored._replace(state="closed", outcome=why, closed_on=over))
    for number, (day, drill) in enumerate(content["promises"]):
        promises.add(log, Promise(0, f"promise {number}", None, drill, "a", None, day))
    for number, (first, length) in enumerate(content["offs"]):
        plans.add_off(log, DayOff(0, f"off {number}", first, first + timedelta(days=length)))


def change_rubric(log):
    drill = drills.find(log, "objection")
    criteria = (Criterion("calm"), Criterion("explore", "asks"), Criterion("cut", check=True))
    drills.update(log, drill._replace(rubric=2, criteria=criteria))


def steers(character):
    """Tell whether a character may steer a terminal or turn the direction of a text."""
    bidi = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029"
    return character in bidi or (category(character) in {"Cc", "Cs"} and character != "\n")


def assert_shown_safely(world, page):
    for text in (world.text(page), world.markdown(page)):
        assert text.endswith("\n") or not page
        assert not [character for character in text if steers(character)], repr(text)
        assert "None" not in text.split()


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(logs, periods, st.booleans(), st.integers(20, 120))
def test_any_report_of_any_log_can_be_made_and_shown(new_log, content, typed, last, width):
    world = World({"COLUMNS": str(width)}, None, StringIO(), StringIO())
    with new_log() as log, recorded(log, NewCommand(NOW, "test")):
        fill(log, content)
        period = chosen_period(Choice(**typed), plans.plans(log), TODAY, last=last and not typed)
        history = period_histories.of(log, period, TODAY)
    report = build(history)
    told = json.loads(world.document("report", document(report)))
    assert_shown_safely(world, (*summary(report), *detail(report), *explanation(report)))
    assert sum(drill["reps"] for drill in told["drills"]) == told["reps"]
    assert told["deliberate"] <= told["reps"] >= told["hard"]
    for drill in told["drills"]:
        if score := drill["score"]:
            assert 1 <= score["low"] <= score["mean"] <= score["high"] <= 5
            assert score["n"] + drill["apart"] <= drill["reps"]


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(logs, st.integers(20, 120), st.sets(st.sampled_from(DRILLS)))
def test_today_of_any_log_can_be_made_and_shown(new_log, content, width, archived):
    world = World({"COLUMNS": str(width)}, None, StringIO(), StringIO())
    with new_log() as log, recorded(log, NewCommand(NOW, "test")):
        fill(log, content)
        for name in archived:
            drills.update(log, drills.find(log, name)._replace(archived=True))
        built = of_day(log, TODAY)
        used = drills.names(log)
        days = day_run(plans.practice(log, TODAY))
    assert built.practise.drill in used or not used
    page = today_report.sections(built)
    assert_shown_safely(world, page)
    assert len(page[0].rows) <= 9
    told = json.loads(world.document("today", today_report.document(built, days, None)))
    assert told["practise"]["reason"]


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(logs, st.sampled_from(DRILLS), st.booleans(), days)
def test_any_focus_can_be_closed(new_log, content, drill, on_criterion, set_on):
    with new_log() as log, recorded(log, NewCommand(NOW, "test")):
        fill(log, content)
        name = drills.find(log, drill).criteria[0].name if on_criterion else None
        focus = Focus(1, "u", drill, name, "why", None, set_on, TODAY)
        weeks, _ = scores.of_focus(log, focus, plans.plans(log), TODAY)
    (facts,) = ending(focus, weeks, TODAY)
    assert facts.rows[1][1]
