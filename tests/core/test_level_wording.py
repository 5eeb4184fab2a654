"""Levels, usual ranges, comparisons and differences as a seller reads them."""

from datetime import date

import pytest

from practicelog.core.coaching.focus_end import BEFORE_SET, SINCE_SET
from practicelog.core.level_wording import (
    comparison_words,
    difference_lines,
    difference_words,
    level_words,
    on_scale,
    usual_range_words,
    usual_words,
)
from practicelog.core.statistics.comparison import Comparison, Need, Permutation
from practicelog.core.statistics.rater_difference import CriterionDifference, RaterDifference
from practicelog.core.statistics.weekly_levels import POINTS, SHARES, UsualRange, WeekScore

FROM_DOWN_TO_UP = Permutation(0.3, 0.7, -0.3, 0.5, 3003, exact=True)
MONDAY, SUNDAY = date(2026, 11, 16), date(2026, 11, 22)


@pytest.mark.parametrize(
    ("level", "words"),
    [
        pytest.param(None, "not scored", id="none"),
        pytest.param(WeekScore(MONDAY, SUNDAY, 3.0, 1, 3.0, 3.0), "3.0 (1 rep)", id="one rep"),
        pytest.param(
            WeekScore(MONDAY, SUNDAY, 3.25, 2, 2.75, 3.75), "3.3 (2 reps, 2.8–3.8)", id="halves up"
        ),
    ],
)
def test_a_level_has_its_n_and_from_two_on_its_range(level, words):
    assert level_words(level) == words


def test_what_was_usual_has_its_weeks_and_where_it_is_explained_its_range():
    usual = UsualRange(3.24, 2.95, 3.6, 12, None)
    assert usual_words(usual) == "3.2 (12 weeks)"
    assert usual_range_words(usual) == "3.2 (12 weeks, 3.0–3.6)"


@pytest.mark.parametrize(
    ("told", "words"),
    [
        pytest.param(
            Comparison("probably up", 3.0, 3.5, 8, 6),
            "3.0 → 3.5 (8 weeks before, 6 now): probably up by your own scores",
            id="a word",
        ),
        pytest.param(
            Comparison("can't tell yet", 3.0, 3.1, 8, 6, evidence=FROM_DOWN_TO_UP),
            "3.0 → 3.1 (8 weeks before, 6 now): can't tell yet, "
            "anything from −0.3 to +0.5 is plausible",
            id="too much is plausible",
        ),
        pytest.param(
            Comparison(
                "can't tell yet",
                3.0,
                3.5,
                1,
                1,
                (Need(SINCE_SET, 1, 4),),
            ),
            "3.0 → 3.5 (1 week before, 1 now): can't tell yet, "
            "needs 4 practised weeks since it was set (1 so far)",
            id="one week each",
        ),
        pytest.param(
            Comparison(
                "can't tell yet",
                None,
                3.5,
                0,
                4,
                (Need(BEFORE_SET, 0, 8), Need(SINCE_SET, 2, 4)),
            ),
            "can't tell yet: needs 8 practised weeks before it was set (0 so far), "
            "needs 4 practised weeks since it was set (2 so far)",
            id="nothing before, too little since",
        ),
        pytest.param(
            Comparison("can't tell yet", 3.0, 3.5, 8, 6, early=True),
            "3.0 → 3.5 (8 weeks before, 6 now): can't tell yet, "
            "closed before its end, and the word is for its last six practised weeks",
            id="too early",
        ),
        pytest.param(
            Comparison("harder mix", 3.0, 3.5, 8, 6, evidence=FROM_DOWN_TO_UP),
            "3.0 → 3.5 (8 weeks before, 6 now): harder mix",
            id="another mix is no lack",
        ),
    ],
)
def test_a_comparison_has_its_weeks_and_what_it_lacks(told, words):
    assert comparison_words(told) == words


def differing(rater, criterion, mean, n, side=None):
    told = RaterDifference(mean, mean - 1, mean + 1, n, side)
    return CriterionDifference(rater, "objection", criterion, told)


@pytest.mark.parametrize(
    ("found", "lines"),
    [
        pytest.param([], [], id="nobody"),
        pytest.param(
            [differing("Ana", "hear", 0.6, 20, "above"), differing("Ana", "ask", 0.1, 10)],
            [
                "hear (objection): you rate 0.6 above Ana (20 reps, −0.4 to +1.6)",
                "otherwise no clear difference from Ana (10 reps)",
            ],
            id="one clear, one not",
        ),
        pytest.param(
            [differing("Ana", "hear", 0.6, 10), differing("Ana", "ask", 0.1, 40)],
            ["no clear difference from Ana (10–40 reps)"],
            id="none clear",
        ),
        pytest.param(
            [differing("Ana", "hear", 0.6, 7), differing("Bo", "ask", -0.5, 10, "below")],
            [
                "needs 10 reps rated by Ana too (7 so far)",
                "ask (objection): you rate 0.5 below Bo (10 reps, −1.5 to +0.5)",
            ],
            id="each rater apart",
        ),
    ],
)
def test_only_clear_differences_are_told_and_the_rest_as_not_clear(found, lines):
    assert difference_lines(found) == lines


def test_levels_and_differences_are_told_in_their_unit():
    assert (on_scale(3.35, POINTS), on_scale(0.583, SHARES)) == ("3.4", "58 %")
    assert difference_words(-0.21, POINTS) == "−0.2"
    assert difference_words(-0.12, SHARES) == "−12 %"
    assert difference_words(-0.001, SHARES) == "+0 %"
