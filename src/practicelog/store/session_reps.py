"""The rep that a session makes once it ends."""

import sqlite3
from datetime import datetime

from practicelog.core.entries import Entry
from practicelog.core.records.rep import Rep
from practicelog.core.records.session import Session
from practicelog.core.records.take import Take
from practicelog.core.scripts.references import ScriptReference
from practicelog.core.sessions.timing import moment_of
from practicelog.store import sessions
from practicelog.store.recording import record


def record_session(
    log: sqlite3.Connection,
    session: Session,
    entry: Entry,
    uid: str,
    logged: datetime,
    takes: tuple[Take, ...] = (),
) -> Rep:
    """End a session and store the rep that it makes.

    The rep is on the session's drill and script, whatever these are called by now; an archived
    drill is one too. A script that was taken back meanwhile leaves it without one.

    Raises:
        ConflictError: the session was ended meanwhile, or gone on with, by another window.
        NotFoundError: its drill was taken back meanwhile.
    """
    by_now = sessions.end(log, session, len(takes))
    if session.script and entry.script == ScriptReference(*session.script):
        script = by_now.script and ScriptReference(*by_now.script)
        entry = entry._replace(script=script)
    drill = sessions.drill(log, by_now).name
    return record(log, drill, entry, moment_of(session), uid, logged, takes, archived=True)
