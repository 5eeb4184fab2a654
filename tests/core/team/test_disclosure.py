from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.team.cells import Cell
from practicelog.core.team.disclosure import (
    FIGURES,
    counted,
    has_enough_news,
    in_steps,
    may_be_told,
    sellers_in_words,
    share_in_words,
)


def cell(**fields):
    return Cell(
        **{
            "span": 0, "figure": "reps", "drill": "opener", "criterion": "", "sellers": 6,
            "largest": 5, "whole": 20, "total": 20, "n": 20, "fresh": 6, "fresh_largest": 5,
            "fresh_whole": 20,
        } | fields
    )  # fmt: skip


@pytest.mark.parametrize(
    ("sellers", "largest", "whole", "told"),
    [(0, 0, 0, False), (4, 1, 4, False), (5, 1, 5, True), (5, 10, 20, True), (5, 11, 21, False)],
)
def test_a_number_is_told_of_five_of_whom_none_has_more_than_half(sellers, largest, whole, told):
    assert may_be_told(cell(sellers=sellers, largest=largest, whole=whole)) is told


@pytest.mark.parametrize(
    ("fresh", "largest", "whole", "told"),
    [(0, 0, 0, False), (4, 1, 4, False), (5, 1, 5, True), (5, 10, 20, True), (5, 11, 21, False)],
)
def test_news_are_told_of_five_of_whom_none_has_more_than_half(fresh, largest, whole, told):
    news = cell(fresh=fresh, fresh_largest=largest, fresh_whole=whole)
    assert has_enough_news(news) is told


@given(st.lists(st.integers(0, 60)))
def test_sellers_who_are_counted_never_rise_by_fewer_than_five(crowds):
    told = [0]
    for now in crowds:
        told.append(counted(told[-1], now))
    rises = {later - before for before, later in pairwise(told)} - {0}
    assert all(rise >= 5 for rise in rises)


@pytest.mark.parametrize(
    ("who", "of", "words"),
    [
        (0, 20, "fewer than five"), (4, 20, "fewer than five"), (5, 20, "5 of 20"),
        (15, 20, "15 of 20"), (16, 20, "nearly all"), (20, 20, "nearly all"),
        (1200, 13000, "1,200 of 13,000"),
    ],
)  # fmt: skip
def test_of_sellers_no_words_tell_of_fewer_than_five(who, of, words):
    assert sellers_in_words(who, of) == words


@given(st.integers(30, 10_000), st.data())
def test_a_share_never_says_that_all_did_or_nobody(whole, data):
    """Beside each part whose share is told there is another that is told in the same words."""
    part = data.draw(st.integers(0, whole))
    told = share_in_words(in_steps(part, whole, 10))
    neighbours = [each for each in (part - 1, part + 1) if 0 <= each <= whole]
    assert told in {share_in_words(in_steps(each, whole, 10)) for each in neighbours}


@pytest.mark.parametrize(
    ("ratio", "words"), [(0.0, "hardly any"), (0.3, "30 %"), (0.7, "70 %"), (1.0, "nearly all")]
)
def test_a_share_is_told_in_tenths(ratio, words):
    assert share_in_words(ratio) == words


@pytest.mark.parametrize(
    ("total", "n", "scale", "step"),
    [(325, 100, 10, 3.3), (7, 2, 1, 4), (-25, 100, 10, -0.2), (-26, 100, 10, -0.3), (0, 9, 10, 0)],
)
def test_a_ratio_is_rounded_half_up_to_its_step(total, n, scale, step):
    assert in_steps(total, n, scale) == step


def test_no_exact_figure_is_told_in_two_grains_or_of_the_team_and_of_its_drills():
    exact = {name for name, figure in FIGURES.items() if figure.exact}
    assert exact == {"days", "minutes", "live", "reps"}
    assert {name for name in exact if FIGURES[name].by_drill} == {"reps"}
