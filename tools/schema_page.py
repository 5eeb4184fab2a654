"""Render docs/schema.md from the tables and views themselves, so that the page cannot be wrong.

Run by `make docs`, in the folder that holds `docs`; a test fails when the page is stale. The
tables are declared once this module's package is imported.
"""

import re
from collections.abc import Iterable, Iterator
from inspect import getdoc
from pathlib import Path

from sqlalchemy import CheckConstraint, Column, Table, UniqueConstraint
from sqlmodel import SQLModel

from practicelog.store.connection import APPLICATION_ID, SCHEMA_VERSION
from practicelog.store.tables.views import VIEWS, View

PAGE = Path("docs/schema.md")


HEAD = f"""\
<!-- Rendered from the tables and views by `make docs`: change those, not this page. -->

# The log as a database

A log is one SQLite file; `practicelog config` prints where it is. What reads SQLite reads it:

```console
$ sqlite3 -readonly practice.db "SELECT monday, days, minutes FROM weeks"
$ datasette practice.db
$ duckdb -c "ATTACH 'practice.db' AS log (TYPE sqlite, READ_ONLY); FROM log.weeks"
```

Read it as you like, and write to it with `practicelog` only: a change outside of a command is
refused. A query that stays open keeps `practicelog log` waiting. When `-readonly` fails because a
program was killed while it wrote, any `practicelog` command sets that right.

The views are made for this, and a promise: they gain columns and lose none. The tables change
from version to version.

`application_id` is {APPLICATION_ID} (`PRLG`). `user_version` is the version of the schema,
{SCHEMA_VERSION}: major × 1000 + minor."""

TABLES_HEAD = """\
## Tables

- All are STRICT: a value of another type is refused, and one that breaks a rule below.
- Days are `2026-11-20`; instants are `2026-11-20T16:30:00Z`, in UTC.
- Scores are whole hundredths of a point: 350 is 3.5.
- `id` is a row's number and never used twice. `uid` identifies a record in every log, `revision`
  rises with every change of it.
- Triggers record every change in [change](#change), under its [command](#command)."""

HEADINGS = "| column | type | holds |\n|---|---|---|"


def rendered() -> str:
    """Return the whole page: how to open a log, its views, its tables."""
    declared = sorted(SQLModel.__subclasses__(), key=lambda each: str(each.__tablename__))
    blocks = [HEAD, "## Views", *map(_view, VIEWS), TABLES_HEAD]
    blocks += [_table(each) for each in declared]
    return "\n\n".join(blocks) + "\n"


def _view(view: View) -> str:
    rows = (f"| `{column.name}` | {_cell(column.meaning)} |" for column in view.columns)
    return "\n".join(
        [f"### {view.name}", "", view.row, "", "| column | holds |", "|---|---|", *rows]
    )


def _table(declared: type[SQLModel]) -> str:
    table = SQLModel.metadata.tables[str(declared.__tablename__)]
    rows = (_row(column, table) for column in table.columns)
    return "\n".join([f"### {table.name}", "", getdoc(declared) or "", "", HEADINGS, *rows])


def _row(column: Column[object], table: Table) -> str:
    holds = "; ".join(_holds(column, table))
    return f"| `{column.name}` | {str(column.type).lower()} | {_cell(holds)} |"


def _holds(column: Column[object], table: Table) -> Iterator[str]:
    """Yield what is so about a column: whose row it names, whether it may be empty, its rules."""
    if column.primary_key:
        yield "the key"
    for key in column.foreign_keys:
        yield f"a row of [{key.column.table.name}](#{key.column.table.name})"
    if column.unique:
        yield "unique"
    if column.nullable:
        yield "may be NULL"
    for rule in _rules(table.constraints):
        if re.search(rf"\b{column.name}\b", re.sub("'[^']*'", "", rule)):
            yield f"`{rule}`"


def _rules(constraints: Iterable[object]) -> list[str]:
    """Return the rules of a table as SQL, in a fixed order: SQLAlchemy keeps them in a set."""
    checks = [str(each.sqltext) for each in constraints if isinstance(each, CheckConstraint)]
    together = [
        f"UNIQUE ({', '.join(column.name for column in each.columns)})"
        for each in constraints
        if isinstance(each, UniqueConstraint) and len(each.columns) > 1
    ]
    return sorted(checks) + sorted(together)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(rendered(), encoding="utf-8")
