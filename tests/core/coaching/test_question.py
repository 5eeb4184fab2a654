"""The one question left for the coach."""

import pytest
from tests.core.practised_weeks import practised_weeks

from practicelog.core.coaching.question import question

GENERAL = "What should I listen for in the next objection?"


def level(mean, n):
    (week,) = practised_weeks(mean, n=n)
    return week


@pytest.mark.parametrize(
    ("criteria", "asked"),
    [
        pytest.param([], GENERAL, id="nothing rated"),
        pytest.param([("hear", 2.0, 1)], GENERAL, id="rated once"),
        pytest.param([("hear", 5.0, 9)], GENERAL, id="nothing to improve"),
        pytest.param([("hear", 4.96, 25)], GENERAL, id="shown as 5.0"),
        pytest.param(
            [("hear", 2.25, 2)],
            "“hear” is 2.3 in 2 reps: what would a 5 sound like?",
            id="rated twice",
        ),
        pytest.param(
            [("hear", 3.0, 4), ("answer", 2.5, 2), ("check", 1.0, 1)],
            "“answer” is 2.5 in 2 reps: what would a 5 sound like?",
            id="the weakest of those rated twice",
        ),
        pytest.param(
            [("hear", 3.0, 4), ("answer", 3.0, 5)],
            "“answer” is 3.0 in 5 reps: what would a 5 sound like?",
            id="of equals the first by name",
        ),
    ],
)
def test_the_question_is_about_the_weakest_criterion_or_else_the_drill(criteria, asked):
    levels = [(name, level(mean, n)) for name, mean, n in criteria]
    assert question(levels, "objection") == asked
