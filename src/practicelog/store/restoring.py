"""Put a backup in the place of the log; what was there is kept beside the backups."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from practicelog.core.record import Record
from practicelog.core.records.backup import Loss
from practicelog.core.wording import some_words
from practicelog.errors import DamagedLogError, ForeignSchemaError, quoted
from practicelog.store.backups import NEXT, Occasion, file_of
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.connection import (
    Log,
    is_older,
    opened,
    translated,
)
from practicelog.store.copying import is_intact, unpack
from practicelog.store.keeping import keep, workshop
from practicelog.store.locks import refuse_names, waiting_out_others
from practicelog.store.migrating import apply
from practicelog.store.presence import backup_folder, exists, real, room
from practicelog.store.schemas import differences
from practicelog.system import sync


class Restored(Record):
    """How many reps came back, and where what was there before is kept; None if nothing was."""

    reps: int
    kept: Path | None


LOST_REPS = """
    SELECT count(*) FROM main.rep LEFT JOIN backup.rep AS kept ON kept.uid = main.rep.uid
    WHERE kept.uid IS NULL OR kept.revision < main.rep.revision
"""
LOST_COMMANDS = """
    SELECT count(*) FROM main.command LEFT JOIN backup.command AS kept
    ON kept.id = main.command.id AND kept.digest = main.command.digest WHERE kept.id IS NULL
    AND EXISTS (SELECT 1 FROM main.change WHERE command_id = main.command.id)
"""
"""An upgrade or a restore changes nothing that was recorded: it is no loss."""


@contextmanager
def unpacked(backup: Path, log: Path, at: datetime) -> Iterator[Path]:
    """Lend what is in a backup as a checked log of this program's version.

    It lies in a private folder beside the backups, and is removed.

    Raises:
        DamagedLogError: the backup is damaged, or holds no practicelog log.
        NewerLogError: a newer practicelog made it.
        WriteFailedError: there is no room for it.
    """
    with workshop(Path(backup_folder(log))) as made:
        file = made / "log"
        unpack(backup, file)
        with translated(backup), opened(file, "rw") as copy:
            older = _is_older(copy, backup)
            if not is_intact(copy):
                raise DamagedLogError(f"This backup is damaged: {quoted(backup.name)}.")
            if older:
                copy.execute("PRAGMA foreign_keys=OFF")
                copy.execute("BEGIN")
                apply(copy, at)
                copy.execute("COMMIT")
        yield file


def _is_older(copy: Log, backup: Path) -> bool:
    try:
        return is_older(copy, backup)
    except ForeignSchemaError as error:
        names = some_words(differences(error.statements))
        raise DamagedLogError(error.message, f"it was not restored: {names}") from error


def lost(log: Path, backup: Path) -> Loss | None:
    """Return what a log has and an unpacked backup has not; None where the log is damaged.

    Raises:
        NewerLogError: a newer practicelog wrote the log.
        LockedError, WriteFailedError: it cannot be read.
    """
    if not exists(log):
        return Loss(0, 0)
    try:
        with translated(log), opened(log, "rw") as mine:
            is_older(mine, log)
            mine.execute("PRAGMA query_only=ON")
            mine.execute("ATTACH ? AS backup", (str(backup),))
            return Loss(*(mine.execute(sql).fetchone()[0] for sql in (LOST_REPS, LOST_COMMANDS)))
    except DamagedLogError:
        return None


def restore(copy: Path, log: Path, occasion: Occasion) -> Restored:
    """Put an unpacked backup in the place of a log; its last command is then this.

    Raises:
        LockedError: another program holds the log.
        WriteFailedError: it cannot be written, or what is there cannot be kept.
    """
    with translated(log), opened(copy, "rw") as source:
        source.execute("BEGIN IMMEDIATE")
        with recorded(source, NewCommand(occasion.at, "restore", final=True)):
            pass
        source.execute("COMMIT")
        (reps,) = source.execute("SELECT count(*) FROM rep").fetchone()
    try:
        return Restored(reps, _into(log, copy, occasion))
    except DamagedLogError:
        return Restored(reps, _instead_of(log, copy, occasion.at))


def _into(log: Path, copy: Path, occasion: Occasion) -> Path | None:
    """Write a log's new content into its file, in one transaction.

    A new file in the place of the old would be lost on whoever waits for the lock of the old: they
    would write to what nobody sees. In exclusive locking mode the lock of a transaction is held
    until the file is closed, so that nothing comes between the backup and the change. The mode is
    set once the lock is there: who waits in it keeps others from ending what they wait for.
    """
    kept = None
    with translated(log), room(log), opened(log, "rw") as target:
        target.execute("BEGIN IMMEDIATE")
        target.execute("PRAGMA locking_mode=EXCLUSIVE")
        if exists(log):
            is_older(target, log)
            kept = Path(file_of(log, keep(log, occasion)))
        target.execute("ROLLBACK")
        target.execute("BEGIN EXCLUSIVE")
        target.execute("ROLLBACK")
        with opened(copy, "rw") as source:
            source.backup(target)
    return kept


def _instead_of(log: Path, copy: Path, at: datetime) -> Path:
    """Put a log in the place of a damaged one, which is kept as it is.

    It has its new name before it loses the old one, so that whatever happens there is a log.
    Its journal goes first: SQLite would roll it back into whatever lies beside it. It is locked
    meanwhile; whoever waited for that lock finds that the file is no longer the log.

    Raises:
        LockedError: another program holds it.
        UnsafeLogError: it has a second name elsewhere.
    """
    file = Path(real(log))
    refuse_names(file, Path(backup_folder(log)))
    with waiting_out_others(file):
        return _swapped(file, copy, at)


def _swapped(file: Path, copy: Path, at: datetime) -> Path:
    kept = _set_aside(file, at)
    journal = file.with_name(f"{file.name}-journal")
    if journal.exists():
        journal.rename(kept.with_name(f"{kept.name}-journal"))
    sync(kept.parent)
    copy.chmod(0o600)
    copy.replace(file)
    sync(file.parent)
    return kept


def _set_aside(damaged: Path, at: datetime) -> Path:
    """Give a file a second name among the backups; where no file can have two, a copy has it."""
    name = f"{at:%Y-%m-%dT%H%M%SZ}_damaged_{damaged.name}"
    kept = Path(backup_folder(damaged)) / name
    if kept.exists():
        return _set_aside(damaged, at + NEXT)
    try:
        kept.hardlink_to(damaged)
    except OSError:
        shutil.copy2(damaged, kept)
        sync(kept)
    return kept
