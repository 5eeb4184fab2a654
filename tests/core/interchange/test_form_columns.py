"""The columns of a rating form, however a spreadsheet has them."""

import pytest

from practicelog.core.interchange.form_cells import value_in
from practicelog.core.interchange.form_columns import (
    HOW_TO_RATE,
    RATING,
    REMARKED,
    Column,
    column_under,
    heading,
    hints,
    is_form,
)
from practicelog.core.records.drill import Criterion
from practicelog.errors import UsageError

EXPLORE = Criterion("explore", "asks first")
CUT = Criterion("cut", "shorter", check=True)


@pytest.mark.parametrize(
    ("criterion", "column"),
    [
        pytest.param(EXPLORE, "explore (1-5)", id="scale"),
        pytest.param(CUT, "cut (y/n)", id="check"),
    ],
)
def test_a_heading_says_what_to_type_and_names_its_criterion(criterion, column):
    assert heading(criterion) == column
    assert column_under(column) == Column(RATING, criterion.name)


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("Explore (1-5)", Column(RATING, "explore")),
        ("explore (1–5)", Column(RATING, "explore")),
        ("  explore ", Column(RATING, "explore")),
        ("cut [ y / n ]", Column(RATING, "cut")),
        ("comment (1-5)", Column(RATING, "comment")),
        ("explore: comment", Column(REMARKED, "explore")),
        ("explore (1-6)", Column(RATING, "explore (1-6)")),
        ("UID", Column("own", "uid")),
        (" Comment", Column("own", "comment")),
        ("", None),
        ("  ", None),
    ],
)
def test_a_heading_means_the_same_however_a_spreadsheet_has_it(text, column):
    assert column_under(text) == column


def test_how_to_rate_tells_every_value():
    assert HOW_TO_RATE.startswith("1 missing or did harm, ")
    assert "5 would show a new hire; y or n; na: " in HOW_TO_RATE


def test_a_column_of_several_drills_tells_what_each_means_by_it():
    told = hints(
        [
            ("opener", Criterion("tone", "steady")), ("voicemail", Criterion("tone", "warm")),
            ("pitch", Criterion("tone")), ("opener", EXPLORE), ("pitch", EXPLORE), ("pitch", CUT),
        ]
    )  # fmt: skip

    assert told == {
        "tone (1-5)": "opener: steady; voicemail: warm",
        "explore (1-5)": "asks first",
        "cut (y/n)": "shorter",
    }


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["uid", "day", "explore (1-5)", "comment", "rater"], True),
        (["rater", "comment", "uid"], True),
        (["UID", "day", "Rater"], True),
        (["uid", "day", "ratings"], False),
        ([], False),
    ],
)
def test_a_form_is_told_by_its_headings(headings, expected):
    assert is_form(headings) is expected


@pytest.mark.parametrize(
    ("cell", "value"),
    [("4", 4), ("4.0", 4), ("4,0", 4), ("4.", 4), (" 5 ", 5), ("na", None), ("N/A", None),
     ("n.a.", None), ("-", None), ("–", None)],
)  # fmt: skip
def test_a_cell_on_a_scale_means_what_people_mean_by_it(cell, value):
    assert value_in(cell, EXPLORE) == value


@pytest.mark.parametrize(
    ("cell", "value"),
    [("y", True), ("Yes", True), ("x", True), ("X", True), ("✓", True), ("✔\ufe0f", True),
     ("TRUE", True), ("1", True), ("1.0", True), ("n", False), ("✗", False), ("false", False),
     ("0", False), ("n/a", None), ("-", None)],
)  # fmt: skip
def test_a_tick_is_yes_on_a_check(cell, value):
    assert value_in(cell, CUT) is value


@pytest.mark.parametrize(
    ("cell", "criterion"),
    [("4.5", EXPLORE), ("4,5", EXPLORE), ("0", EXPLORE), ("6", EXPLORE), ("x", EXPLORE),
     ("y", EXPLORE), ("=1+1", EXPLORE), ("four", EXPLORE), ("4", CUT), ("ja", CUT), ("=y", CUT)],
)  # fmt: skip
def test_a_cell_that_means_nothing_is_refused(cell, criterion):
    with pytest.raises(UsageError, match=f"no value for {criterion.name}"):
        value_in(cell, criterion)
