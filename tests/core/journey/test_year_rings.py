"""Rings of calendar years: which days and which weeks are in which."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.practice_pictures import drawn, plan

from practicelog.core.journey.practice_totals import PracticeTotal, practice_total
from practicelog.core.journey.year_rings import YearRing, year_rings
from practicelog.core.records.plan import PracticeDay
from practicelog.core.streaks.rulings import Practice, counted_days, rulings

SUNDAY = 6


def rings(practice: Practice) -> tuple[YearRing, ...]:
    return year_rings(practice, counted_days(practice), rulings(practice.weeks))


def practised(*days: str, today: str) -> Practice:
    return Practice(
        tuple(PracticeDay(date.fromisoformat(day), 1, 10) for day in days),
        plans=(),
        offs=(),
        today=date.fromisoformat(today),
    )


def test_the_week_of_new_year_is_in_the_year_of_its_thursday_and_its_days_in_their_own() -> None:
    # 1 January 2026 is a Thursday: the week from 29 December is 2026-W01.
    practice = drawn("xxx.... xxxx... x", first=date(2025, 12, 22))
    assert rings(practice) == (
        YearRing(2025, PracticeTotal(days=6, reps=6, minutes=120, kept=1, closed=1)),
        YearRing(2026, PracticeTotal(days=2, reps=2, minutes=40, kept=1, closed=1)),
    )


@pytest.mark.parametrize(
    ("practice", "expected"),
    [
        pytest.param(practised(today="2026-11-21"), [2026], id="no practice yet"),
        pytest.param(practised("2026-11-21", today="2026-11-21"), [2026], id="a first day"),
        pytest.param(practised("2021-01-01", today="2021-01-03"), [2021],
                     id="begun in a week of the year before"),
        pytest.param(practised("2025-12-29", today="2025-12-30"), [2025],
                     id="today in a week of the year after"),
        pytest.param(practised("2023-12-31", "2026-01-01", today="2026-01-01"),
                     [2023, 2024, 2025, 2026], id="two years without practice"),
    ],
)  # fmt: skip
def test_there_is_a_ring_for_each_year_from_the_first_day_to_today(
    practice: Practice, expected: list[int]
) -> None:
    assert [ring.year for ring in rings(practice)] == expected


def test_a_year_without_practice_has_its_weeks() -> None:
    _, empty, _ = rings(practised("2023-11-01", "2025-06-01", today="2025-06-01"))
    assert empty == YearRing(2024, PracticeTotal(days=0, reps=0, minutes=0, kept=0, closed=52))


def test_a_cut_week_without_a_thursday_is_in_the_year_of_its_first_day() -> None:
    # The plan moves the week's start to Sunday: Monday 26 to Saturday 31 stay, 1 January is cut.
    moved = plan(date(2023, 1, 1), week_start=SUNDAY)
    practice = drawn("xxx.... x", moved, first=date(2022, 12, 26))
    assert [(ring.year, ring.total.days) for ring in rings(practice)] == [(2022, 3), (2023, 1)]


@given(
    days=st.sets(st.dates(date(2018, 12, 20), date(2022, 1, 10)), min_size=1),
    weeks_from=st.integers(0, 6),
)
def test_the_rings_add_up_to_the_whole(days: set[date], weeks_from: int) -> None:
    practice = Practice(
        days=tuple(PracticeDay(day, day.day, day.month) for day in sorted(days)),
        plans=(plan(date(2020, 6, 1), minutes=5, week_start=weeks_from),),
        offs=(),
        today=date(2022, 1, 10),
    )
    whole = practice_total(practice.days, counted_days(practice), rulings(practice.weeks))
    totals = [ring.total for ring in rings(practice)]
    assert tuple(map(sum, zip(*totals, strict=True))) == whole
