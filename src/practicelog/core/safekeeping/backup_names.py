"""What the file of a backup is called: names that sort by time and say what is inside.

`2026-11-21T170000Z_daily_512-reps_practice.db.gz`: a rotation and a list need no file opened, and
`gunzip` leaves a log.
"""

from practicelog.core.calendar.clock import read
from practicelog.core.records.backup import Backup

PACKED = ".gz"
COUNTED = "-reps"


def stamp(backup: Backup) -> str:
    """Return how the name of a backup begins, which no other backup of its log shares."""
    return f"{backup.at:%Y-%m-%dT%H%M%SZ}"


def name_of(backup: Backup) -> str:
    """Return what the file of a backup is called."""
    return f"{stamp(backup)}_{backup.why}_{backup.reps}{COUNTED}_{backup.log}{PACKED}"


def backup_named(name: str) -> Backup | None:
    """Return the backup that a file's name tells of; None for any other file."""
    parts = name.removesuffix(PACKED).split("_", 3)
    if len(parts) != len(Backup._fields):
        return None
    at, why, reps, log = parts
    try:
        backup = Backup(read(at), why, int(reps.removesuffix(COUNTED)), log)
    except (ValueError, OverflowError):
        return None
    return backup if backup.at.tzinfo and name_of(backup) == name else None
