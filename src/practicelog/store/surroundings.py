"""What lies around a log: who can read it, what carries its folder, and its newest backup."""

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from practicelog import system
from practicelog.core.records.backup import Backup
from practicelog.core.records.health import NewestBackup, Surroundings
from practicelog.core.safekeeping.file_systems import networked
from practicelog.core.safekeeping.sync_folders import MARKS, is_conflict_copy, sync_service
from practicelog.errors import DamagedLogError, WriteFailedError
from practicelog.store.backups import file_of, listed
from practicelog.store.copying import unpack
from practicelog.store.presence import backup_folder, real, status

OTHERS = 0o077
OTHERS_WRITE = 0o022


def surroundings(log: Path) -> Surroundings:
    """Return what is around a log; what cannot be told here is left out.

    Raises:
        WriteFailedError: its folder cannot be read.
    """
    file = Path(real(log))
    try:
        backups, closed = _backups(log)
        return Surroundings(
            file=str(file),
            size=file.stat().st_size,
            open_to_others=tuple(_open_to_others(file, backups)),
            service=sync_service(file.parent.parts) or _marked(file),
            network=networked(_mounts(), str(file)),
            conflicts=_conflicts(file),
            newest=_newest(log, backups),
            closed=closed,
        )
    except OSError as error:
        raise WriteFailedError(f"The log's folder cannot be read: {error.strerror}.") from error


def _backups(log: Path) -> tuple[tuple[Backup, ...], str]:
    """Return the backups of a log, or none and why they cannot be listed."""
    try:
        return listed(log), ""
    except WriteFailedError as error:
        folder = backup_folder(log)
        owner = status(folder)
        whose = f", of user {owner.st_uid}" if owner and owner.st_uid != log.stat().st_uid else ""
        return (), f"{folder}{whose}: {error.message}"


def _marked(log: Path) -> str | None:
    """Return the service that left its mark in one of the folders above a log."""
    for folder in log.parents:
        for mark, service in MARKS:
            if status(folder / mark):
                return service
    return None


def _mounts() -> str:
    mounts = Path(system.MOUNTS)
    return mounts.read_text("utf-8", "surrogateescape") if mounts.exists() else ""


def _conflicts(log: Path) -> tuple[str, ...]:
    names = sorted(each.name for each in log.parent.iterdir())
    return tuple(name for name in names if is_conflict_copy(name, log.name))


def _open_to_others(log: Path, kept: Sequence[Backup]) -> Iterator[str]:
    """Yield the log, its backups and their folder where others can read them or write to them.

    They are named as seen from the log's own folder, which counts only where others can put
    another file in the log's place.
    """
    if not system.POSIX:
        return
    backups = [Path(file_of(log, each)) for each in kept]
    for each in (log, *backups, *([backups[0].parent] if backups else [])):
        found = status(each)
        if found and found.st_mode & OTHERS:
            yield str(each.relative_to(log.parent))
    mode = log.parent.stat().st_mode
    if mode & OTHERS_WRITE and not mode & stat.S_ISVTX:
        yield "the folder"


def newest_backup(log: Path) -> NewestBackup | None:
    """Return the newest backup of a log, read through to its end, or None.

    Raises:
        WriteFailedError: the backups cannot be listed.
    """
    return _newest(log, listed(log))


def _newest(log: Path, backups: Sequence[Backup]) -> NewestBackup | None:
    for backup in backups:
        file = Path(file_of(log, backup))
        readable = _is_readable(file)
        if readable or status(file):
            return NewestBackup(backup, readable)
    return None


def _is_readable(backup: Path) -> bool:
    try:
        unpack(backup, Path(os.devnull))
    except (DamagedLogError, WriteFailedError):
        return False
    return True
