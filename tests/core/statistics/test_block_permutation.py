"""The permutation of weeks: small cases by hand, everything else against SciPy."""

from math import comb, inf

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import permutation_test

from practicelog.core.statistics.block_permutation import all_swaps, permutation

LEVELS = st.integers(5, 25).map(lambda fifths: fifths / 5)


def scipy_p(before, after, alternative, resamples=np.inf):
    return permutation_test(
        (after, before),
        lambda late, early, axis: late.mean(axis=axis) - early.mean(axis=axis),
        vectorized=True,
        n_resamples=resamples,
        alternative=alternative,
        rng=np.random.default_rng(5),
    ).pvalue


def drawn(levels, seed, spread=0.37):
    return [float(each) for each in np.random.default_rng(seed).normal(levels, spread)]


def test_two_against_two_by_hand():
    # {3,4} of {1,2,3,4} has the largest mean of six; swapping 3 for 1 moves 2, 3 for 2 moves 1 …
    assert sorted(all_swaps([1, 2], [3, 4])) == [1, 2, 2, 2, 3]
    found = permutation([1, 2], [3, 4])
    assert (found.p_up, found.p_down) == (1 / 6, 1)
    assert (found.arrangements, found.exact) == (6, True)


def test_fewer_than_twenty_arrangements_rule_nothing_out():
    found = permutation([1, 2], [3, 4])
    assert (found.low, found.high) == (-inf, inf)


def test_twenty_arrangements_rule_out_the_furthest():
    found = permutation([1, 2, 3], [4, 5, 6])
    assert found.p_up == 1 / 20
    assert (found.low, found.high) == (1, 5)


@pytest.mark.parametrize(
    ("before", "after"),
    [pytest.param([], [], id="none"), pytest.param([3.0], [], id="one side only")],
)
def test_without_weeks_on_both_sides_nothing_can_be_told(before, after):
    assert permutation(before, after) == (1, 1, -inf, inf, 1, True)


def test_equal_weeks_are_no_difference_with_certainty():
    found = permutation([3.1] * 8, [3.1] * 6)
    assert (found.p_up, found.p_down) == (1, 1)
    assert (found.low, found.high) == (pytest.approx(0, abs=1e-9), pytest.approx(0, abs=1e-9))


@given(st.lists(LEVELS, min_size=1, max_size=6), st.lists(LEVELS, min_size=1, max_size=6))
def test_every_arrangement_but_the_observed_is_tried_once(before, after):
    together = len(before) + len(after)
    assert len(list(all_swaps(before, after))) == comb(together, len(after)) - 1


EXACT_CASES = [
    pytest.param(drawn([3.0] * 8, 1), drawn([3.0] * 6, 2), id="flat"),
    pytest.param(drawn([3.0] * 8, 3), drawn([3.5] * 6, 4), id="up"),
    pytest.param(drawn([3.5] * 8, 5), drawn([3.0] * 4, 6), id="down, four weeks"),
    pytest.param(drawn([3.0] * 8, 7), drawn([3.2] * 8, 8), id="eight against eight"),
    pytest.param([3.0, 3.2, 3.4, 3.0, 3.2, 3.0, 3.4, 3.2], [3.4, 3.2, 3.6, 3.4], id="many ties"),
    pytest.param([3.0] * 7 + [3.2], [3.0, 3.0, 3.2, 3.0, 3.0, 3.0], id="nearly all equal"),
]


@pytest.mark.parametrize(("before", "after"), EXACT_CASES)
def test_the_exact_p_values_are_scipys(before, after):
    found = permutation(before, after)
    assert found.exact
    assert found.p_up == pytest.approx(scipy_p(before, after, "greater"))
    assert found.p_down == pytest.approx(scipy_p(before, after, "less"))


@pytest.mark.parametrize(("before", "after"), EXACT_CASES)
def test_the_interval_is_every_difference_scipys_test_does_not_rule_out(before, after):
    found = permutation(before, after)
    for end, outward, alternative in ((found.low, -1, "greater"), (found.high, 1, "less")):
        within, beyond = (
            scipy_p(before, [each - end + step for each in after], alternative)
            for step in (outward * 1e-6, -outward * 1e-6)
        )
        assert beyond <= 0.05 < within


def test_above_twenty_thousand_arrangements_draws_come_near_scipys():
    before, after = drawn([3.0] * 13, 9), drawn([3.15] * 13, 10)
    found = permutation(before, after)
    assert (found.arrangements, found.exact) == (10_000, False)
    assert found.p_up == pytest.approx(scipy_p(before, after, "greater", 99_999), abs=0.01)
    assert found.p_down == pytest.approx(scipy_p(before, after, "less", 99_999), abs=0.01)


def test_draws_come_near_all_arrangements():
    before, after = drawn([3.0] * 9, 11), drawn([3.3] * 8, 12)
    swaps = sorted(all_swaps(before, after))
    found = permutation(before, after)
    assert not found.exact
    assert found.p_up == pytest.approx(sum(swap <= 0 for swap in swaps) / len(swaps), abs=0.01)
    assert found.low == pytest.approx(swaps[len(swaps) // 20], abs=0.02)
    assert found.high == pytest.approx(swaps[-len(swaps) // 20], abs=0.02)


def test_the_same_weeks_always_say_the_same():
    before, after = drawn([3.0] * 13, 13), drawn([3.1] * 13, 14)
    assert permutation(before, after) == permutation(before, after)


@given(st.lists(LEVELS, min_size=4, max_size=8), st.lists(LEVELS, min_size=4, max_size=6))
def test_the_interval_holds_the_difference_and_zero_just_when_neither_is_ruled_out(before, after):
    found = permutation(before, after)
    difference = sum(after) / len(after) - sum(before) / len(before)
    assert found.low - 1e-9 <= difference <= found.high + 1e-9
    neither = min(found.p_up, found.p_down) > 0.05
    assert neither == (found.low <= 1e-9 and found.high >= -1e-9)


@given(st.lists(LEVELS, min_size=4, max_size=7), st.lists(LEVELS, min_size=4, max_size=7))
def test_looking_back_is_the_mirror_image(before, after):
    forth, back = permutation(before, after), permutation(after, before)
    assert (forth.p_up, forth.p_down) == (back.p_down, back.p_up)
    assert forth.low == pytest.approx(-back.high, abs=1e-9)
