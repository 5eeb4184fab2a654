"""Any CSV file, its columns told apart by `--map "Date=on,Duration=minutes"`."""

from collections.abc import Iterator, Sequence

from practicelog.annotations import BinaryIO
from practicelog.core.interchange import foreign_reps as foreign
from practicelog.core.interchange.column_map import as_headed, told_apart
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.mapped_reps import is_left_out, rep_said
from practicelog.core.interchange.merging import Outcome, Row
from practicelog.core.interchange.strict_texts import row_of, sheet

UNIT = "line"
"""What a refusal counts."""


def read(file: BinaryIO, context: ImportContext) -> Iterator[Row | Outcome]:
    """Yield each row as a rep; columns that are not in the map are passed over.

    Raises:
        UsageError: the map names a column that the file has not.
        ImportRefusedError: the file is no CSV.
    """
    headings, rows = sheet(file)
    headings = told_apart(headings)
    context = context._replace(
        columns=as_headed(context.columns, headings, "--map"),
        left_out=as_headed(context.left_out, headings, "--skip-when"),
    )

    def rep(cells: Sequence[str], context: ImportContext) -> foreign.ForeignRep | None:
        row = row_of(headings, cells)
        return None if is_left_out(row, context.left_out) else rep_said(row, context)

    return foreign.rows(rows, rep, "csv", context)
