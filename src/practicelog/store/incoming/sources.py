"""Entries of other tools that are here already: under a uid of before, or from another source."""

import sqlite3
from collections.abc import Mapping
from typing import Any

from practicelog.core.interchange.identity import twins
from practicelog.core.interchange.record_checks import Content
from practicelog.store.images import image
from practicelog.store.incoming import rows
from practicelog.store.incoming.ratings import drill_of
from practicelog.store.incoming.shapes import SHAPES


def as_it_came_before(
    log: sqlite3.Connection, said: Content, also: tuple[str, ...], values: Mapping[str, Any]
) -> Content:
    """Return an entry under the uid it came in by before, if it did; else as it is.

    Two files of one shape had the same uids in practicelog 0.1, so the drill must agree, now or
    at any time; what was deleted has none, and stays deleted.
    """
    if rows.buried(log, said.type, said.uid) is not None:
        return said
    for uid in also:
        found = rows.find(log, said.type, uid, ())
        if found and _was_on(log, found.id, values.get("drill")):
            return said._replace(uid=uid)
        if found is None and rows.buried(log, said.type, uid) is not None:
            return said._replace(uid=uid)
    return said


def _was_on(log: sqlite3.Connection, rep: int, drill: object) -> bool:
    """Tell whether a rep is on a drill, or was before it was moved."""
    if drill_of(log, rep) == drill:
        return True
    before = log.execute(
        "SELECT after FROM change WHERE kind = 'rep' AND row = ? AND after IS NOT NULL", (rep,)
    )
    return any(image(after)["drill_id"] == drill for (after,) in before)


def twin(log: sqlite3.Connection, said: Content) -> str:
    """Return the mark of another source that has the same entry on the same day, or nothing.

    Of counts the value must be the same too: two dialers may count on one day.
    """
    low, high, own = twins(said.uid)
    shape = SHAPES[said.type]
    alike = [field for field in ("day", "value") if field in shape.columns]
    found = log.execute(
        f"SELECT uid FROM {shape.table} WHERE uid > ? AND uid < ?"
        + "".join(f" AND {shape.columns[field]} = ?" for field in alike),
        (low, high, *(said.fields[field] for field in alike)),
    )
    marks = (uid[len(low) :] for (uid,) in found)
    return next((each for each in marks if each != own), "")
