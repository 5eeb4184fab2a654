"""What the pace of the last weeks comes to by 31 December, and when nothing is said of it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.practice_pictures import FIRST_MONDAY

from practicelog.core.calendar.periods import week_of
from practicelog.core.journey.pace import Pace, pace, practised_weeks
from practicelog.core.streaks.rulings import Ruling

TODAY = date(2026, 11, 21)
END = date(2026, 12, 31)


def weeks(*done: int) -> list[Ruling]:
    """Return rulings of weeks that follow one another, each with so many counted days."""
    firsts = [FIRST_MONDAY + timedelta(weeks=number) for number in range(len(done))]
    return [
        Ruling(week_of(first, ()), "kept", days, 3)
        for first, days in zip(firsts, done, strict=True)
    ]


@pytest.mark.parametrize(
    ("done", "practised"),
    [
        pytest.param([], 0, id="the first week"),
        pytest.param([3] * 7, 7, id="seven weeks"),
        pytest.param([3] * 40 + [0] * 5 + [1] * 7, 7, id="seven weeks since a break"),
        pytest.param([3] * 40 + [0] * 12, 0, id="a break of a quarter"),
        pytest.param([3, 0] * 20, 6, id="every other week"),
    ],
)
def test_below_eight_practised_weeks_of_the_last_twelve_nothing_is_said(
    done: list[int], practised: int
) -> None:
    assert practised_weeks(weeks(*done)) == practised
    assert pace(weeks(*done), 100, TODAY) is None


@pytest.mark.parametrize(
    ("done", "today", "expected"),
    [
        # 40 days are left after 21 November. 8 weeks with 24 days: 24 / 56 x 40 = 17.1.
        pytest.param([3] * 8, TODAY, Pace(8, 24, 24 + 17, END), id="exactly eight weeks"),
        # 12 weeks with 4 x 0 + 8 x 3 = 24 days: 24 / 84 x 40 = 11.4.
        pytest.param([5] * 30 + [0] * 4 + [3] * 8, TODAY, Pace(12, 24, 24 + 11, END),
                     id="weeks without practice slow it"),
        # 12 weeks with 42 days, one every other day, and 39 days left: 19.5.
        pytest.param([3, 4] * 6, date(2026, 11, 22), Pace(12, 24, 24 + 20, END), id="halves go up"),
        pytest.param([7] * 12, date(2026, 12, 31), Pace(12, 24, 24, END), id="the last day"),
        pytest.param([7] * 12, date(2027, 1, 1), Pace(12, 24, 24 + 364, date(2027, 12, 31)),
                     id="the first day of a year"),
        pytest.param([7] * 12, date(2028, 1, 1), Pace(12, 24, 24 + 365, date(2028, 12, 31)),
                     id="the first day of a leap year"),
    ],
)  # fmt: skip
def test_the_days_to_come_are_those_left_at_the_recent_rate(
    done: list[int], today: date, expected: Pace
) -> None:
    assert pace(weeks(*done), 24, today) == expected


@given(
    st.lists(st.integers(0, 7), min_size=8, max_size=60), st.integers(0, 366), st.dates(TODAY, END)
)
def test_the_year_ends_with_no_fewer_days_than_there_are_and_no_more_than_days_left(
    done: list[int], so_far: int, today: date
) -> None:
    told = pace(weeks(*done), so_far, today)
    if practised_weeks(weeks(*done)) < 8:
        assert told is None
    else:
        assert told is not None
        assert so_far <= told.days <= so_far + (END - today).days
