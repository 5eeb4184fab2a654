"""Counts from the field: a week's beside the weeks before, and those typed, day by day."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from practicelog.annotations import Any
from practicelog.core.calendar.periods import Week
from practicelog.core.decimals import decimal_words, written
from practicelog.core.journey.metric_weeks import WEEKS_BEFORE, MetricWeek, week_documents
from practicelog.core.journey.metrics import kind
from practicelog.core.records.field import Metric
from practicelog.core.rep_changes import arrows
from practicelog.core.sections import Lines, Page, Section, Table
from practicelog.core.wording import (
    UNDO,
    count_words,
    day_beside,
    day_words,
    range_words,
    some_words,
)


def footer(metrics: Sequence[MetricWeek]) -> Lines | None:
    """Return the week's counts in one line, None in a week without any.

    `calls 42 (median 38, 12 weeks) · demos 3 (median 2, 9 weeks)`
    """
    counted = [f"{each.name} {_counted(each)}" for each in metrics if each.value is not None]
    return Lines((" · ".join(counted),), title="In the field") if counted else None


def confirmation(
    metric: Metric, week: Week, metrics: Sequence[MetricWeek], today: date, *, new: bool
) -> str:
    """Return the line that answers a `metric add`: the value, its day, its week's count.

    `metrics` are those of its week; a day ahead is in none yet.
    """
    parts = [f"{metric.name} {decimal_words(metric.value)}, {day_words(metric.day)}"]
    if metric.day > today:
        parts.append(f"counts from {day_beside(metric.day, today)}")
    else:
        counted = next(_counted(each) for each in metrics if each.name == metric.name)
        parts.append(f"{_week_words(week, today)} {counted}")
    if new:
        parts.append("a new metric of your own")
    return " · ".join([*parts, UNDO])


def _week_words(week: Week, today: date) -> str:
    is_running = week.first <= today <= week.last
    return "this week" if is_running else f"week of {day_beside(week.first, today)}"


def _counted(metric: MetricWeek) -> str:
    value = _words(metric.value)
    if metric.median is None:
        return value
    return f"{value} (median {_words(metric.median)}, {count_words(metric.weeks, 'week')})"


def _words(value: Decimal | None) -> str:
    return "" if value is None else decimal_words(value)


def beside_median(metrics: Sequence[MetricWeek], week: Week) -> Section:
    """Return every metric of this week and the weeks before in a table, or a line without any."""
    if not metrics:
        return Lines((f"No counts in {WEEKS_BEFORE + 1} weeks. practicelog metric add calls 42",))
    rows = tuple(
        (each.name, kind(each.name), _words(each.value), _words(each.median), str(each.weeks))
        for each in metrics
    )
    headings = ("Metric", "Kind", "This week", "Median", "Weeks")
    title = (
        f"This week ({range_words(week.first, week.last)}) "
        f"beside the median of the {WEEKS_BEFORE} weeks before"
    )
    return Table(headings, rows, title, right=frozenset(headings[2:]))


def typed(values: Sequence[Metric], there_are: int) -> Page:
    """Return values as they were typed, newest first, in a table; a line when there is none."""
    if not values:
        return (Lines(("No counts on those days.",)),)
    rows = tuple(
        (str(each.id), each.day.isoformat(), each.name, decimal_words(each.value))
        for each in reversed(values)
    )
    table = Table(("ID", "Day", "Metric", "Value"), rows, right=frozenset({"ID", "Value"}))
    more = there_are - len(values)
    return (table, Lines((f"and {more:,} more: --limit 0",))) if more else (table,)


def changed(before: Metric, after: Metric, today: date) -> str:
    """Return the line that answers a change: what differs, old and new."""
    differences = []
    if before.day != after.day:
        differences.append(("on", str(before.day), str(after.day)))
    if before.value != after.value:
        differences.append(("value", decimal_words(before.value), decimal_words(after.value)))
    if not differences:
        return f"Nothing to change in {_count(before, today)}"
    return f"Changed {_count(before, today)}: {arrows(differences)} · {UNDO}"


def some(metrics: Sequence[Metric], today: date) -> str:
    """Return a few counts by their numbers and words."""
    return some_words([_count(each, today) for each in metrics])


def _count(metric: Metric, today: date) -> str:
    value = decimal_words(metric.value)
    return f"count {metric.id} ({metric.name} {value}, {day_beside(metric.day, today)})"


def document(metrics: Sequence[MetricWeek], week: Week, values: Sequence[Metric]) -> dict[str, Any]:
    """Return what scripts read of metrics; numbers are texts, so that no digit is lost."""
    return {
        "week": {
            "name": week.name,
            "from": week.first.isoformat(),
            "to": week.last.isoformat(),
        },
        "metrics": week_documents(metrics),
        "values": [_value_document(each) for each in values],
    }


def _value_document(each: Metric) -> dict[str, Any]:
    return {
        "id": each.id,
        "uid": each.uid,
        "day": each.day.isoformat(),
        "name": each.name,
        "value": written(each.value),
    }
