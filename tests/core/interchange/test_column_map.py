from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from practicelog.core.interchange.column_map import ColumnMap, columns_typed, rep_said
from practicelog.core.interchange.identity import Entry
from practicelog.core.interchange.import_context import ImportContext
from practicelog.errors import UsageError

TERMS = ImportContext(date(2026, 11, 21), ZoneInfo("Europe/Berlin"), 4, {}, {})


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        pytest.param("Date=on", {"Date": "on"}, id="one"),
        pytest.param(
            "Date=on,Time spent=minutes", {"Date": "on", "Time spent": "minutes"}, id="two"
        ),
        pytest.param(" Date = ON ", {"Date": "on"}, id="blanks and capitals"),
        pytest.param("a=b=on", {"a=b": "on"}, id="a column with an equals sign"),
        pytest.param("wann=on,mit=with", {"wann": "on", "mit": "with"}, id="in any language"),
    ],
)
def test_columns_are_told_apart(text, columns):
    assert columns_typed(text) == ColumnMap(text, columns)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("", "“” is not COLUMN=FIELD", id="nothing"),
        pytest.param("Date", "“Date” is not COLUMN=FIELD", id="no field"),
        pytest.param("Date=when", "“Date=when” is not COLUMN=FIELD", id="an unknown field"),
        pytest.param("Date=on,Day=on", "“Day=on” comes twice", id="a field twice"),
        pytest.param("Date=on,Date=note", "“Date=note” comes twice", id="a column twice"),
        pytest.param("Time=minutes", "no column says when", id="no day"),
    ],
)
def test_a_map_that_cannot_be_is_refused(text, message):
    with pytest.raises(UsageError, match=message):
        columns_typed(text)


@pytest.mark.parametrize(
    ("text", "at", "day"),
    [
        pytest.param("2026-11-20", datetime(2026, 11, 20, 11, tzinfo=UTC), date(2026, 11, 20),
                     id="a day is that practice day, at noon"),
        pytest.param("2026-11-20 17:30", datetime(2026, 11, 20, 16, 30, tzinfo=UTC), None,
                     id="a local time"),
        pytest.param("2026-11-20T17:30:59", datetime(2026, 11, 20, 16, 30, 59, tzinfo=UTC), None,
                     id="with seconds"),
        pytest.param("2026-11-20T17:30Z", datetime(2026, 11, 20, 17, 30, tzinfo=UTC), None,
                     id="in UTC"),
        pytest.param("2026-11-20 17:30+05:30", datetime(2026, 11, 20, 12, tzinfo=UTC), None,
                     id="with an offset"),
    ],
)  # fmt: skip
def test_when_is_a_day_or_an_instant(text, at, day):
    rep = rep_said({"on": text}, {}, TERMS)

    assert (rep.at, rep.day) == (at, day)


@pytest.mark.parametrize(
    "text",
    ["", "20.11.2026", "5/12/2026", "2026-11-31", "2026-11-20 25:00", "2026-W47", "yesterday",
     "2026-11-20 17:30+99:99", "1969-12-31", "2026-11-23", "9999-12-31T23:59:59-23:59"],
)  # fmt: skip
def test_what_is_no_day_of_practice_is_refused(text):
    with pytest.raises(UsageError, match="on: "):
        rep_said({"on": text}, {}, TERMS)


def test_cells_say_what_the_options_of_log_say():
    rep = rep_said(
        {
            "on": "2026-11-20", "drill": "opener", "minutes": "1:25", "takes": "3", "score": "3.5",
            "predict": "4", "goal": " ask ", "change": "a", "kept": "b", "next": "c", "note": "d",
            "with": "Ana", "kind": "Live", "difficulty": "HARD", "feedback": "peer", "uid": "7",
        },
        {"Day": "2026-11-20", "Else": " "},
        TERMS,
    )  # fmt: skip

    assert rep.labels == ["opener"]
    assert rep.entry == Entry(["Day", "2026-11-20"], "7", within=True, before="7")
    assert rep.said == {
        "minutes": 85, "takes": 3, "score": 3.5, "predict": 4.0, "goal": "ask", "change": "a",
        "kept": "b", "next": "c", "note": "d", "partner": "Ana", "kind": "live",
        "difficulty": "hard", "feedback": "peer", "quick": True,
    }  # fmt: skip


def test_an_empty_cell_says_nothing():
    rep = rep_said({"on": "2026-11-20", "minutes": " ", "drill": "", "score": ""}, {}, TERMS)

    assert (rep.said, rep.labels, rep.minutes) == ({}, [], None)


@pytest.mark.parametrize("cell", ["25.5", "-3", "1:60", "1h", "２５", "9" * 5000])
def test_minutes_that_cannot_be_read_stay_for_the_rule_to_refuse(cell):
    assert rep_said({"on": "2026-11-20", "minutes": cell}, {}, TERMS).said["minutes"] == cell


def test_without_an_id_a_row_is_known_by_all_its_cells():
    one, other, again = (
        rep_said({"on": "2026-11-20"}, {"Day": "2026-11-20", **cells}, TERMS).entry.content
        for cells in ({"Else": "a"}, {"Else": "b"}, {"New": " ", "Else": "a "})
    )

    assert one == again != other
