"""The journey worked out: what it looks back on and from which day."""

from datetime import date, timedelta

import pytest
from tests.core.practice_pictures import DAY, FIRST_MONDAY, drawn

from practicelog.core.journey.personal_records import ScoreTally
from practicelog.core.streaks.rulings import Practice
from practicelog.reports.journey.value import JourneyReport, build

KEPT = "xxx.... "
SHORT = "xx..... "
TALLY = ScoreTally("opener", 1, quick=False, difficulty=None, best=340, n=5, first=FIRST_MONDAY)


def journey(practice: Practice, *tallies: ScoreTally) -> JourneyReport:
    report = build(practice, tallies)
    assert report is not None
    return report


def test_without_practice_there_is_no_journey() -> None:
    assert build(Practice((), (), (), FIRST_MONDAY), ()) is None


@pytest.mark.parametrize(
    ("weeks", "spans"),
    [
        pytest.param(0, [], id="the first week"),
        pytest.param(1, [1], id="one week is over"),
        pytest.param(4, [4], id="four are, once"),
        pytest.param(6, [4, 6], id="six"),
        pytest.param(12, [4, 12], id="twelve"),
        pytest.param(40, [4, 12], id="more"),
    ],
)
def test_the_last_weeks_are_those_before_this_one(weeks: int, spans: list[int]) -> None:
    report = journey(drawn(KEPT * weeks + "x"))
    last = FIRST_MONDAY + timedelta(weeks=weeks) - DAY
    assert [(each.weeks, each.last) for each in report.recent] == [(n, last) for n in spans]
    assert [each.total.kept for each in report.recent] == spans


@pytest.mark.parametrize(
    ("weeks", "year", "week"),
    [
        pytest.param(0, 1, 1, id="the first week"),
        pytest.param(51, 1, 52, id="the last week of the first year"),
        pytest.param(52, 2, 53, id="the first of the second"),
        pytest.param(60, 2, 61, id="year 2, week 61"),
    ],
)
def test_years_of_practice_have_52_weeks(weeks: int, year: int, week: int) -> None:
    report = journey(drawn(KEPT * weeks + "x"))
    assert (report.started, report.year, report.week) == (FIRST_MONDAY, year, week)


def test_the_pace_counts_the_days_of_this_calendar_year() -> None:
    # From Monday 13 October 2025: 11 weeks, the last up to 28 December, and then 12 of 2026.
    practice = drawn(KEPT * 23 + "xxx....", first=date(2025, 10, 13))
    report = journey(practice)
    assert practice.today == date(2026, 3, 29)
    assert report.pace is not None
    # 29 to 31 December are of the year before; 36 days in 84, and 277 days left.
    assert (report.pace.so_far, report.pace.days) == (36, 36 + 119)
    assert report.years[-1].total.days == 36


def test_lifetime_totals_agree_with_the_streak() -> None:
    report = journey(drawn(KEPT * 5 + SHORT + KEPT * 2 + "x"))
    assert report.total == (24, 24, 480, 7, 8)
    assert report.best == 7
    assert report.practised == 8


def test_scores_are_told_as_records_and_as_how_many_make_none() -> None:
    report = journey(drawn("x"), TALLY, TALLY._replace(quick=True, n=7))
    assert [each.n for each in report.records] == [5]
    assert report.quick == 7
