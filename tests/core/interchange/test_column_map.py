import pytest

from practicelog.core.interchange.column_map import (
    ColumnMap,
    LeftOut,
    as_headed,
    columns_typed,
    left_out_typed,
    told_apart,
)
from practicelog.errors import UsageError


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
        pytest.param('"Time, h"=hours, "a ""b"""=note,D=on',
                     {"Time, h": "hours", 'a "b"': "note", "D": "on"}, id="in quotes as in CSV"),
        pytest.param('"Time, h=hours",D=on', {"Time, h": "hours", "D": "on"}, id="quoted whole"),
        pytest.param("Date#2=date,Time=time", {"Date#2": "date", "Time": "time"}, id="the second"),
        pytest.param("S=start,E=end", {"S": "start", "E": "end"}, id="from both ends"),
        pytest.param("D=date,S=start,E=end", {"D": "date", "S": "start", "E": "end"},
                     id="times of day on a date"),
        pytest.param("D=on,A=drill,B=drill,C=note,E=note",
                     {"D": "on", "A": "drill", "B": "drill", "C": "note", "E": "note"},
                     id="several labels and texts"),
    ],
)  # fmt: skip
def test_columns_are_told_apart(text, columns):
    assert columns_typed(text) == ColumnMap(text, columns)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("", "“” is not COLUMN=FIELD", id="nothing"),
        pytest.param("Date", "“Date” is not COLUMN=FIELD", id="no field"),
        pytest.param("Date=when", "“when” is no field", id="an unknown field"),
        pytest.param("Date=on,Day=on", "“Day=on” comes twice", id="a field twice"),
        pytest.param("Date=on,Date=note", "“Date=note” comes twice", id="a column twice"),
        pytest.param("Time=minutes", "no column says when", id="no day"),
        pytest.param("Time=time", "no column says when", id="a time of no day"),
        pytest.param("A=on,B=date", "more than one column says when", id="two days"),
        pytest.param("A=date,B=time,C=start", "more than one column says when", id="two times"),
        pytest.param("A=start,B=time", "more than one column says when", id="start and time"),
        pytest.param("A=date,B=end", "no column says when it began", id="an end alone"),
        pytest.param("A=on,B=hours,C=minutes", "minutes and hours both say how long", id="twice"),
        pytest.param("A=start,B=end,C=duration", "duration and end both say", id="and an end"),
        pytest.param("A=on\nB=note", "has a line break", id="a line break"),
        pytest.param('"A', "“A” is not COLUMN=FIELD", id="a quote that is not closed"),
    ],
)
def test_a_map_that_cannot_be_is_refused(text, message):
    with pytest.raises(UsageError, match=f"(?s)--map: .*{message}"):
        columns_typed(text)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("Value=0", {"Value": ["0"]}),
        ("Value=0,-1, Type = Email", {"Value": ["0", "-1"], "Type": ["Email"]}),
        ('"a, b"=x,Type=', {"a, b": ["x"], "Type": [""]}),
        ("Value=a=b", {"Value": ["a=b"]}),
    ],
)
def test_cells_by_which_rows_are_left_out(text, cells):
    assert left_out_typed(text) == LeftOut(text, cells)


@pytest.mark.parametrize("text", ["", "0", "0,Value=1"])
def test_a_text_of_no_column_leaves_nothing_out(text):
    with pytest.raises(UsageError, match=r"--skip-when: .* is not COLUMN=TEXT"):
        left_out_typed(text)


def test_headings_that_are_alike_are_numbered():
    assert told_apart(["Date", "", "Date", "Date#2", "Date", ""]) == [
        "Date", "", "Date#2", "Date#2#2", "Date#3", "#2",
    ]  # fmt: skip


def test_a_line_of_equal_headings_is_numbered_in_one_pass():
    assert told_apart(["a"] * 500_000)[-1] == "a#500000"


def test_a_column_that_is_not_there_is_told_with_the_nearest():
    with pytest.raises(UsageError, match="--map: the file has no column “Minuts”") as refusal:
        as_headed({"Date": "on", "Minuts": "minutes"}, ["Date", "Minutes"], "--map")

    assert refusal.value.hint == "did you mean Minutes?"


@pytest.mark.parametrize("typed", ["Début", "De\u0301but", "début", "DE\u0301BUT"])
@pytest.mark.parametrize("heading", ["Début", "De\u0301but"])
def test_a_heading_is_known_in_any_case_and_however_an_accent_is_put_on(typed, heading):
    assert as_headed({typed: "on"}, ["x", heading], "--map") == {heading: "on"}


def test_of_headings_that_are_alike_the_one_written_exactly_so_is_meant():
    headings = ["date", "Date", "DATE"]

    assert as_headed({"Date": "on", "dAtE": "note"}, headings, "--map") == {
        "Date": "on",
        "date": "note",
    }


def test_one_column_cannot_be_named_twice_in_two_ways():
    with pytest.raises(UsageError, match="--map: the column “Date” comes twice"):
        as_headed({"Date": "on", "date": "note"}, ["Date"], "--map")


@pytest.mark.parametrize(
    ("headings", "told"),
    [
        (["When", "Min"], "its columns are When, Min"),
        (
            [f"c{n}" for n in range(13)],
            f"its columns are {', '.join(f'c{n}' for n in range(12))} …",
        ),
    ],
)
def test_a_column_like_none_is_told_with_those_that_there_are(headings, told):
    with pytest.raises(UsageError) as refusal:
        as_headed({"Xyz": "on"}, headings, "--map")

    assert refusal.value.hint == told
