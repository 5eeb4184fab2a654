"""What a log holds, said so briefly that it can be compared thousands of times."""

from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from practicelog.errors import NoLogError, PracticelogError
from practicelog.store.connection import Log, reading
from practicelog.store.copying import is_intact
from practicelog.store.examining import contents

State = str
"""What a log holds, as one digest of all its rows; of no log, the empty text."""


def state(log: Log) -> State:
    """Return the digest of every row there is."""
    tables = log.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")
    found = sha256()
    for (name,) in tables.fetchall():
        for row in log.execute(f"SELECT * FROM {name}"):
            found.update(repr(row).encode())
    return found.hexdigest()


def state_found(file: Path) -> State | None:
    """Return what the program reads in a log, None where it or SQLite's checks fail."""
    try:
        with reading(file) as log:
            return state(log) if is_intact(log) else None
    except NoLogError:
        return ""
    except PracticelogError:
        return None


class Extent(NamedTuple):
    """How much a log holds: what two runs of one command have in common, whatever their uids."""

    commands: int
    changes: int
    reps: int


def extent_found(file: Path) -> Extent | None:
    """Return how much a log holds, None where anything in it is not as it was recorded."""
    try:
        with reading(file) as log:
            if any(contents(log)._replace(reps=0)):
                return None
            counts = (
                log.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
                for table in ("command", "change", "rep")
            )
            return Extent(*counts)
    except NoLogError:
        return Extent(0, 0, 0)
    except PracticelogError:
        return None
