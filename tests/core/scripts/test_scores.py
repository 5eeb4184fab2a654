"""What the reps on a version were scored: means that may be shared, each with its n."""

import pytest

from practicelog.core.scripts.scores import VersionScore, practised_words, scores_document

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


def test_scripts_read_means_in_points_and_none_without_a_score():
    assert [
        (each["mean"], each["n"], each["reps"]) for each in scores_document((QUICK, UNSCORED))
    ] == [(3.0, 2, 2), (None, 0, 2)]
