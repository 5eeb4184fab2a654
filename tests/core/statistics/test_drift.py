"""Old takes scored again: what their differences may be called, held against SciPy."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from practicelog.core.statistics.drift import FALLEN, RISEN, chance, drift

scores = st.integers(100, 500)


def pairs(*differences, then=300):
    return [(then, then + each) for each in differences]


@pytest.mark.parametrize("n", range(4))
def test_fewer_than_four_takes_tell_nothing(n):
    assert drift(pairs(*[-100] * n)) is None


def test_four_takes_give_mean_and_range_and_no_word():
    assert drift(pairs(-80, -60, 0, -20)) == (-0.4, -0.8, 0.0, 4, None)


@pytest.mark.parametrize(
    ("differences", "bar"),
    [
        pytest.param([-50] * 4, None, id="four of four is chance 1 in 16"),
        pytest.param([-50] * 5, RISEN, id="five of five is 1 in 32"),
        pytest.param([50] * 5, FALLEN, id="five of five the other way"),
        pytest.param([0, -50, -50, -50, -50], None, id="a take scored alike is no sign"),
        pytest.param([0, -50, -50, -50, -50, -50], RISEN, id="nor does it speak against one"),
        pytest.param([20] + [-50] * 6, None, id="six of seven is 1 in 16"),
        pytest.param([20] + [-50] * 7, RISEN, id="seven of eight is 1 in 28"),
        pytest.param([-20] * 10, RISEN, id="just worth telling"),
        pytest.param([-20] * 9 + [-19], None, id="sure, and too small"),
        pytest.param([300] + [-40] * 9, None, id="many signs, outweighed by one take"),
        pytest.param([0] * 10, None, id="all alike"),
    ],
)
def test_the_word_follows_signs_and_size(differences, bar):
    assert drift(pairs(*differences)).bar == bar


@given(st.lists(st.tuples(scores, scores), min_size=4, max_size=40))
def test_turned_round_a_risen_bar_is_a_fallen_one(found):
    opposite = {RISEN: FALLEN, FALLEN: RISEN, None: None}
    turned = [(now, then) for then, now in found]
    assert drift(turned).bar == opposite[drift(found).bar]
    assert drift(turned).mean == -drift(found).mean


@given(st.permutations(pairs(-80, 10, -60, -20, -90, -30)))
def test_the_order_of_takes_does_not_matter(found):
    assert drift(found) == drift(pairs(-80, 10, -60, -20, -90, -30))


@given(st.integers(0, 200), st.integers(0, 200))
def test_the_chance_is_that_of_scipys_sign_test(heads, tails):
    if heads + tails:
        expected = stats.binomtest(heads, heads + tails, alternative="greater").pvalue
        assert chance(heads, heads + tails) == pytest.approx(expected)


def test_ten_thousand_takes_are_not_too_many():
    assert drift(pairs(*[-50] * 10_000)).bar == RISEN


def told_risen(shift, takes, sellers=2_000):
    """Return the share of made-up sellers told by some take that their bar has risen.

    The model is that of the docstring of `drift`; now every criterion gets `shift` less.
    """
    random = np.random.default_rng(2026)
    rep = random.normal(3.2, 0.4, (sellers, takes, 1))
    then, now = (
        np.clip(np.rint(rep - less + random.normal(0, 0.7, (sellers, takes, 5))), 1, 5).sum(-1)
        for less in (0, shift)
    )
    found = np.stack((then, now), axis=-1).astype(int) * 20
    return np.mean([_ever_risen([*map(tuple, each.tolist())]) for each in found])


def _ever_risen(found):
    return any(drift(found[:n]).bar == RISEN for n in range(4, len(found) + 1))


@pytest.mark.parametrize(
    ("shift", "takes", "low", "high"),
    [
        pytest.param(0, 20, 0.05, 0.09, id="a bar that never moved"),
        pytest.param(0.5, 10, 0.72, 0.82, id="half a point, ten takes"),
        pytest.param(0.5, 20, 0.96, 1, id="half a point, twenty takes"),
    ],
)
def test_a_risen_bar_is_told_as_often_as_the_docstring_says(shift, takes, low, high):
    assert low <= told_risen(shift, takes) <= high
