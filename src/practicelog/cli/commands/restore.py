"""Bring a backup back."""

from pathlib import Path

from practicelog.annotations import Annotated
from practicelog.cli import options as opt
from practicelog.cli.declarations import Argument, Option
from practicelog.cli.world import World
from practicelog.core.records.backup import BEFORE_RESTORE
from practicelog.errors import UsageError
from practicelog.reports import backups as report
from practicelog.store import backups, restoring

File = Annotated[
    str | None,
    Argument(
        metavar="FILE", help="A backup: its name in the list or the beginning of it, or any file."
    ),
]
List = Annotated[bool, Option("--list", help="Show the backups there are, newest first.")]


def restore(
    world: World,
    file: File = None,
    list_: List = False,
    yes: opt.Yes = False,
    json: opt.Json = False,
) -> str:
    """Put a backup in the place of the log. The log as it is now becomes a backup itself.

    Asks first when the log has something that the backup has not. It cannot be undone.

    Example: practicelog restore --list
    """
    if list_:
        return _listed(world, json=json)
    if file is None:
        raise UsageError("Which backup?", hint="practicelog restore --list")
    found = backups.find(world.path, file)
    with restoring.unpacked(Path(found), world.path, world.now) as copy:
        lacks = report.loss_words(restoring.lost(world.path, copy))
        if lacks and not yes:
            _confirm(world, lacks)
        done = restoring.restore(copy, world.path, world.occasion(BEFORE_RESTORE))
    return world.line(report.restored_words(done.reps, str(done.kept) if done.kept else None))


def _confirm(world: World, lacks: str) -> None:
    if not world.interactive:
        raise UsageError(lacks, hint="--yes restores it all the same")
    world.confirm(f"{lacks} Restore it?", otherwise="--yes")


def _listed(world: World, *, json: bool) -> str:
    found, folder = backups.sizes(world.path), str(world.backup_folder)
    if json:
        return world.document("backups", report.document(found, folder))
    return world.text(report.sections(found, folder, world.zone))
