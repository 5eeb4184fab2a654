from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.practised_weeks import practised_weeks

from practicelog.core.records.drill import Criterion
from practicelog.core.statistics.weekly_levels import (
    POINTS,
    SHARES,
    CriterionKey,
    SeriesKey,
    difficulty_mix,
    mean_of,
    mix_word,
    newest_of,
    scale_of,
    usual_range,
    week_score,
    word_for,
)


@pytest.mark.parametrize(
    ("difficulties", "mix"),
    [
        pytest.param([], None, id="no reps"),
        pytest.param([None, None], None, id="none says"),
        pytest.param(["easy"], 1.0, id="one easy"),
        pytest.param(["easy", None, "hard", "hard"], 7 / 3, id="those that say"),
    ],
)
def test_a_mix_is_the_mean_of_the_reps_that_say(difficulties, mix):
    assert difficulty_mix(difficulties) == mix


@pytest.mark.parametrize(
    ("mix", "usual", "word"),
    [
        pytest.param(None, 2.0, None, id="unknown now"),
        pytest.param(2.0, None, None, id="unknown before"),
        pytest.param(2.0, 2.0, None, id="the same"),
        pytest.param(2.49, 2.0, None, id="just below half a step"),
        pytest.param(2.5, 2.0, "harder mix", id="half a step up"),
        pytest.param(1.5, 2.0, "easier mix", id="half a step down"),
        pytest.param(1 / 3 + 11 / 6, 5 / 3, "harder mix", id="half a step, but for rounding"),
    ],
)
def test_half_a_step_is_another_mix(mix, usual, word):
    assert mix_word(mix, usual) == word


CRITERIA = (Criterion("ask"), Criterion("cut", check=True))


@pytest.mark.parametrize(
    ("name", "scale"), [("cut", SHARES), ("ask", POINTS), (None, POINTS), ("gone", POINTS)]
)
def test_only_a_check_is_measured_in_shares(name, scale):
    assert scale_of(CRITERIA, name) == scale


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


FIRST = SeriesKey("opener", 1, quick=False)
SECOND = SeriesKey("opener", 2, quick=False)
QUICK = SeriesKey("opener", 1, quick=True)
OTHER = SeriesKey("pitch", 1, quick=False)


def test_without_any_series_there_is_none():
    assert newest_of({}, "opener") is None
    assert newest_of({OTHER: practised_weeks(3.0)}, "opener") is None


def test_a_changed_rubric_begins_the_series_that_is_meant():
    old, new = practised_weeks(3.0, 3.1, 3.2), practised_weeks(4.0, start=3)
    other = practised_weeks(1.0, start=9)
    assert newest_of({FIRST: old, SECOND: new, OTHER: other}, "opener") == SECOND


def test_in_the_week_of_the_change_the_longer_one_is_meant():
    old, new = practised_weeks(3.0, 3.1, 3.2), practised_weeks(4.0, start=2)
    assert newest_of({SECOND: new, FIRST: old}, "opener") == FIRST


def test_hurried_scores_are_meant_when_they_are_the_newest():
    rated, hurried = practised_weeks(3.0, 3.1), practised_weeks(3.5, start=5)
    assert newest_of({FIRST: rated, QUICK: hurried}, "opener") == QUICK


def test_criteria_are_chosen_alike():
    old, new = practised_weeks(3.0), practised_weeks(4.0, start=1)
    series = {CriterionKey("tone", 1, check=False): old, CriterionKey("tone", 2, check=False): new}
    assert newest_of(series, "tone") == CriterionKey("tone", 2, check=False)


SIX = (3.0, 3.2, 2.8, 3.4, 3.0, 3.2)


def week(mean, n=3, difficulty=None):
    return practised_weeks(mean, n=n, difficulty=difficulty, start=20)[0]


def test_six_weeks_give_their_mean_lowest_and_highest():
    usual = usual_range(practised_weeks(*SIX))
    assert usual.mean == pytest.approx(18.6 / 6)
    assert (usual.low, usual.high, usual.weeks, usual.difficulty) == (2.8, 3.4, 6, None)


@pytest.mark.parametrize("weeks", range(6))
def test_fewer_than_six_weeks_are_no_usual_range(weeks):
    assert usual_range(practised_weeks(*SIX[:weeks])) is None


def test_only_the_last_twelve_weeks_count():
    usual = usual_range(practised_weeks(1.0, *[3.0] * 11, 4.0))
    assert (usual.low, usual.high, usual.weeks) == (3.0, 4.0, 12)


def test_the_usual_mix_is_that_of_the_weeks_that_know_theirs():
    earlier = practised_weeks(3.0, difficulty=1.0) + practised_weeks(*SIX, start=1)
    assert usual_range([*earlier, *practised_weeks(3.0, difficulty=2.0)]).difficulty == 1.5


@pytest.mark.parametrize(
    ("mean", "word"),
    [
        pytest.param(2.79, "below your usual range", id="below"),
        pytest.param(2.8, "inside your usual range", id="on the lower edge"),
        pytest.param(3.1, "inside your usual range", id="inside"),
        pytest.param(3.4, "inside your usual range", id="on the upper edge"),
        pytest.param(3.4 + 1e-15, "inside your usual range", id="on the edge, but for rounding"),
        pytest.param(3.41, "above your usual range", id="above"),
    ],
)
def test_a_week_is_inside_up_to_the_edges(mean, word):
    assert word_for(week(mean), usual_range(practised_weeks(*SIX))) == word


@pytest.mark.parametrize(
    ("n", "weeks"),
    [
        pytest.param(2, 6, id="two reps"),
        pytest.param(1, 12, id="one rep"),
        pytest.param(9, 5, id="five weeks"),
        pytest.param(9, 0, id="the first week"),
    ],
)
def test_too_little_evidence_gets_no_word(n, weeks):
    assert word_for(week(5.0, n=n), usual_range(practised_weeks(*[3.0] * weeks))) is None


@pytest.mark.parametrize(
    ("difficulty", "word"),
    [
        pytest.param(2.5, "harder mix", id="harder"),
        pytest.param(1.5, "easier mix", id="easier"),
        pytest.param(2.4, "below your usual range", id="much the same"),
        pytest.param(None, "below your usual range", id="not said"),
    ],
)
def test_another_mix_is_said_instead_of_a_word(difficulty, word):
    usual = usual_range(practised_weeks(*SIX, difficulty=2.0))
    assert word_for(week(1.0, difficulty=difficulty), usual) == word


def test_another_mix_is_not_said_on_too_few_reps_either():
    usual = usual_range(practised_weeks(*SIX, difficulty=2.0))
    assert word_for(week(3.0, n=2, difficulty=3.0), usual) is None


def test_a_seller_whose_scores_never_change_is_inside():
    assert word_for(week(3.0), usual_range(practised_weeks(*[3.0] * 12))) == (
        "inside your usual range"
    )


@given(st.lists(st.integers(100, 500), min_size=6, max_size=20))
def test_the_range_holds_its_mean_and_every_recent_week(hundredths):
    weeks = practised_weeks(*[each / 100 for each in hundredths])
    usual = usual_range(weeks)
    assert usual.low - 1e-9 <= usual.mean <= usual.high + 1e-9
    assert all(word_for(each, usual) == "inside your usual range" for each in weeks[-12:])
