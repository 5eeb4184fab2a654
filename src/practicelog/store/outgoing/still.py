"""The log as it is now, to be read for as long as it takes."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager


@contextmanager
def still(reading: AbstractContextManager[sqlite3.Connection]) -> Iterator[sqlite3.Connection]:
    """Lend a copy of a log that is opened to be read, and is closed again before the copy is lent.

    A workbook of ten years takes minutes to build; whoever would write meanwhile would wait for
    it. The copy is SQLite's temporary database: an unnamed file that goes with the connection.
    """
    with closing(sqlite3.connect("", isolation_level=None)) as copy:
        copy.execute("PRAGMA journal_mode=OFF")
        copy.execute("PRAGMA trusted_schema=OFF")
        with reading as log:
            log.backup(copy)
        copy.execute("PRAGMA query_only=ON")
        yield copy
