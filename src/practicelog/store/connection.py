"""Open the log: its settings, its version, one transaction, and errors in the user's terms.

The settings are those of docs/trust.md: a rollback journal and synchronous EXTRA lose no
acknowledged commit in a power cut; BEGIN IMMEDIATE makes programs that write at once wait instead
of fail.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress

from practicelog.annotations import NoReturn
from practicelog.errors import (
    DamagedLogError,
    LockedError,
    NewerLogError,
    WriteFailedError,
    file_name,
)
from practicelog.store import history
from practicelog.store.journals import check_journal
from practicelog.store.own_schemas import check_schema
from practicelog.store.presence import (
    Room,
    exists,
    missing,
    real,
    require,
    room,
    unreachable,
)
from practicelog.store.work import Work, was_interrupted
from practicelog.system import StrPath, file_uri

Log = sqlite3.Connection
Upgrade = Callable[[Log, StrPath], None]

APPLICATION_ID = 0x50524C47
SCHEMA_VERSION = 1009
OLDEST_VERSION = 1000
OLDEST_SQLITE = (3, 37)
BUSY_SECONDS = 30.0
HEADER_BYTES = 100
PLAIN = frozenset(b"/ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

AT_REST = "PRAGMA journal_mode=DELETE"
"""Another program may have changed how the file is written, which stays with the file."""

SETTINGS = (
    "PRAGMA synchronous=EXTRA",
    "PRAGMA fullfsync=ON",
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA secure_delete=ON",
)

LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
UNWRITABLE = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_AUTH,
)


def _left_alone(_: Log, path: StrPath) -> NoReturn:
    raise WriteFailedError(
        f"This log is of an older practicelog: {file_name(path)}",
        hint="any command of practicelog upgrades it: practicelog list",
    )


@contextmanager
def reading(path: StrPath, upgrade: Upgrade = _left_alone) -> Iterator[Log]:
    """Open the log to read one consistent state of it; nothing can be written through it.

    A journal left by a killed writer is rolled back, which is why the file is opened for writing
    and then closed to it. An older log is brought up to date by `upgrade`.

    Raises:
        NoLogError: there is no file, or one of 0 bytes.
        PracticelogError: as `writing`.
    """
    require(path)
    _check_header(path)
    with translated(path), opened(path, "rw") as log:
        require(path)  # a new log that was cut short is gone, now that SQLite rolled it back
        log.execute("BEGIN")
        _make_current(log, path, "BEGIN", upgrade)
        log.execute("PRAGMA query_only=ON")
        yield log


@contextmanager
def writing(
    path: StrPath,
    create: Callable[[Log], None],
    upgrade: Upgrade = _left_alone,
    committing: Callable[[], None] = lambda: None,
) -> Iterator[Log]:
    """Open the log for one transaction; in an empty file `create` makes a log first.

    The transaction is committed when the block ends, and rolled back when it raises or changed
    nothing: `committing` is called before it is committed. Speak only after the block.

    Raises:
        LockedError: another program held the log for 30 seconds.
        NewerLogError: a newer practicelog wrote it.
        DamagedLogError: it is damaged or no practicelog log.
        WriteFailedError: it cannot be written.
    """
    with translated(path), locked(path) as log:
        if not exists(path):
            log.execute(f"PRAGMA application_id={APPLICATION_ID}")
            log.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
            create(log)
        else:
            _make_current(log, path, "BEGIN IMMEDIATE", upgrade)
        before = history.extent(log)
        yield log
        if history.extent(log) == before:
            log.execute("ROLLBACK")
        else:
            committing()
            log.execute("COMMIT")


@contextmanager
def locked(path: StrPath) -> Iterator[Log]:
    """Open the file of a log, made where it is not there, for one transaction.

    A file that was made for nothing is taken back. Whoever waited for the lock of a file that is
    no longer the log begins anew.
    """
    while True:
        with room(path) as place:
            _check_header(path)
            with _waited_for(path, place) as log:
                if log is None:
                    continue
                try:
                    yield log
                finally:
                    if place.made:
                        _take_back(log, path)
                return


@contextmanager
def _waited_for(path: StrPath, place: Room) -> Iterator[Log | None]:
    """Open a file and wait for its lock; None where the file was taken back meanwhile."""
    with ExitStack() as stack:
        try:
            log = stack.enter_context(opened(path, "rw"))
            with suppress(sqlite3.OperationalError):  # held open elsewhere: written as they do
                log.execute(AT_REST)
            log.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            if not place.is_gone_from(path):
                raise
        yield None if place.is_gone_from(path) else log


def _take_back(log: Log, path: StrPath) -> None:
    """Remove a file in which no log was begun; others have it open only once there is one."""
    with suppress(sqlite3.Error, OSError):
        if not exists(path):
            if log.in_transaction:
                log.execute("ROLLBACK")
            os.unlink(path)


@contextmanager
def opened(path: StrPath, mode: str) -> Iterator[Log]:
    """Open a file with the settings that lose nothing; SQLite's errors come as they are.

    `mode` is SQLite's: `rw`, or `rwc` to create the file.

    Raises:
        WriteFailedError: this SQLite is too old.
        UnsafeLogError: a journal beside it is not practicelog's.
    """
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise WriteFailedError(f"SQLite {sqlite3.sqlite_version} is too old; 3.37 is the oldest.")
    check_journal(real(path), file_name(path))
    log = sqlite3.connect(
        f"{file_uri(path, PLAIN)}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
    )
    Work(log)
    try:
        _set(log, path)
        yield log
    finally:
        log.close()


def _set(log: Log, path: StrPath) -> None:
    try:
        for setting in SETTINGS:
            log.execute(setting)
    except UnicodeDecodeError as error:  # SQLite's complaint repeats the damaged schema
        raise DamagedLogError(f"This file is damaged: {file_name(path)}") from error


def _check_header(path: StrPath) -> None:
    """Refuse a file that is no log, or a newer one, before SQLite opens it.

    Opening alone may change it: a foreign write-ahead log would be folded in. Where a journal
    lies beside the file, its header may be half-written, and is checked once SQLite has mended it.
    SQLite looks for a journal beside the file itself, not beside a link to it.
    """
    try:
        with open(path, "rb") as file:
            header = file.read(HEADER_BYTES)
    except FileNotFoundError as error:
        raise missing(path) from error
    except OSError as error:
        raise unreachable("opened", error, path) from error
    if header and not os.path.exists(f"{real(path)}-journal"):
        version, application = (int.from_bytes(header[at : at + 4]) for at in (60, 68))
        _check(application, version, path)


def _make_current(log: Log, path: StrPath, begin: str, upgrade: Upgrade) -> None:
    """Upgrade an older log, outside the transaction that was begun and is begun again."""
    if is_older(log, path):
        log.execute("ROLLBACK")
        upgrade(log, path)
        log.execute(begin)


def is_older(log: Log, path: StrPath) -> bool:
    """Tell whether a log is of an older version than this program.

    Raises:
        NewerLogError: it is of a newer one.
        DamagedLogError: it is no practicelog log, or its schema is not that of its version.
    """
    (application,) = log.execute("PRAGMA application_id").fetchone()
    (version,) = log.execute("PRAGMA user_version").fetchone()
    _check(application, version, path)
    check_schema(log, version, file_name(path))
    return bool(version < SCHEMA_VERSION)


def _check(application: int, version: int, path: StrPath) -> None:
    if application != APPLICATION_ID or version < OLDEST_VERSION:
        raise DamagedLogError(f"This file is not a practicelog log: {file_name(path)}")
    if version > SCHEMA_VERSION:
        raise NewerLogError(
            f"This log was written by a newer practicelog: {file_name(path)}",
            hint="upgrade practicelog; the log was not touched",
        )


@contextmanager
def translated(path: StrPath) -> Iterator[None]:
    """Turn what SQLite reports into what the user can do about it.

    Raises:
        LockedError, DamagedLogError, WriteFailedError: as `writing`.
    """
    try:
        yield
    except sqlite3.Error as error:
        if was_interrupted(error):
            raise KeyboardInterrupt from error
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        if code in LOCKED:
            raise LockedError(
                f"Another program has held the log for {BUSY_SECONDS:.0f} s: {file_name(path)}",
                hint="close it and try again; nothing was recorded",
            ) from error
        if code in DAMAGED or _is_unreadable(error):
            raise DamagedLogError(
                f"This file is damaged, or no practicelog log: {file_name(path)}"
            ) from error
        if code in UNWRITABLE:
            raise WriteFailedError(
                f"The log cannot be written ({error}): {file_name(path)}"
            ) from error
        raise


def _is_unreadable(error: sqlite3.Error) -> bool:
    """Tell whether a text was no UTF-8: Python's own finding, which has no code of SQLite's."""
    return isinstance(error, sqlite3.OperationalError) and not hasattr(error, "sqlite_errorcode")
