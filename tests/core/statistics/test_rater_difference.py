"""Own scores against a coach's, by hand and at the least number of pairs."""

import pytest

from practicelog.core.statistics.rater_difference import rater_difference

FIVE = [(340, 300), (300, 300), (400, 320), (260, 280), (360, 300)]


def test_five_pairs_give_mean_and_range():
    # Differences 0.4, 0, 0.8, −0.2, 0.6 points.
    found = rater_difference(FIVE)
    assert found == (0.32, -0.2, 0.8, 5, False)


@pytest.mark.parametrize("pairs", range(5))
def test_fewer_than_five_pairs_are_no_difference(pairs):
    assert rater_difference(FIVE[:pairs]) is None


@pytest.mark.parametrize(
    ("pairs", "bias"), [pytest.param(9, False, id="nine"), pytest.param(10, True, id="ten")]
)
def test_from_ten_pairs_on_it_is_called_a_bias(pairs, bias):
    assert rater_difference((FIVE * 2)[:pairs]).bias is bias


def test_a_seller_harder_than_the_coach_has_a_negative_difference():
    assert rater_difference([(200, 300)] * 10) == (-1.0, -1.0, -1.0, 10, True)
