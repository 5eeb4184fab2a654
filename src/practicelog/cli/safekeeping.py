"""What a run does for the log besides the command typed: backups, and upgrades of older logs."""

from pathlib import Path

from practicelog.cli.world import World
from practicelog.core.records.backup import BEFORE_UPGRADE, DAILY, Backup
from practicelog.errors import PracticelogError
from practicelog.store import keeping, migrating
from practicelog.store.backups import Occasion, file_of
from practicelog.store.connection import Log


def occasion(world: World, why: str) -> Occasion:
    """Return when and why a backup is made by this run."""
    return Occasion(world.now, why, world.day_of)


def keep_backup(world: World, why: str) -> Backup:
    """Make a backup of the log in its folder."""
    return keeping.keep(world.file, occasion(world, why))


def keep_daily_backup(world: World) -> None:
    """Make the backup of a day; where it cannot be made, say so.

    What was typed is recorded by then: a backup that fails is no failure of the command.
    """
    try:
        keep_backup(world, DAILY)
    except PracticelogError as error:
        world.complain(f"practicelog: All is recorded, but not backed up: {error.message}\n")


def upgrade(world: World, log: Log, file: Path) -> None:
    """Bring an older log up to this program's schema, and say so."""
    backup = migrating.upgrade(log, file, occasion(world, BEFORE_UPGRADE))
    if backup:
        world.complain(
            "practicelog: The log was brought up to this version; as it was before, it lies in "
            f"{file_of(file, backup)}\n"
        )
