"""Whole copies of a log: made by SQLite, checked, packed with gzip and unpacked again."""

import gzip
import shutil
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from practicelog.annotations import BinaryIO
from practicelog.errors import (
    DamagedLogError,
    UnsafeLogError,
    WriteFailedError,
    file_name,
    quoted,
)
from practicelog.store.connection import (
    AT_REST,
    BUSY_SECONDS,
    HEADER_BYTES,
    Log,
    is_older,
    opened,
    translated,
)
from practicelog.store.journals import check_journal
from practicelog.store.presence import real
from practicelog.store.work import Work

LEVEL = 1
"""gzip's fastest: a log of ten years, 56 MB, takes 0.4 s and 16 MB; level 6 takes 0.9 s and 15."""

PIECE = 1 << 20
GZIP_MAGIC = b"\x1f\x8b"
GZIP_ENDS = 2**32 - 1
"""The last second a gzip file can be dated (RFC 1952), in 2106; the name has the true one."""

MORE_THAN_ANY = 64 * PIECE
RATIO = 100
"""A log packs to a third; an empty one, which is nearly all zeros, to a thirtieth."""

JOURNAL_MODES = slice(18, 20)
ROLLBACK_JOURNAL = b"\1\1"
"""What the header of a file says that has no write-ahead log."""

MENDED = "where it is yours: practicelog --log '{}' doctor mends it"


def copy(log: Path, target: Path) -> int:
    """Make a checked copy of a log as it is now; return how many reps it holds.

    Others may read the log meanwhile, and write to it again once it has been read.

    Raises:
        NewerLogError: a newer practicelog wrote the log.
        DamagedLogError: it is no log, or the copy fails SQLite's checks, as the log itself would.
    """
    with opened(log, "rw") as source, closing(sqlite3.connect(target)) as made:
        source.execute("PRAGMA query_only=ON")
        source.execute("BEGIN")
        source.execute("SELECT 1 FROM sqlite_master").fetchone()  # waits for a writer to end
        is_older(source, log)
        made.execute("PRAGMA synchronous=OFF")
        source.backup(made)
        made.execute(AT_REST)
        if not is_intact(made):
            raise DamagedLogError("The log is damaged: no backup was made.", "practicelog doctor")
        reps: int = made.execute("SELECT count(*) FROM rep").fetchone()[0]
        return reps


def copy_unopened(source: Path, target: Log) -> None:
    """Copy a log that somebody sent into another: the file is only read, not even mended.

    Raises:
        UnsafeLogError: it was left half-written, or is written in another way than practicelog's.
        DamagedLogError: it is no log.
        LockedError: another program holds it.
    """
    check_journal(real(source), file_name(source))
    with source.open("rb") as file:
        if file.read(HEADER_BYTES)[JOURNAL_MODES] not in (b"", ROLLBACK_JOURNAL):
            raise UnsafeLogError(
                f"Another program has changed how this log is written: {file_name(source)}",
                hint=MENDED.format(file_name(source)),
            )
    with translated(source), _read_only(source) as log:
        target.execute("PRAGMA synchronous=OFF")
        log.backup(target)


@contextmanager
def _read_only(source: Path) -> Iterator[Log]:
    """Open a file at rest to read its pages, by none of its schema."""
    uri = f"{source.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)) as log:
        Work(log)
        log.execute("BEGIN")
        try:
            log.execute("PRAGMA schema_version").fetchone()  # waits for a writer to end
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_READONLY_ROLLBACK:
                raise UnsafeLogError(
                    f"A program was cut short while it wrote this log: {file_name(source)}",
                    hint=MENDED.format(file_name(source)),
                ) from error
            raise
        yield log


def is_intact(log: Log) -> bool:
    """Tell whether a log passes SQLite's own check, and every link in it leads somewhere."""
    intact: bool = log.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
    return intact and not log.execute("PRAGMA foreign_key_check").fetchone()


def pack(source: Path, target: BinaryIO, at: datetime) -> None:
    """Compress a copy into an open file, and read it back.

    Raises:
        WriteFailedError: what is read back is not what was written.
    """
    seconds = min(at.timestamp(), GZIP_ENDS)
    with gzip.GzipFile(source.name, "wb", LEVEL, target, seconds) as packed:
        write(source, packed)
    target.seek(0)
    with source.open("rb") as file, gzip.GzipFile(fileobj=target, mode="rb") as packed:
        _compare(file, packed)


def _inflate(packed: gzip.GzipFile, target: BinaryIO, source: Path) -> None:
    """Write what is packed, but no more than a log that was packed so small can be.

    Raises:
        DamagedLogError: it is more.
    """
    left = MORE_THAN_ANY + RATIO * source.stat().st_size
    while piece := packed.read(PIECE):
        left -= len(piece)
        if left < 0:
            raise DamagedLogError(f"{quoted(source.name)} unpacks to more than any log.")
        target.write(piece)


def write(source: Path, target: BinaryIO | gzip.GzipFile) -> None:
    """Write a copy into an open file as it is."""
    with source.open("rb") as file:
        shutil.copyfileobj(file, target, PIECE)


def _compare(one: BinaryIO, other: gzip.GzipFile) -> None:
    while piece := one.read(PIECE):
        if other.read(len(piece)) != piece:
            raise WriteFailedError("The backup cannot be read back as it was written.")


def unpack(source: Path, target: Path) -> None:
    """Write what is in a backup to a file; one that is not packed is copied as a log.

    Raises:
        DamagedLogError: the backup is damaged or cut short.
        UnsafeLogError: it is a log that was left half-written.
        WriteFailedError: it cannot be read, or there is no room for it.
    """
    try:
        with source.open("rb") as file:
            if file.read(len(GZIP_MAGIC)) != GZIP_MAGIC:
                with closing(sqlite3.connect(target)) as made:
                    return copy_unopened(source, made)
            file.seek(0)
            with target.open("wb") as made:
                _inflate(gzip.GzipFile(fileobj=file), made, source)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise DamagedLogError(f"This backup is damaged: {quoted(source.name)}.") from error
    except OSError as error:
        name = quoted(source.name)
        raise WriteFailedError(f"{name} cannot be unpacked: {error.strerror}.") from error
