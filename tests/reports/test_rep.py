"""A rep as a seller reads it: the line that answers a log, the rep whole, reps in a table."""

from datetime import UTC, date, datetime

import pytest
from tests.core.practice_pictures import drawn
from tests.rep_texts import ABSENT

from practicelog.core.documents import rep_document
from practicelog.core.records.rep import Rating, Rep, ScriptVersion
from practicelog.core.sections import Facts, Table
from practicelog.core.streaks.streak import streak_of
from practicelog.reports.rep import confirmation, several, whole

REP = Rep(
    id=7,
    uid="uid",
    at=datetime(2026, 1, 16, 16, 30, tzinfo=UTC),
    zone="Europe/Berlin",
    day=date(2026, 1, 16),
    logged=datetime(2026, 1, 16, 17, 0, tzinfo=UTC),
    drill="role-play",
    rubric=1,
)
"""Friday of the second week drawn, at 17:30 in Berlin."""

FULL = REP._replace(
    kind="live", minutes=85, takes=3, goal="ask first", difficulty="hard", feedback="peer",
    partner="Ana", predict=350, score=333, change="slower", kept="the pause",
    next="when price, ask", note="one\ntwo",
    ratings=(
        Rating("self", "open", 4), Rating("self", "handle", None), Rating("self", "short", False),
        Rating("Ana", "open", 5), Rating("Ana", "short", True),
    ),
)  # fmt: skip


def answer(rep: Rep, picture: str) -> str:
    return confirmation(rep, streak_of(drawn(picture).weeks))


def facts(rep: Rep) -> list[tuple[str, str]]:
    (section,) = whole(rep)
    assert isinstance(section, Facts)
    return list(section.rows)


@pytest.mark.parametrize(
    ("rep", "expected"),
    [
        pytest.param(REP, "Logged 7: role-play, Fri 16 Jan 2026 17:30", id="nothing but the drill"),
        pytest.param(REP._replace(minutes=20, takes=3, score=325, quick=True),
                     "Logged 7: role-play, 20 min, 3 takes, score 3.3 quick, Fri 16 Jan 2026 17:30",
                     id="what was measured"),
        pytest.param(REP._replace(kind="live"), "Logged 7: role-play (live), Fri 16 Jan 2026 17:30",
                     id="used on a real call"),
        pytest.param(REP._replace(at=datetime(2026, 1, 17, 0, 30, tzinfo=UTC)),
                     "Logged 7: role-play, Fri 16 Jan 2026 01:30 on 17 Jan",
                     id="after midnight it is the day before"),
        pytest.param(REP._replace(zone="Pacific/Auckland", day=date(2026, 1, 17)),
                     "Logged 7: role-play, Sat 17 Jan 2026 05:30", id="in the zone of the rep"),
    ],
)  # fmt: skip
def test_the_answer_names_the_rep_and_the_day_it_resolved_to(rep: Rep, expected: str) -> None:
    assert answer(rep, "xxx.... ....x").split(" · ")[0] == expected


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        pytest.param("....... ....x", ["this week 1 of 1 day, kept", "1 week in a row"],
                     id="a first rep"),
        pytest.param("x...... x...x", ["this week 2 of 3 days"], id="no streak yet"),
        pytest.param("xxx.... x...x", ["this week 2 of 3 days", "1 week in a row"], id="open"),
        pytest.param("xxx.... xx..x", ["this week 3 of 3 days, kept", "2 weeks in a row"],
                     id="kept"),
        pytest.param("xxx.... oooob", ["this week is paused", "1 week in a row"], id="a week off"),
        pytest.param("xxx.... x...x.. ..",
                     ["week of 12 Jan 2 of 3 days", "1 week in a row"], id="last week's"),
        pytest.param("xxx.... xx..x.. xxx",
                     ["week of 12 Jan 3 of 3 days, kept", "3 weeks in a row"], id="repaired"),
        pytest.param("xxx.... xx.", ["counts from 16 Jan", "1 week in a row"], id="of tomorrow"),
    ],
)  # fmt: skip
def test_the_answer_tells_the_week_of_the_rep_and_the_streak(
    picture: str, expected: list[str]
) -> None:
    assert answer(REP, picture).split(" · ")[1:] == [*expected, "practicelog undo"]


def test_a_rep_whole_holds_what_was_typed_and_nothing_else() -> None:
    assert facts(REP) == [
        ("Rep", "7 · role-play"),
        ("When", "Fri 16 Jan 2026 17:30 Europe/Berlin"),
        ("Practice", "1 take"),
    ]


