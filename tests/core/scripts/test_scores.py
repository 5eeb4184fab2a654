"""What the reps on a version were scored: means that may be shared, each with its n."""

from practicelog.core.scripts.scores import VersionScore, scores_document

QUICK = VersionScore(3, "practice", "opener", 1, quick=True, reps=2, scored=2, total=600)
UNSCORED = QUICK._replace(quick=False, scored=0, total=0)


def test_scripts_read_means_in_points_and_none_without_a_score():
    assert [
        (each["mean"], each["n"], each["reps"]) for each in scores_document((QUICK, UNSCORED))
    ] == [(3.0, 2, 2), (None, 0, 2)]
