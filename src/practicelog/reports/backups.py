"""The backups there are of a log, and what was made or brought back."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from practicelog.annotations import Any
from practicelog.core.calendar.clock import written
from practicelog.core.records.backup import Backup, Loss
from practicelog.core.safekeeping.backup_names import name_of, stamp
from practicelog.core.sections import Facts, Lines, Page, Table
from practicelog.core.wording import clock_words, count_words, size_words

Sized = tuple[Backup, int]
"""A backup and the bytes it takes."""


def sections(backups: Sequence[Sized], folder: str, zone: ZoneInfo) -> Page:
    """Return the backups in a table, newest first, and the folder they lie in."""
    if not backups:
        return (Lines(("There is no backup yet: practicelog backup makes one.",)),)
    rows = tuple(
        (stamp(backup), _when(backup, zone), _why(backup), f"{backup.reps:,}", size_words(size))
        for backup, size in backups
    )
    headings = ("Backup", "Made", "Why", "Reps", "Size")
    where = Facts((("In", folder), ("Restore", "practicelog restore BACKUP")))
    return (Table(headings, rows, right=frozenset({"Reps", "Size"})), where)


def document(backups: Sequence[Sized], folder: str) -> dict[str, Any]:
    """Return what scripts read of the backups."""
    return {
        "folder": folder,
        "backups": [
            {
                "file": name_of(backup),
                "at": written(backup.at),
                "why": backup.why,
                "reps": backup.reps,
                "bytes": size,
            }
            for backup, size in backups
        ],
    }


def _when(backup: Backup, zone: ZoneInfo) -> str:
    made = backup.at.astimezone(zone)
    return f"{made.date()} {clock_words(made)}"


def _why(backup: Backup) -> str:
    return backup.why.replace("-", " ")


def made_words(reps: int, file: str) -> str:
    """Return what is told of a backup that was made."""
    return f"Backed up {count_words(reps, 'rep')}: {file}"


def loss_words(loss: Loss | None) -> str | None:
    """Return what a restore would lose; None where that is nothing."""
    if loss is None:
        return "The log is damaged: what it has that this backup has not cannot be told."
    if not loss.commands and not loss.reps:
        return None
    commands = count_words(loss.commands, "command")
    if not loss.reps:
        return f"This backup has every rep, but lacks what {commands} changed since."
    reps = count_words(loss.reps, "newer rep")
    return f"This backup lacks {reps} of the log ({commands} in all)."


def restored_words(reps: int, kept: str | None) -> str:
    """Return what is told of a backup that was brought back."""
    before = f" · as it was before: {kept}" if kept else ""
    return f"Restored {count_words(reps, 'rep')}{before}"
