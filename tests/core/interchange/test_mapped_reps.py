from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from practicelog.core.interchange.identity import Entry
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.mapped_reps import is_left_out, rep_said
from practicelog.errors import UsageError
from practicelog.store import shipped

DRILLS = {drill.name: drill for drill in shipped.drills()}
TERMS = ImportContext(date(2026, 11, 21), ZoneInfo("Europe/Berlin"), 4, DRILLS, {})


def said(**cells):
    """Return the rep that a row says whose headings are the words of the map."""
    return rep_said(cells, TERMS._replace(columns={word: word for word in cells}))


def at(*parts):
    return datetime(2026, 11, *parts, tzinfo=UTC)


@pytest.mark.parametrize(
    ("cells", "instant", "day"),
    [
        pytest.param({"on": "2026-11-20"}, at(20, 11), date(2026, 11, 20),
                     id="a day is that practice day, at noon"),
        pytest.param({"date": "2026-11-20"}, at(20, 11), date(2026, 11, 20), id="or a date"),
        pytest.param({"on": "2026-11-20 17:30"}, at(20, 16, 30), None, id="a local time"),
        pytest.param({"on": "2026-11-20T17:30:59"}, at(20, 16, 30, 59), None, id="with seconds"),
        pytest.param({"on": "2026-11-20T17:30Z"}, at(20, 17, 30), None, id="in UTC"),
        pytest.param({"on": "2026-11-20T17:30:00.123Z"}, at(20, 17, 30), None, id="with parts"),
        pytest.param({"on": "2026-11-20 17:30+05:30"}, at(20, 12), None, id="with an offset"),
        pytest.param({"on": "2026-11-20 17:30 UTC"}, at(20, 17, 30), None, id="with its name"),
        pytest.param({"date": "2026-11-20", "time": "5:30 PM"}, at(20, 16, 30), None,
                     id="in two columns"),
        pytest.param({"date": "2026-11-20 00:00", "time": "17:30"}, at(20, 16, 30), None,
                     id="a date with a time that says nothing"),
        pytest.param({"date": "2026-11-20", "time": ""}, at(20, 11), date(2026, 11, 20),
                     id="no time on this day"),
        pytest.param({"start": "2026-11-20 17:30"}, at(20, 16, 30), None, id="a start"),
        pytest.param({"date": "2026-11-20", "start": "17:30"}, at(20, 16, 30), None,
                     id="a start on a date"),
        pytest.param({"date": "2026-11-19", "start": "2026-11-20 17:30"}, at(20, 16, 30), None,
                     id="a start with a date of its own"),
    ],
)  # fmt: skip
def test_when_is_a_day_or_an_instant(cells, instant, day):
    rep = said(**cells)

    assert (rep.at, rep.day) == (instant, day)


@pytest.mark.parametrize(
    "cells",
    [
        {"on": ""}, {"on": "2026-W47"}, {"on": "17:30"}, {"start": "17:30"}, {"start": ""},
        {"on": "1969-12-31"}, {"on": "2026-11-23"}, {"on": "9999-12-31T23:59:59-23:59"},
        {"date": "", "time": "17:30"}, {"date": "2026-11-20", "time": "late"},
    ],
)  # fmt: skip
def test_what_is_no_day_of_practice_is_refused(cells):
    with pytest.raises(UsageError, match=r"(on|date|time|start): "):
        said(**cells)


@pytest.mark.parametrize(
    ("cells", "minutes"),
    [
        pytest.param({"start": "2026-11-20 17:30", "end": "2026-11-20 17:55"}, 25, id="both"),
        pytest.param({"start": "2026-11-19 23:50", "end": "00:20"}, 30, id="over midnight"),
        pytest.param({"date": "2026-11-19", "start": "23:50", "end": "0:20"}, 30, id="of a date"),
        pytest.param({"date": "2026-11-19", "time": "9:00", "end": "9:25"}, 25, id="from time"),
        pytest.param({"on": "2026-11-19 9:00", "end": "9:25"}, 25, id="from on"),
        pytest.param({"start": "2026-11-20T16:30Z", "end": "17:00"}, 30, id="in the start's zone"),
        pytest.param({"start": "2026-11-20T16:30Z", "end": "2026-11-20T18:00+01:00"}, 30,
                     id="in two zones"),
        pytest.param({"start": "2026-10-24 23:30", "end": "03:30"}, 300, id="as clocks go back"),
    ],
)  # fmt: skip
def test_the_minutes_follow_from_start_and_end(cells, minutes):
    assert said(**cells).minutes == minutes


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"start": "2026-11-20 17:30", "end": ""}, "end: it is still running"),
        ({"start": "2026-11-20 17:30", "end": "2026-11-20 17:00"}, "does not end after it begins"),
        ({"start": "2026-11-20 17:30", "end": "17:30"}, "does not end after it begins"),
        ({"start": "2026-11-20 17:30", "end": "2026-11-20"}, "end: a day has no end"),
        ({"on": "2026-11-20", "end": "17:30"}, "end: a day has no end"),
    ],
)
def test_an_end_that_tells_no_minutes_is_refused(cells, message):
    with pytest.raises(UsageError, match=message):
        said(**cells)


