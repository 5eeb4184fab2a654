"""Counts from the field: SQL in, records out."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from practicelog.core.decimals import written
from practicelog.core.journey.metric_weeks import MetricWeek, metric_weeks, weeks_beside
from practicelog.core.limits import LAST
from practicelog.core.records.field import Metric
from practicelog.core.records.plan import Plan
from practicelog.errors import NotFoundError


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


def of_name(log: sqlite3.Connection, name: str) -> tuple[Metric, ...]:
    """Return every value of one metric, in order of time."""
    return tuple(each for each in between(log, date.min, date.max) if each.name == name)


def find(log: sqlite3.Connection, number: int) -> Metric:
    """Return one count; LAST is the one typed last.

    Raises:
        NotFoundError: there is none by that number, or none at all.
    """
    chosen = "(SELECT max(id) FROM metric)" if number == LAST else ":number"
    row = log.execute(
        f"SELECT id, uid, day, name, value, revision FROM metric WHERE id = {chosen}",
        {"number": number},
    ).fetchone()
    if row is None:
        missing = "Nothing was counted yet." if number == LAST else f"There is no count {number}."
        newest = log.execute("SELECT name FROM metric ORDER BY id DESC LIMIT 1").fetchone()
        raise NotFoundError(missing, hint=" ".join(("practicelog metric list", *(newest or ()))))
    found, uid, day, name, value, revision = row
    return Metric(found, uid, date.fromisoformat(day), name, Decimal(value), revision)


def update(log: sqlite3.Connection, metric: Metric) -> None:
    """Store a count as it is now, under a higher revision."""
    log.execute(
        "UPDATE metric SET day = ?, value = ?, revision = revision + 1 WHERE id = ?",
        (metric.day.isoformat(), written(metric.value), metric.id),
    )


def delete(log: sqlite3.Connection, metric: Metric) -> None:
    """Delete a count; a mark with its uid stays."""
    log.execute("DELETE FROM metric WHERE id = ?", (metric.id,))


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
