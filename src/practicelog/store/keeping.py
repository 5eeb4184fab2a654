"""Make backups: checked, packed, under their name only when they are whole."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile

from practicelog.annotations import BinaryIO, cast
from practicelog.core.records.backup import Backup
from practicelog.errors import WriteFailedError, quoted
from practicelog.store.backups import Occasion, file_of, free, rotate
from practicelog.store.connection import translated
from practicelog.store.copying import copy, pack, write
from practicelog.store.presence import backup_folder, real, require
from practicelog.store.scratch import folder_in
from practicelog.system import sync

UNFINISHED = ".unfinished-"


def keep(log: Path, occasion: Occasion) -> Backup:
    """Make a backup of a log in its folder, and remove those it stands for.

    Raises:
        NoLogError: there is no log.
        DamagedLogError: it is damaged.
        WriteFailedError: the backup cannot be written.
    """
    require(log)
    folder = Path(backup_folder(log))
    name = Path(real(log)).name
    with translated(log), workshop(folder) as made:
        reps = copy(log, made / name)
        with NamedTemporaryFile(dir=made, delete=False) as file:
            pack(made / name, cast("BinaryIO", file), occasion.at)
            os.fsync(file.fileno())
        at = occasion.at.replace(microsecond=0)
        backup = free(log, Backup(at, occasion.why, reps, name))
        Path(file.name).rename(file_of(log, backup))
        sync(folder)
    rotate(log, occasion.day_of, backup)
    return backup


def hand_over(log: Path, target: BinaryIO, at: datetime, *, packed: bool) -> int:
    """Write a backup into an open file, packed or as a log; return how many reps it holds.

    Raises:
        NoLogError, DamagedLogError, WriteFailedError: as `keep`.
    """
    require(log)
    with translated(log), workshop(Path(backup_folder(log))) as made:
        reps = copy(log, made / "log")
        if packed:
            pack(made / "log", target, at)
        else:
            write(made / "log", target)
    return reps


@contextmanager
def workshop(folder: Path) -> Iterator[Path]:
    """Lend a private folder in which files are made before they get their names.

    It is removed whatever happens but a kill; what a killed program left is removed a day later.

    Raises:
        WriteFailedError: it cannot be made, or a file in it cannot be written.
    """
    try:
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
        with folder_in(folder, UNFINISHED) as made:
            yield made
    except OSError as error:
        where = quoted(str(folder))
        raise WriteFailedError(f"No backup can be written: {error.strerror}: {where}.") from error
