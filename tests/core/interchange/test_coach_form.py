from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from practicelog.core.interchange.coach_form import (
    answers,
    coach_named,
)
from practicelog.core.interchange.form_columns import (
    ELSEWHERE,
    OWN_RATER,
    column_under,
)
from practicelog.core.interchange.form_comments import comment_uid, comments_on, remark_about
from practicelog.core.interchange.form_sheets import FormRow
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.merging import Outcome, Row
from practicelog.core.interchange.record_checks import content
from practicelog.core.records.drill import Criterion, Drill
from practicelog.core.records.field import Notice
from practicelog.core.records.rep import Rep
from practicelog.errors import ImportRefusedError

EXPLORE = Criterion("explore", "asks first")
CUT = Criterion("cut", "shorter", check=True)


DAY = date(2026, 11, 18)
AT = datetime(2026, 11, 18, 12, tzinfo=UTC)
COMMENTED = Rep(3, "rep 3", AT, "UTC", DAY, AT, "objection", 1)

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
    rubrics={(DRILL_UID, 1): (EXPLORE, Criterion("hear"), CUT)},
    people=("Ana",),
)  # fmt: skip


def row(**cells):
    return FormRow(7, {column_under(name): cell for name, cell in cells.items() if cell})


def told(**cells):
    return list(answers(row(**cells), "Ana", TERMS))


def said(**cells):
    """Return the records of a row in which nothing is wrong."""
    found = told(**cells)
    assert [each for each in found if isinstance(each, Outcome)] == []
    return [each.record for each in found]


def wrong(**cells):
    return [each.reason for each in told(**cells) if isinstance(each, Outcome)]


def test_a_filled_cell_is_a_rating():
    (rep,) = said(uid=UID, explore="4.0", hear=ELSEWHERE.replace(ELSEWHERE, "n/a"), cut="x")

    assert [each for each in rep["ratings"] if each["rater"] == "Ana"] == [
        {"rater": "Ana", "criterion": "explore", "value": 4},
        {"rater": "Ana", "criterion": "hear", "value": None},
        {"rater": "Ana", "criterion": "cut", "value": True},
    ]


def test_one_bad_cell_costs_that_cell_and_is_named_with_drill_day_and_column():
    cells = {"uid": UID, "explore (1-5)": "4,5", "hear": "3", "comment": "still here"}
    rep, notice, refused = told(**cells)

    assert isinstance(rep, Row)
    assert isinstance(notice, Row)
    assert notice.record["text"] == "objection: still here"
    assert refused == Outcome(7, "refused", reason=refused.reason)
    assert refused.reason == (
        "objection of 20 Nov, explore: “4,5” is no value for explore; it takes a whole number "
        "from 1 to 5, or na."
    )


def test_a_row_whose_marks_stand_elsewhere_was_shifted_and_is_refused_whole():
    assert wrong(uid=UID, explore="4", hear=ELSEWHERE, comment="x") == [
        "objection of 20 Nov: its cells do not stand under their headings."
    ]


def test_a_rating_of_what_the_rep_was_not_rated_on_is_refused_by_itself():
    assert wrong(uid=UID, tone="4", explore="3") == [
        "objection of 20 Nov, tone: objection was not rated on it then."
    ]


def test_a_comment_on_a_criterion_is_a_notice_of_its_own():
    (notice,) = said(**{"uid": UID, "explore: comment": "asked twice"})

    assert notice["text"] == "objection, explore: asked twice"
    assert notice["uid"] == comment_uid(remark_about(UID, "explore"), "Ana")
    assert notice["day"] == "2026-11-20"


@pytest.mark.parametrize(
    ("names", "coach"),
    [
        (["", "Zoë", "Ben"], "Zoë"),
        (["your name, once", "ana"], "Ana"),
        (["ANA"], "Ana"),
    ],
)
def test_the_first_name_is_the_coachs_as_it_was_first_met(names, coach):
    rows = [FormRow(1, {OWN_RATER: name}) for name in names]

    assert coach_named(rows, TERMS) == coach


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["", "your name, once"], "does not say who rated"),
        (["Self"], "stands for the seller"),
        (["\u0410na"], "^rater: .* look alike"),
    ],
)
def test_a_form_needs_a_name_that_is_not_the_sellers(names, message):
    with pytest.raises(ImportRefusedError, match=message):
        coach_named([FormRow(1, {OWN_RATER: name}) for name in names], TERMS)


def test_a_name_of_one_row_that_passes_for_anothers_costs_that_row_once():
    cells = {"uid": UID, "explore (1-5)": "3", "comment": "so", "rater": "\u0410na"}
    (refused,) = wrong(**cells)

    assert refused.startswith("rater: ")
    assert refused.endswith("look alike.")


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
    assert notice["text"] == "objection: you answered\nbefore asking"


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
    assert len(wrong(**cells)) == 1
    assert message in wrong(**cells)[0]


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


def test_a_long_comment_is_several_notices_that_are_shown_together():
    text = " ".join(f"word{number}" for number in range(400))
    notices = said(uid=UID, comment=text)
    shown = comments_on(
        COMMENTED._replace(uid=UID),
        [Notice(1, each["uid"], DAY, each["text"], "Ana") for each in notices],
    )

    assert len(notices) == 7
    assert all(len(each["text"]) <= 500 for each in notices)
    assert all(each["text"].startswith("objection: ") for each in notices)
    assert shown == (("Ana", text),)
    assert [content(each, TODAY).type for each in notices] == ["notice"] * 7


def test_a_comment_without_end_is_refused_by_itself():
    (refused,) = wrong(uid=UID, comment="x " * 4_000)

    assert refused.endswith("comment: it has 7,999 characters; 4,000 can be.")
