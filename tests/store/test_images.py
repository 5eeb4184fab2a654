import sqlite3
from contextlib import closing

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from practicelog.store.images import image, image_sql

COLUMNS = ("id", "goal", "note", "minutes")

storable = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
cells = st.one_of(st.none(), st.integers(-(2**63), 2**63 - 1), storable)


def image_of(values):
    """Let SQLite write a row down, as a trigger does."""
    row = ", ".join(f"? AS {name}" for name in values)
    with closing(sqlite3.connect(":memory:")) as log:
        sql = f"SELECT {image_sql('NEW', values)} FROM (SELECT {row}) AS NEW"
        (written,) = log.execute(sql, tuple(values.values())).fetchone()
    return written


def test_a_row_is_written_in_sqls_own_literals():
    row = {"id": 12, "goal": "ask first", "note": None, "minutes": -3}

    assert image_of(row) == "id=12 goal='ask first' note=NULL minutes=-3"


@given(st.lists(cells, min_size=4, max_size=4))
@example(["", "'", "''", "' id=3 goal='"])
@example(["NULL", "12", "-12", " "])
@example(["note=NULL minutes=4", "a\nb\r\u2028c", "\\", "' "])
def test_what_is_written_down_is_read_back(row):
    values = dict(zip(COLUMNS, row, strict=True))

    assert image(image_of(values)) == values


@pytest.mark.parametrize("length", [500, 10_000, 200_000])
def test_a_long_text_is_read_back(length):
    values = {"id": 1, "goal": "it's " * (length // 5), "note": "'" * length, "minutes": None}

    assert image(image_of(values)) == values
