"""Rewritings of a script, and the practice on its versions, as a seller reads them."""

from datetime import UTC, datetime

import pytest

from practicelog.core.records.script import Version
from practicelog.core.script_wording import fewer_words, practised_words, revised_words, step_words
from practicelog.core.scripts.revisions import Rewrite
from practicelog.core.scripts.scores import VersionScore

MADE = datetime(2026, 11, 20, tzinfo=UTC)


def version(number, text):
    return Version(number, "pricing-reply", number, MADE, text)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        pytest.param(112, 81, "31 fewer", id="fewer"),
        pytest.param(81, 82, "1 more", id="more"),
        pytest.param(81, 81, "as many", id="equal"),
        pytest.param(1, 35_001, "35,000 more", id="thousands"),
    ],
)
def test_a_change_in_words_is_told_without_a_sign(before, after, words):
    assert fewer_words(before, after) == words


@pytest.mark.parametrize(
    ("text", "number", "told"),
    [
        pytest.param("one two", 4, "pricing-reply v4: 2 words, 1 fewer than v3", id="fewer"),
        pytest.param("a b c d", 4, "pricing-reply v4: 4 words, 1 more than v3", id="more"),
        pytest.param("a b c!", 4, "pricing-reply v4: 3 words, as many as v3", id="only a mark"),
        pytest.param(
            "one", 6, "pricing-reply v6: 1 word, 2 fewer than v3; v5 was made meanwhile",
            id="another terminal made versions meanwhile",
        ),
        pytest.param("a b c", 3, "Nothing changed: pricing-reply stays at v3", id="nothing"),
    ],
)  # fmt: skip
def test_a_rewriting_is_told_by_what_it_came_to(text, number, told):
    assert revised_words(Rewrite(version(3, "a b c"), text), number) == told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("one two", "v3 → v5, 1 word fewer", id="fewer"),
        pytest.param("a b c d e", "v3 → v5, 2 words more", id="more"),
        pytest.param("A, B, C", "v3 → v5, as many words", id="equal"),
    ],
)
def test_a_step_names_both_versions(text, words):
    assert step_words(version(3, "a b c"), version(5, text)) == words


PRACTICE = VersionScore(3, "practice", "opener", 1, quick=False, reps=4, scored=3, total=1030)
QUICK = PRACTICE._replace(quick=True, reps=2, scored=2, total=600)
LIVE = PRACTICE._replace(kind="live", reps=5, scored=1, total=500)
OTHER_DRILL = PRACTICE._replace(drill="role-play", reps=1, scored=1, total=250)
NEW_RUBRIC = PRACTICE._replace(rubric=2, reps=1, scored=1, total=400)
UNSCORED = PRACTICE._replace(reps=2, scored=0, total=0)
NEXT = PRACTICE._replace(version=4, reps=1, scored=1, total=500)


@pytest.mark.parametrize(
    ("scores", "words"),
    [
        pytest.param((), "", id="no rep"),
        pytest.param((NEXT,), "", id="no rep on this version"),
        pytest.param((PRACTICE, NEXT), "4 reps, 3.4 (3 scored)", id="one mean"),
        pytest.param((UNSCORED,), "2 reps", id="nothing scored"),
        pytest.param(
            (PRACTICE, QUICK), "6 reps, 3.4 (3 scored), 3.0 (2 quick)", id="quick scores apart"
        ),
        pytest.param((PRACTICE, LIVE), "4 reps, 3.4 (3 scored), 5 live", id="live is no practice"),
        pytest.param((LIVE,), "5 live", id="only live"),
        pytest.param(
            (PRACTICE, OTHER_DRILL),
            "5 reps, opener 3.4 (3 scored), role-play 2.5 (1 scored)",
            id="drills apart, by name",
        ),
        pytest.param(
            (PRACTICE, OTHER_DRILL._replace(version=4)),
            "4 reps, opener 3.4 (3 scored)",
            id="a drill is named where another version had another",
        ),
        pytest.param(
            (PRACTICE, NEW_RUBRIC),
            "5 reps, 3.4 (3 scored, rubric 1), 4.0 (1 scored, rubric 2)",
            id="rubrics apart, by number",
        ),
    ],
)
def test_practice_on_a_version_is_told_with_every_mean_apart(scores, words):
    assert practised_words(scores, 3) == words
