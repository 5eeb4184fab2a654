"""Counts as they are read: the line under a report, the answer to an entry, the table."""

from datetime import date
from decimal import Decimal

import pytest

from practicelog.core.calendar.periods import week_of
from practicelog.core.journey.metric_weeks import MetricWeek
from practicelog.core.records.field import Metric
from practicelog.core.sections import Lines
from practicelog.reports.metrics import beside_median, confirmation, document, footer, typed

TODAY = date(2026, 11, 21)
WEEK = week_of(TODAY, ())
CALLS = MetricWeek("calls", Decimal(42), Decimal(38), 12)
DEMOS = MetricWeek("demos", Decimal(3), Decimal("2.5"), 1)
FIRST_WON = MetricWeek("won", Decimal(1), None, 0)
NO_REVENUE = MetricWeek("revenue", None, Decimal("12500.50"), 9)


def test_the_footer_sets_each_count_beside_its_median_with_n():
    assert footer([CALLS, DEMOS, FIRST_WON, NO_REVENUE]) == Lines(
        ("calls 42 (median 38, 12 weeks) · demos 3 (median 2.5, 1 week) · won 1",), "In the field"
    )


@pytest.mark.parametrize("metrics", [[], [NO_REVENUE]], ids=["none at all", "none this week"])
def test_a_week_without_counts_has_no_footer(metrics):
    assert footer(metrics) is None


@pytest.mark.parametrize(
    ("day", "told"),
    [
        pytest.param(TODAY, "calls 12, Sat 21 Nov 2026 · this week 42 (median 38, 12 weeks)"),
        pytest.param(
            date(2026, 11, 13),
            "calls 12, Fri 13 Nov 2026 · week of 9 Nov 42 (median 38, 12 weeks)",
        ),
        pytest.param(date(2026, 11, 22), "calls 12, Sun 22 Nov 2026 · counts from 22 Nov"),
    ],
    ids=["today", "an earlier week", "tomorrow"],
)
def test_an_entry_is_confirmed_with_its_week(day, told):
    metric = Metric(0, "", day, "calls", Decimal(12))
    answer = confirmation(metric, week_of(day, ()), [DEMOS, CALLS], TODAY, new=False)
    assert answer == f"{told} · practicelog undo"


def test_the_first_entry_of_a_name_says_so():
    metric = Metric(0, "", TODAY, "won", Decimal(1))
    told = confirmation(metric, WEEK, [FIRST_WON], TODAY, new=True)
    assert told.endswith("this week 1 · a new metric of your own · practicelog undo")


def test_the_table_has_a_row_for_each_metric_with_what_is_missing_left_empty():
    table = beside_median([CALLS, FIRST_WON, NO_REVENUE], WEEK)
    assert table.title == "This week (16–22 Nov 2026) beside the median of the 12 weeks before"
    assert table.rows == (
        ("calls", "leading", "42", "38", "12"),
        ("won", "lagging", "1", "", "0"),
        ("revenue", "lagging", "", "12,500.50", "9"),
    )


def test_without_metrics_a_line_says_how_to_add_one():
    assert beside_median([], WEEK) == Lines(
        ("No counts in 13 weeks. practicelog metric add calls 42",)
    )


def test_values_are_listed_newest_first():
    values = [Metric(day, "", date(2026, 11, day), "calls", Decimal(day)) for day in (2, 3)]
    rows = (("3", "2026-11-03", "calls", "3"), ("2", "2026-11-02", "calls", "2"))
    (table,) = typed(values, 2)
    assert table.rows == rows
    assert typed(values, 1002)[1:] == (Lines(("and 1,000 more: --limit 0",)),)
    assert typed([], 0) == (Lines(("No counts on those days.",)),)


def test_scripts_read_numbers_as_text():
    value = Metric(7, "u", TODAY, "revenue", Decimal("1250.50"))
    assert document([NO_REVENUE], WEEK, [value]) == {
        "week": {"name": "2026-W47", "from": "2026-11-16", "to": "2026-11-22"},
        "metrics": [
            {"name": "revenue", "kind": "lagging", "value": None, "median": "12500.50", "weeks": 9}
        ],
        "values": [
            {"id": 7, "uid": "u", "day": "2026-11-21", "name": "revenue", "value": "1250.50"}
        ],
    }
