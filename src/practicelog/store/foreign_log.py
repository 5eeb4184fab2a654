"""Somebody else's log, read as what leaves it: nothing in it is trusted or run."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from practicelog.core.extent import Extent
from practicelog.core.wording import some_words
from practicelog.errors import (
    DamagedLogError,
    ForeignSchemaError,
    ImportRefusedError,
    UnsafeLogError,
    WriteFailedError,
    file_name,
    quoted,
)
from practicelog.store.connection import APPLICATION_ID, SCHEMA_VERSION, SETTINGS, Log
from practicelog.store.copying import copy_unopened, is_intact
from practicelog.store.journals import check_journal
from practicelog.store.outgoing import Exported, records
from practicelog.store.own_schemas import check_schema
from practicelog.store.presence import real
from practicelog.store.schemas import differences
from practicelog.store.work import Work, was_interrupted

LONGEST_ROW = 2**20
"""The bytes of one row: twice what a change of the longest script's text takes."""

DAMAGED = "The other log is damaged."
LOOK_CLOSER = "where it is yours: practicelog --log FILE doctor"

PARTS_AT_MOST = 16 * 2**20

PARTS = (
    "SELECT sum(length(CAST(text AS BLOB))) AS size FROM script_version GROUP BY script_id",
    "SELECT sum(length(CAST(hint AS BLOB)) + 100) AS size FROM criterion",
    "SELECT sum(length(CAST(rater AS BLOB)) + 100) AS size FROM rating GROUP BY rep_id",
)
"""What measures, in bytes, the parts that a record is read with all at once.

As blobs, because the length of a text ends at its first NUL.
"""


def foreign_records(path: Path, today: date) -> Iterator[Exported]:
    """Yield the records of another log, as they would leave it.

    The file is opened for reading only, not even to mend it: a journal made up by a stranger could
    name other files. What is read is a private copy of it. Its schema must be that of a new log,
    so that it holds plain tables, and its rows must pass SQLite's checks, so that they hold what is
    declared.

    Raises:
        ImportRefusedError: it is damaged, no log, of another version, or was not closed.
        UnsafeLogError: the journal beside it is not practicelog's.
        WriteFailedError: there is no room for the copy.
    """
    check_journal(real(path), file_name(path))
    try:
        with _private_copy(path) as log:
            _check(log)
            yield from records(log, Extent(today))
    except UnsafeLogError as error:
        raise ImportRefusedError(error.message, error.hint) from error
    except DamagedLogError as error:
        raise ImportRefusedError(DAMAGED, LOOK_CLOSER) from error
    except UnicodeDecodeError as error:  # SQLite's complaint repeats the damaged schema
        raise ImportRefusedError(DAMAGED, LOOK_CLOSER) from error
    except sqlite3.Error as error:
        raise ImportRefusedError(
            f"The other log cannot be read: {quoted(str(error))}.",
            LOOK_CLOSER,
        ) from error
    except OSError as error:
        raise WriteFailedError(f"No temporary copy can be made: {error.strerror}.") from error


@contextmanager
def _private_copy(path: Path) -> Iterator[Log]:
    """Open a private copy, with a limit to its rows and to what reading it may cost.

    It is a database without a name: of what SQLite puts on the disk of it nothing is left behind,
    whatever ends the program. SQLite leaves out checks where it may only read.

    Raises:
        ImportRefusedError: reading it takes longer than any log of its size.
    """
    with closing(sqlite3.connect("", isolation_level=None)) as log:
        copy_unopened(path, log)
        work = Work(log, path.stat().st_size)
        log.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_ROW)
        log.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        for setting in (*SETTINGS, "PRAGMA query_only=ON"):
            log.execute(setting)
        try:
            yield log
        except sqlite3.Error as error:
            if work.is_spent:
                raise ImportRefusedError("The other log takes too long to read.") from error
            if was_interrupted(error):
                raise KeyboardInterrupt from error
            raise


def _check(log: sqlite3.Connection) -> None:
    """Raise ImportRefusedError where a log is not what this program would have written."""
    (application,) = log.execute("PRAGMA application_id").fetchone()
    (version,) = log.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise ImportRefusedError("The file is not a practicelog log.")
    if version != SCHEMA_VERSION:
        age = "a newer" if version > SCHEMA_VERSION else "an older"
        raise ImportRefusedError(
            f"The other log was written by {age} practicelog.",
            hint="use the same version on both, or export it there as jsonl",
        )
    try:
        check_schema(log, version, "")
    except ForeignSchemaError as error:
        names = some_words(differences(error.statements)) or "its schema"
        raise ImportRefusedError(
            f"The other log is not as practicelog makes it: {names}."
        ) from error
    if not is_intact(log):
        raise ImportRefusedError(DAMAGED, LOOK_CLOSER)
    for measure in PARTS:
        (largest,) = log.execute(f"SELECT max(size) FROM ({measure})").fetchone()
        if largest is not None and largest > PARTS_AT_MOST:
            raise ImportRefusedError("The other log has a script, drill or rep that is too large.")
