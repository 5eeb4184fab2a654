"""The schema of a log held against that of a new one, statement by statement."""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager

from practicelog.errors import Statement, shortened
from practicelog.store.creation import create_tables
from practicelog.store.own_schemas import STATEMENTS

LITERAL = r"('(?:[^']|'')*')"


@contextmanager
def new_schema() -> Iterator[sqlite3.Connection]:
    """Lend an empty log in memory, with the schema of this program."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as log:
        create_tables(log)
        yield log


def differences(schema: Iterable[Statement]) -> tuple[str, ...]:
    """Return what of a schema is missing, another, or unknown to a new log's, by name.

    Only the text is looked at: it may be anybody's, and asking SQLite about it would run it. The
    indexes of a table's own constraints have none, and belong to the table.
    """
    with new_schema() as new:
        made = _by_name(new.execute(STATEMENTS))
    found = _by_name(schema)
    return tuple(
        f"{shortened(name)} is "
        f"{'unknown' if name not in made else 'another' if name in found else 'missing'}"
        for name in sorted(found.keys() | made.keys())
        if found.get(name) != made.get(name)
    )


def _by_name(schema: Iterable[Statement]) -> dict[str, tuple[str, str]]:
    """Return the statements by name; a file may have bytes where a text should be."""
    return {f"{kind} {name}": (of, normalised(str(sql))) for kind, name, of, sql in schema if sql}


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
