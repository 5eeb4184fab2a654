"""Behaviours noticed: SQL in, records out."""

import sqlite3
from datetime import date

from practicelog.core.limits import LAST
from practicelog.core.records.field import Notice
from practicelog.errors import NotFoundError


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


def find(log: sqlite3.Connection, number: int) -> Notice:
    """Return one notice; LAST is the one kept last.

    Raises:
        NotFoundError: there is none by that number, or none at all.
    """
    chosen = "(SELECT max(id) FROM notice)" if number == LAST else ":number"
    row = log.execute(
        f"SELECT id, uid, day, text, who, revision FROM notice WHERE id = {chosen}",
        {"number": number},
    ).fetchone()
    if row is None:
        missing = "Nothing was noticed yet." if number == LAST else f"There is no notice {number}."
        raise NotFoundError(missing, hint="practicelog notice list")
    found, uid, day, *rest = row
    return Notice(found, uid, date.fromisoformat(day), *rest)


def update(log: sqlite3.Connection, notice: Notice) -> None:
    """Store a notice as it is now, under a higher revision."""
    log.execute(
        "UPDATE notice SET day = ?, text = ?, who = ?, revision = revision + 1 WHERE id = ?",
        (notice.day.isoformat(), notice.text, notice.who, notice.id),
    )


def delete(log: sqlite3.Connection, notice: Notice) -> None:
    """Delete a notice; a mark with its uid stays."""
    log.execute("DELETE FROM notice WHERE id = ?", (notice.id,))


def add(log: sqlite3.Connection, notice: Notice) -> None:
    """Store a new notice."""
    log.execute(
        "INSERT INTO notice (uid, day, text, who, revision) VALUES (?, ?, ?, ?, ?)",
        (notice.uid, notice.day.isoformat(), notice.text, notice.who, notice.revision),
    )