def test_cells_say_what_the_options_of_log_say():
    cells = {
        "on": "2026-11-20", "drill": "opener", "minutes": "1:25", "takes": "3", "score": "3,5",
        "predict": "4", "goal": " ask ", "change": "a", "kept": "b", "next": "c", "note": "d",
        "with": "Ana", "kind": "Live", "difficulty": "HARD", "feedback": "peer", "uid": "7",
    }  # fmt: skip
    rep = said(**cells)

    assert (rep.labels, rep.minutes, rep.note) == (["opener"], 85, "d")
    assert rep.entry.id == "7"
    assert rep.said == {
        "takes": 3, "score": 3.5, "predict": 4.0, "goal": "ask", "change": "a", "kept": "b",
        "next": "c", "partner": "Ana", "kind": "live", "difficulty": "hard", "feedback": "peer",
        "quick": True,
    }  # fmt: skip


def test_an_empty_cell_says_nothing():
    rep = said(on="2026-11-20", minutes=" ", drill="", score="")

    assert (rep.said, rep.labels, rep.minutes, rep.note) == ({}, [], None, None)


@pytest.mark.parametrize(
    ("cell", "labels", "note"),
    [
        pytest.param("opener", ["opener"], None, id="a drill"),
        pytest.param("Opener", ["Opener"], None, id="in capitals"),
        pytest.param("Acme", ["Acme"], "n\nAcme", id="none"),
        pytest.param("peer, opener", ["peer, opener", "peer", "opener"], "n\npeer", id="tags"),
        pytest.param("x, y", ["x, y", "x", "y"], "n\nx, y", id="tags of no drill"),
        pytest.param("(opener)", ["opener"], None, id="a virtual account"),
        pytest.param("own:opener", ["own:opener", "own", "opener"], "n\nown", id="its path"),
        pytest.param("Acme (Berlin)", ["Acme (Berlin)"], "n\nAcme (Berlin)", id="as written"),
    ],
)
def test_what_names_no_drill_is_kept_in_the_note(cell, labels, note):
    rep = said(on="2026-11-20", note="n", drill=cell)

    assert (rep.labels, rep.note) == (labels, note or "n")


def test_several_columns_of_labels_and_texts_are_all_read():
    columns = {"Day": "on", "Project": "drill", "Task": "drill", "Title": "note", "Body": "note"}
    row = {"Day": "2026-11-20", "Project": "Acme", "Task": "opener", "Title": "a", "Body": "b"}

    rep = rep_said(row, TERMS._replace(columns=columns))

    assert (rep.labels, rep.note) == (["Acme", "opener"], "a\nb\nAcme")


def test_without_an_id_a_row_is_known_by_all_its_cells_but_their_numbers():
    context = TERMS._replace(columns={"Day": "on"})
    one, other, again = (
        rep_said({"Day": "2026-11-20", **cells}, context).entry
        for cells in (
            {"Else": "a", "#": "1"},
            {"Else": "b", "#": "1"},
            {"New": " ", "Else": "a ", "#": "2"},
        )
    )

    assert one == again == Entry(
        ["Day", "2026-11-20", "Else", "a"], within=True, before=("[('on', '2026-11-20')]",)
    )  # fmt: skip
    assert other.content != one.content


@pytest.mark.parametrize(
    ("cell", "texts", "left_out"),
    [
        ("0", ["0"], True),
        ("0.0", ["0"], True),
        (" NO ", ["no"], True),
        ("", [""], True),
        ("", ["0"], False),
        ("-1", ["0", "-1"], True),
        ("1", ["0", "-1"], False),
        ("nan", ["nan"], True),
    ],
)
def test_a_row_is_left_out_by_a_cell(cell, texts, left_out):
    assert is_left_out({"Value": cell}, {"Value": texts}) is left_out
