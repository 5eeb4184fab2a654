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

SCHEMA_OF_0_1 = 1001
TOLD_OTHERWISE = (
    "practicelog: Reps, scores, days and weeks are what they were. Since 0.1 some things are told "
    "by better rules: whether you improve, the end of a focus, how a coach's ratings differ, what "
    "is rated highest and lowest. See `practicelog report --explain`.\n"
)


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
    """Bring an older log up to this program's schema; say so, and what is told otherwise since."""
    before = migrating.upgrade(log, Path(file), occasion(BEFORE_UPGRADE))
    if not before:
        return
    complain(
        "practicelog: The log was brought up to this version; as it was before, it lies in "
        f"{file_of(file, before.backup)}\n"
    )
    if before.version <= SCHEMA_OF_0_1:
        complain(TOLD_OTHERWISE)
