from datetime import date
from zoneinfo import ZoneInfo

import pytest

from practicelog.core.interchange.csv_reps import COLUMNS, REQUIRED, rep_record
from practicelog.core.interchange.terms import Terms
from practicelog.core.records.drill import Drill
from practicelog.errors import UsageError

OPENER = Drill(1, "0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11", "opener", "", False, 1, ())
TERMS = Terms(
    date(2026, 11, 21), ZoneInfo("Europe/Berlin"), 4, {"opener": OPENER}, {"cold@call": "the-uid"}
)


@pytest.mark.parametrize(
    ("column", "cell", "expected"),
    [
        pytest.param("minutes", "20", 20, id="a number"),
        pytest.param("minutes", "", None, id="no number"),
        pytest.param("minutes", "20.0", "20.0", id="no whole number stays what it is"),
        pytest.param("minutes", "9" * 5000, "9" * 5000, id="a long one too"),
        pytest.param("score", "3.35", 3.35, id="points"),
        pytest.param("score", "3", 3.0, id="whole points"),
        pytest.param("score", "nan", "nan", id="no points"),
        pytest.param("quick", "true", True, id="true"),
        pytest.param("quick", "FALSE", False, id="as a spreadsheet saves it"),
        pytest.param("quick", "", "", id="neither true nor false"),
        pytest.param("note", "'=1+1", "=1+1", id="a guarded formula"),
        pytest.param("note", "''", "'", id="a guarded apostrophe"),
        pytest.param("note", "", None, id="no text"),
        pytest.param("drill", "opener", OPENER.uid, id="a drill by its name"),
        pytest.param("script", "cold@call@2", {"uid": "the-uid", "version": 2}, id="a version"),
        pytest.param("script", "", None, id="no script"),
        pytest.param("ratings", "", [], id="no ratings"),
        pytest.param("ratings", "open=4; cut=y; open=na@Ana", [
            {"rater": "self", "criterion": "open", "value": 4},
            {"rater": "self", "criterion": "cut", "value": True},
            {"rater": "Ana", "criterion": "open", "value": None},
        ], id="ratings"),
    ],
)  # fmt: skip
def test_a_cell_says_what_its_column_holds(column, cell, expected):
    assert rep_record({column: cell}, TERMS) == {"type": "rep", column: expected}


def test_what_follows_from_other_columns_is_not_read():
    assert rep_record({"deliberate": "whatever"}, TERMS) == {"type": "rep"}
    assert set(REQUIRED) < set(COLUMNS)


@pytest.mark.parametrize(
    ("column", "cell", "message"),
    [
        pytest.param("drill", "golf", "drill: there is no drill “golf” here.", id="a drill"),
        pytest.param("script", "cold@call", "script: “cold@call” is no version", id="no version"),
        pytest.param("script", "cold@call@x", "script: ", id="a version that is no number"),
        pytest.param(
            "script", "x@1", "script: “x@1” is no version of a script here", id="a script"
        ),
        pytest.param("ratings", "open=6", "ratings: “open=6” is not such as", id="a rating of 6"),
        pytest.param("ratings", "open", "ratings: ", id="a rating without a value"),
    ],
)
def test_what_is_not_here_is_refused(column, cell, message):
    with pytest.raises(UsageError) as refusal:
        rep_record({column: cell}, TERMS)

    assert message in refusal.value.message
