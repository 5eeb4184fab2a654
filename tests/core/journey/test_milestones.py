"""Round numbers of reps and days: on which day each was reached, and which comes next."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.journey.milestones import DAYS, REPS, Milestone, milestones, next_milestones
from practicelog.core.records.plan import PracticeDay

FIRST = date(2020, 1, 1)


def day(number: int) -> date:
    """Return the day so many days into practice, from 1."""
    return FIRST + timedelta(days=number - 1)


def practised(*reps: int) -> list[PracticeDay]:
    return [PracticeDay(day(number), each, 0) for number, each in enumerate(reps, 1)]


@pytest.mark.parametrize(
    ("reps", "expected"),
    [
        pytest.param([], [], id="no practice"),
        pytest.param([99], [], id="one short of the first"),
        pytest.param([99, 1], [Milestone(100, "reps", day(2))], id="exactly the first"),
        pytest.param([99, 400], [Milestone(100, "reps", day(2))], id="one short of the second"),
        pytest.param([99, 401, 1],
                     [Milestone(100, "reps", day(2)), Milestone(500, "reps", day(2))],
                     id="two on one day"),
        pytest.param([20_000], [Milestone(number, "reps", day(1)) for number in REPS],
                     id="all on one day, as after an import"),
    ],
)  # fmt: skip
def test_a_number_of_reps_is_reached_on_the_day_that_makes_it_full(
    reps: list[int], expected: list[Milestone]
) -> None:
    assert milestones(practised(*reps), ()) == tuple(expected)


def test_days_are_those_that_count() -> None:
    counted = [day(2 * number) for number in range(1, 366)]
    assert milestones(practised(*[0] * 800), counted) == (
        Milestone(100, "days", day(200)),
        Milestone(365, "days", day(730)),
    )


def test_milestones_are_in_order_of_time_and_reps_come_before_days() -> None:
    days = practised(*[1] * 99, 401)
    assert milestones(days, [each.day for each in days]) == (
        Milestone(100, "reps", day(100)),
        Milestone(500, "reps", day(100)),
        Milestone(100, "days", day(100)),
    )


@pytest.mark.parametrize(
    ("reps", "days", "expected"),
    [
        pytest.param(0, 0, [(100, "reps", 0), (100, "days", 0)], id="none yet"),
        pytest.param(99, 12, [(100, "reps", 99), (100, "days", 12)], id="one short"),
        pytest.param(100, 100, [(500, "reps", 100), (365, "days", 100)], id="just reached"),
        pytest.param(10_000, 365, [(1_000, "days", 365)], id="no more of reps"),
        pytest.param(36_500, 3_009, [], id="all are behind"),
    ],
)
def test_the_next_milestone_is_a_count_and_where_it_stands(
    reps: int, days: int, expected: list[tuple[int, str, int]]
) -> None:
    assert [tuple(each) for each in next_milestones(reps, days)] == expected


@given(st.lists(st.integers(1, 60), max_size=400))
def test_what_is_reached_and_what_comes_next_agree(reps: list[int]) -> None:
    days = practised(*reps)
    reached = milestones(days, [each.day for each in days])
    ahead = next_milestones(sum(reps), len(reps))
    of_reps = [each.number for each in reached if each.of == "reps"]
    of_days = [each.number for each in reached if each.of == "days"]
    assert of_reps == [number for number in REPS if number <= sum(reps)]
    assert of_days == [number for number in DAYS if number <= len(reps)]
    assert [each.number for each in ahead] == [
        *[number for number in REPS if number not in of_reps][:1],
        *[number for number in DAYS if number not in of_days][:1],
    ]
