"""Apache Parquet: one row per rep with typed columns, written in groups of rows."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import islice

import pyarrow as pa
from pyarrow.parquet import ParquetWriter

from practicelog.annotations import BinaryIO
from practicelog.core.extent import Extent
from practicelog.core.records import natures as of
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
    of.COUNT: pa.int16(),
    of.DURATION: pa.int16(),
    of.POINTS: pa.float64(),
    of.TRUTH: pa.bool_(),
    of.RATINGS: pa.list_(RATING),
    of.RUBRIC: pa.int32(),
    of.REVISION: pa.int64(),
}
"""The types of the natures that are no text. A criterion has a `value`, a check has `yes`."""

TYPED = tuple(
    (name, typed)
    for nature, typed in (
        (of.DAY, date.fromisoformat),
        (of.INSTANT, datetime.fromisoformat),
        (of.TRUTH, bool),
    )
    for name in of.named(IN_A_ROW, nature)
)
"""What makes of a value that leaves the one of its type."""

COLUMNS = {each.name: TYPES.get(each.nature, pa.string()) for each in IN_A_ROW}


TAKES = {
    name: {
        "day": pa.date32(),
        "number": pa.int16(),
        "began": INSTANT,
        "seconds": pa.int32(),
        "rating": pa.int8(),
    }.get(name, pa.string())
    for name in TAKE_COLUMNS
}


def write(log: Log, extent: Extent, file: BinaryIO) -> None:
    """Write the reps that leave, or their takes.

    Whose they are and what was left out is in the metadata.
    """
    takes = extent.table == "takes"
    columns = TAKES if takes else {field: COLUMNS[field] for field in named_fields(extent)}
    schema = pa.schema(columns)
    found = map(_take, named_takes(log, extent)) if takes else map(_typed, named_reps(log, extent))
    about = {
        "practicelog.seller": extent.seller or "",
        "practicelog.omitted": ",".join(extent.omitted),
    }
    with ParquetWriter(file, schema.with_metadata(about), compression="zstd") as writer:
        for rows in _groups(found):
            writer.write_batch(pa.RecordBatch.from_pylist(rows, schema))


def _groups(rows: Iterator[Exported]) -> Iterator[Sequence[Exported]]:
    while some := list(islice(rows, ROWS_IN_GROUP)):
        yield some


def _take(take: Exported) -> Exported:
    day, began = date.fromisoformat(take["day"]), datetime.fromisoformat(take["began"])
    return take | {"day": day, "began": began}


def _typed(rep: Exported) -> Exported:
    for field, typed in TYPED:
        if field in rep:
            rep[field] = typed(rep[field])
    if "ratings" in rep:
        rep["ratings"] = [_rating(**each) for each in rep["ratings"]]
    return rep


def _rating(rater: str, criterion: str, value: int | bool | None) -> Exported:
    check = isinstance(value, bool)
    return {
        "rater": rater,
        "criterion": criterion,
        "value": None if check else value,
        "yes": value if check else None,
    }
