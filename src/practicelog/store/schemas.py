"""The schema of a log as SQLite sees it, held against that of a new log."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

from practicelog.store.creation import create_tables

OWN = "name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
CREATED = "c"
"""How pragma index_list says that an index was made by CREATE INDEX."""
LITERAL = r"('(?:[^']|'')*')"


@contextmanager
def new_schema() -> Iterator[sqlite3.Connection]:
    """Lend an empty log in memory, with the schema of this program."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as log:
        create_tables(log)
        yield log


def differences(log: sqlite3.Connection, new: sqlite3.Connection) -> tuple[str, ...]:
    """Return what of a log's schema is missing, another, or unknown to a new log's, by name."""
    found, made = facts(log), facts(new)
    return tuple(
        f"{name} is {'unknown' if name not in made else 'another' if name in found else 'missing'}"
        for name in sorted(found.keys() | made.keys())
        if found.get(name) != made.get(name)
    )


def facts(log: sqlite3.Connection) -> dict[str, Any]:
    """Return all there is to know of each table, index, trigger and view, by name.

    That is its SQL, which alone holds the checks, and what pragmas tell of columns, keys and
    indexes, whatever their SQL looks like.
    """
    statements = log.execute(f"SELECT type, name, tbl_name, sql FROM sqlite_master WHERE {OWN}")
    return {
        f"{kind} {name}": (of, normalised(sql), _told(log, kind, name))
        for kind, name, of, sql in statements.fetchall()
    }


def _told(log: sqlite3.Connection, kind: str, name: str) -> Any:
    """Return what pragmas tell; the indexes of a table's own constraints belong to the table."""
    if kind == "index":
        return _pragma(log, "index_xinfo", name)
    if kind != "table":
        return None
    own = [index[1:] for index in _pragma(log, "index_list", name) if index[3] != CREATED]
    return (
        log.execute("SELECT wr, strict FROM pragma_table_list(?)", (name,)).fetchall(),
        _pragma(log, "table_xinfo", name),
        sorted(_pragma(log, "foreign_key_list", name)),
        sorted((index, _pragma(log, "index_xinfo", index[0])) for index in own),
    )


def _pragma(log: sqlite3.Connection, pragma: str, name: str) -> list[Any]:
    return log.execute(f"SELECT * FROM pragma_{pragma}(?)", (name,)).fetchall()


def normalised(sql: str) -> str:
    """Return SQL without what carries no meaning: blanks and the quotes of plain names.

    SQLite keeps a statement as it was typed, and writes columns added later in its own way.
    """
    pieces = re.split(LITERAL, sql)
    pieces[::2] = [_plain(piece) for piece in pieces[::2]]
    return "".join(pieces).strip()


def _plain(piece: str) -> str:
    piece = re.sub(r'"(\w+)"', r"\1", piece)
    return re.sub(r"\s*([(),;])\s*", r"\1", re.sub(r"\s+", " ", piece))
