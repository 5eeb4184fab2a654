"""Any CSV file, its columns told apart by `--map "Date=on,Duration=minutes"`."""

from collections.abc import Iterator
from typing import BinaryIO

from practicelog.core.interchange import foreign_reps as foreign
from practicelog.core.interchange.column_map import rep_said
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.merging import Outcome, Row
from practicelog.core.interchange.strict_texts import row_of, sheet
from practicelog.core.names import nearest
from practicelog.errors import UsageError, quoted

UNIT = "line"
"""What a refusal counts."""


def read(file: BinaryIO, context: ImportContext) -> Iterator[Row | Outcome]:
    """Yield each row as a rep; columns that are not in the map are passed over.

    Raises:
        UsageError: the map names a column that the file has not.
        ImportRefusedError: the file is no CSV.
    """
    headings, rows = sheet(file)
    for column in context.columns:
        if headings.count(column) != 1:
            raise UsageError(
                f"--map: the file has no one column {quoted(column)}.",
                hint=nearest(column, headings[:100]),
            )

    def rep(cells: list[str], context: ImportContext) -> foreign.ForeignRep:
        row = row_of(headings, cells)
        said = {word: row[column] for column, word in context.columns.items()}
        return rep_said(said, row, context)

    return foreign.rows(rows, rep, "csv", context)
