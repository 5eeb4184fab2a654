"""What an old take shows, and what the takes scored again tell."""

import pytest

from practicelog.core.coaching.old_takes import OldTake
from practicelog.core.records.drill import Criterion
from practicelog.core.sections import Lines
from practicelog.reports.rescore import blind, confirmation, drift_words, none_left

CRITERIA = (Criterion("hear", "lets it finish"),)


@pytest.mark.parametrize(
    ("script", "note", "page"),
    [
        pytest.param(None, "so", (Lines(("so",), "Note"),), id="note"),
        pytest.param("Hi", None, (Lines(("Hi",), "Script"),), id="script"),
        pytest.param(
            "Hi", "so", (Lines(("Hi",), "Script"), Lines(("so",), "Note")), id="script and note"
        ),
    ],
)
def test_a_take_shows_its_script_and_its_note_and_no_more(script, note, page):
    assert blind(OldTake(7, CRITERIA, script, note)) == page


@pytest.mark.parametrize(
    ("differences", "words"),
    [
        pytest.param(
            [], "0 old takes so far; from 4 on they tell whether your bar has moved", id="none"
        ),
        pytest.param(
            [-50], "1 old take so far; from 4 on they tell whether your bar has moved", id="one"
        ),
        pytest.param(
            [-80, -60, 0, -20],
            "On 4 old takes you now give 0.4 less than then (−0.8…0.0): "
            "can't tell yet if your bar moved",
            id="four",
        ),
        pytest.param(
            [-80, -60, -30, -10, -20],
            "On 5 old takes you now give 0.4 less than then (−0.8…−0.1): "
            "your bar has probably risen",
            id="risen",
        ),
        pytest.param(
            [80, 60, 30, 10, 20],
            "On 5 old takes you now give 0.4 more than then (+0.1…+0.8): "
            "your bar has probably fallen",
            id="fallen",
        ),
        pytest.param(
            [50, -50, 3, -4],
            "On 4 old takes you now give as much as then (−0.5…+0.5): "
            "can't tell yet if your bar moved",
            id="as much",
        ),
    ],
)
def test_the_drift_in_words(differences, words):
    assert drift_words([(300, 300 + each) for each in differences]) == words


def test_a_take_scored_again_is_confirmed_without_its_old_score():
    told = confirmation([(500, 100)])
    assert told.startswith("Scored again. 1 old take so far;")
    assert told.endswith(" · practicelog undo")
    assert "5.0" not in told


def test_of_many_drills_with_an_old_take_a_few_are_named():
    told = none_left("opener", 0, [f"drill {each}" for each in range(7)])

    assert told.endswith("Drills with one: drill 0, drill 1, drill 2, drill 3, drill 4 and 2 more.")


def test_without_a_take_it_says_what_one_is():
    assert none_left("opener", 0) == (
        "There is no take of opener to score again: it takes one 6 months old, "
        "scored by criterion, with a note or a script."
    )


def test_when_all_were_passed_it_says_that():
    assert none_left("opener", 2) == (
        "There is no other take of opener to score again; nothing was recorded."
    )
