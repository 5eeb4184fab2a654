"""The map of a year: what is on it, how dark a day is, and what it says of months."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.heat_map_wording import NONE, OUTSIDE, SHADES, heat_rows, month_row
from practicelog.core.journey.heat_map import HeatMap, heat_map, last_weeks
from practicelog.core.records.plan import PracticeDay
from practicelog.core.wording import MONTHS

MONDAY, SUNDAY = 0, 6
TODAY = date(2026, 11, 21)
DAY = timedelta(days=1)
LONG_AGO = date(2016, 1, 1)


def mapped(*days: tuple[str, int], today: date = TODAY, week_start: int = MONDAY) -> HeatMap:
    """Return the map of a log whose first practice is on the first of the days."""
    practised = [PracticeDay(date.fromisoformat(day), reps, 0) for day, reps in days]
    return heat_map(practised, practised[0].day, today, week_start)


def test_a_first_day_is_a_map_of_one_week() -> None:
    assert heat_rows(mapped(("2026-11-20", 1))) == (
        OUTSIDE, OUTSIDE, OUTSIDE, OUTSIDE, SHADES[0], NONE, OUTSIDE,
    )  # fmt: skip


def test_weeks_are_columns_and_days_before_the_first_or_after_today_are_blank() -> None:
    assert heat_rows(mapped(("2026-11-12", 1), ("2026-11-15", 1), ("2026-11-16", 1))) == (
        " ░", " ·", " ·", "░·", "··", "··", "░ ",
    )  # fmt: skip


def test_a_map_ends_with_todays_week_and_has_53_at_most() -> None:
    heat = mapped(("2016-11-20", 1), ("2025-11-16", 2), ("2025-11-17", 4))
    assert (heat.first, heat.weeks) == (date(2025, 11, 17), 53)
    assert heat.reps == {date(2025, 11, 17): 4}


def test_a_map_begins_its_weeks_on_the_plans_day() -> None:
    heat = mapped(("2026-11-14", 1), ("2026-11-15", 1), week_start=SUNDAY)
    assert heat.first == date(2026, 11, 8)
    assert heat_rows(heat)[0] == " ░"


@pytest.mark.parametrize(
    ("reps", "steps"),
    [
        pytest.param([1], (1, 2, 3, 4), id="one day"),
        pytest.param([1] * 200, (1, 2, 3, 4), id="a rep a day keeps to the lightest"),
        pytest.param([30], (1, 30, 31, 32), id="one day of many"),
        pytest.param([1, 2, 3, 4], (1, 2, 3, 4), id="four kinds of days"),
        pytest.param([2, 4, 6, 8, 10, 12, 14, 16], (1, 6, 10, 14), id="quartiles"),
        pytest.param([2] * 20 + [40], (1, 2, 3, 4), id="one day out of the common"),
    ],
)
def test_shades_begin_at_the_quartiles_of_the_days_practised(
    reps: list[int], steps: tuple[int, ...]
) -> None:
    days = [(str(TODAY - number * DAY), each) for number, each in enumerate(reversed(reps))]
    assert mapped(*reversed(days)).steps == steps


def test_each_shade_is_used_from_its_step_on() -> None:
    days = [("2026-11-16", 2), ("2026-11-17", 4), ("2026-11-18", 6), ("2026-11-19", 8)]
    assert "".join(heat_rows(mapped(*days))) == "░▒▓█·· "


def test_a_month_stands_over_the_week_of_its_first_day() -> None:
    # 1 October 2026 is a Thursday, 1 November a Sunday.
    heat = mapped(("2026-09-22", 1), today=date(2026, 11, 21))
    assert heat.first == date(2026, 9, 21)
    assert month_row(heat) == " Oct Nov"


@pytest.mark.parametrize(
    ("first", "today", "row"),
    [
        pytest.param("2026-11-16", "2026-11-21", "", id="no month begins"),
        pytest.param("2026-10-26", "2026-11-07", "", id="no room at the end"),
        pytest.param("2026-10-26", "2026-11-14", "Nov", id="just room"),
        pytest.param("2026-06-01", "2026-06-21", "Jun", id="the first day is a Monday"),
    ],
)
def test_a_month_without_room_is_left_out(first: str, today: str, row: str) -> None:
    assert month_row(mapped((first, 1), today=date.fromisoformat(today))) == row


@pytest.mark.parametrize("week_start", range(7))
@pytest.mark.parametrize("year", [2023, 2024, 2026])
def test_a_year_names_its_months_in_order_with_a_blank_between(year: int, week_start: int) -> None:
    row = month_row(mapped(("2016-01-01", 1), today=date(year, 12, 31), week_start=week_start))
    shown = row.split()
    first = MONTHS.index(shown[0])
    assert shown == [MONTHS[(first + step) % 12] for step in range(len(shown))]
    assert len(shown) >= 11


def test_the_last_weeks_keep_the_shades_of_the_whole() -> None:
    heat = mapped(*((f"2026-11-{day:02}", day) for day in range(1, 22)))
    cut = last_weeks(heat, 2)
    assert (cut.first, cut.weeks, cut.steps) == (date(2026, 11, 9), 2, heat.steps)
    assert heat_rows(cut) == tuple(row[-2:] for row in heat_rows(heat))
    assert last_weeks(heat, 99) == heat


@given(
    days=st.dictionaries(st.dates(LONG_AGO, TODAY), st.integers(1, 300), min_size=1),
    week_start=st.integers(0, 6),
    weeks=st.integers(1, 60),
)
def test_every_day_of_the_log_up_to_today_is_on_the_map_once(
    days: dict[date, int], week_start: int, weeks: int
) -> None:
    practised = [PracticeDay(day, reps, 0) for day, reps in sorted(days.items())]
    whole = heat_map(practised, practised[0].day, TODAY, week_start)
    heat = last_weeks(whole, weeks)
    rows = heat_rows(heat)
    assert len(rows) == 7
    assert {len(row) for row in rows} == {heat.weeks}
    assert whole.first.weekday() == week_start
    shown = sum(sign in SHADES for row in rows for sign in row)
    assert shown == sum(heat.first <= day for day in whole.reps)
    assert list(whole.steps) == sorted(set(whole.steps))
