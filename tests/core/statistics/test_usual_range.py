"""The usual range and the week's word, by hand and at the edges of the evidence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.practised_weeks import practised_weeks

from practicelog.core.statistics.usual_range import usual_range, word_for

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
