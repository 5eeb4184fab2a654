"""DuckDB within this process: how much memory it may have, and where it may spill."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pyarrow as pa

from practicelog.core.team.memory import more_than
from practicelog.errors import ImportRefusedError, WriteFailedError, quoted
from practicelog.store.scratch import folder_in
from practicelog.store.team.figures import Question
from practicelog.store.team.rows import SCHEMAS

SPILL = ".practicelog-spill-"


@contextmanager
def engine(
    folder: Path, less: str, memory: str | None = None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """Lend an engine that spills into the folder, and loads nothing from the net.

    `less` is how less can be asked of it, where the memory does not suffice.

    Raises:
        WriteFailedError: a file cannot be read or written, or the memory does not suffice.
    """
    try:
        with folder_in(folder, SPILL) as spill:
            settings: dict[str, str | bool | int | float | list[str]] = {
                "temp_directory": str(spill),
                "autoinstall_known_extensions": "false",
                "autoload_known_extensions": "false",
                **({"memory_limit": memory} if memory else {}),
            }
            with duckdb.connect(config=settings) as connection:
                yield connection
    except duckdb.OutOfMemoryException as error:
        raise WriteFailedError("The memory does not suffice.", less) from error
    except duckdb.IOException as error:
        raise WriteFailedError(f"{quoted(str(folder))}: {_told(error)}") from error
    except duckdb.Error as error:
        raise ImportRefusedError(f"{quoted(str(folder))} is spoiled: {_told(error)}") from error
    except OSError as error:
        raise WriteFailedError(
            f"The folder {quoted(str(folder))} cannot be written: {error.strerror}."
        ) from error


def view(
    connection: duckdb.DuckDBPyConnection, name: str, files: Sequence[str], schema: pa.Schema
) -> None:
    """Let a name stand for some files; for none at all it has no rows.

    Raises:
        duckdb.Error: a file is missing, spoiled, or lacks a column.
    """
    connection.unregister(name)
    connection.execute(f"DROP VIEW IF EXISTS {name}")
    if not files:
        connection.register(name, schema.empty_table())
        return
    listed = ", ".join("'" + file.replace("'", "''") + "'" for file in files)
    columns = ", ".join(schema.names)
    connection.execute(
        f"CREATE VIEW {name} AS SELECT {columns} "
        f"FROM read_parquet([{listed}], hive_partitioning = false)"
    )


SPANS = pa.schema({"span": pa.int32(), "first_week": pa.int32(), "last_week": pa.int32()})
TOLD = pa.schema(
    {
        "figure": pa.string(),
        "drill": pa.string(),
        "criterion": pa.string(),
        "first_week": pa.int32(),
        "last_week": pa.int32(),
        "delivery": pa.int32(),
    }
)


def rows(
    question: Question, sql: str, folder: Path, memory: str | None
) -> list[tuple[str | int, ...]]:
    """Return the rows of a text of SQL over a team's files; it may use Spark's word `explode`.

    Raises:
        WriteFailedError, ImportRefusedError: as `engine`.
    """
    more = f"--memory {more_than(memory)}, or " if memory else ""
    with engine(folder, f"{more}a shorter period: --month", memory) as connection:
        view(connection, "reps", question.reps, SCHEMAS["reps"])
        view(connection, "weeks", question.weeks, SCHEMAS["weeks"])
        for name, schema, values in (
            ("spans", SPANS, question.spans),
            ("told", TOLD, question.told),
        ):
            listed = [dict(zip(schema.names, each, strict=True)) for each in values]
            connection.register(name, pa.Table.from_pylist(listed, schema))
        connection.execute("CREATE MACRO explode(listed) AS unnest(listed)")
        return connection.execute(sql).fetchall()


def _told(error: duckdb.Error) -> str:
    return str(error).split("\n", maxsplit=1)[0]
