"""Behaviours noticed: SQL in, records out."""

import sqlite3
from datetime import date

from practicelog.core.records.field import Notice


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