def test_a_rep_whole_is_shown_in_the_order_of_its_practice() -> None:
    assert facts(FULL) == [
        ("Rep", "7 · role-play · live"),
        ("When", "Fri 16 Jan 2026 17:30 Europe/Berlin"),
        ("Practice", "1 h 25 · 3 takes · hard · feedback: peer · with Ana · deliberate"),
        ("Goal", "ask first"),
        ("Changed", "slower"),
        ("Worked", "the pause"),
        ("Next", "when price, ask"),
        ("Note", "one\ntwo"),
        ("Expected", "3.5"),
        ("Score", "3.3"),
        ("Ratings", "open 4, handle n/a, short no"),
        ("Ana", "open 5, short yes"),
    ]


def test_a_hurried_score_is_marked() -> None:
    assert ("Score", "3.5 quick") in facts(REP._replace(score=350, quick=True))


@pytest.mark.parametrize(
    ("logged", "late"),
    [
        pytest.param("2026-01-19T17:00:00", "", id="three days after"),
        pytest.param("2026-01-19T22:59:59", "", id="three days after, just before midnight"),
        pytest.param("2026-01-20T17:00:00", " · logged 20 Jan", id="four days after"),
        pytest.param("2026-01-20T23:30:00", " · logged 21 Jan", id="after midnight in Berlin"),
        pytest.param("2026-01-15T17:00:00", "", id="the day before"),
    ],
)
def test_a_rep_typed_more_than_three_days_after_its_day_says_when(logged: str, late: str) -> None:
    rep = REP._replace(logged=datetime.fromisoformat(f"{logged}+00:00"))
    assert dict(facts(rep))["When"] == f"Fri 16 Jan 2026 17:30 Europe/Berlin{late}"


@pytest.mark.parametrize(
    ("zone", "logged", "late"),
    [
        pytest.param("Pacific/Honolulu", "2026-01-20T06:00:00", False, id="20:00 the third day"),
        pytest.param("Pacific/Auckland", "2026-01-19T20:00:00", True, id="09:00 the fourth day"),
    ],
)
def test_days_up_to_the_logging_are_those_of_the_reps_zone(
    zone: str, logged: str, late: bool
) -> None:
    rep = REP._replace(zone=zone, logged=datetime.fromisoformat(f"{logged}+00:00"))
    assert rep.logged_late is late


def table(*reps: Rep) -> Table:
    (section,) = several(reps)
    assert isinstance(section, Table)
    return section


def test_reps_are_listed_a_row_each() -> None:
    listed = table(FULL, REP)
    assert listed.headings == ("ID", "Day", "Drill", "Kind", "Time", "Takes", "Score", "Next")
    assert listed.rows == (
        ("7", "2026-01-16", "role-play", "live", "1 h 25", "3", "3.3", "when price, ask"),
        ("7", "2026-01-16", "role-play", "", "", "", "", ""),
    )


def test_a_column_that_would_be_empty_is_left_out() -> None:
    assert table(REP).headings == ("ID", "Day", "Drill")
    assert table(REP._replace(minutes=5)).headings == ("ID", "Day", "Drill", "Time")


def test_no_reps_are_an_empty_table() -> None:
    assert table().rows == ()


def test_the_json_of_a_rep_holds_what_is_absent_as_null() -> None:
    assert rep_document(REP) == ABSENT | {
        "id": 7, "uid": "uid", "at": "2026-01-16T16:30:00Z", "zone": "Europe/Berlin",
        "day": "2026-01-16", "logged": "2026-01-16T17:00:00Z", "drill": "role-play",
        "kind": "practice", "takes": 1, "feedback": "none", "quick": False, "ratings": [],
        "deliberate": False, "seller": None,
    }  # fmt: skip


def test_the_json_of_a_rep_tells_scores_in_points_and_every_rating() -> None:
    told = rep_document(FULL._replace(script=ScriptVersion("cold", 3)))
    assert (told["score"], told["predict"], told["deliberate"]) == (3.33, 3.5, True)
    assert told["script"] == {"name": "cold", "version": 3}
    assert told["ratings"] == [
        {"rater": "self", "criterion": "open", "value": 4},
        {"rater": "self", "criterion": "handle", "value": None},
        {"rater": "self", "criterion": "short", "value": False},
        {"rater": "Ana", "criterion": "open", "value": 5},
        {"rater": "Ana", "criterion": "short", "value": True},
    ]
