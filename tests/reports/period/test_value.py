"""A period worked out: its sums, levels and comparisons, and of which drill and focus."""

import pytest
from tests.reports.period.made_up import (
    MONDAY,
    QUARTER,
    WEEK,
    day,
    rep,
    report,
    weekly,
)

from practicelog.core.calendar.periods import Period
from practicelog.core.calendar.week_numbers import monday_of
from practicelog.core.records.plan import DayOff, Plan
from practicelog.core.statistics.weekly_levels import main_series


def test_sums_are_of_practice_alone():
    told = report(
        rep(0, minutes=20, takes=3, goal="calm", feedback="peer"),
        rep(0, minutes=10, difficulty="hard"),
        rep(1, "pitch"),
        rep(2, kind="live", minutes=30, takes=9, difficulty="hard"),
        rep(3, kind="learn", minutes=40),
    )
    assert (len(told.reps), told.minutes, told.takes) == (3, 30, 5)
    assert (told.days, told.deliberate, told.hard, told.live) == (2, 1, 1, 1)
    assert [each.day for each in told.learned] == [day(3)]


def test_a_week_has_a_need_and_a_state_and_counts_the_days_that_reach_the_plan():
    plan = Plan(1, "p", MONDAY, minutes=15)
    reps = [rep(0, minutes=20), rep(1, minutes=10), rep(2, minutes=15), rep(3)]
    told = report(*weekly(3), *reps, plans=(plan,))
    assert (told.days, told.week.need, told.week.state) == (2, 3, "open")


def test_another_period_has_neither_and_counts_every_day_with_a_rep():
    told = report(rep(0), rep(1), rep(1), period=QUARTER)
    assert (told.week, told.days) == (None, 2)


@pytest.mark.parametrize("name", ["2026-W47", "2026-11-16..2026-11-22"])
def test_a_range_that_is_one_week_is_that_week(name):
    assert report(rep(0), period=WEEK._replace(name=name)).week.week.first == MONDAY


def test_a_week_of_the_past_is_ruled_by_the_plan_of_then():
    plans = (Plan(1, "p", MONDAY, days=5, week_start=0),)
    reps = [*weekly(3, 3, 3), rep(0)]
    before = Period("2026-W45", day(-14), day(-8))
    assert report(*reps, plans=plans, period=before).week.need == 3
    assert report(*reps, plans=plans).week.need == 5


def test_a_week_cut_by_a_plan_is_a_week_of_its_own():
    plans = (Plan(1, "p", day(3), week_start=3),)
    cut = Period("2026-11-16..2026-11-18", day(0), day(2))
    told = report(*weekly(3), rep(0), rep(2), plans=plans, period=cut)
    assert (told.week.week.first, told.week.week.last) == (day(0), day(2))
    assert (told.days, told.week.need) == (2, 2)  # 3 of 5 days, three of them in this part


def test_a_week_to_come_and_one_before_the_first_rep_are_ruled_by_nothing():
    for n in (-7, 7):
        period = Period("", day(n), day(n + 6))
        assert report(rep(0), period=period).week is None


def test_a_paused_week_needs_nothing():
    told = report(*weekly(3), offs=(DayOff(1, "o", day(-3), day(9)),))
    assert (told.week.need, told.week.state, told.reps) == (0, "paused", ())


# Levels and words


def objection(*reps, **others):
    (found,) = (each for each in report(*reps, **others).drills if each.drill == "objection")
    return found


def test_a_drill_has_its_practice_and_its_level():
    told = objection(
        rep(0, score=300, minutes=10), rep(1, score=450), rep(2, minutes=5), rep(2, kind="live")
    )
    assert (told.reps, told.minutes, told.apart) == (3, 15, 0)
    assert (told.level.mean, told.level.n, told.level.low, told.level.high) == (3.75, 2, 3.0, 4.5)
    assert (told.usual, told.word, told.climb) == (None, None, None)


def test_one_who_never_scores_has_no_level():
    told = objection(rep(0), rep(1))
    assert (told.reps, told.level, told.word) == (2, None, None)


@pytest.mark.parametrize(
    ("before", "now", "word"),
    [
        pytest.param([3.0] * 5, [4.0] * 3, None, id="five weeks before are too few"),
        pytest.param([3.0] * 6, [4.0] * 2, None, id="two reps now are too few"),
        pytest.param([3.0] * 6, [4.0] * 3, "above your usual range", id="above"),
        pytest.param([3.0] * 6, [2.0] * 3, "below your usual range", id="below"),
        pytest.param([3.0, 4.0] * 3, [4.0] * 3, "inside your usual range", id="on its edge"),
        pytest.param([5.0, *[3.0] * 12], [4.0] * 3, "above your usual range", id="12 weeks back"),
    ],
)
def test_a_week_lies_inside_or_outside_the_usual_range(before, now, word):
    reps = [rep(n, score=round(score * 100)) for n, score in enumerate(now)]
    assert objection(*weekly(*before), *reps).word == word


