"""Entries of other tools that are here already: under a uid of before, or from another source."""

import sqlite3
from collections.abc import Container, Iterable

from practicelog.core.interchange.identity import mark_in, twins
from practicelog.core.interchange.record_checks import Content
from practicelog.store.images import image
from practicelog.store.incoming import rows
from practicelog.store.incoming.ratings import drill_of


def known(log: sqlite3.Connection, said: Content, also: Iterable[str], drill: int) -> str | None:
    """Return the uid that an entry is known by here, or was until it was deleted; None for none.

    That is its own, or one of those that it may have come in by before. Two files of one shape had
    the same uids in practicelog 0.1, so the drill must agree, now or at any time; what was deleted
    has none, and stays deleted.
    """
    if _row(log, said.uid) or rows.buried(log, said.type, said.uid) is not None:
        return said.uid
    for uid in also:
        found = _row(log, uid)
        if found and _was_on(log, found, drill):
            return uid
        if found is None and rows.buried(log, said.type, uid) is not None:
            return uid
    return None


def _row(log: sqlite3.Connection, uid: str) -> int | None:
    found = log.execute("SELECT id FROM rep WHERE uid = ?", (uid,)).fetchone()
    return int(found[0]) if found else None


def _was_on(log: sqlite3.Connection, rep: int, drill: int) -> bool:
    """Tell whether a rep is on a drill, or was before it was moved."""
    if drill_of(log, rep) == drill:
        return True
    before = log.execute(
        "SELECT after FROM change WHERE kind = 'rep' AND row = ? AND after IS NOT NULL", (rep,)
    )
    return any(image(after)["drill_id"] == drill for (after,) in before)


def twin(log: sqlite3.Connection, said: Content) -> str:
    """Return the mark of another source that has the same count of the same day, or nothing.

    The value must be the same too: two dialers may count on one day.
    """
    low, high, own = twins(said.uid)
    found = log.execute(
        "SELECT uid FROM metric WHERE uid > ? AND uid < ? AND day = ? AND value = ?",
        (low, high, said.fields["day"], said.fields["value"]),
    )
    marks = (uid[len(low) :] for (uid,) in found)
    return next((each for each in marks if each != own), "")


def is_counted(log: sqlite3.Connection, uid: str) -> bool:
    """Tell whether a count is here, or was until it was deleted."""
    found = log.execute("SELECT 1 FROM metric WHERE uid = ?", (uid,)).fetchone()
    return found is not None or rows.buried(log, "metric", uid) is not None


def renamed(log: sqlite3.Connection, said: Content, met: Container[str]) -> str | None:
    """Return the uid of the same metric's count of the same day, by a column that is gone."""
    found = log.execute(
        "SELECT uid FROM metric WHERE day = ? AND name = ? ORDER BY id",
        (said.fields["day"], said.fields["name"]),
    )
    own = mark_in(said.uid)
    return next((uid for (uid,) in found if mark_in(uid) == own and uid not in met), None)
