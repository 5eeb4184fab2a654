from datetime import UTC, date, datetime

import pytest

from practicelog.core.records.rep import Rep
from practicelog.reports.sheet.opening_questions import FIRST, opening_questions

REP = Rep(
    id=1, uid="uid", at=datetime(2026, 1, 16, 16, 30, tzinfo=UTC), zone="UTC",
    day=date(2026, 1, 16), logged=datetime(2026, 1, 16, 17, 0, tzinfo=UTC), drill="objection",
    rubric=1, score=380,
)  # fmt: skip
BEST = REP._replace(day=date(2026, 1, 9), score=475)
LOWER = REP._replace(day=date(2026, 1, 5), score=300)


@pytest.mark.parametrize(
    ("reps", "weakest", "drill", "expected"),
    [
        pytest.param(
            (), None, None,
            ("When did your practice go best, and what was different then?",
             "What would a 5 sound like?"),
            id="nothing practised",
        ),
        pytest.param(
            (REP._replace(score=None),), None, "objection",
            ("When did objection go best, and what was different then?",
             "objection: what would a 5 sound like?"),
            id="nothing scored",
        ),
        pytest.param(
            (REP, BEST), "“answer” is 3.3 (21 reps)", "objection",
            ("“objection” was highest on 9 Jan (4.8): what was different then?",
             "“answer” is 3.3 (21 reps): what would a 5 sound like?"),
            id="a best day and a weakest criterion",
        ),
        pytest.param(
            (REP._replace(score=500, quick=True), REP, LOWER), None, "objection",
            ("“objection” was highest on 16 Jan (3.8): what was different then?",
             "objection: what would a 5 sound like?"),
            id="a hurried score is no best",
        ),
        pytest.param(
            (REP, REP._replace(day=date(2026, 1, 2), score=375), LOWER), None, "objection",
            ("When did objection go best, and what was different then?",
             "objection: what would a 5 sound like?"),
            id="where two are shown as high none is highest",
        ),
        pytest.param(
            (*[REP._replace(score=500)] * 9, REP._replace(score=480)), None, "objection",
            ("When did objection go best, and what was different then?",),
            id="what is shown as 5.0 cannot be better",
        ),
        pytest.param(
            (REP, REP), None, "objection",
            ("When did objection go best, and what was different then?",
             "objection: what would a 5 sound like?"),
            id="where all are alike none is highest",
        ),
    ],
)  # fmt: skip
def test_data_is_in_the_questions_after_the_first(reps, weakest, drill, expected):
    assert opening_questions(reps, weakest, drill) == (FIRST, *expected)
