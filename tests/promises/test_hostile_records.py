"""No text escapes the tries: whatever record has a field for one, it holds a hostile one."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.promises.hostile_records import log_of

from practicelog.core.records import natures as of
from practicelog.core.records.natures import Field
from practicelog.core.records.record_fields import FIELDS

HOSTILE = "=cmd|'/C calc'!A0 \x1b[35m"
TABLES = {"off": "day_off"}
WRITTEN = (*of.TEXTS, of.PHRASE)
PLACES = [
    (TABLES.get(kind, kind), each)
    for kind, fields in FIELDS.items()
    for each in fields
    if each.nature in WRITTEN
]
"""Every table and field of a text that somebody writes."""


@pytest.mark.parametrize(
    ("table", "field"), PLACES, ids=[f"{table}-{field.name}" for table, field in PLACES]
)
def test_a_text_of_every_field_is_tried(tmp_path: Path, table: str, field: Field) -> None:
    log_of(tmp_path / "log.db", [HOSTILE] * 2, [HOSTILE] * 2)

    with closing(sqlite3.connect(tmp_path / "log.db")) as log:
        found = log.execute(f"SELECT DISTINCT {field.column or field.name} FROM {table}")
        texts = [text for (text,) in found]

    assert HOSTILE in texts
