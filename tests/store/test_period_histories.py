"""Everything a report on a period is made of, as it stood at the period's end."""

from datetime import date, timedelta

import pytest
from tests.conftest import NOW

from practicelog.core.calendar.periods import Period
from practicelog.core.records.focus import Focus
from practicelog.core.records.rep import Rating, Rep
from practicelog.store import drills, focuses, period_histories, reps

MONDAY = date(2026, 11, 16)
TODAY = date(2026, 11, 21)
WEEK = Period("2026-W47", MONDAY, date(2026, 11, 22))
FOCUS = Focus(0, "a", "opener", "tone", "why", None, MONDAY, date(2026, 12, 31))


def rep(log, day, drill="opener", **fields):
    found = drills.find(log, drill)
    count = log.execute("SELECT count(*) FROM rep").fetchone()[0]
    blank = Rep(0, f"rep {count}", NOW, "UTC", day, NOW, found.name, found.rubric)
    return reps.add(log, blank._replace(**fields), found)


def after(days):
    return MONDAY + timedelta(days=days)


def of(log, period=WEEK, today=TODAY):
    return period_histories.of(log, period, today)


def test_an_empty_log_has_nothing_to_report(log):
    history = of(log)
    assert (history.period, history.until) == (WEEK, TODAY)
    assert (history.reps, history.series, history.focuses, history.criteria) == ((), {}, (), {})
    assert (history.promise, history.recent, history.pairs) == (None, (), ())


def test_the_reps_are_those_of_the_period_up_to_today_whatever_their_kind(log):
    rep(log, after(-1))
    first, second = rep(log, after(0), kind="live"), rep(log, after(5), kind="learn")
    rep(log, after(6))
    assert [each.id for each in of(log).reps] == [second.id, first.id]


def test_a_past_period_knows_nothing_of_what_came_after_it(log):
    rep(log, after(-8), next="slower", score=300)
    rep(log, after(-3), score=350)
    rep(log, after(1), score=400)
    before = Period("2026-W46", after(-7), after(-1))
    history = of(log, before)
    assert (history.until, history.over) == (after(-1), after(-1))
    assert [week.mean for weeks in history.series.values() for week in weeks] == [3.0, 3.5]
    assert (history.promise.promise.text, history.promise.practised_again) == ("slower", after(-3))
    assert {each.day for each in history.recent} == {after(-8), after(-3)}


def test_a_running_week_is_not_over(log):
    assert of(log).over == date(2026, 11, 20)


def test_a_period_to_come_ends_today(log):
    history = of(log, Period("9999..", date(9999, 1, 1), date(9999, 12, 31)))
    assert (history.until, history.reps) == (TODAY, ())


@pytest.mark.parametrize(
    ("state", "set_on", "closed_on", "was_open", "closed"),
    [
        pytest.param("open", 0, None, True, False, id="set in it"),
        pytest.param("open", -30, None, True, False, id="set before"),
        pytest.param("open", 6, None, False, False, id="set after today"),
        pytest.param("closed", -30, -1, False, False, id="closed before"),
        pytest.param("closed", -30, 0, True, True, id="closed on its first day"),
        pytest.param("closed", 0, 5, True, True, id="closed today"),
        pytest.param("proposed", -30, None, False, False, id="proposed only"),
    ],
)
def test_the_focuses_are_those_that_were_open_in_it(
    log, state, set_on, closed_on, was_open, closed
):
    stored = focuses.add(log, FOCUS._replace(set_on=after(set_on), state="proposed"))
    closing = None if closed_on is None else after(closed_on)
    focuses.update(log, stored._replace(state=state, closed_on=closing))
    history = of(log)
    assert [each.id for each in history.focuses] == ([stored.id] if was_open else [])
    assert [history.closed(each) for each in history.focuses] == ([closed] if was_open else [])
    assert list(history.criteria) == (["opener"] if was_open else [])


def test_a_focus_closed_after_the_period_was_still_open_in_it(log):
    stored = focuses.add(log, FOCUS._replace(set_on=after(-30)))
    focuses.update(log, stored._replace(state="closed", closed_on=after(2)))
    (focus,) = (history := of(log, Period("2026-W46", after(-7), after(-1)))).focuses
    assert not history.closed(focus)


def test_criteria_are_read_for_the_drills_of_focuses_on_one(log):
    rep(log, after(0), ratings=(Rating("self", "tone", 4), Rating("self", "who", 2)), score=300)
    focuses.add(log, FOCUS._replace(criterion=None))
    assert of(log).criteria == {}
    focuses.add(log, FOCUS._replace(uid="b"))
    focuses.add(log, FOCUS._replace(uid="c", criterion="who"))
    (opener,) = of(log).criteria.values()
    assert [key.criterion for key in opener] == ["who", "tone"]


def test_all_pairs_with_a_coach_are_read_when_the_period_adds_one(log):
    both = (Rating("self", "tone", 4), Rating("Ana", "tone", 3))
    rep(log, after(-20), ratings=both)
    assert of(log).pairs == ()
    rep(log, after(1), ratings=both)
    rep(log, after(6), ratings=both)
    pairs = of(log).pairs
    assert [(each.rater, each.criterion, each.own, each.other) for each in pairs] == [
        ("Ana", "tone", 400, 300)
    ] * 2
    assert [each.rep for each in pairs] == sorted(each.rep for each in pairs)


def test_series_are_read_in_one_order_whenever_the_log_is_opened(log):
    for drill in ("story", "opener", "objection", "discovery", "pitch"):
        rep(log, after(0), drill, score=300)
    assert [key.drill for key in of(log).series] == [
        "discovery", "objection", "opener", "pitch", "story",
    ]  # fmt: skip
