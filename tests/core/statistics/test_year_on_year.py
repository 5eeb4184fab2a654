"""A quarter against the same one a year before: which weeks, how many, which words."""

import pytest
from tests.core.practised_weeks import practised_weeks, sunday

from practicelog.core.statistics.year_on_year import year_on_year


def two_quarters(before, after):
    """A year apart: the 13 weeks from week 10 on, and the 13 from week 62."""
    return practised_weeks(*before, start=10) + practised_weeks(*after, start=62)


LAST = sunday(74)


def test_thirteen_weeks_are_held_against_the_same_a_year_before():
    weeks = [
        *practised_weeks(1.0, start=9),
        *practised_weeks(*[3.0] * 13, start=10),
        *practised_weeks(*[1.0] * 39, start=23),
        *practised_weeks(*[3.4] * 13, start=62),
        *practised_weeks(1.0, start=75),
    ]
    told = year_on_year(weeks, LAST)
    assert (told.before, told.after) == (pytest.approx(3.0), pytest.approx(3.4))
    assert (told.weeks_before, told.weeks_after) == (13, 13)
    assert (told.word, told.evidence.exact) == ("probably up", False)


@pytest.mark.parametrize(
    ("before", "after", "missing"),
    [
        pytest.param(8, 8, None, id="exactly enough"),
        pytest.param(8, 7, "needs 8 practised weeks in the last 13 (7 so far)", id="seven now"),
        pytest.param(
            7, 8, "needs 8 practised weeks in the same 13 a year before (7 so far)", id="seven then"
        ),
        pytest.param(
            0,
            0,
            "needs 8 practised weeks in the last 13 (0 so far), "
            "needs 8 practised weeks in the same 13 a year before (0 so far)",
            id="none",
        ),
    ],
)
def test_eight_practised_weeks_in_each_are_the_least(before, after, missing):
    told = year_on_year(two_quarters([3.0] * before, [3.0] * after), LAST)
    assert told.missing == missing
    assert told.word == ("can't tell yet" if missing else "about the same")
