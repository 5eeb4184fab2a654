"""What weeks and days add up to, and which weeks the numbers are about."""

import pytest
from tests.core.practice_pictures import DAY, FIRST_MONDAY, drawn, plan

from practicelog.core.journey.practice_totals import PracticeTotal, practice_total, span
from practicelog.core.records.plan import PracticeDay
from practicelog.core.streaks.rulings import Practice, counted_days, rulings, week_streak

KEPT = "xxx.... "
SHORT = "xx..... "
OFF = "ooooo.. "


def total_of(practice: Practice) -> PracticeTotal:
    return practice_total(practice.days, counted_days(practice), rulings(practice.weeks))


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        pytest.param("x", PracticeTotal(1, 1, 20, 0, 0), id="a first day"),
        pytest.param("xx...x", PracticeTotal(3, 3, 60, 1, 1), id="kept before it is over"),
        pytest.param(SHORT + "..", PracticeTotal(2, 2, 40, 0, 0), id="in its grace"),
        pytest.param(SHORT + "...", PracticeTotal(2, 2, 40, 0, 1), id="missed"),
        pytest.param(KEPT + SHORT + "...", PracticeTotal(5, 5, 100, 1, 2), id="held"),
        pytest.param(KEPT + OFF + ".", PracticeTotal(3, 3, 60, 1, 1), id="paused"),
    ],
)
def test_weeks_are_kept_of_those_closed(picture: str, expected: PracticeTotal) -> None:
    assert total_of(drawn(picture)) == expected


def test_a_day_too_short_to_count_adds_its_reps_and_minutes_but_no_day() -> None:
    practice = drawn("xs", plan(FIRST_MONDAY, minutes=10))
    assert total_of(practice) == PracticeTotal(days=1, reps=2, minutes=25, kept=0, closed=0)


def test_nothing_adds_up_to_nothing() -> None:
    assert practice_total((), (), ()) == PracticeTotal(0, 0, 0, 0, 0)


def test_weeks_are_counted_as_the_streak_counts_them() -> None:
    practice = drawn(KEPT + SHORT + OFF + SHORT + KEPT + SHORT + ".")
    total, streak = total_of(practice), week_streak(rulings(practice.weeks))
    assert (total.kept, total.closed) == (streak.kept, streak.closed) == (2, 4)


def test_a_span_holds_the_days_from_its_first_week_to_its_last() -> None:
    practice = drawn(KEPT + "xx....x " + KEPT + "x")
    found = span(rulings(practice.weeks)[1:3], practice.days, counted_days(practice))
    assert found[:3] == (2, FIRST_MONDAY + 7 * DAY, FIRST_MONDAY + 20 * DAY)
    assert found.total == PracticeTotal(days=6, reps=6, minutes=120, kept=2, closed=2)


def test_a_span_asks_for_no_order_of_days() -> None:
    practice = drawn("xxx....")
    days = (PracticeDay(FIRST_MONDAY + 7 * DAY, 9, 9), *reversed(practice.days))
    assert span(rulings(practice.weeks), days, counted_days(practice)).total.reps == 3
