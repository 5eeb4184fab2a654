"""Whether the schema of a log is practicelog's, found out before anything is read by it.

Whoever made a file wrote its schema. A trigger of theirs could take away what is logged, a view
could never end. SQLite goes by the text of the schema alone, so that text is held against those
that practicelog and its migrations make, and nothing else in the file is believed about it. It
takes 0.3 ms.
"""

import sqlite3
from itertools import chain

from practicelog.errors import ForeignSchemaError, Statement
from practicelog.store.blake2 import blake2b
from practicelog.store.known_schemas import KNOWN

STATEMENTS = """
    SELECT type, name, tbl_name, sql FROM sqlite_master
    WHERE sql IS NOT 'CREATE TABLE sqlite_stat1(tbl,idx,stat)'
    AND sql IS NOT 'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)'
    ORDER BY type, name
"""
"""What ANALYZE adds is SQLite's own. `sqlite_schema`, the newer name, a file could redefine."""


def check_schema(log: sqlite3.Connection, version: int, file: str) -> None:
    """Refuse a log whose schema is not one that practicelog makes for its version.

    `file` is how a message names it.

    Raises:
        ForeignSchemaError: it is another.
    """
    found = tuple(log.execute(STATEMENTS))
    if digest(found) not in KNOWN.get(version, ()):
        raise ForeignSchemaError(
            f"This log is not as practicelog makes it: {file}",
            hint="practicelog doctor names what is foreign in it; nothing was read or written",
            statements=found,
        )


def digest(schema: tuple[Statement, ...]) -> str:
    """Return the BLAKE2b of a schema, as hexadecimal digits.

    How many statements there are comes first, and each has four parts: no text can pass for the
    end of another. What a file has in place of a text is hashed as it is written in Python.
    """
    parts = map(str, (len(schema), *chain.from_iterable(schema)))
    digits: str = blake2b("\0".join(parts).encode(), digest_size=32).hexdigest()
    return digits
