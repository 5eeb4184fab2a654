"""The session that runs and its takes, which are in no history and leave in no export."""

import sqlite3
from datetime import date, datetime

from practicelog.core.calendar.clock import read, written
from practicelog.core.records.drill import Drill
from practicelog.core.records.natures import CARD
from practicelog.core.records.rep import ScriptVersion
from practicelog.core.records.session import Session
from practicelog.core.records.take import Take
from practicelog.core.records.take_fields import FIELDS
from practicelog.errors import ConflictError, NotFoundError
from practicelog.store import drills
from practicelog.store.takes import SELECTED, stored, taken

COLUMNS = ", ".join(Session._fields)

RUNNING = f"""
    SELECT {", ".join(f"session.{name}" for name in Session._fields)},
           drill.name, practised.name, practised.version
    FROM session LEFT JOIN drill ON session.drill IN (drill.uid, drill.name)
    LEFT JOIN (
        SELECT uid, name, version FROM script JOIN script_version ON script_id = script.id
    ) AS practised
    ON session.script IN (practised.uid || '@' || version, practised.name || '@' || version)
"""
"""The session with its drill and its script as they are called by now.

They stand by their uid, since either may be renamed, archived or taken back while it runs; by name
in a session that an older practicelog began.
"""

STANDS_ON = {"drill": ("session",), "script": ("session",), "card": ("session", "session_take")}
"""The tables that know a record of a kind by its uid, each in a column called like the kind."""

GONE = "(taken back)"
"""What stands for the name of a drill that is gone."""

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
    row = log.execute(RUNNING).fetchone()
    if not row:
        return None
    *fields, drill, script, version = row
    values = dict(zip(Session._fields, fields, strict=True))
    return Session(**values)._replace(
        drill=drill or GONE,
        began=read(values["began"]),
        day=date.fromisoformat(values["day"]),
        script=ScriptVersion(script, version) if script else None,
        dealt=bool(values["dealt"]),
        guided=bool(values["guided"]),
        active=read(values["active"]),
    )


def drill(log: sqlite3.Connection, session: Session) -> Drill:
    """Return the drill of a session as it was just read, archived or not.

    Raises:
        NotFoundError: it was taken back meanwhile.
    """
    if session.drill == GONE:
        raise NotFoundError(
            "The drill that is practised was taken back.",
            hint="practicelog redo brings it again, practicelog cancel drops the practice",
        )
    return drills.find(log, session.drill, archived=True)


def required(log: sqlite3.Connection) -> Session:
    """Return the session that runs.

    Raises:
        NotFoundError: none does.
    """
    found = running(log)
    if not found:
        raise NotFoundError("No timer runs.", hint=f"practicelog {drills.way_in(log)}")
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
        "drill": drills.find(log, session.drill, archived=True).uid,
        "script": script and _reference(log, script),
        "active": written(session.active or session.began),
    }
    marks = ", ".join("?" * len(row))
    log.execute(f"INSERT INTO session (id, {COLUMNS}) VALUES (1, {marks})", (*row.values(),))


def _reference(log: sqlite3.Connection, practised: ScriptVersion) -> str:
    from practicelog.store import scripts  # few sessions are on one

    return f"{scripts.find(log, practised.name).uid}@{practised.version}"


def check(log: sqlite3.Connection, session: Session, takes: int) -> Session:
    """Make sure that a session still runs, with as many takes as are known of; return it anew.

    Raises:
        ConflictError: it was ended meanwhile, or gone on with, by another window.
    """
    now = running(log)
    if now is None or (now.began, now.guided) != (session.began, session.guided):
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
    return now


def follow(log: sqlite3.Connection, kind: str, before: str, after: str) -> None:
    """Let the session that runs stand on a drill, script or card that has another uid now."""
    for table in STANDS_ON.get(kind, ()):
        log.execute(f"UPDATE {table} SET {kind} = replace({kind}, ?, ?)", (before, after))


def go_on(log: sqlite3.Connection, at: datetime, paused: int) -> None:
    """Store when something was last done in the session, and how long it has paused so far."""
    log.execute("UPDATE session SET active = ?, paused = ?", (written(at), paused))


def add_take(log: sqlite3.Connection, take: Take) -> None:
    """Store a take that is finished, or what is said of the one of that number."""
    log.execute(ADD_TAKE, stored(take))


def end(log: sqlite3.Connection, session: Session, takes: int) -> Session:
    """Take away the session that was read with so many takes, and return it as it stood.

    Raises:
        ConflictError: it was ended meanwhile, or gone on with, by another window.
    """
    stood = check(log, session, takes)
    log.execute("DELETE FROM session_take")
    log.execute("DELETE FROM session")
    return stood
