"""Behaviours noticed: SQL in, records out."""

import sqlite3
from datetime import date

from practicelog.core.records.field import Notice

PEOPLE = """
    SELECT name FROM (
        SELECT rater AS name, min(id) AS first, 0 AS source FROM rating
        WHERE rater <> 'self' GROUP BY rater
        UNION ALL
        SELECT who, min(id), 1 FROM notice WHERE who IS NOT NULL GROUP BY who
    ) GROUP BY name ORDER BY min(source), min(first)
"""


def people(log: sqlite3.Connection) -> tuple[str, ...]:
    """Return everybody who rated or noticed something, as they are spelled, first met first."""
    return tuple(name for (name,) in log.execute(PEOPLE))


def between(log: sqlite3.Connection, first: date, last: date) -> tuple[Notice, ...]:
    """Return the notices of a range of days, in order of time."""
    found = log.execute(
        "SELECT id, uid, day, text, who, revision FROM notice WHERE day BETWEEN ? AND ? "
        "ORDER BY day, id",
        (first.isoformat(), last.isoformat()),
    )
    return tuple(
        Notice(number, uid, date.fromisoformat(day), *rest) for number, uid, day, *rest in found
    )


def add(log: sqlite3.Connection, notice: Notice) -> None:
    """Store a new notice."""
    log.execute(
        "INSERT INTO notice (uid, day, text, who, revision) VALUES (?, ?, ?, ?, ?)",
        (notice.uid, notice.day.isoformat(), notice.text, notice.who, notice.revision),
    )
