"""Take back here what the newest sync brought, as if it had not come yet."""

import sqlite3
from collections.abc import Mapping
from datetime import datetime

from practicelog.core.interchange.merging import ADDED, DELETED, UPDATED
from practicelog.core.sync.brought import Brought
from practicelog.errors import ConflictError, NotFoundError
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.images import Image, image
from practicelog.store.sync import state
from practicelog.store.sync.versions import TABLES
from practicelog.store.undo import unmark

NEWEST = """
    SELECT id, final FROM command WHERE action = 'do' AND what = 'sync'
    AND ifnull((SELECT later.action FROM command AS later WHERE later.target = command.id
                ORDER BY later.id DESC LIMIT 1), 'redo') = 'redo'
    ORDER BY id DESC LIMIT 1
"""

TOUCHED_SINCE = """
    SELECT 1 FROM change AS own JOIN change AS later
    ON later.kind = own.kind AND later.row = own.row AND later.command_id > own.command_id
    WHERE own.command_id = ? LIMIT 1
"""

PARTS = {"rubric", "criterion", "rating", "take", "script_version"}
"""What is a part of a record beside it, and counted with that."""

TYPES = {"day_off": "off"}

OTHER = "practicelog history tells what; undo that first"


def undo(log: sqlite3.Connection, at: datetime) -> Brought:
    """Take back the newest sync that brought something; return what that deleted or changed back.

    Revisions go back too, and no deletion is marked: the next sync brings it again.

    Raises:
        NotFoundError: none has brought anything, or all is taken back.
        ConflictError: it carried a purge, or what it brought was changed since.
    """
    found = log.execute(NEWEST).fetchone()
    if found is None:
        raise NotFoundError("No sync has brought anything.", "practicelog sync --status")
    command, final = found
    barred = log.execute("SELECT max(id) FROM command WHERE final IS NOT NULL").fetchone()[0] or 0
    if final or barred > command:
        raise ConflictError(
            "A purge, a restore or an upgrade came with it or after it: it cannot be taken back.",
            "practicelog restore --list shows the backups there are",
        )
    if log.execute(TOUCHED_SINCE, (command,)).fetchone():
        raise ConflictError("What the sync brought was changed since; nothing was changed.", OTHER)
    with recorded(log, NewCommand(at, "sync --undo", "undo", command)):
        try:
            undone = _take_back(log, command)
        except sqlite3.IntegrityError as error:
            raise ConflictError(
                "Something recorded since hangs on what the sync brought; nothing was changed.",
                OTHER,
            ) from error
        unmark(log, command)
    _forget(log, command)
    return undone


def _take_back(log: sqlite3.Connection, command: int) -> Brought:
    rows = log.execute(
        "SELECT kind, row, before, after FROM change WHERE command_id = ? AND kind <> 'deleted' "
        "ORDER BY id DESC",
        (command,),
    ).fetchall()
    for kind, row, before, _ in rows:
        _put(log, kind, row, image(before) if before else None)
    now = {(kind, row): after for kind, row, _, after in reversed(rows)}
    then = {(kind, row): before for kind, row, before, _ in rows}
    return _told(then, now)


def _told(then: Mapping[tuple[str, int], object], now: Mapping[tuple[str, int], object]) -> Brought:
    """Return how many records are as they were before a sync, of those that it changed."""
    undone = Brought()
    for kind, row in then:
        became = UPDATED if now[kind, row] else ADDED
        if kind not in PARTS and (then[kind, row] or now[kind, row]):
            word = became if then[kind, row] else DELETED
            undone = undone.plus(TYPES.get(kind, kind), word)
    return undone


def _put(log: sqlite3.Connection, kind: str, row: int, values: Image | None) -> None:
    """Make one row exactly what an image says."""
    if values is None:
        log.execute(f'DELETE FROM "{kind}" WHERE id = ?', (row,))
        return
    replaced = ", ".join(f"{name} = excluded.{name}" for name in values)
    places = ", ".join(f":{name}" for name in values)
    log.execute(
        f'INSERT INTO "{kind}" ({", ".join(values)}) VALUES ({places}) '
        f"ON CONFLICT (id) DO UPDATE SET {replaced}",
        values,
    )


def _forget(log: sqlite3.Connection, command: int) -> None:
    """Forget what the sync found out, so that the next one finds it out again."""
    log.execute("DELETE FROM sync_alias WHERE command = ?", (command,))
    for kind, uid in _things(log, command):
        log.execute("DELETE FROM sync_version WHERE kind = ? AND owner = ?", (kind, uid))
    state.forget(log)
    log.execute("UPDATE sync_state SET syncs = syncs + 1")


def _things(log: sqlite3.Connection, command: int) -> set[tuple[str, str]]:
    """Return the drills and scripts that a sync changed, or versions of them, by uid."""
    found = set()
    for kind, (table, owner) in TABLES.items():
        for changed, written in log.execute(
            "SELECT kind, ifnull(after, before) FROM change "
            "WHERE command_id = ? AND kind IN (?, ?)",
            (command, kind, table),
        ).fetchall():
            values = image(written)
            row = values["id"] if changed == kind else values[owner]
            there = log.execute(f"SELECT uid FROM {kind} WHERE id = ?", (row,)).fetchone()
            found |= {(kind, uid) for uid in (values.get("uid"), *(there or ())) if uid}
    return {(kind, str(uid)) for kind, uid in found}
