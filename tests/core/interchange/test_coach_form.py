from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from practicelog.core.interchange.coach_form import (
    ELSEWHERE,
    HOW_TO_RATE,
    comment_text,
    comment_uid,
    comments_on,
    criterion_under,
    heading,
    hints,
    is_form,
    ratings_of,
    records,
)
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.record_checks import content
from practicelog.core.records.drill import Criterion, Drill
from practicelog.core.records.field import Notice
from practicelog.core.records.rep import Rating, Rep
from practicelog.errors import UsageError

EXPLORE = Criterion("explore", "asks first")
CUT = Criterion("cut", "shorter", check=True)


@pytest.mark.parametrize(
    ("criterion", "column"),
    [
        pytest.param(EXPLORE, "explore (1-5)", id="scale"),
        pytest.param(CUT, "cut (y/n)", id="check"),
    ],
)
def test_a_heading_says_what_to_type_and_names_its_criterion(criterion, column):
    assert heading(criterion) == column
    assert criterion_under(column) == criterion._replace(hint="")


@pytest.mark.parametrize("column", ["day", "comment", "explore", "explore (1-6)", ""])
def test_other_columns_name_no_criterion(column):
    assert criterion_under(column) is None


def test_how_to_rate_tells_every_value():
    assert HOW_TO_RATE.startswith("1 missing or did harm, ")
    assert "5 would show a new hire; y or n; na: " in HOW_TO_RATE


def test_a_column_of_several_drills_tells_what_each_means_by_it():
    told = hints(
        [
            ("opener", Criterion("tone", "steady")), ("voicemail", Criterion("tone", "warm")),
            ("pitch", Criterion("tone")), ("opener", EXPLORE), ("pitch", EXPLORE), ("pitch", CUT),
        ]
    )  # fmt: skip

    assert told == {
        "tone (1-5)": "opener: steady; voicemail: warm",
        "explore (1-5)": "asks first",
        "cut (y/n)": "shorter",
    }


def test_a_filled_cell_is_a_rating():
    cells = {
        "uid": "u", "explore (1-5)": "4", "cut (y/n)": "N", "tone (1-5)": "na", "comment": "5",
        "hear (1-5)": "", "who (1-5)": ELSEWHERE,
    }  # fmt: skip

    assert ratings_of(cells, "Ana") == (
        Rating("Ana", "explore", 4), Rating("Ana", "cut", value=False), Rating("Ana", "tone", None),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        pytest.param({"explore (1-5)": "6"}, "“6” is no value for explore", id="six"),
        pytest.param({"explore (1-5)": "3.5"}, "“3.5” is no value for explore", id="a half"),
        pytest.param({"explore (1-5)": "y"}, "“y” is no value for explore", id="yes on a scale"),
        pytest.param({"cut (y/n)": "4"}, "“4” is no value for cut", id="four on a check"),
        pytest.param({"cut (y/n)": "=1+1"}, "“=1[+]1” is no value", id="a formula"),
        pytest.param({"cut (y/n)": "y", "cut (1-5)": "4"}, "two columns rate", id="rated twice"),
    ],
)
def test_what_a_criterion_cannot_be_is_refused_with_its_name(cells, message):
    with pytest.raises(UsageError, match=message):
        ratings_of(cells, "Ana")


DAY = date(2026, 11, 18)
AT = datetime(2026, 11, 18, 12, tzinfo=UTC)
COMMENTED = Rep(3, "rep 3", AT, "UTC", DAY, AT, "objection", 1)


def said_of_it(about: str, who: str | None, text: str) -> Notice:
    return Notice(1, comment_uid(about, who or ""), DAY, text, who)


def test_what_a_coach_said_about_a_rep_is_told_without_the_drill():
    comment = said_of_it("rep 3", "Ana", comment_text("objection", "you asked first"))

    assert comments_on(COMMENTED, [comment]) == (("Ana", "you asked first"),)


def test_what_was_said_of_another_rep_of_the_day_or_by_nobody_is_not_told():
    others = [said_of_it("rep 4", "Ana", "objection: slower"), said_of_it("rep 3", None, "slower")]

    assert comments_on(COMMENTED, others) == ()


UID = "0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11"
DRILL_UID = "0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c22"
TODAY = date(2026, 11, 21)
REP = {
    "type": "rep", "uid": UID, "revision": 3, "at": "2026-11-20T16:30:00Z",
    "zone": "Europe/Berlin", "day": "2026-11-20", "logged": "2026-11-20T16:31:00Z",
    "drill": DRILL_UID, "rubric": 1, "kind": "practice", "minutes": 10, "takes": 2,
    "goal": "the seller's own words", "difficulty": None, "feedback": "none", "partner": None,
    "predict": None, "score": 4.0, "quick": False,
    "ratings": [
        {"rater": "self", "criterion": "explore", "value": 4},
        {"rater": "Ana", "criterion": "explore", "value": 2},
        {"rater": "Ben", "criterion": "explore", "value": 5},
    ],
    "change": None, "kept": None, "next": None, "note": None, "script": None,
}  # fmt: skip
TERMS = ImportContext(
    TODAY, ZoneInfo("Europe/Berlin"), 4,
    {"objection": Drill(1, DRILL_UID, "objection", "", archived=False, rubric=1, criteria=())}, {},
    rep={UID: REP}.get,
)  # fmt: skip


