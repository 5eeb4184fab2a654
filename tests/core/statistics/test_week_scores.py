"""A week's level, worked out by hand."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.practised_weeks import practised_weeks

from practicelog.core.statistics.week_scores import mean_of, week_score

MONDAY, SUNDAY = date(2026, 11, 16), date(2026, 11, 22)


def test_a_level_is_the_mean_of_the_reps_with_their_number_and_reach():
    week = week_score(MONDAY, SUNDAY, [280, 400, 340], ["real", "hard", None])
    assert week == (MONDAY, SUNDAY, 3.4, 3, 2.8, 4.0, 2.5)


def test_one_rep_is_its_own_mean_and_reach():
    assert week_score(MONDAY, SUNDAY, [333], [None]) == (MONDAY, SUNDAY, 3.33, 1, 3.33, 3.33, None)


@given(st.lists(st.integers(100, 500), min_size=1, max_size=9), st.integers(2, 5))
def test_equal_weeks_have_means_equal_to_the_last_bit(scores, times):
    once = week_score(MONDAY, SUNDAY, scores, [])
    repeated = week_score(MONDAY, SUNDAY, scores * times, [])
    assert repeated.mean == once.mean


def test_every_week_counts_the_same_however_many_its_reps():
    weeks = practised_weeks(3.0, n=1) + practised_weeks(4.0, n=9, start=1)
    assert mean_of(weeks) == pytest.approx(3.5)
