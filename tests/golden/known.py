"""Write down the digests of all schemas that practicelog makes: `make schema`.

A log has the schema of the version that made it, carried through every migration since. Its text
may differ from a new log's (a column added later is written otherwise), so there is one digest for
each version that a golden log begins with.
"""

import gzip
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.golden import cut

from practicelog.store import known_schemas
from practicelog.store.connection import SCHEMA_VERSION
from practicelog.store.creation import statements
from practicelog.store.migrating import migrations
from practicelog.store.own_schemas import STATEMENTS, digest
from practicelog.store.schemas import new_schema

HEADER = '"""The digests of the schemas of every version: rendered by `make schema`."""\n'


def known() -> dict[int, set[str]]:
    """Return the digests of each version's schemas."""
    found: dict[int, set[str]] = {}

    def note(log: sqlite3.Connection, version: int) -> None:
        found.setdefault(version, set()).add(digest(tuple(log.execute(STATEMENTS))))

    for start, packed in cut.logs().items():
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as log:
            log.deserialize(gzip.decompress(packed.read_bytes()))
            note(log, start)
            for version, script in migrations(start):
                for statement in statements(script):
                    log.execute(statement)
                note(log, version)
    with new_schema() as new:
        note(new, SCHEMA_VERSION)
    return found


def rendered() -> str:
    """Return the module that holds them."""
    lines = [
        f"    {version}: {{\n{_lines(digests)}    }},\n"
        for version, digests in sorted(known().items())
    ]
    return f"{HEADER}\nKNOWN = {{\n{''.join(lines)}}}\n"


def _lines(digests: set[str]) -> str:
    return "".join(f'        "{each}",\n' for each in sorted(digests))


if __name__ == "__main__":
    Path(known_schemas.__file__).write_text(rendered(), "utf-8")
