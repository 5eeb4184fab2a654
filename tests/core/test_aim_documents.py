"""Focuses and promises as scripts read them."""

from datetime import date

import pytest

from practicelog.core.aim_documents import focus_document, promise_document
from practicelog.core.coaching.promises import Made
from practicelog.core.records.focus import Focus, Promise

DAY = date(2026, 11, 20)


def test_a_focus_tells_its_target_in_points():
    focus = Focus(3, "u", "objection", "explore", "why", 350, DAY, date(2026, 12, 31))
    assert focus_document(focus) == {
        "id": 3, "drill": "objection", "criterion": "explore", "why": "why", "target": 3.5,
        "from": "2026-11-20", "until": "2026-12-31", "state": "open", "proposed_by": None,
        "closed": None, "outcome": None,
    }  # fmt: skip
    closed = focus._replace(
        criterion=None, target=None, state="closed", closed_on=DAY, outcome="better"
    )
    told = focus_document(closed)
    assert (told["criterion"], told["target"]) == (None, None)
    assert (told["closed"], told["outcome"]) == ("2026-11-20", "better")


@pytest.mark.parametrize(
    ("promise", "again", "expected"),
    [
        pytest.param(
            Promise(0, "u", 7, "objection", "ask first", None, DAY),
            date(2026, 11, 21),
            {"id": None, "rep": 7, "drill": "objection", "by": None, "state": "kept",
             "again": "2026-11-21"},
            id="a rep's, kept",
        ),
        pytest.param(
            Promise(4, "u", None, None, "ask first", "ana", DAY),
            None,
            {"id": 4, "rep": None, "drill": None, "by": "ana", "state": "open", "again": None},
            id="a coach's, open",
        ),
    ],
)  # fmt: skip
def test_a_promise_tells_what_became_of_it(promise, again, expected):
    told = promise_document(Made(promise, again), ())
    assert told == expected | {"text": "ask first", "made": "2026-11-20"}
