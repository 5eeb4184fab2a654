"""Days off: what can be added, and what overlaps."""

from datetime import date

import pytest
from tests.core.practice_pictures import DAY

from practicelog.core.records.plan import DayOff
from practicelog.core.streaks.offs import new_off
from practicelog.errors import ConflictError, UsageError

MONDAY = date(2026, 7, 6)
HOLIDAYS = DayOff(7, "holidays", MONDAY, MONDAY + 4 * DAY, "beach")


@pytest.mark.parametrize(
    ("first", "last"),
    [
        pytest.param(0, 0, id="one day"),
        pytest.param(0, 11, id="two weeks"),
        pytest.param(0, 365, id="a whole leap year"),
        pytest.param(-4000, -3990, id="long past"),
    ],
)
def test_days_off_are_from_their_first_to_their_last_day(first: int, last: int) -> None:
    off = new_off(MONDAY + DAY * first, MONDAY + DAY * last, "ill", [], "uid")
    assert off == DayOff(0, "uid", MONDAY + DAY * first, MONDAY + DAY * last, "ill")


def test_a_reason_is_not_needed() -> None:
    assert new_off(MONDAY, MONDAY, None, [], "uid").reason is None


@pytest.mark.parametrize(
    ("first", "last"),
    [
        pytest.param(0, 4, id="the same days"),
        pytest.param(-3, 0, id="up to its first day"),
        pytest.param(4, 9, id="from its last day on"),
        pytest.param(1, 2, id="inside"),
        pytest.param(-9, 9, id="around"),
    ],
)
def test_days_that_are_off_already_are_a_conflict(first: int, last: int) -> None:
    with pytest.raises(ConflictError) as refused:
        new_off(MONDAY + DAY * first, MONDAY + DAY * last, None, [HOLIDAYS], "uid")
    assert f"{MONDAY + DAY * max(first, 0)} is off already" in refused.value.message
    assert refused.value.hint == "practicelog off remove 7"


@pytest.mark.parametrize(
    ("first", "last"),
    [pytest.param(-3, -1, id="right before"), pytest.param(5, 6, id="right after")],
)
def test_days_off_may_touch_others(first: int, last: int) -> None:
    off = new_off(MONDAY + DAY * first, MONDAY + DAY * last, None, [HOLIDAYS], "uid")
    assert off.first == MONDAY + DAY * first


@pytest.mark.parametrize("last", [MONDAY + 366 * DAY, date.max])
def test_more_than_a_year_off_is_refused(last: date) -> None:
    with pytest.raises(UsageError) as refused:
        new_off(MONDAY, last, None, [], "uid")
    assert f"{(last - MONDAY).days + 1:,} days" in refused.value.message
