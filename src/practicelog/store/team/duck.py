"""DuckDB within this process: how much memory it may have, and where it may spill."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from practicelog.errors import ImportRefusedError, WriteFailedError, quoted
from practicelog.store.scratch import folder_in

SPILL = ".practicelog-spill-"


@contextmanager
def engine(folder: Path, memory: str | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """Lend an engine that spills into the folder, and loads nothing from the net.

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
        raise WriteFailedError("The memory does not suffice.", "--memory 2GB") from error
    except duckdb.IOException as error:
        raise WriteFailedError(f"{quoted(str(folder))}: {_told(error)}") from error
    except duckdb.Error as error:
        raise ImportRefusedError(f"{quoted(str(folder))} is spoiled: {_told(error)}") from error
    except OSError as error:
        raise WriteFailedError(
            f"The folder {quoted(str(folder))} cannot be written: {error.strerror}."
        ) from error


def _told(error: duckdb.Error) -> str:
    return str(error).split("\n", maxsplit=1)[0]
