"""Somebody else's log, read as what leaves it: nothing in it is trusted or run."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from practicelog.core.interchange.extent import Extent
from practicelog.errors import ImportRefusedError, WriteFailedError, quoted
from practicelog.store.connection import APPLICATION_ID, HEADER_BYTES, SCHEMA_VERSION, SETTINGS
from practicelog.store.copying import is_intact
from practicelog.store.outgoing import Exported, records
from practicelog.store.schemas import differences, new_schema

PREFIX = "practicelog-import-"

JOURNAL_MODES = slice(18, 20)
ROLLBACK_JOURNAL = b"\1\1"
"""What the header of a file says that has no write-ahead log."""

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
        WriteFailedError: there is no room for the copy.
    """
    _check_header(path)
    try:
        with (
            TemporaryDirectory(prefix=PREFIX) as folder,
            closing(_copied(path, Path(folder, "other.db"))) as log,
        ):
            _check(log)
            yield from records(log, Extent(today))
    except UnicodeDecodeError as error:  # SQLite's complaint repeats the damaged schema
        raise ImportRefusedError(DAMAGED, LOOK_CLOSER) from error
    except sqlite3.Error as error:
        raise ImportRefusedError(
            f"The other log cannot be read: {quoted(str(error))}.",
            LOOK_CLOSER,
        ) from error
    except OSError as error:
        raise WriteFailedError(f"No temporary copy can be made: {error.strerror}.") from error


def _check_header(path: Path) -> None:
    with path.open("rb") as file:
        header = file.read(HEADER_BYTES)
    if header[JOURNAL_MODES] != ROLLBACK_JOURNAL:
        raise ImportRefusedError("Another program has changed how the other log is written.")


def _copied(path: Path, target: Path) -> sqlite3.Connection:
    """Copy a log and open the copy; SQLite leaves out checks where it may only read."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as source:
        log = sqlite3.connect(target, isolation_level=None)
        log.execute("PRAGMA synchronous=OFF")
        source.backup(log)
    log.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_ROW)
    log.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    for setting in (*SETTINGS, "PRAGMA query_only=ON"):
        log.execute(setting)
    return log


def _check(log: sqlite3.Connection) -> None:
    """Raise ImportRefusedError where a log is not what this program would have written."""
    application, version = log.execute(
        "SELECT application_id, user_version FROM pragma_application_id, pragma_user_version"
    ).fetchone()
    if application != APPLICATION_ID:
        raise ImportRefusedError("The file is not a practicelog log.")
    if version != SCHEMA_VERSION:
        age = "a newer" if version > SCHEMA_VERSION else "an older"
        raise ImportRefusedError(
            f"The other log was written by {age} practicelog.",
            hint="use the same version on both, or export it there as jsonl",
        )
    with new_schema() as new:
        if found := differences(log, new):
            raise ImportRefusedError(f"The other log is not as practicelog makes it: {found[0]}.")
    if not is_intact(log):
        raise ImportRefusedError(DAMAGED, LOOK_CLOSER)
    for measure in PARTS:
        (largest,) = log.execute(f"SELECT max(size) FROM ({measure})").fetchone()
        if largest is not None and largest > PARTS_AT_MOST:
            raise ImportRefusedError("The other log has a script, drill or rep that is too large.")
