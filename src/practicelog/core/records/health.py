"""What an examination of a log finds, inside the file and around it."""

from practicelog.core.record import Record
from practicelog.core.records.backup import Backup

Value = int | str | None


AS_RECORDED = "as recorded"
ANOTHER = "another value"
MISSING = "missing"
DAMAGED_TOO = "damaged too"
NO_BACKUP = ""

REPS = "Reps"
FILE = "File"
HISTORY = "History"
TOTALS = "Totals"
SCHEMA = "Schema"


class Doubt(Record):
    """One field of a row that is not what was last recorded of it.

    `rep` is the rep that the row is or belongs to. Where the whole row is in doubt, `field` is
    empty and `now` says why. `backup` tells what the newest backup has in that place.
    """

    kind: str
    row: int
    rep: int | None
    field: str
    now: Value
    recorded: Value = None
    backup: str = NO_BACKUP


class Contents(Record):
    """What was found inside a log; empty wherever nothing is wrong.

    `malformed` is in SQLite's words, `schema` names what is not as the program made it (nothing
    else is then looked at), `commands` are the numbers of those whose digest is not theirs,
    `tallies` name what was worked out from the reps (a day's totals, a rep's score, the count of
    commands …) and does not agree with them. `ahead` names reps of days that are still to come,
    which is no damage: a clock was wrong. `unread` names the checks that could not be carried
    out, `unopened` says that none could.
    """

    reps: int
    malformed: tuple[str, ...] = ()
    schema: tuple[str, ...] = ()
    commands: tuple[int, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    tallies: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    unopened: bool = False


class NewestBackup(Record):
    """The newest backup of a log, and whether it can be read to its end."""

    backup: Backup
    readable: bool


class Surroundings(Record):
    """What was found around a log.

    `open_to_others` names the files in its folder that others on this computer can open,
    `service` and `network` what copies or carries the folder, `conflicts` what a service left.
    `closed` says why the backups cannot be looked at; it is empty where they can.
    """

    file: str
    size: int
    open_to_others: tuple[str, ...]
    service: str | None
    network: str | None
    conflicts: tuple[str, ...]
    newest: NewestBackup | None
    closed: str = ""
