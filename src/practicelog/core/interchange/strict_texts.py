"""Lines, JSON and CSV of files that come from others: read strictly, and never without end."""

import csv
import re
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from json import JSONDecodeError, JSONDecoder, dumps

from practicelog.annotations import Any, BinaryIO
from practicelog.core.interchange.csv_faults import no_csv
from practicelog.core.record import Record
from practicelog.errors import ImportRefusedError, UsageError, quoted

MIB = 2**20
BYTES_AT_MOST = 4 * 2**30
LINES_AT_MOST = 5_000_000


def numbered_lines(file: BinaryIO, longest: int) -> Iterator[tuple[int, bytes]]:
    """Yield lines with their numbers from 1, line ends kept, without a byte order mark.

    Raises:
        ImportRefusedError: a line has more than `longest` bytes, or the file is larger than any
            log's could be.
    """
    number = size = 0
    while line := file.readline(longest + 1):
        number += 1
        size += len(line)
        if len(line) > longest:
            raise ImportRefusedError(f"Line {number:,} is longer than {longest // MIB} MiB.")
        if size > BYTES_AT_MOST or number > LINES_AT_MOST:
            raise ImportRefusedError(
                f"The file is larger than {BYTES_AT_MOST // 2**30} GiB or {LINES_AT_MOST:,} lines."
            )
        yield number, line.removeprefix(BOM_UTF8) if number == 1 else line


LONGEST_JSON = 16 * 2**20
"""The bytes of one JSON text: a script with a thousand versions of a page each is half of it."""

MODEST = 2**20
PARTS_AT_MOST = 1_000_000
"""How many marks that begin a value a long text may have; 80 bytes for each are then in use."""

LONGEST_NUMBER = 18


class OddNumber(Record):
    """A number no field can hold, as it was written: `NaN`, `-Infinity`, a hundred digits."""

    text: str


def parsed(content: bytes, source: str) -> Any:
    """Return what a JSON text says; `source` (“line 7”) names it in messages.

    Numbers that nothing could hold become an `OddNumber`, for the field's own rule to refuse.

    Raises:
        ImportRefusedError: it is empty, not UTF-8, not JSON, too long, or nested too deep.
        UsageError: a name stands twice in one object.
    """
    if not content.strip():
        raise ImportRefusedError(f"{source} is empty.")
    if len(content) > LONGEST_JSON:
        raise ImportRefusedError(f"{source} is longer than {LONGEST_JSON // 2**20} MiB.")
    if len(content) > MODEST and sum(map(content.count, (b",", b"[", b"{", b":"))) > PARTS_AT_MOST:
        raise ImportRefusedError(f"{source} holds more than {PARTS_AT_MOST:,} values.")
    try:
        return _DECODER.decode(content.decode())
    except UnicodeDecodeError as error:
        raise ImportRefusedError(f"{source} is not UTF-8 (byte {error.start + 1:,}).") from error
    except JSONDecodeError as error:
        raise ImportRefusedError(
            f"{source} is not JSON: {error.msg}, character {error.pos + 1:,}."
        ) from error
    except RecursionError as error:
        raise ImportRefusedError(f"{source} is nested too deep.") from error


def document(file: BinaryIO) -> Any:
    """Return what a file that is one JSON text says.

    Raises:
        ImportRefusedError: as `parsed`, and where a name stands twice in one object.
    """
    try:
        return parsed(file.read(LONGEST_JSON + 1).removeprefix(BOM_UTF8), "The file")
    except UsageError as error:
        raise ImportRefusedError(error.message) from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        (twice, _), *_ = Counter(name for name, _ in pairs).most_common(1)
        raise UsageError(f"{quoted(twice)} stands in one object twice.")
    return found


def _whole(text: str) -> int | OddNumber:
    return int(text) if len(text) <= LONGEST_NUMBER else OddNumber(text)


_DECODER = JSONDecoder(object_pairs_hook=_object, parse_int=_whole, parse_constant=OddNumber)


def shown(value: object) -> str:
    """Return a value as a message repeats it: a text in quotes, others as JSON names them."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, OddNumber):
        return quoted(value.text)
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "a list"
    return dumps(value)


LONGEST_ROW = 2**20
"""The bytes of one row, on however many lines: far more than the texts of a rep can have."""

SEPARATORS = (",", ";", "\t")
SEPARATOR_LINE = re.compile("sep=([,;\t|])", re.IGNORECASE)
"""A line above all others that tells Excel what separates the cells."""

QUOTED = re.compile(r'"[^"]*"')
"""A heading in quotes, which may hold any of them."""


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
        for number, line in numbered_lines(file, LONGEST_ROW):
            in_row += len(line)
            if in_row > LONGEST_ROW:
                raise ImportRefusedError(f"The row that ends on line {number:,} is too long.")
            yield _text(line, number)

    csv.field_size_limit(LONGEST_ROW)  # else 131,072 characters, for the whole process either way
    lines = texts()
    first = next(lines, "")
    named = SEPARATOR_LINE.fullmatch(first.rstrip("\r\n"))
    first = next(lines, "") if named else first
    separator = named[1] if named else max(SEPARATORS, key=QUOTED.sub("", first).count)
    above = 1 if named else 0
    reader = csv.reader(chain([first], lines), delimiter=separator, strict=True)
    try:
        for row in reader:
            in_row = 0
            if row:
                yield reader.line_num + above, row
    except csv.Error as error:
        raise no_csv(reader.line_num + above, error) from error


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
