"""The criterion that the one question for the coach is about."""

import pytest
from tests.core.practised_weeks import practised_weeks

from practicelog.core.coaching.question import weakest


def level(mean, n):
    (week,) = practised_weeks(mean, n=n)
    return week


@pytest.mark.parametrize(
    ("criteria", "name"),
    [
        pytest.param([], None, id="nothing rated"),
        pytest.param([("hear", 2.0, 1)], None, id="rated once"),
        pytest.param([("hear", 5.0, 9)], None, id="nothing to improve"),
        pytest.param([("hear", 4.96, 25)], None, id="shown as 5.0"),
        pytest.param([("hear", 4.94, 25)], "hear", id="shown as 4.9"),
        pytest.param([("hear", 2.25, 2)], "hear", id="rated twice"),
        pytest.param(
            [("hear", 3.0, 4), ("answer", 2.5, 2), ("check", 1.0, 1)],
            "answer",
            id="the weakest of those rated twice",
        ),
        pytest.param(
            [("hear", 3.0, 4), ("answer", 3.0, 5)], "answer", id="of equals the first by name"
        ),
    ],
)
def test_the_weakest_criterion_rated_twice_is_asked_about(criteria, name):
    levels = {each: level(mean, n) for each, mean, n in criteria}
    assert weakest(list(levels.items())) == (name and (name, levels[name]))
