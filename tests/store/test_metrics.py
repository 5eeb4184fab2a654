"""Counts in the log: exact to the last digit, week by week."""

from datetime import date
from decimal import Decimal

import pytest

from practicelog.core.decimals import written
from practicelog.core.journey.metric_weeks import MetricWeek
from practicelog.core.records.field import Metric
from practicelog.core.records.plan import Plan
from practicelog.store import metrics

TODAY = date(2026, 11, 21)


def add(log, value, name="calls", day=TODAY):
    number = len(metrics.between(log, date.min, date.max)) + 1
    metric = Metric(number, f"uid-{number}", day, name, Decimal(value))
    metrics.add(log, metric)
    return metric


def test_a_log_without_counts_has_none(log):
    assert metrics.names(log) == ()
    assert metrics.between(log, date.min, date.max) == ()
    assert metrics.weekly(log, (), TODAY) == ()


@pytest.mark.parametrize("value", ["42", "-3", "12.50", "0.000000000000000001", "9" * 20])
def test_a_count_comes_back_digit_by_digit(log, value):
    metric = add(log, value)
    assert metrics.between(log, TODAY, TODAY) == (metric,)
    assert written(metrics.between(log, TODAY, TODAY)[0].value) == value


def test_names_used_are_known_once_each(log):
    for name in ("won", "calls", "dials", "calls"):
        add(log, 1, name)
    assert metrics.names(log) == ("calls", "dials", "won")


def test_counts_of_one_day_come_in_the_order_typed(log):
    add(log, 2, day=date(2026, 11, 20))
    add(log, 1, day=date(2026, 11, 19))
    add(log, 3, day=date(2026, 11, 20))
    found = metrics.between(log, date(2026, 11, 19), date(2026, 11, 20))
    assert [int(each.value) for each in found] == [1, 2, 3]


def test_a_week_stands_beside_the_twelve_before_and_knows_no_day_ahead(log):
    add(log, 40, day=date(2026, 8, 24))  # Monday, 12 weeks before
    add(log, 999, day=date(2026, 8, 23))  # the Sunday before that
    add(log, 44, day=date(2026, 11, 15))
    add(log, 12, day=date(2026, 11, 16))
    add(log, 30)
    add(log, 999, day=date(2026, 11, 22))  # tomorrow
    assert metrics.weekly(log, (), TODAY) == (MetricWeek("calls", Decimal(42), Decimal(42), 2),)


def test_weeks_are_those_of_the_plan(log):
    sundays = (Plan(1, "", date(2026, 1, 4), week_start=6),)
    add(log, 5, day=date(2026, 11, 15))
    assert metrics.weekly(log, (), TODAY)[0].value is None
    assert metrics.weekly(log, sundays, TODAY)[0].value == 5
