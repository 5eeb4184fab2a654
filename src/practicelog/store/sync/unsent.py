"""What was changed here since this log last wrote into the folder."""

import re
import sqlite3
from collections.abc import Mapping

from practicelog.store.sync import stamps
from practicelog.store.sync.own import UID

Unsent = Mapping[tuple[str, str], int]
"""The revision that records of a type and uid were sent with; 0 of those that never were."""

REVISION = re.compile(r"\brevision=([0-9]+)")


def unsent(log: sqlite3.Connection, held: int, command: int) -> Unsent:
    """Return what was changed here after the change `held`, except by the sync that runs.

    A log that has never written to the folder has sent nothing that could be compared.
    """
    found: dict[tuple[str, str], int] = {}
    sql = "SELECT kind, before, after FROM change WHERE id > ? AND command_id <> ? ORDER BY id"
    for table, before, after in log.execute(sql, (held, command)) if held else ():
        kind, uid = stamps.KIND_OF.get(table), UID.search(before or after)
        if kind and uid:
            found.setdefault((kind, uid[1]), int(REVISION.findall(before)[-1]) if before else 0)
    return found
