"""Focuses: SQL in, records out."""

import sqlite3
from datetime import date

from practicelog.annotations import Any
from practicelog.core.limits import LAST
from practicelog.core.records.focus import Focus
from practicelog.errors import NotFoundError

FOCUS = """
    SELECT focus.id, focus.uid, drill.name, focus.criterion, why, target, set_on, until, state,
           proposed_by, closed_on, outcome, focus.revision,
           ifnull((SELECT hint FROM criterion JOIN rubric ON rubric.id = rubric_id
                   WHERE drill_id = drill.id AND criterion.name = focus.criterion
                   ORDER BY version DESC LIMIT 1), '')
    FROM focus JOIN drill ON drill.id = drill_id
"""


def every(log: sqlite3.Connection) -> tuple[Focus, ...]:
    """Return all focuses, the one set first at the front."""
    return _gathered(log.execute(f"{FOCUS} ORDER BY set_on, focus.id"))


def in_force(log: sqlite3.Connection) -> tuple[Focus, ...]:
    """Return the open focuses, the older first."""
    return _gathered(log.execute(f"{FOCUS} WHERE state = 'open' ORDER BY set_on, focus.id"))


def proposed(log: sqlite3.Connection) -> int:
    """Return how many focuses are proposed and wait for an answer."""
    number: int = log.execute("SELECT count(*) FROM focus WHERE state = 'proposed'").fetchone()[0]
    return number


def find(log: sqlite3.Connection, number: int) -> Focus:
    """Return one focus; LAST is the one set last.

    Raises:
        NotFoundError: there is none by that number.
    """
    chosen = "focus.id = (SELECT max(id) FROM focus)" if number == LAST else "focus.id = :number"
    found = _gathered(log.execute(f"{FOCUS} WHERE {chosen}", {"number": number}))
    if not found:
        raise NotFoundError(f"There is no focus {number}.", hint="practicelog focus list")
    return found[0]


def _gathered(rows: sqlite3.Cursor) -> tuple[Focus, ...]:
    return tuple(_dated(Focus(*row)) for row in rows)


def _dated(stored: Focus) -> Focus:
    """Return a focus as it was read from the log, with days in place of their texts."""
    return stored._replace(
        set_on=_day(stored.set_on),
        until=_day(stored.until),
        closed_on=stored.closed_on and _day(stored.closed_on),
    )


def _day(stored: Any) -> date:
    return date.fromisoformat(stored)


def add(log: sqlite3.Connection, focus: Focus) -> Focus:
    """Store a new focus; return it with its number."""
    number = log.execute(
        """
        INSERT INTO focus (uid, drill_id, criterion, why, target, set_on, until, state,
                           proposed_by, revision)
        VALUES (?, (SELECT id FROM drill WHERE name = ?), ?, ?, ?, ?, ?, ?, ?, 1)
        """,
        (
            focus.uid,
            focus.drill,
            focus.criterion,
            focus.why,
            focus.target,
            focus.set_on.isoformat(),
            focus.until.isoformat(),
            focus.state,
            focus.proposed_by,
        ),
    ).lastrowid
    return focus._replace(id=number or 0)


def update(log: sqlite3.Connection, focus: Focus) -> None:
    """Store what became of a focus: its state, its days, and its outcome."""
    log.execute(
        "UPDATE focus SET state = ?, set_on = ?, until = ?, closed_on = ?, outcome = ?, "
        "revision = revision + 1 WHERE id = ?",
        (
            focus.state,
            focus.set_on.isoformat(),
            focus.until.isoformat(),
            focus.closed_on and focus.closed_on.isoformat(),
            focus.outcome,
            focus.id,
        ),
    )
