"""Parquet: typed columns that read back as what was stored."""

from datetime import UTC, date, datetime
from io import BytesIO

import pyarrow as pa
import pyarrow.parquet as pq
from tests.exchange.conftest import EVERYTHING, exported

from practicelog.exchange import parquet
from practicelog.store import outgoing


def table(log, **choices):
    return pq.read_table(BytesIO(exported(log, "parquet", **choices)))


def test_the_columns_have_types(full):
    schema = table(full).schema

    assert schema.field("day").type == pa.date32()
    assert schema.field("at").type.tz == "UTC"
    assert schema.field("minutes").type == pa.int16()
    assert schema.field("score").type == pa.float64()
    assert schema.field("quick").type == pa.bool_()
    assert schema.field("note").type == pa.string()
    assert pa.types.is_list(schema.field("ratings").type)


def test_a_rep_reads_back(full):
    rep = table(full).to_pylist()[1]

    assert (rep["day"], rep["score"], rep["minutes"]) == (date(2026, 3, 20), 3.0, 12)
    assert rep["at"] == datetime(2026, 3, 21, 16, 30, tzinfo=UTC)
    assert rep["ratings"][:3] == [
        {"rater": "self", "criterion": "audience", "value": 3, "yes": None},
        {"rater": "self", "criterion": "problem", "value": None, "yes": None},
        {"rater": "self", "criterion": "tempo", "value": None, "yes": True},
    ]


def test_every_text_reads_back(full):
    stored = list(outgoing.named_reps(full, EVERYTHING))

    for field in ("uid", "drill", "goal", "partner", "note", "script"):
        assert table(full)[field].to_pylist() == [rep[field] for rep in stored]


def test_rows_are_written_in_groups(full, monkeypatch):
    monkeypatch.setattr(parquet, "ROWS_IN_GROUP", 50)

    file = pq.ParquetFile(BytesIO(exported(full, "parquet")))

    assert [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)] == [50, 50, 38]


def test_what_is_omitted_has_no_column_and_is_named_in_the_metadata(full):
    left = table(full, omitted=("scores", "notes"), seller="Jo").schema

    assert not {"score", "quick", "ratings", "note"} & set(left.names)
    assert left.metadata[b"practicelog.omitted"] == b"scores,notes"
    assert left.metadata[b"practicelog.seller"] == b"Jo"
    assert set(table(full, seller="Jo")["seller"].to_pylist()) == {"Jo"}


def test_without_reps_the_columns_are_the_same(full):
    empty = table(full, omitted=("reps",))

    assert empty.num_rows == 0
    assert empty.schema.equals(table(full).schema, check_metadata=False)
