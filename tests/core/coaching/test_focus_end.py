"""Which weeks stand on either side of a focus, and when there are enough of them."""

from datetime import timedelta

import pytest
from tests.core.practised_weeks import monday, practised_weeks

from practicelog.core.coaching.focus_end import focus_end

WEDNESDAY = timedelta(days=2)


def test_the_last_six_weeks_are_held_against_the_eight_before_it_was_set():
    weeks = practised_weeks(1.0, *[3.0] * 8, 5.0, 5.0, *[4.0] * 6)
    told = focus_end(weeks, monday(9))
    assert (told.before, told.after) == (3.0, 4.0)
    assert (told.weeks_before, told.weeks_after) == (8, 6)
    assert told.word == "probably up"


def test_the_week_it_was_set_in_counts_on_neither_side():
    weeks = practised_weeks(*[3.0] * 8, 5.0, *[3.0] * 5)
    told = focus_end(weeks, monday(8) + WEDNESDAY)
    assert (told.before, told.after, told.word) == (3.0, 3.0, "about the same")


@pytest.mark.parametrize(
    ("before", "since", "missing"),
    [
        pytest.param(8, 4, None, id="exactly enough"),
        pytest.param(8, 3, "3 of 4 practised weeks since it was set", id="three since"),
        pytest.param(7, 4, "7 of 8 practised weeks before it was set", id="seven before"),
        pytest.param(
            1,
            0,
            "0 of 4 practised weeks since it was set, 1 of 8 practised weeks before it was set",
            id="one week in all",
        ),
        pytest.param(
            0,
            0,
            "0 of 4 practised weeks since it was set, 0 of 8 practised weeks before it was set",
            id="never practised",
        ),
    ],
)
def test_four_weeks_against_eight_are_the_least(before, since, missing):
    told = focus_end(practised_weeks(*[3.0] * (before + since)), monday(before))
    assert told.missing == missing
    assert told.word == ("can't tell yet" if missing else "about the same")


def test_the_reference_case_by_hand():
    # Every week since lies above every week before: 1 of C(12, 4) = 495 arrangements.
    before, since = (3.0, 3.2, 2.8, 3.0, 3.2, 2.8, 3.0, 3.0), (3.4, 3.6, 3.4, 3.6)
    told = focus_end(practised_weeks(*before, *since), monday(8))
    assert (told.before, told.after) == (pytest.approx(3.0), pytest.approx(3.5))
    assert told.evidence.p_up == 1 / 495
    # 24 is the twentieth part of 495. In order, five arrangements take out weeks 0.2 better than
    # they bring in, twelve 0.3, eight 1/3: the 24th is 1/3. From above: five 0.8, twelve 0.7,
    # eight 2/3.
    assert told.evidence.low == pytest.approx(1 / 3)
    assert told.evidence.high == pytest.approx(2 / 3)
    assert told.word == "probably up"
