"""A record taken in whole or not at all, and in words why the database refused it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from practicelog.core.interchange.record_checks import Content
from practicelog.errors import ConflictError, quoted

IN_STEPS = ("drill", "script", "deleted")
"""What takes several statements, of which a later one can be refused.

A savepoint for each rep as well would make SQLite write twice as much to its temporary file.
"""


@contextmanager
def whole(log: sqlite3.Connection, said: Content) -> Iterator[None]:
    """Carry out as one what takes a record in, however many statements that has.

    Raises:
        ConflictError: it contradicts what is stored.
    """
    in_steps = said.type in IN_STEPS
    if in_steps:
        log.execute("SAVEPOINT whole")
    try:
        yield
    except sqlite3.IntegrityError as error:
        if in_steps:
            log.execute("ROLLBACK TO whole")
        raise _contradiction(error, said) from error
    finally:
        if in_steps:
            log.execute("RELEASE whole")


def _contradiction(error: sqlite3.IntegrityError, said: Content) -> ConflictError:
    code = error.sqlite_errorcode
    if code == sqlite3.SQLITE_CONSTRAINT_UNIQUE:
        column = str(error).rpartition(".")[2]
        if column == "name":
            called = f"another {said.type} here is called {quoted(said.fields['name'])}"
            return ConflictError(f"name: {called}; rename one of the two and import again.")
        return ConflictError(f"{column}: another one here has it already.")
    if code == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
        return ConflictError("other records here belong to what it would take away.")
    return ConflictError(f"it cannot be stored ({error}).")
