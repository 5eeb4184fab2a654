"""Where each named export ended: the number of the newest change that was in it.

Days would not do: what is logged later for an earlier day would be missed, and what is changed
later too.
"""

import sqlite3


def ended(log: sqlite3.Connection, name: str) -> int | None:
    """Return the newest change that the last export of a name held; None before the first."""
    found = log.execute("SELECT ended FROM export_mark WHERE name = ?", (name,)).fetchone()
    return found and int(found[0])


def deletions(log: sqlite3.Connection, after: int | None) -> int:
    """Return how many deletions came after a change; none where nothing has left before."""
    found = log.execute(
        "SELECT count(*) FROM change WHERE id > ? AND kind = 'deleted' AND after IS NOT NULL",
        (after,),
    )
    return int(found.fetchone()[0])


def newest_change(log: sqlite3.Connection) -> int:
    """Return the newest change of anything that can leave: marks themselves do not."""
    number: int = log.execute(
        "SELECT ifnull((SELECT id FROM change WHERE kind <> 'export_mark' "
        "ORDER BY id DESC LIMIT 1), 0)"
    ).fetchone()[0]
    return number


def remember(log: sqlite3.Connection, name: str, change: int) -> None:
    """Store where an export of a name ended, unless a later one did meanwhile."""
    log.execute(
        "INSERT INTO export_mark (name, ended) VALUES (?, ?) "
        "ON CONFLICT (name) DO UPDATE SET ended = excluded.ended WHERE ended < excluded.ended",
        (name, change),
    )
