"""Apache Parquet: one row per rep with typed columns, written in groups of rows."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from itertools import islice

import pyarrow as pa
from pyarrow.parquet import ParquetWriter

from practicelog.annotations import Any, BinaryIO
from practicelog.core.extent import Extent
from practicelog.core.records import natures as of
from practicelog.core.records import take_fields
from practicelog.core.records.natures import Field
from practicelog.core.records.rep_fields import IN_A_ROW
from practicelog.store.connection import Log
from practicelog.store.outgoing import (
    TAKE_COLUMNS,
    Exported,
    named_fields,
    named_reps,
    named_takes,
)

ROWS_IN_GROUP = 10_000

RATING = pa.struct(
    {"rater": pa.string(), "criterion": pa.string(), "value": pa.int8(), "yes": pa.bool_()}
)
INSTANT = pa.timestamp("s", "UTC")
TYPES = {
    of.DAY: pa.date32(),
    of.INSTANT: INSTANT,
    of.POINTS: pa.float64(),
    of.TRUTH: pa.bool_(),
    of.RATINGS: pa.list_(RATING),
    of.RUBRIC: pa.int32(),
    of.REVISION: pa.int64(),
}
"""The types of the natures that are no text. A criterion has a `value`, a check has `yes`."""

WHOLE = ((2**7, pa.int8()), (2**15, pa.int16()), (2**31, pa.int32()))
"""The types of counted numbers, each with what it is too small for."""

READ: dict[str, Callable[[Any], Any]] = {
    of.DAY: date.fromisoformat,
    of.INSTANT: datetime.fromisoformat,
    of.TRUTH: bool,
}
"""What makes of a value that leaves the one of its type, by the nature of its field."""


def _type(field: Field) -> pa.DataType:
    if field.nature in {of.COUNT, of.DURATION}:
        return next(whole for beyond, whole in WHOLE if field.high < beyond)
    return TYPES.get(field.nature, pa.string())


COLUMNS = {each.name: _type(each) for each in IN_A_ROW}

FIELDS = {each.name: each for each in (*IN_A_ROW, Field("rep", of.REP), *take_fields.FIELDS)}
"""The fields of both tables, by name: a take stands with the rep it is of."""

TAKES = {name: _type(FIELDS[name]) for name in TAKE_COLUMNS}

TYPED = tuple((name, READ[each.nature]) for name, each in FIELDS.items() if each.nature in READ)


def write(log: Log, extent: Extent, file: BinaryIO) -> None:
    """Write the reps that leave, or their takes.

    Whose they are and what was left out is in the metadata.
    """
    takes = extent.table == "takes"
    columns = TAKES if takes else {field: COLUMNS[field] for field in named_fields(extent)}
    schema = pa.schema(columns)
    found = named_takes(log, extent) if takes else named_reps(log, extent)
    about = {
        "practicelog.seller": extent.seller or "",
        "practicelog.omitted": ",".join(extent.omitted),
    }
    with ParquetWriter(file, schema.with_metadata(about), compression="zstd") as writer:
        for rows in _groups(map(_typed, found)):
            writer.write_batch(pa.RecordBatch.from_pylist(rows, schema))


def _groups(rows: Iterator[Exported]) -> Iterator[Sequence[Exported]]:
    while some := list(islice(rows, ROWS_IN_GROUP)):
        yield some


def _typed(row: Exported) -> Exported:
    for field, typed in TYPED:
        if field in row:
            row[field] = typed(row[field])
    if "ratings" in row:
        row["ratings"] = [_rating(**each) for each in row["ratings"]]
    return row


def _rating(rater: str, criterion: str, value: int | bool | None) -> Exported:
    check = isinstance(value, bool)
    return {
        "rater": rater,
        "criterion": criterion,
        "value": None if check else value,
        "yes": value if check else None,
    }
