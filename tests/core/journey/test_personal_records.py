"""The best score of each drill, rubric and difficulty: one measure, one record."""

from datetime import date

import pytest

from practicelog.core.journey.personal_records import (
    PersonalRecord,
    ScoreTally,
    personal_records,
    quick_scores,
)

DAY = date(2026, 3, 4)
LATER = date(2026, 5, 6)
TALLY = ScoreTally("opener", 1, quick=False, difficulty="real", best=340, n=5, first=DAY)
RECORD = PersonalRecord("opener", 1, "real", 340, DAY, 5)


@pytest.mark.parametrize(
    ("tallies", "expected"),
    [
        pytest.param([], [], id="never scored"),
        pytest.param([TALLY._replace(n=1)], [RECORD._replace(n=1)], id="one score"),
        pytest.param([TALLY._replace(quick=True, best=500)], [], id="hurried scores only"),
        pytest.param([TALLY, TALLY._replace(quick=True, best=500)], [RECORD],
                     id="a hurried score is no better one"),
        pytest.param([TALLY, TALLY._replace(rubric=2, best=260)],
                     [RECORD._replace(rubric=2, score=260), RECORD],
                     id="a changed rubric begins anew, and stands first"),
    ],
)  # fmt: skip
def test_a_record_is_the_best_rubric_score(
    tallies: list[ScoreTally], expected: list[PersonalRecord]
) -> None:
    assert personal_records(tallies) == tuple(expected)


def test_the_drill_with_most_scores_comes_first_and_then_easy_real_hard_and_not_set() -> None:
    tallies = [
        TALLY._replace(difficulty=None),
        TALLY._replace(difficulty="hard"),
        TALLY._replace(drill="pitch", n=21),
        TALLY._replace(difficulty="easy"),
        TALLY,
        TALLY._replace(drill="close", n=20, quick=True),
        TALLY._replace(drill="close", n=20),
    ]
    assert [(each.drill, each.difficulty) for each in personal_records(tallies)] == [
        ("pitch", "real"),
        ("close", "real"),
        ("opener", "easy"),
        ("opener", "real"),
        ("opener", "hard"),
        ("opener", None),
    ]


def test_hurried_scores_are_counted_apart() -> None:
    assert quick_scores([TALLY, TALLY._replace(quick=True, n=3)]) == 3
    assert quick_scores([]) == 0
