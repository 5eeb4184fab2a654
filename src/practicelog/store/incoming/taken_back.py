"""What an import added and an undo took away again: it may be imported once more."""

import sqlite3

from practicelog.store.images import image
from practicelog.store.incoming.shapes import SHAPES

TAKEN_BACK = """
    SELECT before FROM change
    JOIN command AS undoing ON undoing.id = command_id AND undoing.action = 'undo'
    JOIN command AS undone ON undone.id = undoing.target AND undone.what = 'import'
    WHERE after IS NULL AND kind IN (SELECT value FROM json_each(?))
"""


def taken_back(log: sqlite3.Connection) -> dict[str, int]:
    """Return the tombstones that undoing imports left, as uid and revision.

    A command and its undo cancel out, so these are no deletions that an import must respect.
    """
    tables = ", ".join('"{}"'.format(shape.table.strip('"')) for shape in SHAPES.values())
    found = {}
    for (before,) in log.execute(TAKEN_BACK, (f"[{tables}]",)):
        row = image(before)
        found[str(row["uid"])] = int(row["revision"] or 0) + 1
    return found
