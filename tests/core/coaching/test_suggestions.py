"""What is due besides the focus, each with its reason."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.coaching.suggestions import (
    Due,
    Recent,
    Rested,
    TargetLevel,
    TooEasy,
    rested,
    suggestions,
)
from practicelog.core.coaching_wording import due_words
from practicelog.core.records.focus import Focus

TODAY = date(2026, 11, 21)
FOCUS = Focus(1, "a", "objection", "explore", "why", 400, TODAY, TODAY)


def practised(drill, *days_ago, score=None, difficulty=None):
    return [Recent(drill, TODAY - timedelta(days=n), score, difficulty) for n in days_ago]


def due(recent, *levels):
    return suggestions(recent, levels, TODAY)


def test_nothing_practised_nothing_due():
    assert due([]) == ()


@pytest.mark.parametrize(
    ("days_ago", "days"),
    [
        pytest.param((20, 17, 14), 14, id="two weeks"),
        pytest.param((80, 70, 60), 60, id="two months"),
        pytest.param((20, 17, 13), None, id="13 days are not two weeks"),
        pytest.param((20, 14), None, id="two days are no rotation"),
        pytest.param((20, 14, 14), None, id="nor are three reps on two days"),
    ],
)
def test_a_drill_in_rotation_is_due_after_two_weeks(days_ago, days):
    expected = (Due("opener", Rested(days)),) if days else ()
    assert due(practised("opener", *days_ago)) == expected


def test_the_drill_that_rested_longest_comes_first_and_of_equals_the_first_by_name():
    recent = [
        *practised("story", 50, 40, 30),
        *practised("pitch", 50, 40, 30),
        *practised("close", 50, 40, 31),
    ]
    assert [each.drill for each in due(recent)] == ["close", "pitch", "story"]


def test_how_long_a_rest_is_told_of_can_be_chosen():
    recent = practised("opener", 30, 25, 20)
    assert rested(recent, TODAY, timedelta(days=20)) == [Due("opener", Rested(20))]
    assert rested(recent, TODAY, timedelta(days=21)) == []


@pytest.mark.parametrize(
    ("level", "n", "is_due"),
    [
        pytest.param(360, 10, True, id="below"),
        pytest.param(360, 3, True, id="three reps"),
        pytest.param(360, 2, False, id="two reps say nothing"),
        pytest.param(0, 0, False, id="nor does none"),
        pytest.param(400, 10, False, id="reached"),
        pytest.param(480, 10, False, id="passed"),
        pytest.param(396, 10, False, id="shown as the target itself"),
    ],
)
def test_a_criterion_under_its_target_is_due(level, n, is_due):
    told = TargetLevel(FOCUS, level, n)
    assert due([], told) == ((Due("objection", told),) if is_due else ())


def test_a_focus_without_a_target_is_never_under_it():
    assert due([], TargetLevel(FOCUS._replace(target=None), 100, 9)) == ()


@pytest.mark.parametrize(
    ("reps", "is_due"),
    [
        pytest.param([(500, "easy")] * 5, True, id="five 5s at easy"),
        pytest.param([(300, "easy"), *[(500, "easy")] * 5], True, id="an older 3 is over"),
        pytest.param([(500, "easy")] * 4, False, id="four"),
        pytest.param([*[(500, "easy")] * 4, (450, "easy")], False, id="the last a 4.5"),
        pytest.param([*[(500, "easy")] * 4, (500, "real")], False, id="the last at real"),
        pytest.param([*[(500, "easy")] * 4, (500, None)], False, id="the last does not say"),
        pytest.param([*[(500, "easy")] * 5, (None, "real")], True, id="one unscored between"),
    ],
)
def test_a_drill_whose_last_five_were_all_5_at_easy_has_become_too_easy(reps, is_due):
    recent = [Recent("opener", TODAY, *each) for each in reps]
    assert due(recent) == ((Due("opener", TooEasy()),) if is_due else ())


def test_a_target_presses_more_than_rest_and_rest_more_than_ease():
    recent = [
        *practised("close", *[3] * 5, score=500, difficulty="easy"),
        *practised("story", 50, 40, 30),
    ]
    told = due(recent, TargetLevel(FOCUS, 350, 4))
    assert [each.drill for each in told] == ["objection", "story", "close"]


@given(
    st.lists(
        st.builds(
            Recent,
            st.sampled_from(["opener", "story", "close"]),
            st.integers(0, 83).map(lambda n: TODAY - timedelta(days=n)),
            st.sampled_from([None, 100, 350, 500]),
            st.sampled_from([None, "easy", "real", "hard"]),
        ),
        max_size=30,
    ).map(lambda reps: sorted(reps, key=lambda rep: rep.day))
)
def test_each_suggestion_is_of_a_drill_practised_and_says_why(recent):
    told = due(recent)
    assert {each.drill for each in told} <= {rep.drill for rep in recent}
    assert all(due_words(each) for each in told)
    assert len(set(told)) == len(told)
