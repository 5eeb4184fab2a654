"""Which backups stay, whatever the log went through."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.calendar.clock import practice_day
from practicelog.core.records.backup import Backup
from practicelog.core.safekeeping.rotation import DAYS, MONTHS, MUCH_SMALLER, NEWEST, kept

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


def day_of(at: datetime) -> date:
    return practice_day(at, BERLIN, 4)


def made(hours_ago: float, reps: int = 100) -> Backup:
    return Backup(NOON - timedelta(hours=hours_ago), "daily", reps, "practice.db")


def after_each(backups: list[Backup]) -> frozenset[Backup]:
    """Return what is left when the backups are made one after another."""
    left: frozenset[Backup] = frozenset()
    for backup in sorted(backups, key=lambda each: each.at):
        left = kept([*left, backup], day_of)
    return left


def days_ago(backups: frozenset[Backup]) -> list[int]:
    return sorted((NOON.date() - each.at.date()).days for each in backups)


def test_of_none_none_is_kept() -> None:
    assert kept([], day_of) == frozenset()


def test_the_only_one_is_kept() -> None:
    assert kept([made(9999)], day_of) == {made(9999)}


def test_of_one_day_the_newest_three_are_kept() -> None:
    assert kept([made(hour / 10) for hour in range(30)], day_of) == {made(0), made(0.1), made(0.2)}


def test_of_a_year_of_days_a_week_and_the_last_of_each_month_are_kept() -> None:
    left = after_each([made(24 * day) for day in range(400)])
    days = sorted((each.at.strftime("%m-%d") for each in left), reverse=True)
    assert days == [
        "12-31", "11-21", "11-20", "11-19", "11-18", "11-17", "11-16", "11-15", "10-31", "09-30",
        "08-31", "07-31", "06-30", "05-31", "04-30", "03-31", "02-28", "01-31",
    ]  # fmt: skip


def test_days_without_a_backup_do_not_use_up_the_seven() -> None:
    left = kept([made(24 * day) for day in (0, 3, 9, 10, 11, 12, 13, 14, 15)], day_of)
    assert days_ago(left) == [0, 3, 9, 10, 11, 12, 13]


def test_a_day_is_a_practice_day() -> None:
    first, last = made(10), made(9.5)  # 3:00 and 3:30 at night in Berlin: still the day before
    others = [made(hours) for hours in (0, 1, 2)]
    assert kept([first, last, *others], day_of) == {last, *others}


@pytest.mark.parametrize(
    ("reps", "stays"),
    [
        pytest.param(0, True, id="begun anew"),
        pytest.param(89, True, id="a good tenth lost"),
        pytest.param(90, False, id="a tenth lost"),
        pytest.param(100, False, id="as large"),
        pytest.param(500, False, id="larger"),
    ],
)
def test_a_much_smaller_log_never_displaces_the_last_larger_one(reps: int, stays: bool) -> None:
    large = [made(24 * day, 100) for day in (1000, 1001)]
    later = [made(24 * day, reps) for day in range(900)]
    left = after_each([*large, *later])
    assert (large[0] in left) == stays
    assert large[1] not in left


def test_a_log_that_shrinks_twice_keeps_both_larger_ones() -> None:
    shrinking = [made(24 * (1000 - reps), reps) for reps in (900, 500, 10)]
    later = [made(day, 10) for day in range(24 * 100)]
    assert {*shrinking[:2]} <= after_each([*shrinking, *later])


HISTORIES = st.lists(
    st.builds(made, st.floats(0, 24 * 900), st.integers(0, 1000)),
    max_size=60,
    unique_by=lambda each: each.at,
)


@given(HISTORIES)
def test_whatever_goes_has_a_newer_one_that_stands_for_it(backups: list[Backup]) -> None:
    left = kept(backups, day_of)
    for gone in {*backups} - left:
        assert any(each.at > gone.at and each.reps >= MUCH_SMALLER * gone.reps for each in left)


@given(HISTORIES)
def test_the_newest_and_the_largest_stay_and_few_others(backups: list[Backup]) -> None:
    left = after_each(backups)
    assert {*sorted(backups, key=lambda each: each.at)[-NEWEST:]} <= left
    assert max((each.reps for each in left), default=0) >= MUCH_SMALLER * max(
        (each.reps for each in kept(backups, day_of)), default=0
    )
    assert kept(left, day_of) == left


@given(HISTORIES)
def test_as_long_as_a_log_only_grows_few_backups_are_kept(backups: list[Backup]) -> None:
    grown = sorted(backups, key=lambda each: each.at)
    growing = [each._replace(reps=number) for number, each in enumerate(grown)]
    assert len(after_each(growing)) <= NEWEST + DAYS + MONTHS
