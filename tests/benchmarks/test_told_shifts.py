"""A small seeded run on shifts: the promises hold, with room for its fewer sellers.

The bounds are the promised ones plus about four standard errors of the sellers drawn here.
"""

import numpy as np
import pytest
from benchmarks.last_zero import calls_from_last_zero
from benchmarks.made_up_sellers import (
    Drawing,
    Sellers,
    flat,
    gaining,
    in_halves,
    jumping,
    nearly_always_three,
)
from benchmarks.told_shifts import after_a_jump, shift_calls, told_of

from practicelog.core.statistics.shift import Call, calls_made

DRAWING = Drawing(sellers=300)


@pytest.mark.parametrize(
    ("sellers", "low", "high"),
    [
        pytest.param(Sellers("flat", flat()), 1, 13, id="flat"),
        pytest.param(Sellers("threes", flat(), nearly_always_three), 0, 2, id="types 3"),
        pytest.param(Sellers("halves", flat(), in_halves), 1, 13, id="scores in halves"),
        pytest.param(Sellers("half", gaining(0.5)), 50, 73, id="gains half a point"),
        pytest.param(Sellers("whole", gaining(1.0)), 96, 100, id="gains a whole point"),
        pytest.param(Sellers("jump", jumping(26)), 89, 100, id="jumps half a point"),
    ],
)
def test_a_shift_in_the_first_year_is_told_about_as_often_as_promised(sellers, low, high):
    assert low <= told_of(shift_calls(sellers, DRAWING), "up") <= high


def test_flat_sellers_are_seldom_told_of_a_shift_in_later_years():
    calls = shift_calls(Sellers("three years", flat(156)), DRAWING)
    assert all(1 <= told_of(calls, "up", year) <= 12 for year in (1, 2))


def near_its_jump(caller):
    """The median error of the onset in weeks, and how many of a hundred lie within three."""
    found, _ = after_a_jump(Sellers("jump", jumping(26)), 26, DRAWING, caller)
    errors = np.array([each.onset_error for each in found])
    return abs(np.median(errors)), 100 * (abs(errors) <= 3).mean()


def test_the_onset_of_a_jump_is_found_nearer_than_by_the_last_zero():
    error, near = near_its_jump(calls_made)
    error_by_last_zero, near_by_last_zero = near_its_jump(calls_from_last_zero)
    assert error <= 1 < error_by_last_zero <= 3
    assert near > 65 > near_by_last_zero


def test_the_first_call_up_after_a_jump_finds_it_and_the_others_are_counted():
    # 26 weeks of 3.0, 10 of 3.5, then 4.0; the onset told is two weeks late.
    def exact(_, ability):
        return np.select([ability < 50, ability < 150], [3.0, 3.5], 4.0)

    def caller(_):
        calls = ("up", 0, 8, 10), ("down", 8, 20, 27), ("up", 0, 28, 33), ("up", 28, 40, 45)
        return [Call(*call) for call in calls]

    kind = Sellers("jump", np.repeat([0.0, 100.0, 200.0], [26, 10, 16]), exact)
    (found,), others = after_a_jump(kind, 26, Drawing(1), caller)
    assert (found.onset_error, found.delay) == (2, 7)
    before = (26 * 3.0 + 2 * 3.5) / 28
    assert found.rise == pytest.approx(3.5 - before)
    assert found.last_rise == pytest.approx((8 * 3.5 + 9 * 4.0) / 17 - before)
    assert others == {"up": 1, "down": 1}
