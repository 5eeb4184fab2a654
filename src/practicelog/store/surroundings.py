"""What lies around a log: who can read it, what carries its folder, and its newest backup."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from practicelog.core.records.health import NewestBackup, Surroundings
from practicelog.core.safekeeping.file_systems import networked
from practicelog.core.safekeeping.sync_folders import is_conflict_copy, sync_service
from practicelog.errors import DamagedLogError, WriteFailedError
from practicelog.store.backups import file_of, listed
from practicelog.store.copying import unpack
from practicelog.store.presence import status

MOUNTS = Path("/proc/mounts")
OTHERS = 0o077
OTHERS_WRITE = 0o022


def surroundings(log: Path) -> Surroundings:
    """Return what is around a log; what cannot be told here is left out.

    Raises:
        WriteFailedError: its folder cannot be read.
    """
    real = log.resolve()
    try:
        return Surroundings(
            file=str(real),
            size=real.stat().st_size,
            open_to_others=tuple(_open_to_others(real)),
            service=sync_service(real.parent.parts),
            network=networked(_mounts(), str(real)),
            conflicts=_conflicts(real),
            newest=newest_backup(log),
        )
    except OSError as error:
        raise WriteFailedError(f"The log's folder cannot be read: {error.strerror}.") from error


def _mounts() -> str:
    return MOUNTS.read_text("utf-8", "surrogateescape") if MOUNTS.exists() else ""


def _conflicts(log: Path) -> tuple[str, ...]:
    names = sorted(each.name for each in log.parent.iterdir())
    return tuple(name for name in names if is_conflict_copy(name, log.name))


def _open_to_others(log: Path) -> Iterator[str]:
    """Yield the log, its backups and their folder where others can read them or write to them.

    They are named as seen from the log's own folder, which counts only where others can put
    another file in the log's place.
    """
    if os.name != "posix":
        return
    backups = [Path(file_of(log, each)) for each in listed(log)]
    for each in (log, *backups, *([backups[0].parent] if backups else [])):
        found = status(each)
        if found and found.st_mode & OTHERS:
            yield str(each.relative_to(log.parent))
    mode = log.parent.stat().st_mode
    if mode & OTHERS_WRITE and not mode & stat.S_ISVTX:
        yield "the folder"


def newest_backup(log: Path) -> NewestBackup | None:
    """Return the newest backup of a log, read through to its end, or None."""
    for backup in listed(log):
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
