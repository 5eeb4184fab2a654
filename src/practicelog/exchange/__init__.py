"""What leaves the log and what comes into it: one module per format."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import PurePath

from practicelog.annotations import BinaryIO
from practicelog.core.extent import Extent
from practicelog.core.interchange.identity import METRIC
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.merging import Outcome, Row
from practicelog.core.streaks.public_holidays import Calendar
from practicelog.errors import UsageError, quoted
from practicelog.store.connection import Log
from practicelog.store.extras import loaded

FORMATS = {
    "jsonl": "jsonl",
    "csv": "csv",
    "xlsx": "xlsx",
    "md": "md",
    "ics": "ics",
    "parquet": "parquet",
}
"""The formats that are written, each by a module of this package; a file's suffix names them."""

SOURCES = {
    "jsonl": "jsonl",
    "csv": "csv",
    "rating-form": "rating_form",
    "watson": "watson",
    "timewarrior": "timewarrior",
    "klog": "klog",
    "jrnl": "jrnl",
}
"""The formats that are read, each by a module of this package."""

MAPPED = {"csv": "mapped_csv", METRIC: "activity_csv"}
"""What is read from a CSV file by a map of its columns, each by a module of this package."""

BINARY = frozenset({"xlsx", "parquet"})
"""The formats that are no text."""

ONE_TABLE = ("csv", "parquet")
"""The formats in which a row is one thing, which can be chosen."""

STDOUT = "-"
UNLESS_NAMED = "jsonl"

Writer = Callable[[Log, Extent, BinaryIO], None]
Reader = Callable[[BinaryIO, ImportContext], Iterator[Row | Outcome]]


def writer(name: str) -> Writer:
    """Return the function that writes a format; only now are the libraries behind it loaded.

    Raises:
        UsageError: a library that the format needs is not installed.
    """
    found: Writer = loaded(f"{__name__}.{FORMATS[name]}", f"The format {name}", name).write
    return found


def holidays_of(place: str, year: int) -> Calendar:
    """Return the public holidays of a place in a year; only now are they loaded.

    Raises:
        UsageError: what knows them is not installed, or knows no such place.
        NotFoundError: nothing is known of that year there.
    """
    module = loaded(f"{__name__}.public_holidays", "off import", "holidays")
    found: Calendar = module.calendar(place, year)
    return found


def reader(name: str, *, mapped: bool) -> tuple[Reader, str]:
    """Return the function that reads a format, and what it counts: “line”, “frame”.

    `mapped` is for a CSV file whose columns the seller has told apart.
    """
    read_by = MAPPED.get(name) if mapped else SOURCES[name]
    module = import_module(f"{__name__}.{read_by}")
    return module.read, module.UNIT


def format_chosen(name: str | None, file: str, *, on_terminal: bool) -> str:
    """Return the format that was named, or else the one that the file's suffix means.

    Raises:
        UsageError: the suffix means none, or what is no text would go to a terminal.
    """
    suffix = PurePath(file).suffix.removeprefix(".").lower()
    chosen = name or (UNLESS_NAMED if file == STDOUT else suffix)
    if chosen not in FORMATS:
        raise UsageError(
            f"{quoted(file)} does not say in which format.",
            hint=f"--as {', '.join(FORMATS)}",
        )
    if chosen in BINARY and file == STDOUT and on_terminal:
        raise UsageError(f"{chosen} is no text for a terminal.", hint=f"-o practice.{chosen}")
    return chosen
