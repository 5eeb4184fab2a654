"""The words of a comparison, at their exact bounds, and what is missing where there are none."""

import pytest
from tests.core.practised_weeks import practised_weeks

from practicelog.core.statistics.comparison import comparison, shortage
from practicelog.core.statistics.scale import SHARES

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
    told = comparison(practised_weeks(*before), practised_weeks(*after, start=20), None)
    assert told.word == word


def test_a_comparison_tells_both_levels_with_their_weeks():
    told = comparison(practised_weeks(3.0, 3.2, 3.1), practised_weeks(4.0, 3.8, 3.9, start=9), None)
    assert (told.before, told.after) == (pytest.approx(3.1), pytest.approx(3.9))
    assert (told.weeks_before, told.weeks_after) == (3, 3)
    assert told.evidence.p_up == 1 / 20
    assert told.word == "probably up"


def test_where_it_cant_tell_it_says_what_is_plausible():
    told = comparison(practised_weeks(*UNEVEN), practised_weeks(*UNEVEN[:6], start=20), None)
    assert told.missing == "anything from −0.5 to +0.5 is plausible"


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
    told = comparison(practised_weeks(*before), practised_weeks(*after, start=20), None, SHARES)
    assert told.word == word


def test_where_it_cant_tell_of_a_check_it_says_which_shares_are_plausible():
    shares = (0.0, 1.0, 0.25, 0.75, 0.5, 0.5, 0.2, 0.8)
    told = comparison(
        practised_weeks(*shares), practised_weeks(*shares[:6], start=20), None, SHARES
    )
    assert told.missing == "anything from −33 % to +33 % is plausible"


def test_where_it_tells_nothing_is_missing():
    told = comparison(practised_weeks(*[3.0] * 8), practised_weeks(*[3.5] * 6, start=9), None)
    assert told.missing is None


@pytest.mark.parametrize("before", [(), (3.0,)])
def test_with_too_few_weeks_nothing_is_weighed(before):
    told = comparison(practised_weeks(*before), [], "1 of 8 practised weeks")
    assert told.word == "can't tell yet"
    assert (told.before, told.after) == (before[0] if before else None, None)
    assert (told.missing, told.evidence) == ("1 of 8 practised weeks", None)


@pytest.mark.parametrize(
    ("needs", "missing"),
    [
        pytest.param([], None, id="nothing needed"),
        pytest.param([(4, 4, "since")], None, id="just enough"),
        pytest.param([(3, 4, "since")], "needs 4 practised weeks since (3 so far)", id="one short"),
        pytest.param(
            [(0, 4, "since"), (9, 8, "before"), (1, 2, "ever")],
            "needs 4 practised weeks since (0 so far), needs 2 practised weeks ever (1 so far)",
            id="two of three short",
        ),
    ],
)
def test_a_shortage_names_what_is_too_short(needs, missing):
    assert shortage(*needs) == missing
