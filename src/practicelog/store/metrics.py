"""Counts from the field: SQL in, records out."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from practicelog.core.decimals import written
from practicelog.core.journey.metric_weeks import MetricWeek, metric_weeks, weeks_beside
from practicelog.core.records.field import Metric
from practicelog.core.records.plan import Plan


def names(log: sqlite3.Connection) -> tuple[str, ...]:
    """Return the names that were used, in order."""
    return tuple(name for (name,) in log.execute("SELECT DISTINCT name FROM metric ORDER BY name"))


def between(log: sqlite3.Connection, first: date, last: date) -> tuple[Metric, ...]:
    """Return the values of a range of days, in order of time."""
    found = log.execute(
        "SELECT id, uid, day, name, value, revision FROM metric WHERE day BETWEEN ? AND ? "
        "ORDER BY day, id",
        (first.isoformat(), last.isoformat()),
    )
    return tuple(
        Metric(number, uid, date.fromisoformat(day), name, Decimal(value), revision)
        for number, uid, day, name, value, revision in found
    )


def weekly(log: sqlite3.Connection, plans: Sequence[Plan], last: date) -> tuple[MetricWeek, ...]:
    """Return every metric in the week that holds a day, up to that day, and the 12 weeks before."""
    weeks = weeks_beside(last, plans)
    return metric_weeks(between(log, weeks[0].first, last), weeks)


def add(log: sqlite3.Connection, metric: Metric) -> None:
    """Store a new value."""
    log.execute(
        "INSERT INTO metric (uid, day, name, value, revision) VALUES (?, ?, ?, ?, ?)",
        (
            metric.uid,
            metric.day.isoformat(),
            metric.name,
            written(metric.value),
            metric.revision,
        ),
    )
