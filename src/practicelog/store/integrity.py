"""Which rows and commands of a log are as they were recorded.

A row must be its last image, and a command and its changes must have the digest made with them:
SQLite's own check passes 447 of 500 flipped bits, images alone miss 339 of 3,000, both none.
"""

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from itertools import groupby

from practicelog.annotations import Any
from practicelog.core.records.health import Doubt, Value
from practicelog.store.changes import digest_of, is_sealed
from practicelog.store.images import Image, image, image_sql

Defaults = Mapping[str, Value]
"""What a row recorded before a column was there has in it, by column."""

SEALED = """
    SELECT command.id, at, action, target, what, final, digest,
           change.id, kind, row, before, after
    FROM command LEFT JOIN change ON command_id = command.id ORDER BY command.id, change.id
"""
COMMAND_FIELDS = 6

NOT_AS_RECORDED = """
    SELECT change.row, change.after, {kind}.id IS NOT NULL
    FROM (SELECT max(id) AS id FROM change WHERE kind = :kind GROUP BY row) AS newest
    CROSS JOIN change ON change.id = newest.id
    LEFT JOIN {kind} ON {kind}.id = change.row
    WHERE change.after IS NOT iif({kind}.id IS NULL, NULL, {image})
"""

UNRECORDED = """
    SELECT id FROM {kind}
    WHERE NOT EXISTS (SELECT 1 FROM change WHERE kind = :kind AND row = {kind}.id)
"""

LAST_OF_COMMANDS = """
    SELECT DISTINCT kind, row FROM change
    WHERE command_id IN (SELECT value FROM json_each(?)) AND id = (
        SELECT max(id) FROM change AS later
        WHERE later.kind = change.kind AND later.row = change.row)
"""


def recorded_tables(new: sqlite3.Connection) -> dict[str, Defaults]:
    """Return every table whose changes are kept, in a new log: its columns and their defaults."""
    found = new.execute(
        "SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name GLOB '*_recorded' "
        "GROUP BY tbl_name ORDER BY min(rowid)"
    )
    return {kind: _defaults(new, kind) for (kind,) in found.fetchall()}


def _defaults(new: sqlite3.Connection, kind: str) -> Defaults:
    columns = new.execute("SELECT name, dflt_value FROM pragma_table_info(?)", (kind,)).fetchall()
    return {
        name: new.execute(f"SELECT {default or 'NULL'}").fetchone()[0] for name, default in columns
    }


def unsealed(log: sqlite3.Connection) -> tuple[int, ...]:
    """Return the numbers of the commands whose digest is not that of them and their changes."""
    by_command = groupby(log.execute(SEALED), key=lambda row: row[: COMMAND_FIELDS + 1])
    return tuple(
        command[0]
        for (*command, digest), rows in by_command
        if digest != digest_of(tuple(command), _changes(rows))
        and not is_sealed(log, command[0], digest)
    )


def _changes(rows: Iterator[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Return the changes of one command, of rows that carry it along; it may have none."""
    changes = [row[COMMAND_FIELDS + 1 :] for row in rows]
    return [] if changes[0][0] is None else changes


def doubts(log: sqlite3.Connection, kind: str, defaults: Defaults) -> tuple[Doubt, ...]:
    """Return where the rows of a table are not as they were last recorded, field by field."""
    found: list[Doubt] = []
    sql = NOT_AS_RECORDED.format(kind=kind, image=image_sql(kind, defaults))
    for row, after, is_there in log.execute(sql, {"kind": kind}).fetchall():
        recorded = image(after) if after else None
        now = row_now(log, kind, row) if is_there else None
        found += _differences(kind, row, now, recorded, defaults)
    for (row,) in log.execute(UNRECORDED.format(kind=kind), {"kind": kind}).fetchall():
        rep = _rep(kind, row, row_now(log, kind, row))
        found.append(Doubt(kind, row, rep, "", "never recorded"))
    return tuple(found)


def doubts_of(log: sqlite3.Connection, commands: Collection[int]) -> tuple[Doubt, ...]:
    """Return the rows that were last recorded by commands which cannot be vouched for."""
    found = log.execute(LAST_OF_COMMANDS, (str(list(commands)),)).fetchall()
    why = "recorded by a damaged command"
    return tuple(
        Doubt(kind, row, _rep(kind, row, last_image(log, kind, row)), "", why)
        for kind, row in found
    )


def row_now(log: sqlite3.Connection, kind: str, row: int) -> Image | None:
    """Return a row as it stands in its table, None where there is none."""
    cursor = log.execute(f"SELECT * FROM {kind} WHERE id = ?", (row,))
    found = cursor.fetchone()
    return found and {
        name: str(value) if isinstance(value, bytes | float) else value
        for (name, *_), value in zip(cursor.description, found, strict=True)
    }


def last_image(log: sqlite3.Connection, kind: str, row: int) -> Image | None:
    """Return a row as it was last recorded, None where that was its deletion."""
    after = log.execute(
        "SELECT after FROM change WHERE kind = ? AND row = ? ORDER BY id DESC LIMIT 1", (kind, row)
    ).fetchone()
    return image(after[0]) if after and after[0] else None


def _differences(
    kind: str, row: int, now: Image | None, recorded: Image | None, defaults: Defaults
) -> list[Doubt]:
    rep = _rep(kind, row, recorded or now)
    if now is None or recorded is None:
        return [Doubt(kind, row, rep, "", "missing" if now is None else "deleted, and there")]
    whole = {**defaults, **recorded}
    return [
        Doubt(kind, row, rep, field, now.get(field), whole[field])
        for field in whole
        if now.get(field) != whole[field]
    ]


def _rep(kind: str, row: int, values: Image | None) -> int | None:
    """Return the number of the rep that a row is or belongs to."""
    found = row if kind == "rep" else (values or {}).get("rep_id")
    return found if isinstance(found, int) else None
