"""The row of those who practise most like a seller: the drills first, then the reps."""

import pytest
from tests.core.statistics.test_climb import ZERO, cells_of, weekly

from practicelog.core.statistics.false_alarms import MEASURED, Practising, nearest, practising


@pytest.mark.parametrize(
    ("reps", "drills", "row"),
    [
        pytest.param(0.1, 1, (0.7, 1), id="hardly ever"),
        pytest.param(3.0, 1, (3.0, 1), id="one drill"),
        pytest.param(4.0, 2, (3.0, 2), id="nearer by ratio"),
        pytest.param(4.5, 2, (6.0, 2), id="nearer above"),
        pytest.param(5.0, 5, (6.0, 4), id="between four and six"),
        pytest.param(200.0, 14, (18.0, 6), id="more than anybody drawn"),
    ],
)
def test_the_nearest_row_is_told(reps, drills, row):
    told = nearest(Practising(reps, drills))
    assert (told.reps, told.drills) == row
    assert told in MEASURED


def test_reps_a_week_count_from_the_first_scored_in_the_last_year():
    busy = cells_of(weekly(*[3.0] * 20))
    old = cells_of(weekly(*[3.0] * 5, start=ZERO - 100))
    assert practising({"a": busy, "b": old}, ZERO + 30) == Practising(2.0, 1)
    assert practising({"a": busy, "b": busy}, ZERO + 20) == Practising(6.0, 2)


def test_a_drill_of_a_few_weeks_counts_as_one_all_the_same():
    assert practising({"a": cells_of(weekly(3.0))}, ZERO + 1) == Practising(3.0, 1)


def test_without_a_score_in_a_year_there_is_nothing_to_tell():
    assert practising({}, ZERO) is None
    assert practising({"a": cells_of(weekly(3.0))}, ZERO + 53) is None
