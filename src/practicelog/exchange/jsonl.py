"""JSON Lines, the lossless form: one record a line, the header first (docs/formats.md)."""

from collections.abc import Iterator
from datetime import date
from json import JSONEncoder

from practicelog.annotations import BinaryIO
from practicelog.core.extent import LAST_EXPORT, Extent
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.merging import REFUSED, Outcome, Row
from practicelog.core.interchange.source_formats import FORMAT, VERSION, check_header
from practicelog.core.interchange.strict_texts import LONGEST_JSON, numbered_lines, parsed
from practicelog.errors import ImportRefusedError, UsageError
from practicelog.store.connection import Log
from practicelog.store.outgoing import Exported, records

UNIT = "line"
"""What a refusal counts."""

_encoded = JSONEncoder(allow_nan=False).encode


def write(log: Log, extent: Extent, file: BinaryIO) -> None:
    """Write everything that leaves, a line each."""
    file.write(line(header(extent)))
    file.writelines(map(line, records(log, extent)))


def line(record: Exported) -> bytes:
    """Return one record as its line: ASCII, fields in their order, a line feed at the end."""
    return f"{_encoded(record)}\n".encode("ascii")


def header(extent: Extent) -> Exported:
    """Return the first line: whose log, which part of it, and what was left out."""
    return {
        "type": "header",
        "format": FORMAT,
        "version": VERSION,
        "seller": extent.seller,
        "since": LAST_EXPORT if extent.after is not None else _written(extent.since),
        "until": _written(extent.until),
        "drill": extent.drill,
        "omitted": list(extent.omitted),
    }


def _written(day: date | None) -> str | None:
    return day.isoformat() if day else None


def read(file: BinaryIO, context: ImportContext) -> Iterator[Row | Outcome]:
    """Yield the records of a file as rows, header apart; a blank line is none.

    Files put one after another are one: a header may come again.

    Raises:
        ImportRefusedError: there is no header, one that cannot be read here, or a line that is no
            JSON: what follows a damaged line cannot be trusted.
    """
    header_seen = False
    for number, text in numbered_lines(file, LONGEST_JSON):
        if not text.strip():
            continue
        try:
            record = parsed(text, f"Line {number:,}")
        except UsageError as error:
            yield Outcome(number, REFUSED, reason=error.message)
            continue
        if not header_seen or (isinstance(record, dict) and record.get("type") == "header"):
            check_header(record, context.seller)
            header_seen = True
        else:
            yield Row(number, record)
    if not header_seen:
        raise ImportRefusedError("The file is empty.")
