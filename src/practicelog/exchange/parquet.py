"""Apache Parquet: one row per rep with typed columns, written in groups of rows."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import islice
from typing import BinaryIO

import pyarrow as pa
from pyarrow.parquet import ParquetWriter

from practicelog.core.extent import Extent
from practicelog.store.connection import Log
from practicelog.store.outgoing import Exported, named_fields, named_reps

ROWS_IN_GROUP = 10_000

RATING = pa.struct(
    {"rater": pa.string(), "criterion": pa.string(), "value": pa.int8(), "yes": pa.bool_()}
)
INSTANT = pa.timestamp("s", "UTC")
TYPES = {
    "day": pa.date32(),
    "minutes": pa.int16(),
    "takes": pa.int16(),
    "score": pa.float64(),
    "quick": pa.bool_(),
    "ratings": pa.list_(RATING),
    "predict": pa.float64(),
    "deliberate": pa.bool_(),
    "at": INSTANT,
    "logged": INSTANT,
    "rubric": pa.int32(),
    "revision": pa.int64(),
}
"""The types of the columns that are no text. A criterion has a `value`, a check has `yes`."""


def write(log: Log, extent: Extent, file: BinaryIO) -> None:
    """Write the reps that leave; whose they are and what was left out is in the metadata."""
    schema = pa.schema({field: TYPES.get(field, pa.string()) for field in named_fields(extent)})
    about = {
        "practicelog.seller": extent.seller or "",
        "practicelog.omitted": ",".join(extent.omitted),
    }
    with ParquetWriter(file, schema.with_metadata(about), compression="zstd") as writer:
        for rows in _groups(map(_typed, named_reps(log, extent))):
            writer.write_batch(pa.RecordBatch.from_pylist(rows, schema))


def _groups(rows: Iterator[Exported]) -> Iterator[Sequence[Exported]]:
    while some := list(islice(rows, ROWS_IN_GROUP)):
        yield some


def _typed(rep: Exported) -> Exported:
    rep["day"] = date.fromisoformat(rep["day"])
    rep["deliberate"] = bool(rep["deliberate"])
    for field in ("at", "logged"):
        rep[field] = datetime.fromisoformat(rep[field])
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
