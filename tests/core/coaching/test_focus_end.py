"""Which weeks stand on either side of a focus, when there are enough, and when it speaks."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.practised_weeks import monday, practised_weeks, sunday

from practicelog.core.coaching.focus_end import focus_end
from practicelog.core.level_wording import TOO_EARLY, missing_words
from practicelog.core.statistics.weekly_levels import SHARES

DAY = timedelta(days=1)
WEDNESDAY = timedelta(days=2)


def ended(weeks, set_in, *, until=None, today=None, since=timedelta()):
    """Return the end of a focus set in a week, over with the last of them unless said."""
    last = until or max(week.last for week in weeks)
    return focus_end(weeks, monday(set_in) + since, last, today or last)


def test_the_last_six_weeks_are_held_against_twelve_that_end_eight_before_it_was_set():
    weeks = practised_weeks(1.0, *[3.0] * 12, *[1.0] * 8, 5.0, 5.0, *[4.0] * 6)
    told = ended(weeks, 21)
    assert (told.before, told.after) == (3.0, 4.0)
    assert (told.weeks_before, told.weeks_after) == (12, 6)
    assert told.word == "probably up"
    assert (told.evidence.exact, told.evidence.arrangements) == (True, 18564)


def test_a_bad_spell_just_before_counts_for_nothing():
    weeks = practised_weeks(*[3.0] * 12, *[2.0] * 8, *[3.0] * 6)
    assert ended(weeks, 20).word == "about the same"


def test_the_eight_weeks_between_are_practised_ones_whatever_lies_between_them():
    early = practised_weeks(*[3.0] * 8)
    spell = [week for at in range(8) for week in practised_weeks(1.0, start=8 + 3 * at)]
    told = ended([*early, *spell, *practised_weeks(*[4.0] * 6, start=40)], 40)
    assert (told.before, told.weeks_before) == (3.0, 8)


def test_the_week_it_was_set_in_counts_on_neither_side():
    weeks = practised_weeks(*[3.0] * 16, 5.0, *[3.0] * 5)
    told = ended(weeks, 16, since=WEDNESDAY)
    assert (told.before, told.after, told.word) == (3.0, 3.0, "about the same")


@pytest.mark.parametrize(
    ("before", "since", "missing"),
    [
        pytest.param(16, 4, None, id="exactly enough"),
        pytest.param(
            16, 3, "needs 4 practised weeks since it was set (3 so far)", id="three since"
        ),
        pytest.param(
            9, 4, "needs 16 practised weeks before it was set (9 so far)", id="nine before"
        ),
        pytest.param(
            1,
            1,
            "needs 4 practised weeks since it was set (1 so far), "
            "needs 16 practised weeks before it was set (1 so far)",
            id="hardly any",
        ),
    ],
)
def test_four_weeks_against_eight_with_eight_between_are_the_least(before, since, missing):
    told = ended(practised_weeks(*[3.0] * (before + since)), before)
    assert missing_words(told) == missing
    assert told.word == ("can't tell yet" if missing else "about the same")


def test_never_practised_is_said_too():
    told = focus_end([], monday(0), monday(13), monday(13))
    assert (told.word, told.before, told.after) == ("can't tell yet", None, None)


UP = practised_weeks(*[3.0] * 20, *[4.5] * 13)


@pytest.mark.parametrize(
    ("today", "word"),
    [
        pytest.param(sunday(32) - DAY, "can't tell yet", id="the day before its end"),
        pytest.param(sunday(32), "probably up", id="its last day"),
        pytest.param(sunday(60), "probably up", id="long after"),
    ],
)
def test_the_word_is_said_from_its_last_day_on_and_never_before(today, word):
    told = ended(UP, 20, until=sunday(32), today=today)
    assert (told.word, told.before, told.after) == (word, 3.0, 4.5)
    assert missing_words(told) == (TOO_EARLY if word == "can't tell yet" else None)


@given(st.integers(0, 20))
def test_what_comes_after_its_end_changes_nothing(later):
    weeks = [*UP, *practised_weeks(*[1.0] * later, start=33)]
    assert ended(weeks, 20, until=sunday(32), today=sunday(60)) == ended(UP, 20)


@pytest.mark.parametrize(
    ("before", "since", "word"),
    [
        pytest.param(2.0, 1.4, "easier mix", id="easier"),
        pytest.param(1.0, 2.0, "harder mix", id="harder"),
        pytest.param(2.0, 1.6, "probably up", id="nearly as hard"),
        pytest.param(None, 1.0, "probably up", id="unsaid before"),
    ],
)
def test_another_mix_of_difficulty_stands_instead_of_the_word(before, since, word):
    weeks = [
        *practised_weeks(*[3.0] * 20, difficulty=before),
        *practised_weeks(*[4.5] * 6, difficulty=since, start=20),
    ]
    told = ended(weeks, 20)
    assert (told.word, missing_words(told)) == (word, None)


def test_a_check_is_told_in_the_same_way_on_its_own_scale():
    weeks = practised_weeks(*[0.2] * 20, *[0.8] * 6)
    told = focus_end(weeks, monday(20), sunday(25), sunday(25), SHARES)
    assert (told.word, told.scale) == ("probably up", SHARES)


def test_the_reference_case_by_hand():
    # Every week since lies above every week before: 1 of C(12, 4) = 495 arrangements.
    before, since = (3.0, 3.2, 2.8, 3.0, 3.2, 2.8, 3.0, 3.0), (3.4, 3.6, 3.4, 3.6)
    told = ended(practised_weeks(*before, *[1.0] * 8, *since), 16)
    assert (told.before, told.after) == (pytest.approx(3.0), pytest.approx(3.5))
    assert told.evidence.p_up == 1 / 495
    # 24 is the twentieth part of 495. In order, five arrangements take out weeks 0.2 better than
    # they bring in, twelve 0.3, eight 1/3: the 24th is 1/3. From above: five 0.8, twelve 0.7,
    # eight 2/3.
    assert told.evidence.low == pytest.approx(1 / 3)
    assert told.evidence.high == pytest.approx(2 / 3)
    assert told.word == "probably up"
