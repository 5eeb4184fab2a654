"""Which rows lead to a row, whatever table they are of: the schema tells it."""

import sqlite3

Links = tuple[tuple[str, str], ...]
"""Tables, each with a column that leads to the rows of another."""


def to(log: sqlite3.Connection, table: str, but: str = "") -> Links:
    """Return every table and column that leads to a table, those of the table `but` left out."""
    names = log.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return tuple(
        (name, column)
        for (name,) in names.fetchall()
        if name != but
        for _, _, parent, column, *_ in log.execute(f'PRAGMA foreign_key_list("{name}")').fetchall()
        if parent == table
    )


def is_used(log: sqlite3.Connection, links: Links, row: int) -> bool:
    """Tell whether any row leads to one."""
    return any(
        log.execute(f'SELECT 1 FROM "{name}" WHERE {column} = ? LIMIT 1', (row,)).fetchone()
        for name, column in links
    )


def uids(log: sqlite3.Connection, table: str, column: str, row: int) -> list[str]:
    """Return the records of a table that lead to a row, by uid."""
    found = log.execute(f'SELECT uid FROM "{table}" WHERE {column} = ?', (row,))
    return [uid for (uid,) in found.fetchall()]


def lead(log: sqlite3.Connection, links: Links, row: int, elsewhere: int) -> None:
    """Let every row that leads to one lead to another."""
    for name, column in links:
        log.execute(f'UPDATE "{name}" SET {column} = ? WHERE {column} = ?', (elsewhere, row))
