"""CSV for spreadsheets: one row per rep or take, columns that stay, cells that no program runs.

RFC 4180 with CRLF. UTF-8 with a byte order mark, without which Excel garbles every umlaut.
"""

import csv
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Sequence
from io import TextIOWrapper
from operator import itemgetter

from practicelog.annotations import Any, BinaryIO
from practicelog.core.extent import Extent
from practicelog.core.interchange.csv_reps import (
    COLUMNS,
    REQUIRED,
    guarded,
    ratings_text,
    rep_record,
)
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.merging import REFUSED, Outcome, Row
from practicelog.core.interchange.strict_texts import row_of, sheet
from practicelog.core.records.natures import TRUTH, named
from practicelog.core.records.rep_fields import IN_A_ROW
from practicelog.errors import ImportRefusedError, UsageError, quoted
from practicelog.store.connection import Log
from practicelog.store.outgoing import (
    TAKE_COLUMNS,
    Exported,
    named_fields,
    named_reps,
    named_takes,
)

TEXTS = tuple(each.name for each in IN_A_ROW if each.is_free)
"""The columns that hold what somebody typed."""

TRUTHS = named(IN_A_ROW, TRUTH)

UNIT = "line"
"""What a refusal counts."""


def write(log: Log, extent: Extent, file: BinaryIO) -> None:
    """Write the reps that leave, or their takes, under a row of headings."""
    if extent.table == "takes":
        _write(file, [*TAKE_COLUMNS], map(_take, named_takes(log, extent)))
        return
    columns = named_fields(extent)
    _write(file, columns, _rows(named_reps(log, extent), columns))


def _write(file: BinaryIO, columns: Sequence[str], rows: Iterable[Iterable[Any]]) -> None:
    file.write(BOM_UTF8)
    text = TextIOWrapper(file, "utf-8", newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows(rows)
    text.detach()


def _take(take: Exported) -> list[Any]:
    return [guarded(each) if isinstance(each, str) else each for each in take.values()]


def _rows(reps: Iterable[Exported], columns: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    picked = itemgetter(*columns)
    texts = [each for each in TEXTS if each in columns]
    truths = [each for each in TRUTHS if each in columns]
    for rep in reps:
        if "ratings" in rep:
            rep["ratings"] = ratings_text(map(dict.values, rep["ratings"]))
        for field in truths:
            rep[field] = "true" if rep[field] else "false"
        for field in texts:
            if rep[field]:
                rep[field] = guarded(rep[field])
        yield picked(rep)


def read(file: BinaryIO, context: ImportContext) -> Iterator[Row | Outcome]:
    """Yield the reps of a file that `write` wrote, whatever a spreadsheet left of its order.

    Raises:
        ImportRefusedError: its columns are not those of such a file, or it is no CSV.
    """
    columns, rows = sheet(file)
    _check_columns(columns)
    for line, cells in rows:
        try:
            yield Row(line, rep_record(row_of(columns, cells), context))
        except UsageError as error:
            yield Outcome(line, REFUSED, reason=error.message)


def _check_columns(columns: Sequence[str]) -> None:
    hint = "--map says what the columns of another file hold"
    for name in columns:
        if name not in COLUMNS:
            raise ImportRefusedError(f"{quoted(name)} is no column of practicelog's own CSV.", hint)
        if columns.count(name) > 1:
            raise ImportRefusedError(f"The column {quoted(name)} is there twice.", hint)
    for name in REQUIRED:
        if name not in columns:
            raise ImportRefusedError(f"There is no column {name}.", hint)
