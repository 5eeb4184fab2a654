"""The rows of a CSV file from strangers: RFC 4180 read strictly, no row endless."""

import csv
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import BinaryIO

from practicelog.core.interchange.numbered_lines import numbered_lines
from practicelog.core.record import Record
from practicelog.errors import ImportRefusedError, UsageError

LONGEST = 2**20
"""The bytes of one row, on however many lines: far more than the texts of a rep can have."""

SEPARATORS = (",", ";", "\t")


class Sheet(Record):
    """The headings of a file, and its rows with the number of the line each ends on."""

    headings: list[str]
    rows: Iterator[tuple[int, list[str]]]


def sheet(file: BinaryIO) -> Sheet:
    """Return the rows of a file under its first one; blank lines are passed over.

    What separates the cells is found in the first line: a spreadsheet writes `;` where the comma
    is decimal.

    Raises:
        ImportRefusedError: it is empty or not UTF-8, its quotes do not match, or a row is too
            long; for what stands further down, while the rows are read.
    """
    rows = _rows(file)
    _, headings = next(rows, (0, None))
    if headings is None:
        raise ImportRefusedError("The file is empty.")
    return Sheet([heading.strip() for heading in headings], rows)


def _rows(file: BinaryIO) -> Iterator[tuple[int, list[str]]]:
    in_row = 0

    def texts() -> Iterator[str]:
        nonlocal in_row
        for number, line in numbered_lines(file, LONGEST):
            in_row += len(line)
            if in_row > LONGEST:
                raise ImportRefusedError(f"The row that ends on line {number:,} is too long.")
            yield _text(line, number)

    csv.field_size_limit(LONGEST)  # else 131,072 characters, for the whole process either way
    lines = texts()
    first = next(lines, "")
    separator = max(SEPARATORS, key=first.count)
    reader = csv.reader(chain([first], lines), delimiter=separator, strict=True)
    try:
        for row in reader:
            in_row = 0
            if row:
                yield reader.line_num, row
    except csv.Error as error:
        raise ImportRefusedError(f"Line {reader.line_num:,} is not CSV: {error}.") from error


def row_of(columns: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    """Return the cells of a row by the headings they stand under.

    Raises:
        UsageError: there are more or fewer cells than headings.
    """
    if len(cells) != len(columns):
        raise UsageError(f"the row has {len(cells):,} cells under {len(columns):,} headings.")
    return dict(zip(columns, cells, strict=True))


def _text(line: bytes, number: int) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError as error:
        raise ImportRefusedError(
            f"Line {number:,} is not UTF-8 (byte {error.start + 1:,}).",
            hint="save it as UTF-8 and try again",
        ) from error