def said(**cells):
    return list(records({"rater": "Ana", **cells}, TERMS))


def test_ratings_are_put_beside_all_that_is_there_and_replace_the_coachs_own():
    (rep,) = said(uid=UID, **{"explore (1-5)": "3", "hear (1-5)": "4"})

    assert rep | {"ratings": REP["ratings"]} == REP
    assert rep["ratings"] == [
        {"rater": "self", "criterion": "explore", "value": 4},
        {"rater": "Ana", "criterion": "explore", "value": 3},
        {"rater": "Ben", "criterion": "explore", "value": 5},
        {"rater": "Ana", "criterion": "hear", "value": 4},
    ]


def test_nothing_else_in_the_row_is_read():
    assert said(uid=UID, day="1999-01-01", drill="pitch", goal="other", kind="live") == []
    (rep,) = said(uid=UID, goal="other", day="x", **{"explore (1-5)": "3"})
    assert rep["goal"] == REP["goal"]


def test_a_comment_is_a_notice_of_the_reps_day_that_names_its_drill():
    (notice,) = said(uid=UID.upper(), comment="you answered\nbefore  asking")

    assert (notice["type"], notice["day"], notice["who"]) == ("notice", "2026-11-20", "Ana")
    assert notice["text"] == "objection: you answered before asking"


def test_a_comment_is_known_again_by_its_rep_and_who_made_it():
    (first,), (again,) = said(uid=UID, comment="a"), said(uid=UID, comment="b")
    (other,) = said(uid=UID, comment="a", rater="Ben")

    assert first["uid"] == again["uid"] != other["uid"]


def test_a_notice_is_of_the_day_the_form_was_written():
    (notice,) = said(uid="notice 2026-11-18", comment="talks slower")

    assert (notice["day"], notice["text"], notice["who"]) == ("2026-11-18", "talks slower", "Ana")


def test_a_focus_is_only_proposed():
    (focus,) = said(uid="focus 2026-11-18", drill="Objection", comment="answers run long")

    assert (focus["drill"], focus["why"]) == (DRILL_UID, "answers run long")
    assert (focus["state"], focus["proposed_by"]) == ("proposed", "Ana")
    assert (focus["from"], focus["until"]) == ("2026-11-18", "2026-12-31")


@pytest.mark.parametrize(
    "cells",
    [
        pytest.param({}, id="an empty row"),
        pytest.param({"uid": UID}, id="a rep not rated"),
        pytest.param({"uid": "how to rate", "explore (1-5)": "asks first", "comment": "one line"},
                     id="how to rate"),
        pytest.param({"uid": "notice 2026-11-18"}, id="no notice"),
        pytest.param({"uid": "focus 2026-11-18", "drill": "objection"}, id="no focus"),
    ],
)  # fmt: skip
def test_a_row_that_was_not_filled_in_says_nothing(cells):
    assert said(**cells) == []


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        pytest.param({"uid": UID[:-1] + "0", "comment": "x"}, "uid: there is no rep “0195",
                     id="a rep that is not here"),
        pytest.param({"comment": "x"}, "uid: there is no rep “”", id="a comment on nothing"),
        pytest.param({"uid": UID, "explore (1-5)": "9"}, "“9” is no value", id="nine"),
        pytest.param({"uid": UID, "comment": "x", "rater": "Self"}, "rater: “Self” stands for",
                     id="as the seller"),
        pytest.param({"uid": "notice 18.11.2026", "comment": "x"}, "uid: “18.11.2026” is not a day",
                     id="a notice of no day"),
        pytest.param({"uid": "focus 2026-11-18", "comment": "x"}, "drill: “” names no drill",
                     id="a focus on nothing"),
        pytest.param({"uid": "focus 2026-11-18", "drill": "golf", "comment": "x"},
                     "drill: “golf” names no drill", id="a focus on another trade"),
    ],
)  # fmt: skip
def test_what_a_row_cannot_say_is_refused_with_its_column(cells, message):
    with pytest.raises(UsageError, match=message):
        said(**cells)


@pytest.mark.parametrize(
    "cells",
    [
        pytest.param({"uid": UID, "comment": "x", "explore (1-5)": "3"}, id="a rep"),
        pytest.param({"uid": "notice 2026-11-18", "comment": "x"}, id="a notice"),
        pytest.param({"uid": "focus 2026-11-18", "drill": "objection", "comment": "x"}, id="focus"),
    ],
)
def test_every_record_is_one_of_the_interchange_form(cells):
    found = said(**cells)

    assert [content(each, TODAY).type for each in found] == [each["type"] for each in found]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["uid", "day", "explore (1-5)", "comment", "rater"], True),
        (["rater", "comment", "uid"], True),
        (["uid", "day", "ratings"], False),
        ([], False),
    ],
)
def test_a_form_is_told_by_its_headings(headings, expected):
    assert is_form(headings) is expected
