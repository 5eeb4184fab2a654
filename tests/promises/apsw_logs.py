"""The program's own SQLite replaced by apsw, whose files can be written in Python.

The standard library opens no SQLite file but through the operating system. While `sqlite3.connect`
is `ApswLog`, the whole program, from the command line to COMMIT, runs on a disk made for a test.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from itertools import islice
from typing import Any

import apsw
import pytest

Row = tuple[Any, ...]
FLAGS = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE | apsw.SQLITE_OPEN_URI
KINDS = {
    apsw.ConstraintError: sqlite3.IntegrityError,
    apsw.CorruptError: sqlite3.DatabaseError,
    apsw.NotADBError: sqlite3.DatabaseError,
}


class Rows:
    """What a statement gave: all of it, as it is read at once."""

    def __init__(self, cursor: apsw.Cursor, last: int) -> None:
        self.description = _described(cursor)
        self.lastrowid = last
        self._rows: Iterator[Row] = iter(cursor.fetchall())

    def __iter__(self) -> Iterator[Row]:
        return self._rows

    def fetchone(self) -> Row | None:
        return next(self._rows, None)

    def fetchmany(self, count: int) -> list[Row]:
        return list(islice(self._rows, count))

    def fetchall(self) -> list[Row]:
        return list(self._rows)


def _described(cursor: apsw.Cursor) -> tuple[Any, ...]:
    """Return what the columns are called; apsw does not say once the last row was read."""
    try:
        return cursor.description
    except apsw.ExecutionCompleteError:
        return ()


class ApswLog:
    """As much of `sqlite3.Connection` as the program uses, on files of another kind."""

    def __init__(self, files: str, database: object, *, timeout: float = 5.0, **_: object) -> None:
        with _errors_of_sqlite3():
            self._log = apsw.Connection(str(database), FLAGS, files)
            self._log.set_busy_timeout(int(timeout * 1000))

    def execute(self, sql: str, values: Any = ()) -> Rows:
        with _errors_of_sqlite3():
            cursor = self._log.cursor().execute(sql, values)
            return Rows(cursor, self._log.last_insert_rowid())

    def executemany(self, sql: str, rows: Iterable[Any]) -> None:
        with _errors_of_sqlite3():
            self._log.cursor().executemany(sql, rows)

    def create_function(
        self, name: str, count: int, function: Callable[..., Any], *, deterministic: bool
    ) -> None:
        self._log.create_scalar_function(name, function, count, deterministic=deterministic)

    def set_progress_handler(self, handler: Callable[[], bool], every: int) -> None:
        self._log.set_progress_handler(handler, every)

    def setlimit(self, limit: int, value: int) -> int:
        return self._log.limit(limit, value)

    def backup(self, target: "ApswLog") -> None:
        with _errors_of_sqlite3():
            backup = target._log.backup("main", self._log, "main")
            try:
                backup.step()
            finally:
                with suppress(SystemError):  # how apsw says that closing it failed once more
                    backup.close(force=True)

    def close(self) -> None:
        with suppress(apsw.Error):  # sqlite3 says nothing of what fails while it closes
            self._log.close()


@contextmanager
def _errors_of_sqlite3() -> Iterator[None]:
    try:
        yield
    except apsw.Error as error:
        told = KINDS.get(type(error), sqlite3.OperationalError)(str(error))
        told.sqlite_errorcode = getattr(error, "extendedresult", sqlite3.SQLITE_ERROR)
        raise told from error


@contextmanager
def program_on(files: str) -> Iterator[None]:
    """Let the program of this process open its logs on the files of this name."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlite3, "connect", partial(ApswLog, files))
        yield
