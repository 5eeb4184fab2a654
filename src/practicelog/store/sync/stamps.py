"""When a record got the revision it has: here by its command, elsewhere by its stamp."""

import sqlite3

from practicelog.store.incoming.shapes import SHAPES

CHANGED = """
    SELECT {table}.uid, CASE WHEN stamp.revision = {table}.revision THEN stamp.changed ELSE (
        SELECT at FROM change JOIN command ON command.id = command_id
        WHERE change.kind = :recorded AND change.row = {table}.id ORDER BY change.id DESC LIMIT 1
    ) END
    FROM {table} LEFT JOIN sync_stamp AS stamp ON stamp.kind = {kind} AND stamp.uid = {table}.uid
    WHERE {where}
"""

UNKNOWN = "1970-01-01T00:00:00Z"
"""When a row was changed that no history has."""


def table_of(kind: str) -> str:
    """Return the table of a type of record, as its changes name it."""
    return SHAPES[kind].table.strip('"')


KIND_OF = {table_of(kind): kind for kind in SHAPES}
"""The type of the records of each table."""


def of_live(log: sqlite3.Connection, kind: str, after: int | None = None) -> dict[str, str]:
    """Return when each record of a type was changed, by uid; only those changed `after` one."""
    where = "TRUE"
    if after is not None:
        where = f"{SHAPES[kind].table}.id IN (SELECT row FROM change WHERE id > :after"
        where += " AND kind = :recorded)"
    return dict(log.execute(_sql(kind, where), _values(kind, after=after)).fetchall())


def of_one(log: sqlite3.Connection, kind: str, uid: str, *, deleted: bool) -> str:
    """Return when a record, or the deletion of one, was changed."""
    if deleted:
        found = of_deletions(log, "deleted.kind = :table AND deleted.uid = :uid", kind, uid)
        return next(iter(found.values()), UNKNOWN)
    where = f"{SHAPES[kind].table}.uid = :uid"
    row = log.execute(_sql(kind, where), _values(kind, uid=uid)).fetchone()
    return row[1] if row and row[1] else UNKNOWN


def of_deletions(
    log: sqlite3.Connection, where: str = "TRUE", kind: str = "rep", uid: str = ""
) -> dict[tuple[str, str], str]:
    """Return when each record was deleted, by its table and uid."""
    sql = CHANGED.format(table="deleted", kind="deleted.kind", where=where)
    sql = sql.replace("SELECT deleted.uid,", "SELECT deleted.kind, deleted.uid,", 1)
    values = {"recorded": "deleted", "table": table_of(kind), "uid": uid}
    return {(table, each): at or UNKNOWN for table, each, at in log.execute(sql, values)}


def put(log: sqlite3.Connection, kind: str, uid: str, revision: int, changed: str) -> None:
    """Remember when a record got its revision elsewhere."""
    log.execute(
        "INSERT INTO sync_stamp (kind, uid, revision, changed) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (kind, uid) DO UPDATE SET "
        "revision = excluded.revision, changed = excluded.changed",
        (table_of(kind), uid, revision, changed),
    )


def keep(log: sqlite3.Connection, kind: str, uid: str) -> None:
    """Remember when a record was changed, before a change of it that is nobody's."""
    found = log.execute(f"SELECT revision FROM {SHAPES[kind].table} WHERE uid = ?", (uid,))
    put(log, kind, uid, found.fetchone()[0], of_one(log, kind, uid, deleted=False))


def _sql(kind: str, where: str) -> str:
    return CHANGED.format(table=SHAPES[kind].table, kind=":recorded", where=where)


def _values(kind: str, *, after: int | None = None, uid: str = "") -> dict[str, object]:
    return {"recorded": table_of(kind), "after": after, "uid": uid}
