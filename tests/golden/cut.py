"""Cut the golden log of the present schema: a file this program wrote, and its rows.

    .venv/bin/python -m tests.golden.cut

The log is typed in by the program itself; `1002.jsonl` holds its rows, which every later version
must find again. Once a version is released its golden log is never cut again: what changes from
then on stands in a migration.

Schema 1000 was that of the builds before 0.1.0, 1001 that of 0.1.0.
"""

import gzip
import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.golden.content import typed_in

from practicelog.store import shipped
from practicelog.store.connection import SCHEMA_VERSION

HERE = Path(__file__).parent


def logs() -> dict[int, Path]:
    """Return the golden logs, packed, by the version of their schema."""
    return {int(each.name.partition(".")[0]): each for each in sorted(HERE.glob("*.db.gz"))}


def unpacked(version: int, file: Path) -> Path:
    """Write a golden log to a file."""
    file.write_bytes(gzip.decompress(logs()[version].read_bytes()))
    return file


def expected(version: int) -> list[tuple[str, dict[str, Any]]]:
    """Return every row of a golden log with its table, in order."""
    lines = (HERE / f"{version}.jsonl").read_text("utf-8").splitlines()
    return [(row.pop("table"), row) for row in map(json.loads, lines)]


def rows(file: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every row of every table of the log's own, as plain SQLite reads it."""
    with closing(sqlite3.connect(file)) as log:
        log.row_factory = sqlite3.Row
        tables = log.execute(
            "SELECT name FROM sqlite_master"
            " WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        )
        for (table,) in tables.fetchall():
            for row in log.execute(f'SELECT * FROM "{table}" ORDER BY 1'):
                yield table, dict(row)


def without_new_cards(
    rows: Iterable[tuple[str, dict[str, Any]]], before: Iterable[tuple[str, dict[str, Any]]]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield rows, but for the cards that ship since those before were written down."""
    known = {row["uid"] for table, row in before if table == "card"}
    new = {each.uid for each in shipped.cards()} - known
    yield from ((table, row) for table, row in rows if table != "card" or row["uid"] not in new)


def cut(file: Path, version: int) -> None:
    """Write down a log and its rows as the golden ones of a version."""
    packed = gzip.compress(file.read_bytes(), mtime=0)
    (HERE / f"{version}.db.gz").write_bytes(packed)
    lines = (json.dumps({"table": table, **row}) for table, row in rows(file))
    (HERE / f"{version}.jsonl").write_text("".join(f"{line}\n" for line in lines), "utf-8")


def main() -> None:
    """Cut the log of the present schema."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "practice.db"
        typed_in(file)
        cut(file, SCHEMA_VERSION)


if __name__ == "__main__":
    main()
