from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from practicelog.core.statistics.strata import widest_split

EIGHT = (3.0,) * 8


def squares(weeks):
    level = sum(weeks) / len(weeks)
    return sum((week - level) ** 2 for week in weeks)


def rise(means, at):
    return sum(means[at:]) / len(means[at:]) - sum(means[:at]) / at


def least_squares_split(means, direction):
    """The split into two levels, going that way, that leaves the weeks nearest to them."""
    splits = [at for at in range(8, len(means)) if direction * rise(means, at) > 0]
    assume(splits)
    return min(splits, key=lambda at: squares(means[:at]) + squares(means[at:]))


@pytest.mark.parametrize(
    ("means", "direction", "place"),
    [
        pytest.param((*EIGHT, 4.0), 1, 8, id="one week after eight"),
        pytest.param((*EIGHT, 3.0, 3.0, 4.0, 4.0), 1, 10, id="a jump up"),
        pytest.param((*EIGHT, 3.0, 2.0, 2.0), -1, 9, id="a jump down"),
        pytest.param((*EIGHT, 3.3, 2.9, 3.8, 3.7, 4.0), 1, 10, id="one good week is no shift"),
        pytest.param((*EIGHT, 3.0, 4.0, 3.6, 4.0), 1, 9, id="one poor week does not end it"),
        pytest.param((1.0, 1.0, *EIGHT, 3.1), 1, 8, id="never among the first eight"),
        pytest.param((*EIGHT, *[4.0] * 9, *[2.0] * 9), 1, 8, id="a fall is no shift up"),
        pytest.param((*EIGHT, *[4.0] * 9, *[2.0] * 9), -1, 17, id="nor a rise one down"),
    ],
)
def test_a_shift_begins_where_the_levels_part(means, direction, place):
    assert widest_split(means, direction) == place


def test_three_splits_by_hand():
    # After 8, 9, 10 of 11 weeks: 2/3 x sqrt(24/11) = 0.985, 1 x sqrt(18/11) = 1.279,
    # 0.9 x sqrt(10/11) = 0.858.
    assert widest_split((*EIGHT, 3.0, 4.0, 4.0), 1) == 9
    # With 4.0, 3.0, 4.0 instead: 0.985, 0.556 x sqrt(18/11) = 0.711, 0.858.
    assert widest_split((*EIGHT, 4.0, 3.0, 4.0), 1) == 8


@given(st.lists(st.integers(3, 15), min_size=9, max_size=25), st.sampled_from([1, -1]))
def test_the_split_is_the_first_of_those_with_the_least_squares(thirds, direction):
    best = least_squares_split([Fraction(points, 3) for points in thirds], direction)
    assert widest_split([points / 3 for points in thirds], direction) == best


@pytest.mark.parametrize("tenths", range(10, 40))
def test_of_two_splits_equally_wide_the_earlier_is_taken_however_they_round(tenths):
    # Nine weeks low, seven halfway, nine high: 9 against 16 weeks is as wide as 16 against 9.
    weeks = [tenths / 10] * 9 + [(tenths + 3) / 10] * 7 + [(tenths + 6) / 10] * 9
    assert widest_split(weeks, 1) == widest_split(weeks[::-1], -1) == 9
