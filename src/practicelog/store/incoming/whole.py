"""A record taken in whole or not at all, and in words why the database refused it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from practicelog.errors import ConflictError

IN_STEPS = ("drill", "script", "deleted")
"""What takes several statements, of which a later one can be refused.

A savepoint for each rep as well would make SQLite write twice as much to its temporary file.
"""


@contextmanager
def whole(log: sqlite3.Connection, kind: str) -> Iterator[None]:
    """Carry a block out as one, however many statements it has.

    Raises:
        ConflictError: it contradicts what is stored.
    """
    in_steps = kind in IN_STEPS
    if in_steps:
        log.execute("SAVEPOINT whole")
    try:
        yield
    except sqlite3.IntegrityError as error:
        if in_steps:
            log.execute("ROLLBACK TO whole")
        raise _contradiction(error) from error
    finally:
        if in_steps:
            log.execute("RELEASE whole")


def _contradiction(error: sqlite3.IntegrityError) -> ConflictError:
    code = error.sqlite_errorcode
    if code == sqlite3.SQLITE_CONSTRAINT_UNIQUE:
        column = str(error).rpartition(".")[2]
        return ConflictError(f"{column}: another one here has it already.")
    if code == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
        return ConflictError("other records here belong to what it would take away.")
    return ConflictError(f"it cannot be stored ({error}).")
