"""The focuses of a period: which one leads, criterion by criterion, and a year ago."""

from datetime import date, timedelta

import pytest
from tests.reports.period.made_up import (
    EMAILS,
    EXPLORE,
    QUARTER,
    WEEK,
    day,
    history,
    rated,
    rep,
    report,
    weekly,
)

from practicelog.core.calendar.periods import Period
from practicelog.reports.period.value import build


def drills_told(*reps, **others):
    told = report(*reps, **others)
    return told.main and told.main.drill, [each.drill for each in told.drills]


def test_without_a_focus_the_first_lines_are_of_the_drill_most_practised():
    reps = [rep(0, "pitch"), rep(1, "pitch"), rep(2, "story"), rep(2, "close"), rep(3, "close")]
    assert drills_told(*reps) == ("close", ["close", "pitch", "story"])


def test_with_a_focus_they_are_of_its_drill():
    reps = [rep(0, "pitch"), rep(1, "pitch"), rep(2)]
    assert drills_told(*reps, focuses=(EMAILS, EXPLORE)) == ("objection", ["pitch", "objection"])


def test_a_focus_that_was_not_practised_is_not_replaced_by_another_drill():
    assert drills_told(rep(0, "pitch"), focuses=(EXPLORE,)) == (None, ["pitch"])


def test_open_focuses_come_before_closed_ones_and_of_those_the_last_closed_first():
    closed = [EXPLORE._replace(id=n, state="closed", closed_on=day(n - 9)) for n in (3, 4)]
    later = EXPLORE._replace(id=5, state="closed", closed_on=day(8))
    told = report(rep(0), period=QUARTER, focuses=(*closed, EXPLORE, later, EMAILS))
    assert [each.focus.id for each in told.focuses] == [1, 5, 2, 4, 3]


def criteria(*reps, **others):
    (focused,) = report(*reps, focuses=(EXPLORE,), **others).focuses
    return {each.criterion: each for each in focused.criteria}


def test_a_focus_is_told_criterion_by_criterion_beside_the_weeks_before():
    before = [rated(-7 * week, hear=2, explore=3, cut=week % 2 == 0) for week in range(1, 15)]
    told = criteria(*before, rated(0, hear=4, explore=None, cut=True), rated(1, hear=5, cut=False))
    assert list(told) == ["hear", "cut"]
    assert (told["hear"].level.mean, told["hear"].level.n) == (4.5, 2)
    assert (told["cut"].check, told["cut"].level.mean, told["cut"].level.n) == (True, 0.5, 2)
    assert (len(told["hear"].before), told["hear"].before[0].mean) == (12, 2.0)


def test_ratings_of_an_older_rubric_and_of_others_are_left_out():
    old, other = rated(0, hear=1), rated(0, hear=1, rater="Ana")
    told = criteria(old, other, rated(1, hear=4)._replace(rubric=2))
    assert (told["hear"].level.mean, told["hear"].level.n, told["hear"].before) == (4.0, 1, ())


def test_a_criterion_rated_only_in_the_days_of_the_week_before_a_month_is_not_told():
    month = Period("2026-10", date(2026, 10, 1), date(2026, 10, 31))  # begins on a Thursday
    told = criteria(rated(-49, hear=2, tone=5), rated(-44, hear=4), period=month)
    assert list(told) == ["hear"]


def test_a_focus_on_a_whole_drill_has_no_criteria():
    (focused,) = report(rated(0, hear=4), focuses=(EMAILS._replace(drill="objection"),)).focuses
    assert focused.criteria == ()


def year_of(*reps, period=QUARTER, focus=EXPLORE, **others):
    (focused,) = report(*reps, period=period, focuses=(focus,), **others).focuses
    return focused.year


YEARS = [*weekly(*[3.0] * 13, last=53), *weekly(*[4.0] * 13)]


def test_a_quarter_is_held_against_the_same_a_year_ago():
    told = year_of(*YEARS)
    assert (told.word, told.before, told.after) == ("probably up", 3.0, 4.0)
    assert (told.weeks_before, told.weeks_after) == (13, 13)


def test_a_running_quarter_looks_back_from_the_last_week_that_is_over():
    told = year_of(*YEARS, rep(0, score=100), rep(1, score=100))
    assert (told.after, told.weeks_after) == (4.0, 13)


@pytest.mark.parametrize(
    ("period", "closed_on", "is_told"),
    [
        pytest.param(WEEK, None, False, id="a week"),
        pytest.param(QUARTER, None, True, id="a quarter"),
        pytest.param(QUARTER, day(-1), True, id="its focus closed at the end"),
        pytest.param(QUARTER, day(4) - timedelta(weeks=13), False, id="closed a quarter before"),
    ],
)
def test_years_are_compared_in_long_periods_for_a_focus_of_their_end(period, closed_on, is_told):
    focus = EXPLORE._replace(closed_on=closed_on)
    told = year_of(*YEARS, rep(0, score=400), period=period, focus=focus)
    assert (told is not None) == is_told


def test_without_scores_no_year_is_compared():
    assert year_of(rep(0)) is None


def test_two_builds_of_one_history_are_equal():
    made = history(*weekly(*[3.0] * 20), rated(0, hear=4), focuses=(EXPLORE, EMAILS))
    assert build(made) == build(made)
