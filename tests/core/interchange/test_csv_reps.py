from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from practicelog.core.interchange.csv_reps import (
    COLUMNS,
    REQUIRED,
    guarded,
    ratings_read,
    ratings_text,
    rep_record,
    unguarded,
)
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.records.drill import Drill
from practicelog.core.records.rep import Rating
from practicelog.errors import UsageError

HARMLESS = ["", "ask first", "a=1", "1.5", "2026-11-20", "ümläut", "\n x", "(=1)", "“=1”", "−1"]
RUN = ["=1+1", "+1", "-1", "@x", "|x", "%x", "＝1", "＋1", "－1", "＠x", "｜x", "％x"]
BEFORE = [
    "",
    " ",
    "\t",
    "\n",
    "\r\n",
    "\xa0",
    "\u3000",
    "\u200b",
    "\ufeff",
    "\x00",
    "\x1b",
    "\u202e",
]
TYPED = st.text() | st.builds(
    "".join, st.lists(st.sampled_from([*BEFORE, *RUN, "'", "x", "'='"]), max_size=4)
)


@pytest.mark.parametrize("text", [text for text in HARMLESS if "\n" not in text])
def test_a_text_that_nothing_runs_stays_as_it_is(text):
    assert guarded(text) == text


@pytest.mark.parametrize("before", BEFORE, ids=ascii)
@pytest.mark.parametrize("text", RUN)
def test_a_text_that_a_spreadsheet_may_run_gets_one_apostrophe(before, text):
    assert guarded(before + text) == f"'{before}{text}"


@pytest.mark.parametrize("text", ["'", "'quoted", "''", " '", "\tx", "\rx", "\nx"], ids=ascii)
def test_so_does_an_apostrophe_a_tab_and_a_line_break_in_front(text):
    assert guarded(text) == f"'{text}"


@given(TYPED)
@example("'=1+1")
def test_what_was_guarded_reads_back_as_it_was(text):
    assert unguarded(guarded(text)) == text


@given(TYPED)
def test_no_cell_begins_like_a_formula(text):
    seen = guarded(text).lstrip().lstrip("\u200b\ufeff\u202e\x00\x1b").lstrip()

    assert seen[:1] not in set("=+-@|%＝＋－＠｜％")


CRITERIA = st.text(st.characters(exclude_characters="=", codec="utf-8"), min_size=1)
RATERS = st.just("self") | st.text(st.characters(codec="utf-8"), min_size=1, max_size=80)
VALUES = st.none() | st.booleans() | st.integers(1, 5)
RATINGS = st.lists(st.builds(Rating, RATERS, CRITERIA, VALUES))


def test_the_own_ratings_stand_as_they_are_typed():
    own = [Rating("self", "open", 4), Rating("self", "cut", True), Rating("self", "hear", None)]

    assert ratings_text(own) == "open=4; cut=y; hear=na"


def test_those_of_others_have_their_name_behind_them():
    assert ratings_text([Rating("Ana", "open", 5), Rating("Bo", "cut", False)]) == (
        "open=5@Ana; cut=n@Bo"
    )


def test_a_one_on_a_scale_is_no_yes():
    assert ratings_text([Rating("self", "open", 1), Rating("self", "open", True)]) == (
        "open=1; open=y"
    )


def test_a_name_may_hold_what_separates():
    assert ratings_text([Rating("A; b\\c@d", "open", 5)]) == r"open=5@A\; b\\c@d"


@given(RATINGS)
def test_what_was_written_reads_back(ratings):
    assert ratings_read(ratings_text(ratings)) == tuple(ratings)


@pytest.mark.parametrize(
    "text",
    [
        "open", "open=", "open=6", "open=0", "open=yes", "=4", "open=4;", "open=4,handle=2",
        "open=4@", "open=44", " ", "open=4@Ana\\", "4",
    ],
)  # fmt: skip
def test_anything_else_is_no_such_text(text):
    assert ratings_read(text) is None


OPENER = Drill(1, "0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11", "opener", "", False, 1, ())
TERMS = ImportContext(
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
