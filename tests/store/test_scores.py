"""Weekly levels from SQL, held against the same levels worked out rep by rep."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.conftest import NOW

from practicelog.core.calendar.periods import week_of
from practicelog.core.records.drill import Criterion
from practicelog.core.records.rep import DIFFICULTIES, KINDS, Rating, Rep
from practicelog.core.statistics.weekly_levels import SeriesKey, WeekScore, week_score
from practicelog.core.streaks.plans import Wish, next_plan
from practicelog.store import drills, reps
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.scores import pairs, weekly

MONDAY = date(2026, 11, 2)
OPENER = SeriesKey("opener", 1, quick=False)

days = st.integers(0, 60).map(lambda n: MONDAY + timedelta(days=n))
practised = st.tuples(
    st.sampled_from(["opener", "pitch"]),
    days,
    st.fixed_dictionaries(
        {
            "kind": st.sampled_from([*KINDS, "practice", "practice"]),
            "score": st.one_of(st.none(), st.integers(100, 500)),
            "quick": st.booleans(),
            "difficulty": st.one_of(st.none(), st.sampled_from(DIFFICULTIES)),
        }
    ),
)
wishes = st.builds(Wish, days=st.just(3), week_start=st.integers(0, 6), start=days)


def planned(wishes):
    """Return the plans that come of wishes, made long before the days they hold from."""
    plans = ()
    for wish in sorted(wishes, key=lambda wish: wish.start):
        plan = next_plan(wish, plans, MONDAY - timedelta(days=999))
        others = (each for each in plans if each.from_day != plan.from_day)
        plans = tuple(sorted((*others, plan), key=lambda plan: plan.from_day))
    return plans


def store(log, uid, drill, day, **fields):
    found = drills.find(log, drill)
    rep = Rep(0, uid, NOW, "UTC", day, NOW, found.name, found.rubric)
    return reps.add(log, rep._replace(**fields), found)


def worked_out(log, plans, last):
    groups = {}
    for rep in reps.listed(log, reps.Wanted(until=last, kind="practice")):
        if rep.score is not None:
            week = week_of(rep.day, plans)
            key = SeriesKey(rep.drill, rep.rubric, rep.quick)
            groups.setdefault((key, week.first, week.last), []).append(rep)
    series = {}
    for (key, first, end), found in sorted(groups.items()):
        level = week_score(
            first, end, [rep.score for rep in found], [rep.difficulty for rep in found]
        )
        series.setdefault(key, []).append(level)
    return series


@given(st.lists(practised, max_size=30), st.lists(wishes, max_size=3), days)
@example([("opener", MONDAY + timedelta(days=n), {"score": 100 + n}) for n in range(20)],
         [Wish(days=3, week_start=2, start=MONDAY + timedelta(days=8))], MONDAY)  # fmt: skip
def test_weekly_levels_are_those_worked_out_rep_by_rep(new_log, history, wished, last):
    plans = planned(wished)
    with new_log() as log, recorded(log, NewCommand(NOW, "log")):
        for number, (drill, day, fields) in enumerate(history):
            store(log, str(number), drill, day, **fields)

        found, expected = weekly(log, plans, last), worked_out(log, plans, last)

    assert found.keys() == expected.keys()
    for key, weeks in expected.items():
        assert [level_of(week) for week in found[key]] == [level_of(week) for week in weeks]


def level_of(week):
    mix = None if week.difficulty is None else pytest.approx(week.difficulty)
    return week._replace(difficulty=mix)


def test_a_week_has_its_days_its_mean_and_its_range(log):
    for number, score in enumerate((300, 350, 400)):
        store(log, str(number), "opener", MONDAY + timedelta(days=number), score=score)

    assert weekly(log, (), MONDAY + timedelta(days=6)) == {
        OPENER: [WeekScore(MONDAY, MONDAY + timedelta(days=6), 3.5, 3, 3.0, 4.0, None)]
    }


def test_a_changed_rubric_begins_a_new_series(log):
    store(log, "a", "opener", MONDAY, score=300)
    drill = drills.find(log, "opener")
    drills.update(log, drill._replace(rubric=2, criteria=(Criterion("calm"),)))
    store(log, "b", "opener", MONDAY, score=400)

    assert {key.rubric: weeks[0].mean for key, weeks in weekly(log, (), MONDAY).items()} == {
        1: 3.0, 2: 4.0,
    }  # fmt: skip


def test_no_scores_no_levels(log):
    store(log, "a", "opener", MONDAY)

    assert weekly(log, (), MONDAY) == {}


def test_a_rater_is_one_person_however_the_name_is_written(log):
    for number, rater in enumerate(["Ana", "ana", "\uff21na"]):
        rated = tuple(Rating(name, "who", 3) for name in ("self", rater))
        store(log, f"rater-{number}", "opener", MONDAY, ratings=rated)

    assert {pair.rater for pair in pairs(log, MONDAY)} == {"Ana"}
