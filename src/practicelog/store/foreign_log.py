"""Somebody else's log, read as what leaves it: nothing in it is trusted or run."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from practicelog.core.extent import Extent
from practicelog.errors import ImportRefusedError
from practicelog.store.connection import APPLICATION_ID, SCHEMA_VERSION, SETTINGS
from practicelog.store.copying import is_intact
from practicelog.store.outgoing import Record, records
from practicelog.store.schemas import differences, new_schema

JOURNAL_MODES = slice(18, 20)
ROLLBACK_JOURNAL = b"\1\1"
"""What the header of a file says that has no write-ahead log."""

LONGEST_ROW = 2**20
"""The bytes of one row: twice what a change of the longest script's text takes."""

LARGEST = (
    ("SELECT sum(length(text)) AS size FROM script_version GROUP BY script_id", 16 * 2**20),
    ("SELECT count(*) AS size FROM criterion GROUP BY rubric_id", 10_000),
    ("SELECT count(*) AS size FROM rating GROUP BY rep_id", 1_000),
)
"""What measures the parts that a record is read with at once, and how much there may be of them."""


def foreign_records(path: Path, today: date) -> Iterator[Record]:
    """Yield the records of another log, as they would leave it.

    The file is opened for reading only, not even to mend it: a journal made up by a stranger could
    name other files. Its schema must be that of a new log, so that what is read are plain tables,
    and its rows must pass SQLite's checks, so that they hold the types that are declared.

    Raises:
        ImportRefusedError: it is damaged, no log, of another version, or was not closed.
    """
    _check_header(path)
    try:
        with closing(_opened(path)) as log:
            _check(log)
            yield from records(log, Extent(today))
    except sqlite3.Error as error:
        raise ImportRefusedError(
            f"The other log cannot be read: {error}.",
            hint="where it is yours: practicelog --log FILE doctor",
        ) from error


def _check_header(path: Path) -> None:
    with path.open("rb") as file:
        header = file.read(100)
    if header[JOURNAL_MODES] != ROLLBACK_JOURNAL:
        raise ImportRefusedError("Another program has changed how the other log is written.")


def _opened(path: Path) -> sqlite3.Connection:
    log = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
    log.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_ROW)
    log.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    for setting in (*SETTINGS, "PRAGMA query_only=ON", "BEGIN"):
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
        raise ImportRefusedError("The other log is damaged.", hint="practicelog --log FILE doctor")
    for measure, at_most in LARGEST:
        (largest,) = log.execute(f"SELECT max(size) FROM ({measure})").fetchone()
        if largest is not None and largest > at_most:
            raise ImportRefusedError("The other log has a script, drill or rep that is too large.")
