"""The health of a log: what is inside it, and what its newest backup has where it is damaged."""

from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path

from practicelog.core.records.backup import Backup
from practicelog.core.records.health import Contents
from practicelog.errors import DamagedLogError, ForeignSchemaError
from practicelog.store.backups import file_of
from practicelog.store.connection import Log, reading
from practicelog.store.examining import compared, contents
from practicelog.store.restoring import unpacked
from practicelog.store.schemas import differences


def examined(log: AbstractContextManager[Log], today: date) -> Contents:
    """Return what is wrong inside a log about to be opened, even that it cannot be.

    Of a log with a foreign schema that is all that is told: the rest would be read by it.

    Raises:
        PracticelogError: there is none, a newer program wrote it, or it cannot be reached.
    """
    try:
        with log as opened:
            return contents(opened, today)
    except ForeignSchemaError as error:
        return Contents(0, schema=differences(error.statements) or ("its layout is another",))
    except DamagedLogError:
        return Contents(0, unopened=True)


def with_backup(found: Contents, log: Path, backup: Backup, at: datetime) -> Contents:
    """Return what was found in a log, each doubt with what a backup has in that place.

    What was found stays as it is where one of the two cannot be opened.
    """
    try:
        with (
            unpacked(Path(file_of(log, backup)), log, at) as copy,
            reading(copy) as held,
            reading(log) as mine,
        ):
            return compared(mine, found, held, contents(held))
    except DamagedLogError:
        return found
