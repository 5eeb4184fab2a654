"""A backup of a log."""

from datetime import datetime

from practicelog.core.record import Record

DAILY = "daily"
BY_HAND = "by-hand"
BEFORE_UPGRADE = "before-upgrade"
BEFORE_IMPORT = "before-import"
BEFORE_RESTORE = "before-restore"
BEFORE_PURGE = "before-purge"
BEFORE_SYNC = "before-sync"


class Loss(Record):
    """What a log has and a backup has not: reps that are newer or changed since, and commands."""

    reps: int
    commands: int


class Backup(Record):
    """One copy of a log, as the name of its file tells it.

    `why` is what it was made for, `reps` how many it holds, `log` the name of the log's file.
    """

    at: datetime
    why: str
    reps: int
    log: str
