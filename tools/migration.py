"""Draft a migration: from the newest golden log before to what `make schema` has rendered.

Run by `make migration NAME=what_it_adds`. It makes new tables and columns, and makes anew every
trigger of a table of which one is another, in the order of a new log, and every view that is.
What becomes of rows, and of what is no longer declared, is for its author to write.
"""

import gzip
import re
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from practicelog.store.connection import SCHEMA_VERSION
from practicelog.store.creation import create_tables
from practicelog.store.schemas import normalised

GOLDEN = Path("tests/golden")
MIGRATIONS = Path("src/practicelog/store/migrations")
MADE = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"


def draft(old: sqlite3.Connection, new: sqlite3.Connection) -> str:
    """Return the statements that lead from one schema to another that has more."""
    before = {name: normalised(sql) for _, name, _, sql in old.execute(MADE)}
    made = list(new.execute(MADE))
    other = [each for each in made if before.get(each[1]) != normalised(each[3])]
    moved = {table for kind, _, table, _ in other if kind == "trigger"}
    again = [each for each in made if each in other or (each[0] == "trigger" and each[2] in moved)]
    known = [(kind, name) for kind, name, _, _ in again if name in before]
    dropped = "\n".join(f"DROP {kind.upper()} {name};" for kind, name in known if kind != "table")
    added = "\n".join(
        f"ALTER TABLE {name} ADD COLUMN {column};"
        for kind, name in known
        if kind == "table"
        for column in _added(old, new, name)
    )
    created = [f"{each[3]};" for each in again if ("table", each[1]) not in known]
    return "\n\n".join(part for part in (dropped, added, *created) if part)


def _added(old: sqlite3.Connection, new: sqlite3.Connection, table: str) -> Iterator[str]:
    """Yield the columns that a table has now besides, as they are declared."""
    there = _columns(old, table)
    (sql,) = new.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    for column in _columns(new, table):
        if column not in there and (line := re.search(rf"(?m)^ *({column} .*?),?$", sql)):
            yield line[1]


def _columns(log: sqlite3.Connection, table: str) -> list[str]:
    return [name for (name,) in log.execute("SELECT name FROM pragma_table_info(?)", (table,))]


def newest_golden(before: int = SCHEMA_VERSION + 1) -> sqlite3.Connection:
    """Open a copy, in memory, of the newest golden log of a schema before some version."""
    logs = {int(each.name.partition(".")[0]): each for each in GOLDEN.glob("*.db.gz")}
    newest = max(version for version in logs if version < before)
    log = sqlite3.connect(":memory:")
    log.deserialize(gzip.decompress(logs[newest].read_bytes()))
    return log


def main(name: str) -> None:
    """Write the draft beside the other migrations, under the version that `connection` has."""
    with closing(newest_golden(SCHEMA_VERSION)) as old, closing(sqlite3.connect(":memory:")) as new:
        create_tables(new)
        sql = draft(old, new)
    (MIGRATIONS / f"{SCHEMA_VERSION}_{name}.sql").write_text(f"-- {name}\n\n{sql}\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
