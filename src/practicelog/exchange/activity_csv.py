"""Activity in any CSV file, its columns told apart by `--map "Day=on,Calls=calls"`."""

from collections.abc import Generator, Iterator

from practicelog.annotations import BinaryIO
from practicelog.core.interchange.activity_counts import Totals, counted
from practicelog.core.interchange.column_map import as_headed, told_apart
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.merging import SAID, Outcome, Row
from practicelog.core.interchange.strict_texts import sheet
from practicelog.core.summary_wording import totals_told

UNIT = "line"
"""What a refusal counts."""


def read(file: BinaryIO, context: ImportContext) -> Iterator[Row | Outcome]:
    """Yield the counts of each day, then what they came to; other columns are passed over.

    Raises:
        UsageError: the map names a column that the file has not, or none that is counted.
        ImportRefusedError: the file is no CSV.
    """
    headings, rows = sheet(file)
    headings = told_apart(headings)
    context = context._replace(
        columns=as_headed(context.columns, headings, "--map"),
        left_out=as_headed(context.left_out, headings, "--skip-when"),
    )
    return _with_totals(counted(rows, headings, context))


def _with_totals(counts: Generator[Row | Outcome, None, Totals]) -> Iterator[Row | Outcome]:
    if totals := (yield from counts):
        yield Outcome(0, SAID, reason=totals_told(totals))
