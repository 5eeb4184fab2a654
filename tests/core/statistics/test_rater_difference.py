"""Own ratings against another's: by hand, when they are looked at, and when they are clear."""

from random import Random

import pytest

from practicelog.core.statistics.rater_difference import (
    CriterionDifference,
    Pair,
    RaterDifference,
    by_criterion,
    over_reps,
    rater_difference,
)

FIVE = [(340, 300), (300, 300), (400, 320), (260, 280), (360, 300)]


def test_five_pairs_give_mean_and_range_and_no_word():
    # Differences 0.4, 0, 0.8, −0.2, 0.6 points.
    assert rater_difference(FIVE) == RaterDifference(0.32, -0.2, 0.8, 5)


@pytest.mark.parametrize("pairs", range(5))
def test_fewer_than_five_pairs_are_no_difference(pairs):
    assert rater_difference(FIVE[:pairs]) is None


def signs(up, down, equal=0, size=100):
    return [(300 + size, 300)] * up + [(300 - size, 300)] * down + [(300, 300)] * equal


@pytest.mark.parametrize(
    ("pairs", "side"),
    [
        pytest.param(signs(10, 0), "above", id="ten of ten"),
        pytest.param(signs(0, 10), "below", id="ten of ten below"),
        pytest.param(signs(9, 1), None, id="nine of ten"),
        pytest.param(signs(9, 0), None, id="nine, too few to look"),
        pytest.param(signs(17, 3), "above", id="seventeen of twenty"),
        pytest.param(signs(16, 4), None, id="sixteen of twenty"),
        pytest.param(signs(9, 0, 1), "above", id="equal ratings say nothing"),
        pytest.param(signs(7, 0, 3), None, id="seven, and three equal"),
        pytest.param(signs(10, 0, size=19), None, id="sure, and not worth telling"),
        pytest.param(signs(5, 5), None, id="five up and five down"),
    ],
)
def test_a_difference_is_clear_by_the_sign_test_and_two_tenths(pairs, side):
    told = rater_difference(pairs)
    assert (told.side if told else "too few") == side


@pytest.mark.parametrize(("pairs", "looked"), [(9, 9), (10, 10), (19, 10), (20, 20), (79, 40)])
def test_it_is_looked_at_when_pairs_have_doubled_and_not_between(pairs, looked):
    assert rater_difference(signs(pairs, 0)).n == looked


def test_an_unbiased_coach_is_seldom_called_otherwise():
    draw = Random(5)
    called = 0
    for _ in range(400):
        pairs = [(100 * draw.randint(1, 5), 100 * draw.randint(1, 5)) for _ in range(80)]
        looks = (rater_difference(pairs[:n]) for n in (10, 20, 40, 80))
        called += any(told.side for told in looks)
    assert called <= 16  # 1.4 % expected; 16 of 400 are four standard errors above


def pair(rep, own, other, criterion="hear", rater="Ana", drill="objection"):
    return Pair(rater, drill, criterion, rep, own, other)


def test_each_criterion_has_its_own_difference():
    given = (("hear", 400, "Ana"), ("ask", 300, "Ana"), ("x", 200, "Bo"))
    pairs = [pair(rep, own, 300, name, who) for rep in range(10) for name, own, who in given]
    assert by_criterion(pairs) == [
        CriterionDifference("Ana", "objection", "ask", RaterDifference(0, 0, 0, 10)),
        CriterionDifference("Ana", "objection", "hear", RaterDifference(1, 1, 1, 10, "above")),
        CriterionDifference("Bo", "objection", "x", RaterDifference(-1, -1, -1, 10, "below")),
    ]
    assert by_criterion(pairs[:9]) == []


def test_whole_reps_differ_by_the_means_of_what_both_rated():
    pairs = [each for rep in range(5) for each in (pair(rep, 400, 300), pair(rep, 300, 300, "ask"))]
    assert over_reps(pairs) == RaterDifference(0.5, 0.5, 0.5, 5)
    assert over_reps([]) is None
