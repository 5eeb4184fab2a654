"""Scores expected beside scores given."""

from datetime import UTC, date, datetime

import pytest

from practicelog.core.records.rep import Rep
from practicelog.core.statistics.calibration import expectations

NOW = datetime(2026, 11, 21, 17, tzinfo=UTC)


def reps(*scores, quick=False):
    blank = Rep(1, "u", NOW, "UTC", date(2026, 11, 21), NOW, "opener", 1, quick=quick)
    return [blank._replace(predict=predict, score=score) for predict, score in scores]


@pytest.mark.parametrize(
    ("done", "told"),
    [
        pytest.param([], [], id="none"),
        pytest.param(reps((300, 400), (300, 400)), [], id="two are too few"),
        pytest.param(
            reps((300, 400), (350, 300), (400, 320)), ["3.5, given 3.4 (3 reps)"], id="three"
        ),
        pytest.param(
            reps((300, 400), (350, 300), (400, 320), (None, 100), (500, None), (None, None)),
            ["3.5, given 3.4 (3 reps)"],
            id="those without a score or an expectation are left out",
        ),
        pytest.param(
            reps((300, 400), (300, 400)) + reps((300, 400), quick=True), [], id="not added up"
        ),
        pytest.param(
            reps((450, 450), (450, 450), (450, 450), quick=True),
            ["4.5, given 4.5 (3 quick scores)"],
            id="hurried ones",
        ),
        pytest.param(
            reps((400, 400), (400, 400), (400, 400), quick=True) + reps(*[(100, 200)] * 4),
            ["1.0, given 2.0 (4 reps)", "4.0, given 4.0 (3 quick scores)"],
            id="both kinds apart",
        ),
    ],
)
def test_what_was_expected_is_told_from_three_reps_of_a_kind_on(done, told):
    assert expectations(done) == told
