from math import comb, inf

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import permutation_test
from tests.core.practised_weeks import practised_weeks, sunday

from practicelog.core.level_wording import missing_words
from practicelog.core.statistics.comparison import (
    THIS_QUARTER,
    Need,
    all_swaps,
    comparison,
    permutation,
    year_on_year,
)
from practicelog.core.statistics.weekly_levels import SHARES

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


UNEVEN = (2.6, 3.4, 2.4, 3.6, 2.8, 3.2, 2.2, 3.8)


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        pytest.param([3.0] * 8, [3.5] * 6, "probably up", id="up"),
        pytest.param([3.5] * 8, [3.0] * 6, "probably down", id="down"),
        pytest.param([3.1] * 8, [3.3] * 6, "probably up", id="0.2 up, but for rounding"),
        pytest.param([3.3] * 8, [3.1] * 6, "probably down", id="0.2 down, but for rounding"),
        pytest.param([3.0] * 8, [3.19] * 6, "about the same", id="sure, but below 0.2"),
        pytest.param([3.0] * 8, [3.0] * 6, "about the same", id="all scores equal"),
        pytest.param([3.0] * 8, [3.0, 3.0, 3.0, 3.1], "about the same", id="hardly different"),
        pytest.param(
            [1.0] * 3, [1.0, 1.0, 1.3], "about the same", id="at most 0.3, but for rounding"
        ),
        pytest.param([1.0] * 3, [1.0, 1.0, 1.31], "can't tell yet", id="perhaps 0.31 up"),
        pytest.param([1.0, 1.0, 1.31], [1.0] * 3, "can't tell yet", id="perhaps 0.31 down"),
        pytest.param(UNEVEN, UNEVEN[:6], "can't tell yet", id="uneven"),
        pytest.param([3.0] * 8, [2.4, 3.0, 3.6, 4.2], "can't tell yet", id="0.3 up, uneven"),
    ],
)
def test_the_word_follows_difference_and_interval(before, after, word):
    told = comparison(practised_weeks(*before), practised_weeks(*after, start=20))
    assert told.word == word


def test_a_comparison_tells_both_levels_with_their_weeks():
    told = comparison(practised_weeks(3.0, 3.2, 3.1), practised_weeks(4.0, 3.8, 3.9, start=9))
    assert (told.before, told.after) == (pytest.approx(3.1), pytest.approx(3.9))
    assert (told.weeks_before, told.weeks_after) == (3, 3)
    assert told.evidence.p_up == 1 / 20
    assert told.word == "probably up"


def test_where_it_cant_tell_it_says_what_is_plausible():
    told = comparison(practised_weeks(*UNEVEN), practised_weeks(*UNEVEN[:6], start=20))
    assert missing_words(told) == "anything from −0.5 to +0.5 is plausible"


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        pytest.param([0.5] * 8, [0.6] * 6, "probably up", id="10 % up"),
        pytest.param([0.5] * 8, [0.59] * 6, "about the same", id="sure, but below 10 %"),
        pytest.param([0.2] * 3, [0.2, 0.2, 0.35], "about the same", id="at most 15 %"),
        pytest.param([0.2] * 3, [0.2, 0.2, 0.36], "can't tell yet", id="perhaps 16 % up"),
    ],
)
def test_the_share_of_a_check_has_bounds_of_its_own(before, after, word):
    told = comparison(practised_weeks(*before), practised_weeks(*after, start=20), (), SHARES)
    assert told.word == word


def test_where_it_cant_tell_of_a_check_it_says_which_shares_are_plausible():
    shares = (0.0, 1.0, 0.25, 0.75, 0.5, 0.5, 0.2, 0.8)
    told = comparison(practised_weeks(*shares), practised_weeks(*shares[:6], start=20), (), SHARES)
    assert missing_words(told) == "anything from −33 % to +33 % is plausible"


def test_where_it_tells_nothing_is_missing():
    told = comparison(practised_weeks(*[3.0] * 8), practised_weeks(*[3.5] * 6, start=9))
    assert missing_words(told) is None


@pytest.mark.parametrize("before", [(), (3.0,)])
def test_with_too_few_weeks_nothing_is_weighed(before):
    need = Need(THIS_QUARTER, len(before), 8)
    told = comparison(practised_weeks(*before), [], [need])
    assert told.word == "can't tell yet"
    assert (told.before, told.after) == (before[0] if before else None, None)
    assert (told.short, told.evidence) == ((need,), None)


def test_where_it_is_too_early_nothing_is_weighed():
    weeks = practised_weeks(*[3.0] * 8), practised_weeks(*[3.5] * 6, start=9)
    told = comparison(*weeks, early=True)
    assert (told.word, told.evidence, told.before, told.after) == ("can't tell yet", None, 3.0, 3.5)


@pytest.mark.parametrize(
    ("has", "short"),
    [
        pytest.param((), (), id="nothing needed"),
        pytest.param((4,), (), id="just enough"),
        pytest.param((3,), (3,), id="one short"),
        pytest.param((0, 9, 1), (0, 1), id="two of three short"),
    ],
)
def test_only_the_stretches_that_are_too_short_are_told(has, short):
    weeks = practised_weeks(*[3.0] * 8), practised_weeks(*[3.5] * 6, start=9)
    told = comparison(*weeks, [Need(THIS_QUARTER, each, 4) for each in has])
    assert told.short == tuple(Need(THIS_QUARTER, each, 4) for each in short)


def two_quarters(before, after):
    """A year apart: the 13 weeks from week 10 on, and the 13 from week 62."""
    return practised_weeks(*before, start=10) + practised_weeks(*after, start=62)


LAST = sunday(74)


def test_thirteen_weeks_are_held_against_the_same_a_year_before():
    weeks = [
        *practised_weeks(1.0, start=9),
        *practised_weeks(*[3.0] * 13, start=10),
        *practised_weeks(*[1.0] * 39, start=23),
        *practised_weeks(*[3.4] * 13, start=62),
        *practised_weeks(1.0, start=75),
    ]
    told = year_on_year(weeks, LAST)
    assert (told.before, told.after) == (pytest.approx(3.0), pytest.approx(3.4))
    assert (told.weeks_before, told.weeks_after) == (13, 13)
    assert (told.word, told.evidence.exact) == ("probably up", False)


@pytest.mark.parametrize(
    ("before", "after", "missing"),
    [
        pytest.param(8, 8, None, id="exactly enough"),
        pytest.param(8, 7, "needs 8 practised weeks in the last 13 (7 so far)", id="seven now"),
        pytest.param(
            7, 8, "needs 8 practised weeks in the same 13 a year before (7 so far)", id="seven then"
        ),
        pytest.param(
            0,
            0,
            "needs 8 practised weeks in the last 13 (0 so far), "
            "needs 8 practised weeks in the same 13 a year before (0 so far)",
            id="none",
        ),
    ],
)
def test_eight_practised_weeks_in_each_are_the_least(before, after, missing):
    told = year_on_year(two_quarters([3.0] * before, [3.0] * after), LAST)
    assert missing_words(told) == missing
    assert told.word == ("can't tell yet" if missing else "about the same")
