"""The journey as scripts read it."""

import json
from datetime import date, timedelta

from tests.core.practice_pictures import FIRST_MONDAY, drawn

from practicelog.core.journey.personal_records import ScoreTally
from practicelog.core.streaks.rulings import Practice
from practicelog.reports.journey.document import document
from practicelog.reports.journey.value import build

KEPT = "xxx.... "
TALLY = ScoreTally("opener", 1, quick=False, difficulty="hard", best=340, n=5, first=FIRST_MONDAY)


def test_a_document_holds_everything_the_page_shows() -> None:
    practice = drawn(KEPT * 9 + "xxx")
    report = build(practice, (TALLY, TALLY._replace(quick=True)))
    whole = document(report, practice.today)
    in_all = {"days": 30, "reps": 30, "minutes": 600, "kept": 10, "closed": 10}
    practised = [
        FIRST_MONDAY + timedelta(weeks=week, days=day) for week in range(10) for day in range(3)
    ]
    assert json.loads(json.dumps(whole)) == {
        "today": "2026-03-11",
        "started": "2026-01-05",
        "year": 1,
        "week": 10,
        "recent": [
            {"weeks": 4, "from": "2026-02-09", "to": "2026-03-08",
             "days": 12, "reps": 12, "minutes": 240, "kept": 4, "closed": 4},
            {"weeks": 9, "from": "2026-01-05", "to": "2026-03-08",
             "days": 27, "reps": 27, "minutes": 540, "kept": 9, "closed": 9},
        ],
        "pace": {"weeks": 9, "so_far": 30, "days": 156, "until": "2026-12-31"},
        "practised_weeks": 9,
        "years": [{"year": 2026} | in_all],
        "heat_map": {"from": "2026-01-05", "to": "2026-03-11", "steps": [1, 2, 3, 4],
                     "reps": {day.isoformat(): 1 for day in practised}},
        "milestones": [],
        "next": [{"number": 100, "of": "reps", "now": 30},
                 {"number": 100, "of": "days", "now": 30}],
        "records": [{"drill": "opener", "rubric": 1, "difficulty": "hard", "score": 3.4,
                     "day": "2026-01-05", "n": 5}],
        "quick_left_out": 5,
        "total": in_all | {"best": 10},
    }  # fmt: skip


def test_a_milestone_has_its_day() -> None:
    practice = drawn(KEPT * 34)
    assert document(build(practice, ()), practice.today)["milestones"] == [
        {"number": 100, "of": "reps", "day": "2026-08-24"},
        {"number": 100, "of": "days", "day": "2026-08-24"},
    ]


def test_before_there_is_practice_the_same_keys_are_empty() -> None:
    empty = document(None, date(2026, 1, 5))
    some = document(build(drawn("x"), ()), date(2026, 1, 5))
    assert empty.keys() == some.keys()
    assert not any(value for key, value in empty.items() if key != "today")
    assert build(Practice((), (), (), FIRST_MONDAY), ()) is None
