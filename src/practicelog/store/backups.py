"""The backups of a log, in the folder `backups` beside it."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, timedelta

from practicelog.core.record import Record
from practicelog.core.records.backup import Backup
from practicelog.core.safekeeping.backup_names import backup_named, name_of, stamp
from practicelog.core.safekeeping.rotation import kept
from practicelog.core.wording import some_words
from practicelog.errors import NotFoundError, UsageError, WriteFailedError, quoted
from practicelog.store.presence import backup_folder, real, status
from practicelog.system import StrPath

DayOf = Callable[[datetime], date]
NEXT = timedelta(seconds=1)
HINT = "practicelog restore --list"


class Occasion(Record):
    """When and why a backup is made, and how this run tells the practice day of an instant."""

    at: datetime
    why: str
    day_of: DayOf


def listed(log: StrPath) -> tuple[Backup, ...]:
    """Return the backups of a log, newest first.

    Raises:
        WriteFailedError: their folder cannot be read.
    """
    name = os.path.basename(real(log))
    try:
        files = os.listdir(backup_folder(log))
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise WriteFailedError(f"The backups cannot be read: {error.strerror}.") from error
    found = [backup for backup in map(backup_named, files) if backup and backup.log == name]
    return tuple(sorted(found, key=lambda each: each.at, reverse=True))


def file_of(log: StrPath, backup: Backup) -> str:
    """Return where a backup of a log lies."""
    return os.path.join(backup_folder(log), name_of(backup))


def sizes(log: StrPath) -> list[tuple[Backup, int]]:
    """Return the backups of a log, newest first, each with the bytes it takes."""
    found = ((backup, status(file_of(log, backup))) for backup in listed(log))
    return [(backup, file.st_size) for backup, file in found if file]


def find(log: StrPath, name: str) -> str:
    """Return the file that a seller names: a path, or the beginning of a backup's own name.

    Raises:
        NotFoundError: there is neither.
        UsageError: several backups begin so.
    """
    if os.path.isfile(name):
        return name
    begun = [backup for backup in listed(log) if name and _begins(name, backup)]
    if not begun:
        raise NotFoundError(f"There is no backup {quoted(name)}.", HINT)
    if len(begun) > 1:
        stamps = some_words([stamp(backup) for backup in begun])
        raise UsageError(f"{quoted(name)} may be any of {len(begun)} backups: {stamps}.", HINT)
    return file_of(log, begun[0])


def _begins(name: str, backup: Backup) -> bool:
    return name_of(backup).casefold().startswith(name.casefold())


def is_due(log: StrPath, today: date, day_of: DayOf) -> bool:
    """Tell whether a log has no backup of today yet, as far as can be seen."""
    try:
        return all(day_of(backup.at) != today for backup in listed(log))
    except WriteFailedError:
        return True


def free(log: StrPath, backup: Backup) -> Backup:
    """Return a backup named for its second, or for the next one that no other is named for."""
    taken = {each.at for each in listed(log)}
    while backup.at in taken:
        backup = backup._replace(at=backup.at + NEXT)
    return backup


def rotate(log: StrPath, day_of: DayOf, made: Backup) -> None:
    """Remove the backups that newer ones stand for; other files in the folder are not touched.

    What was `made` just now stays, though a clock that was behind may have dated it long ago.

    Raises:
        WriteFailedError: one cannot be removed.
    """
    found = listed(log)
    keep = kept(found, day_of) | {made}
    try:
        for backup in found:
            if backup not in keep:
                with suppress(FileNotFoundError):
                    os.unlink(file_of(log, backup))
    except OSError as error:
        raise WriteFailedError(f"An old backup stays: {error.strerror}.") from error
