"""The session that runs: one row, which is in no history and leaves in no export."""

import sqlite3
from datetime import date

from practicelog.core.calendar.clock import read, written
from practicelog.core.records.rep import ScriptVersion
from practicelog.core.records.session import Session
from practicelog.errors import ConflictError, NotFoundError

COLUMNS = ", ".join(Session._fields)


def running(log: sqlite3.Connection) -> Session | None:
    """Return the session that runs, None where none does."""
    row = log.execute(f"SELECT {COLUMNS} FROM session").fetchone()
    if not row:
        return None
    stored = Session(*row)
    name, _, version = (row[-1] or "").rpartition("@")
    return stored._replace(
        began=read(row[1]),
        day=date.fromisoformat(row[3]),
        script=ScriptVersion(name, int(version)) if name else None,
    )


def required(log: sqlite3.Connection) -> Session:
    """Return the session that runs.

    Raises:
        NotFoundError: none does.
    """
    found = running(log)
    if not found:
        raise NotFoundError("No timer runs.", hint="practicelog start opener")
    return found


def begin(log: sqlite3.Connection, session: Session) -> None:
    """Store a session that begins now.

    Raises:
        ConflictError: another runs; the hint has both ways out of it.
    """
    if before := running(log):
        raise ConflictError(
            f"The timer runs already, on {before.drill}.",
            hint="practicelog stop records that, practicelog cancel drops it",
        )
    script = session.script
    row = {
        **session._asdict(),
        "began": written(session.began),
        "day": session.day.isoformat(),
        "script": script and f"{script.name}@{script.version}",
    }
    marks = ", ".join("?" * len(row))
    log.execute(f"INSERT INTO session (id, {COLUMNS}) VALUES (1, {marks})", (*row.values(),))


def end(log: sqlite3.Connection, session: Session) -> None:
    """Take away the session that was read, whatever becomes of it.

    Raises:
        ConflictError: it was ended meanwhile, by another window.
    """
    if running(log) != session:
        raise ConflictError(
            "The timer was stopped or cancelled meanwhile.", hint="practicelog status"
        )
    log.execute("DELETE FROM session")
