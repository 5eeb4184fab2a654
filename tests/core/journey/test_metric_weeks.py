"""A week's counts beside the median of the 12 before, worked out by hand."""

import statistics
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.journey.metric_weeks import MetricWeek, metric_weeks, weeks_beside
from practicelog.core.records.field import Metric
from practicelog.core.records.plan import Plan

TODAY = date(2026, 11, 21)
MONDAY = date(2026, 11, 16)
WEEK = timedelta(weeks=1)
FROM_SUNDAY = Plan(1, "", date(2026, 10, 4), week_start=6)
"""Takes over on a Sunday, and so cuts the week before it to six days."""


def metric(value, *, name="calls", weeks_ago=0, day=0):
    return Metric(0, "", MONDAY - weeks_ago * WEEK + timedelta(day), name, Decimal(value))


def told(*found):
    in_time = sorted(found, key=lambda each: each.day)
    return metric_weeks(in_time, weeks_beside(TODAY, ()))


def test_without_counts_there_is_nothing_to_tell():
    assert told() == ()


def test_one_count_stands_by_itself():
    assert told(metric(42)) == (MetricWeek("calls", Decimal(42), None, 0),)


def test_counts_of_a_week_are_summed_and_stand_beside_the_median_of_those_before():
    # Weeks before: 30 + 10 = 40, 36, 38; their median is 38, not touched by this week's 45.
    found = told(
        metric(40), metric(5, day=4), metric(30, weeks_ago=1), metric(10, weeks_ago=1, day=6),
        metric(36, weeks_ago=5), metric(38, weeks_ago=12),
    )  # fmt: skip
    assert found == (MetricWeek("calls", Decimal(45), Decimal(38), 3),)


def test_a_week_without_a_count_is_unknown_and_not_0():
    assert told(metric(38, weeks_ago=2)) == (MetricWeek("calls", None, Decimal(38), 1),)


def test_a_count_of_0_is_a_count():
    found = told(metric(0), metric(0, weeks_ago=1), metric(4, weeks_ago=2))
    assert found == (MetricWeek("calls", Decimal(0), Decimal(2), 2),)


@pytest.mark.parametrize("name", ["quota_pct", "win_rate"])
def test_of_a_rate_a_week_has_the_newest_value(name):
    found = told(
        metric(30, name=name), metric(34, name=name, day=2), metric(20, name=name, weeks_ago=1),
        metric(24, name=name, weeks_ago=1, day=1),
    )  # fmt: skip
    assert found == (MetricWeek(name, Decimal(34), Decimal(24), 1),)


def test_of_a_rate_typed_twice_on_a_day_the_later_one_holds():
    assert told(metric(30, name="win_rate"), metric(33, name="win_rate"))[0].value == 33


def test_metrics_are_told_leading_own_lagging_and_never_mixed():
    found = told(metric(2, name="won"), metric(7, name="dials"), metric(42))
    assert [(each.name, each.value) for each in found] == [("calls", 42), ("dials", 7), ("won", 2)]


def test_the_week_told_is_the_last_of_thirteen():
    weeks = weeks_beside(TODAY, ())
    assert (len(weeks), weeks[0].first, weeks[-1].first) == (13, MONDAY - 12 * WEEK, MONDAY)


def test_a_part_week_is_one_of_the_twelve():
    weeks = weeks_beside(date(2026, 11, 21), (FROM_SUNDAY,))
    assert len(weeks) == 13
    assert weeks[-1].first == date(2026, 11, 15)
    assert (date(2026, 9, 28), date(2026, 10, 3)) in [(each.first, each.last) for each in weeks]


def test_counts_fall_into_weeks_as_the_plan_cut_them():
    # Saturday 3 October ends the part week, Sunday the 4th begins the plan's first.
    weeks = weeks_beside(TODAY, (FROM_SUNDAY,))
    found = [Metric(0, "", date(2026, 10, day), "calls", Decimal(day)) for day in (3, 4)]
    assert metric_weeks(found, weeks) == (MetricWeek("calls", None, Decimal("3.5"), 2),)


@pytest.mark.parametrize("day", [date.min, date(1, 2, 1)])
def test_where_the_calendar_begins_there_are_fewer_weeks(day):
    weeks = weeks_beside(day, ())
    assert weeks[0].first == date.min
    assert len(weeks) <= 6


@given(st.dates(date(1970, 1, 1), date(2100, 1, 1)), st.integers(0, 6), st.integers(0, 90))
def test_the_weeks_are_thirteen_follow_each_other_and_end_with_the_days_own(day, start, ago):
    plan = Plan(1, "", day - timedelta(ago), week_start=start)
    weeks = weeks_beside(day, (plan,))
    assert len(weeks) == 13
    assert all(one.last + timedelta(1) == other.first for one, other in pairwise(weeks))
    assert weeks[-1].first <= day <= weeks[-1].last


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 999)), min_size=1))
def test_the_median_is_that_of_statistics_over_the_weekly_sums(counts):
    sums = {}
    for weeks_ago, value in counts:
        sums[weeks_ago] = sums.get(weeks_ago, 0) + value
    this = sums.pop(0, None)
    found = told(*(metric(value, weeks_ago=ago) for ago, value in counts))
    expected = statistics.median(sums.values()) if sums else None
    assert found == (MetricWeek("calls", this, expected, len(sums)),)
