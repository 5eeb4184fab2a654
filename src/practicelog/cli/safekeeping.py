"""What a run does for the log besides the command typed: backups, and upgrades of older logs."""

from collections.abc import Callable
from pathlib import Path

from practicelog.core.records.backup import BEFORE_UPGRADE, DAILY, Backup
from practicelog.errors import PracticelogError
from practicelog.store import migrating
from practicelog.store.backups import Occasion, file_of
from practicelog.store.connection import Log
from practicelog.system import StrPath

Complain = Callable[[str], None]


def keep_daily_backup(keep: Callable[[str], Backup], complain: Complain) -> None:
    """Make the backup of a day; where it cannot be made, say so.

    What was typed is recorded by then: a backup that fails is no failure of the command.
    """
    try:
        keep(DAILY)
    except PracticelogError as error:
        complain(f"practicelog: All is recorded, but not backed up: {error.message}\n")


def upgrade(
    log: Log, file: StrPath, occasion: Callable[[str], Occasion], complain: Complain
) -> None:
    """Bring an older log up to this program's schema, and say so."""
    backup = migrating.upgrade(log, Path(file), occasion(BEFORE_UPGRADE))
    if backup:
        complain(
            "practicelog: The log was brought up to this version; as it was before, it lies in "
            f"{file_of(file, backup)}\n"
        )
