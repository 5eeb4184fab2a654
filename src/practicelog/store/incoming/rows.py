"""Rows of any type of record: found by uid, compared, stored under the revision they came with."""

import sqlite3
from collections.abc import Mapping, Sequence
from functools import lru_cache

from practicelog.annotations import Any
from practicelog.core.record import Record
from practicelog.store import sessions
from practicelog.store.incoming.shapes import SHAPES


class Standing(Record):
    """A record that is here: its row, and what it has in the columns asked for."""

    id: int
    uid: str
    revision: int
    values: tuple[Any, ...]


def find(
    log: sqlite3.Connection, kind: str, uid: str, fields: tuple[str, ...], sole: object = None
) -> Standing | None:
    """Return the record with a uid; or else the one that has `sole`, which no two share."""
    found = log.execute(_select(kind, fields, "uid"), (uid,)).fetchone()
    shape = SHAPES[kind]
    if found is None and shape.sole:
        found = log.execute(_select(kind, fields, shape.columns[shape.sole]), (sole,)).fetchone()
    if found is None:
        return None
    row, known_as, revision, *values = found
    return Standing(row, known_as, revision, tuple(values))


def buried(log: sqlite3.Connection, kind: str, uid: str) -> int | None:
    """Return the revision under which what had a uid was deleted, if it was."""
    found = log.execute(
        "SELECT revision FROM deleted WHERE kind = ? AND uid = ?", (_table(kind), uid)
    ).fetchone()
    return int(found[0]) if found else None


def bury(log: sqlite3.Connection, kind: str, uid: str, revision: int) -> None:
    """Remember a deletion under a revision."""
    log.execute(
        "INSERT INTO deleted (kind, uid, revision) VALUES (?, ?, ?) "
        "ON CONFLICT (kind, uid) DO UPDATE SET revision = excluded.revision",
        (_table(kind), uid, revision),
    )


def _table(kind: str) -> str:
    return SHAPES[kind].table.strip('"')


def add(
    log: sqlite3.Connection, kind: str, uid: str, revision: int, values: Mapping[str, Any]
) -> int:
    """Store a new record; return its row."""
    sql = _insert(kind, tuple(values))
    return log.execute(sql, (uid, revision, *values.values())).lastrowid or 0


def change(
    log: sqlite3.Connection, kind: str, row: int, revision: int, values: Mapping[str, Any]
) -> None:
    """Put values in the place of those a record has; the others stay."""
    sql = _update(kind, tuple(values))
    log.execute(sql, (revision, *values.values(), row))


def rename(log: sqlite3.Connection, kind: str, row: int, uid: str) -> None:
    """Give a record the uid that another machine knows it by; a session that runs follows."""
    table = SHAPES[kind].table
    (before,) = log.execute(f"SELECT uid FROM {table} WHERE id = ?", (row,)).fetchone()
    log.execute(f"UPDATE {table} SET uid = ? WHERE id = ?", (uid, row))
    sessions.follow(log, kind, before, uid)


def delete(log: sqlite3.Connection, kind: str, row: int) -> None:
    """Delete a record, which leaves its tombstone."""
    log.execute(f"DELETE FROM {SHAPES[kind].table} WHERE id = ?", (row,))


@lru_cache
def _select(kind: str, fields: Sequence[str], by: str) -> str:
    shape = SHAPES[kind]
    columns = ", ".join(("id", "uid", "revision", *(shape.columns[field] for field in fields)))
    return f"SELECT {columns} FROM {shape.table} WHERE {by} = ?"


@lru_cache
def _insert(kind: str, fields: Sequence[str]) -> str:
    shape = SHAPES[kind]
    columns = ", ".join(("uid", "revision", *(shape.columns[field] for field in fields)))
    places = ", ".join("?" * (len(fields) + 2))
    return f"INSERT INTO {shape.table} ({columns}) VALUES ({places})"


@lru_cache
def _update(kind: str, fields: Sequence[str]) -> str:
    shape = SHAPES[kind]
    columns = "".join(f", {shape.columns[field]} = ?" for field in fields)
    return f"UPDATE {shape.table} SET revision = ?{columns} WHERE id = ?"
