"""The Wilson interval: the example by hand, every small count against SciPy."""

import pytest
from scipy.stats import binomtest

from practicelog.core.statistics.proportion import proportion


def test_seven_of_nine_is_plausibly_fifty_to_ninety_two_percent():
    found = proportion(7, 9)
    # z = 1.645: (7/9 + 2.706/18 ± 1.645 sqrt(0.1728/9 + 2.706/324)) / (1 + 2.706/9)
    assert (found.yes, found.n) == (7, 9)
    assert (round(100 * found.low), round(100 * found.high)) == (50, 92)


@pytest.mark.parametrize("n", [1, 2, 3, 9, 30])
def test_the_interval_is_scipys(n):
    for yes in range(n + 1):
        found = proportion(yes, n)
        wanted = binomtest(yes, n).proportion_ci(0.90, method="wilson")
        assert (found.low, found.high) == (pytest.approx(wanted.low), pytest.approx(wanted.high))


def test_of_nothing_rated_anything_is_plausible():
    assert proportion(0, 0) == (0, 0, 0.0, 1.0)


@pytest.mark.parametrize("n", range(1, 60))
def test_none_and_all_reach_their_end_and_never_beyond(n):
    assert proportion(0, n).low == 0
    assert 0 < proportion(n, n).low < proportion(n, n).high <= 1
    assert proportion(n, n).high == pytest.approx(1)
