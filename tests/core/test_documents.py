"""Reps and streaks as scripts read them."""

from datetime import UTC, date, datetime

from tests.core.practice_pictures import drawn

from practicelog.core.documents import rep_document
from practicelog.core.records.rep import Rating, Rep, ScriptVersion
from practicelog.core.records.rep_fields import FIELDS
from practicelog.core.streak_documents import streak_document
from practicelog.core.streaks.rulings import day_run
from practicelog.core.streaks.streak import streak_of

DAY = date(2026, 11, 20)
AT = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)
BARE = Rep(7, "uid", AT, "Europe/Berlin", DAY, AT, "opener", 1)
REP_FIELDS = {"id", "uid", "deliberate", "seller", *(each.name for each in FIELDS)} - {"rubric"}


def test_a_rep_has_exactly_the_fields_of_the_table_absent_ones_null():
    told = rep_document(BARE)
    assert set(told) == REP_FIELDS
    absent = {name for name, value in told.items() if value is None}
    assert absent == {each.name for each in FIELDS if each.optional} | {"seller"}
    assert (told["takes"], told["feedback"], told["quick"], told["ratings"]) == (
        1,
        "none",
        False,
        [],
    )


def test_a_rep_tells_scores_in_points_and_instants_in_utc():
    told = rep_document(
        BARE._replace(
            score=325, predict=400,
            ratings=(Rating("self", "tone", 4), Rating("Ana", "short", True)),
            script=ScriptVersion("intro", 2), goal="calm", feedback="peer", takes=2,
        )
    )  # fmt: skip
    assert (told["score"], told["predict"], told["deliberate"]) == (3.25, 4.0, True)
    assert told["at"] == told["logged"] == "2026-11-20T08:30:00Z"
    assert told["day"] == "2026-11-20"
    assert told["script"] == {"name": "intro", "version": 2}
    assert told["ratings"] == [
        {"rater": "self", "criterion": "tone", "value": 4},
        {"rater": "Ana", "criterion": "short", "value": True},
    ]


def test_a_streak_has_exactly_the_documented_fields():
    practice = drawn("xxx.... x")
    streak, days = streak_of(practice.weeks), day_run(practice)
    told = {
        "today": "2026-01-12",
        "weeks": {"current": 1, "best": 1, "held": 0, "reserve": 1, "kept": 1, "closed": 1},
        "days": {"current": 1, "best": 3, "total": 4},
        "week": {"start": "2026-01-12", "done": 1, "need": 3, "state": "open"},
    }
    assert streak_document(streak, days) == told
    assert streak_document(streak, days, explain=True) == told | {
        "explained": [
            {
                "start": "2026-01-05", "state": "kept", "done": 3, "need": 3, "streak": 1,
                "reserve": 1,
            },
            {
                "start": "2026-01-12", "state": "open", "done": 1, "need": 3, "streak": 1,
                "reserve": 1,
            },
        ]
    }  # fmt: skip
