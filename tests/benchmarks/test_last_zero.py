"""The textbook's onset: where it differs from the log's own, and what follows from it."""

import pytest
from benchmarks.last_zero import calls_from_last_zero
from hypothesis import given
from hypothesis import strategies as st
from tests.core.practised_weeks import practised_weeks

from practicelog.core.statistics.shift import calls_made

QUIET = (3.0, 3.2) * 8


@pytest.mark.parametrize("weeks", [0, 1, 8, 40])
def test_without_a_shift_there_is_no_call(weeks):
    assert calls_from_last_zero(practised_weeks(*[3.0] * weeks)) == []


@pytest.mark.parametrize(
    ("weeks", "direction", "onset"),
    [
        pytest.param((*QUIET, *[3.7] * 8), "up", 15, id="with the week of 3.2 before it"),
        pytest.param((*QUIET, 3.3, 3.3, *[3.8] * 8), "up", 15, id="with the good weeks too"),
        pytest.param((*QUIET[::-1], *[2.5] * 8), "down", 15, id="with the week of 3.0 before it"),
        pytest.param((*QUIET[1:], *[2.5] * 8), "down", 15, id="not with a week on its other side"),
        pytest.param((*QUIET[:8], *[4.0] * 6), "up", 8, id="from the first week judged"),
    ],
)
def test_a_shift_begins_in_the_week_after_the_sum_was_last_zero(weeks, direction, onset):
    call = calls_from_last_zero(practised_weeks(*weeks))[0]
    assert (call.direction, call.onset) == (direction, onset)


@given(st.lists(st.integers(20, 40).map(lambda tenths: tenths / 10), max_size=120))
def test_until_a_first_call_is_made_both_ways_are_one(scores):
    series = practised_weeks(*scores)
    textbook, own = calls_from_last_zero(series)[:1], calls_made(series)[:1]
    assert [call._replace(onset=0) for call in textbook] == [call._replace(onset=0) for call in own]


def test_the_history_after_a_call_starts_at_its_onset():
    series = practised_weeks(*QUIET, *[3.7, 3.9] * 8, *[2.8, 3.0] * 6)
    first, second = calls_from_last_zero(series)
    assert second.start == first.onset
    assert (first.direction, second.direction) == ("up", "down")
