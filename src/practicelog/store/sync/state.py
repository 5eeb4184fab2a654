"""What a log remembers of the folder: its own part in it, and what it took of the others."""

import os
import sqlite3
from datetime import date, datetime

from practicelog.core.record import Record
from practicelog.core.uids import uuid7


class State(Record):
    """This log's part in the folder, as the table `sync_state` has it."""

    log: str
    token: str
    generation: int
    nonce: str
    held: int
    syncs: int
    day: str


def found(log: sqlite3.Connection) -> State | None:
    """Return what a log remembers; None before its first sync."""
    columns = ", ".join(State._fields)
    row = log.execute(f"SELECT {columns} FROM sync_state").fetchone()
    return row and State(*row)


def new(token: str, at: datetime, today: date) -> State:
    """Return what a log begins with under an id of its own."""
    uid = uuid7(int(at.timestamp() * 1000), os.urandom(10))
    return State(uid, token, 0, "", 0, 0, today.isoformat())


def nonce() -> str:
    """Return what marks one writing of the files."""
    return os.urandom(16).hex()


def put(log: sqlite3.Connection, state: State) -> None:
    """Remember the log's own part."""
    log.execute(
        "INSERT INTO sync_state (id, log, token, generation, nonce, held, syncs, day) "
        "VALUES (1, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET log = excluded.log, "
        "token = excluded.token, generation = excluded.generation, nonce = excluded.nonce, "
        "held = excluded.held, syncs = excluded.syncs, day = excluded.day",
        tuple(state),
    )


def taken(log: sqlite3.Connection, other: str) -> dict[str, str]:
    """Return the parts of another log as they were taken last: their SHA-256 by name."""
    return dict(log.execute("SELECT part, digest FROM sync_part WHERE log = ?", (other,)))


def take(log: sqlite3.Connection, other: str, parts: dict[str, str]) -> None:
    """Remember which parts of another log were taken."""
    log.execute("DELETE FROM sync_part WHERE log = ?", (other,))
    log.executemany(
        "INSERT INTO sync_part (log, part, digest) VALUES (?, ?, ?)",
        [(other, *each) for each in parts.items()],
    )


def forget(log: sqlite3.Connection) -> None:
    """Take everything of the others anew at the next sync."""
    log.execute("DELETE FROM sync_part")


def purged(log: sqlite3.Connection) -> frozenset[str]:
    """Return the uids of the reps that were purged: nothing but them is left in the history."""
    found = log.execute(
        "SELECT substr(before, instr(before, 'uid=') + 5, 36) FROM change "
        "WHERE command_id IN (SELECT id FROM command WHERE final IS NOT NULL) "
        "AND kind = 'rep' AND after IS NULL AND instr(before, ' day=') = 0"
    )
    return frozenset(uid for (uid,) in found)
