"""The columns of a rating form."""

import pytest

from practicelog.core.interchange.rating_columns import (
    ELSEWHERE,
    HOW_TO_RATE,
    criterion_under,
    heading,
    hints,
    ratings_of,
)
from practicelog.core.records.drill import Criterion
from practicelog.core.records.rep import Rating
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
    assert criterion_under(column) == criterion._replace(hint="")


@pytest.mark.parametrize("column", ["day", "comment", "explore", "explore (1-6)", ""])
def test_other_columns_name_no_criterion(column):
    assert criterion_under(column) is None


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


def test_a_filled_cell_is_a_rating():
    cells = {
        "uid": "u", "explore (1-5)": "4", "cut (y/n)": "N", "tone (1-5)": "na", "comment": "5",
        "hear (1-5)": "", "who (1-5)": ELSEWHERE,
    }  # fmt: skip

    assert ratings_of(cells, "Ana") == (
        Rating("Ana", "explore", 4), Rating("Ana", "cut", value=False), Rating("Ana", "tone", None),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        pytest.param({"explore (1-5)": "6"}, "“6” is no value for explore", id="six"),
        pytest.param({"explore (1-5)": "3.5"}, "“3.5” is no value for explore", id="a half"),
        pytest.param({"explore (1-5)": "y"}, "“y” is no value for explore", id="yes on a scale"),
        pytest.param({"cut (y/n)": "4"}, "“4” is no value for cut", id="four on a check"),
        pytest.param({"cut (y/n)": "=1+1"}, "“=1[+]1” is no value", id="a formula"),
        pytest.param({"cut (y/n)": "y", "cut (1-5)": "4"}, "two columns rate", id="rated twice"),
    ],
)
def test_what_a_criterion_cannot_be_is_refused_with_its_name(cells, message):
    with pytest.raises(UsageError, match=message):
        ratings_of(cells, "Ana")
