"""The session that runs and its takes, which are in no history and leave in no export."""

import sqlite3
from datetime import date, datetime

from practicelog.core.calendar.clock import read, written
from practicelog.core.records.natures import CARD
from practicelog.core.records.rep import ScriptVersion
from practicelog.core.records.session import Session
from practicelog.core.records.take import Take
from practicelog.core.records.take_fields import FIELDS
from practicelog.errors import ConflictError, NotFoundError
from practicelog.store.takes import SELECTED, stored, taken

COLUMNS = ", ".join(Session._fields)

TAKES = f"""
    SELECT {SELECTED}
    FROM session_take LEFT JOIN card ON card.uid = session_take.card ORDER BY number
"""

SAID = [each.name for each in FIELDS if each.optional and each.nature != CARD]
"""What the seller says of a take once it is finished."""

ADD_TAKE = f"""
    INSERT INTO session_take ({", ".join(Take._fields)})
    VALUES ({", ".join(f":{name}" for name in Take._fields)})
    ON CONFLICT (number) DO UPDATE SET {", ".join(f"{name} = excluded.{name}" for name in SAID)}
"""

OF_TIMER = "practicelog stop records that, practicelog cancel drops it"
OF_GUIDED = (
    "practicelog go goes on with it, practicelog stop records it, practicelog cancel drops it"
)


def running(log: sqlite3.Connection) -> Session | None:
    """Return the session that runs, None where none does."""
    row = log.execute(f"SELECT {COLUMNS} FROM session").fetchone()
    if not row:
        return None
    found = Session(*row)
    name, _, version = (row[Session._fields.index("script")] or "").rpartition("@")
    return found._replace(
        began=read(row[1]),
        day=date.fromisoformat(row[3]),
        script=ScriptVersion(name, int(version)) if name else None,
        dealt=bool(found.dealt),
        guided=bool(found.guided),
        active=read(row[Session._fields.index("active")]),
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


def takes(log: sqlite3.Connection) -> tuple[Take, ...]:
    """Return the takes that were finished in the session that runs, in their order."""
    return tuple(taken(*selected) for selected in log.execute(TAKES))


def begin(log: sqlite3.Connection, session: Session) -> None:
    """Store a session that begins now.

    Raises:
        ConflictError: another runs; the hint has the ways out of it.
    """
    if before := running(log):
        what = "A session runs" if before.guided else "The timer runs"
        raise ConflictError(
            f"{what} already, on {before.drill}.", hint=OF_GUIDED if before.guided else OF_TIMER
        )
    script = session.script
    row = {
        **session._asdict(),
        "began": written(session.began),
        "day": session.day.isoformat(),
        "script": script and f"{script.name}@{script.version}",
        "active": written(session.active or session.began),
    }
    marks = ", ".join("?" * len(row))
    log.execute(f"INSERT INTO session (id, {COLUMNS}) VALUES (1, {marks})", (*row.values(),))


def check(log: sqlite3.Connection, session: Session, takes: int) -> None:
    """Make sure that a session still runs, with as many takes as are known of.

    Raises:
        ConflictError: it was ended meanwhile, or gone on with, by another window.
    """
    now = running(log)
    if now is None or (now.began, now.drill, now.guided) != (
        session.began,
        session.drill,
        session.guided,
    ):
        what = (
            "session was recorded or dropped"
            if session.guided
            else "timer was stopped or cancelled"
        )
        raise ConflictError(f"The {what} meanwhile.", hint="practicelog status")
    if log.execute("SELECT count(*) FROM session_take").fetchone() != (takes,):
        raise ConflictError(
            "The session went on in another window.", hint="practicelog go goes on with it"
        )


def go_on(log: sqlite3.Connection, at: datetime, paused: int) -> None:
    """Store when something was last done in the session, and how long it has paused so far."""
    log.execute("UPDATE session SET active = ?, paused = ?", (written(at), paused))


def add_take(log: sqlite3.Connection, take: Take) -> None:
    """Store a take that is finished, or what is said of the one of that number."""
    log.execute(ADD_TAKE, stored(take))


def end(log: sqlite3.Connection, session: Session, takes: int) -> None:
    """Take away the session that was read with so many takes, whatever becomes of it.

    Raises:
        ConflictError: it was ended meanwhile, or gone on with, by another window.
    """
    check(log, session, takes)
    log.execute("DELETE FROM session_take")
    log.execute("DELETE FROM session")