def test_only_weeks_get_a_word():
    reps = [*weekly(*[3.0] * 8, last=9), *[rep(n, score=500) for n in range(3)]]
    assert objection(*reps).word == "above your usual range"
    told = objection(*reps, period=QUARTER)
    assert (told.usual.weeks, told.level.mean, told.word) == (8, 5.0, None)


@pytest.mark.parametrize(("difficulty", "word"), [("hard", "harder mix"), ("easy", "easier mix")])
def test_another_mix_of_difficulty_is_told_instead(difficulty, word):
    now = [rep(n, score=100, difficulty=difficulty) for n in range(3)]
    assert objection(*weekly(*[3.0] * 6, difficulty="real"), *now).word == word


def test_one_who_only_does_easy_drills_is_told_of_levels_like_everybody():
    easy = weekly(*[5.0] * 6, difficulty="easy")
    told = objection(*easy, *[rep(n, score=500, difficulty="easy") for n in range(3)])
    assert told.word == "inside your usual range"


def test_hurried_scores_stand_apart_from_those_by_rubric():
    before = weekly(*[2.0] * 6) + weekly(*[5.0] * 6, quick=True)
    now = [rep(0, score=300), rep(1, score=300), rep(2, score=500, quick=True)]
    told = objection(*before, *now)
    assert (told.level.mean, told.level.n, told.apart) == (3.0, 2, 1)
    assert told.usual.mean == 2.0


def test_where_most_scores_are_hurried_they_are_what_is_told():
    before = weekly(*[2.0] * 6) + weekly(*[4.5] * 6, quick=True)
    now = [rep(0, score=200), *[rep(n, score=450, quick=True) for n in range(3)]]
    told = objection(*before, *now)
    assert (told.level.mean, told.usual.mean, told.apart) == (4.5, 4.5, 1)


def test_a_changed_rubric_starts_a_new_baseline():
    before = weekly(*[2.0] * 9, last=3) + weekly(4.0, 4.0, rubric=2)
    now = [rep(0, score=200), *[rep(n, score=400, rubric=2) for n in range(3)]]
    told = objection(*before, *now)
    assert (told.level.mean, told.apart, told.usual, told.word) == (4.0, 1, None, None)


@pytest.mark.parametrize(
    ("scored", "expected"),
    [
        pytest.param([], None, id="nothing"),
        pytest.param([(1, False), (1, True)], (1, False), id="by rubric before hurried"),
        pytest.param([(1, False), (2, False)], (2, False), id="the newer rubric"),
        pytest.param([(2, False), (1, True), (1, True)], (1, True), id="the most"),
    ],
)
def test_the_series_told_is_the_one_with_the_most_scores(scored, expected):
    reps = [rep(0, score=300, rubric=rubric, quick=quick) for rubric, quick in scored]
    key = main_series([*reps, rep(0, rubric=9)])
    assert (key and key[1:]) == expected


# A climb

YEARS = [3.0, 3.1, 2.9, 3.0] * 20


def test_a_step_is_told_for_twelve_weeks_with_both_levels():
    told = objection(*weekly(*YEARS, *[4.0, 4.1, 3.9] * 4), rep(0, score=400)).climb
    assert (told.shape, told.direction, told.weeks) == ("step", "up", 12)
    assert monday_of(told.since) == day(-84)
    assert (told.before, told.after) == (pytest.approx(3.0), pytest.approx(4.0))
    assert objection(*weekly(*YEARS, *[4.0, 4.1, 3.9] * 7), rep(0, score=400)).climb is None


@pytest.mark.parametrize(
    ("today", "told"), [(day(6), False), (day(7), True)], ids=["its last day", "the day after"]
)
def test_a_week_is_looked_at_when_it_is_over(today, told):
    before = weekly(*YEARS, 4.0, 4.1, 3.9)
    jump = [rep(n, score=500) for n in range(3)]
    assert (objection(*before, *jump, today=today).climb is not None) is told


def test_a_past_week_knows_only_the_climbs_called_by_then():
    means = [*YEARS, *[4.0, 4.1, 3.9] * 4]
    early = Period("", day(-77), day(-71))
    assert objection(*weekly(*means), period=early).climb is None


def test_limits_grow_with_the_other_drills_that_are_practised():
    other = weekly(*[3.0] * 52, drill="opener")
    alone, beside = weekly(*YEARS, *[4.0] * 4), [*weekly(*YEARS, *[4.0] * 4), *other]
    one, two = (objection(*reps, rep(0, score=400)).climb for reps in (alone, beside))
    assert two.limit == pytest.approx(1.14 * one.limit)
