"""Bring an older log up to this program's schema: backed up first, in one transaction."""

from collections.abc import Iterator
from datetime import datetime
from importlib.resources import files
from pathlib import Path

from practicelog.core.record import Record
from practicelog.core.records.backup import Backup
from practicelog.errors import DamagedLogError, WriteFailedError
from practicelog.store import shipped
from practicelog.store.backups import Occasion
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.connection import SCHEMA_VERSION, Log, is_older, translated
from practicelog.store.creation import statements
from practicelog.store.keeping import keep

UNRECORDED_MARKS = """
    UPDATE deleted SET revision = revision
    WHERE NOT EXISTS (SELECT 1 FROM change WHERE kind = 'deleted' AND row = deleted.id)
"""
"""Records the marks of deletions made before schema 1002, when they were not recorded."""


class Upgraded(Record):
    """What an older log was: the backup made of it before, and the version of its schema."""

    backup: Backup
    version: int


def upgrade(log: Log, file: Path, occasion: Occasion) -> Upgraded | None:
    """Upgrade a log that is older; return what it was before.

    Nothing is done, and None returned, where another program has upgraded it meanwhile. The log is
    locked before its version is read, and stays locked until all is done. It is opened by `log`,
    with no transaction begun, and so it is left.

    Raises:
        DamagedLogError: it fails SQLite's checks; it stays as it was.
        WriteFailedError: it cannot be written, or not be backed up.
    """
    try:
        with translated(file):
            return _upgraded(log, file, occasion)
    except WriteFailedError as error:
        hint = "the log is of an older practicelog: it is brought up to date before it is read"
        raise WriteFailedError(error.message, hint) from error


def _upgraded(log: Log, file: Path, occasion: Occasion) -> Upgraded | None:
    log.execute("PRAGMA foreign_keys=OFF")  # has no effect inside a transaction
    log.execute("BEGIN IMMEDIATE")
    before = None
    if is_older(log, file):
        before = Upgraded(keep(file, occasion), _version(log))
        apply(log, occasion.at)
    log.execute("COMMIT")
    log.execute("PRAGMA foreign_keys=ON")
    return before


def apply(log: Log, at: datetime) -> None:
    """Apply the migrations that a log has not seen, in the transaction that is open.

    Links are checked once all is in place, for a table may be made anew under way.

    Raises:
        DamagedLogError: a link leads nowhere.
    """
    for script in _scripts(_version(log)):
        for statement in statements(script):
            log.execute(statement)
    log.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
    if log.execute("PRAGMA foreign_key_check").fetchone():
        raise DamagedLogError("The log is damaged: it was not upgraded.", "practicelog doctor")
    with recorded(log, NewCommand(at, f"upgrade to schema {SCHEMA_VERSION}", final=True)):
        log.execute(UNRECORDED_MARKS)
        shipped.bring(log)


def _version(log: Log) -> int:
    version: int = log.execute("PRAGMA user_version").fetchone()[0]
    return version


def _scripts(version: int) -> Iterator[str]:
    return (script for _, script in migrations(version))


def migrations(version: int) -> Iterator[tuple[int, str]]:
    """Yield the migrations after a version, in order, each with the version it leads to."""
    every = files(__package__).joinpath("migrations").iterdir()
    for each in sorted(every, key=lambda file: file.name):
        number, _, _ = each.name.partition("_")
        if each.name.endswith(".sql") and version < int(number):
            yield int(number), each.read_text("utf-8")
