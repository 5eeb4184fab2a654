"""A check is measured by its share of yes, everything else in points."""

import pytest

from practicelog.core.records.drill import Criterion
from practicelog.core.statistics.scale import POINTS, SHARES, scale_of

CRITERIA = (Criterion("ask"), Criterion("cut", check=True))


@pytest.mark.parametrize(
    ("name", "scale"), [("cut", SHARES), ("ask", POINTS), (None, POINTS), ("gone", POINTS)]
)
def test_only_a_check_is_measured_in_shares(name, scale):
    assert scale_of(CRITERIA, name) == scale


def test_levels_and_differences_are_told_in_their_unit():
    assert (POINTS.level_words(3.35), SHARES.level_words(0.583)) == ("3.4", "58 %")
    assert (POINTS.difference_words(-0.21), SHARES.difference_words(-0.12)) == ("−0.2", "−12 %")
    assert SHARES.difference_words(-0.001) == "+0 %"
