import json
from datetime import date
from importlib.resources import files

import pytest

from practicelog.core.interchange.fields import REQUIRED, RULES
from practicelog.core.interchange.record_checks import (
    check_persons,
    content,
    is_personal,
)
from practicelog.errors import UsageError

OPEN = {"state": "open", "proposed_by": "Ana"}
PROPOSED = {"state": "proposed", "proposed_by": "Ana"}


@pytest.mark.parametrize(
    ("kind", "fields", "personal"),
    [
        pytest.param("rep", {}, True, id="a rep"),
        pytest.param("drill", {}, True, id="a drill"),
        pytest.param("script", {}, True, id="a script"),
        pytest.param("notice", {"who": "Ana"}, False, id="what somebody else noticed"),
        pytest.param("notice", {"who": None}, True, id="what the seller noticed"),
        pytest.param("notice", {"who": "Self "}, True, id="what one noticed who is called self"),
        pytest.param("focus", PROPOSED, False, id="a focus proposed"),
        pytest.param("focus", OPEN, True, id="a focus accepted"),
        pytest.param("focus", PROPOSED | {"proposed_by": None}, True, id="proposed by nobody"),
        pytest.param("focus", PROPOSED | {"proposed_by": "SELF"}, True, id="proposed by self"),
        pytest.param("plan", {}, True, id="a plan"),
        pytest.param("off", {}, True, id="days off"),
        pytest.param("promise", {}, True, id="a promise"),
        pytest.param("metric", {}, True, id="a count"),
        pytest.param("rescoring", {}, True, id="a take scored again"),
    ],
)
def test_whose_words_a_record_holds(kind, fields, personal):
    assert is_personal(kind, fields) is personal


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"who": "\u0410na"}, "who: “\u0410na” mixes letters of Cyrillic and Latin"),
        ({"proposed_by": "An\u03b1"}, "proposed_by: “An\u03b1” mixes letters of Greek and Latin"),
        ({"ratings": [("\u0410na", "who", 3)]}, "rater: “\u0410na” mixes letters of Cyrillic"),
    ],
)
def test_a_name_that_passes_for_another_is_refused(fields, told):
    with pytest.raises(UsageError, match=told):
        check_persons(fields)


@pytest.mark.parametrize(
    "name", ["Ana", "Анна", "Ána", "アナ Ana", "田中 Kim", "Нина 2", "Zoë O’Neil"]
)
def test_a_name_in_letters_of_its_own_is_fine(name):
    check_persons({"who": name, "ratings": [(name, "who", 3)]})


TODAY = date(2026, 11, 21)
UID = "0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c11"
OTHER = "0195d2c4-7f1a-7c3e-9b1d-2f6f0a8e4c12"
REP = {
    "type": "rep", "uid": UID, "revision": 2, "at": "2026-11-20T16:30:00Z",
    "zone": "Europe/Berlin", "day": "2026-11-20", "logged": "2026-11-20T16:31:00Z", "drill": OTHER,
    "rubric": 1, "kind": "practice", "minutes": 20, "takes": 3, "goal": "ask", "difficulty": None,
    "feedback": "peer", "partner": "Ana", "predict": 3.5, "score": 3.35, "quick": False,
    "ratings": [{"rater": "self", "criterion": "hear", "value": 4}], "change": None, "kept": None,
    "next": None, "note": "one\ntwo", "script": {"uid": OTHER, "version": 2},
}  # fmt: skip
DRILL = {
    "type": "drill", "uid": UID, "revision": 1, "name": "price-talk", "what": "", "archived": True,
    "rubrics": [{"version": 1, "criteria": [{"name": "hear", "hint": "", "check": False}]}],
}  # fmt: skip
SCRIPT = {
    "type": "script", "uid": UID, "revision": 1, "name": "cold", "kind": "call", "archived": False,
    "versions": [{"version": 1, "made": "2026-11-20T16:30:00Z", "text": "Hello\n", "why": None}],
}  # fmt: skip
PLAN = {
    "type": "plan", "uid": UID, "revision": 1, "from": "2026-11-16", "days": 3,
    "weekdays": ["fri", "mon"], "minutes": 0, "week_start": "mon",
}  # fmt: skip
OFF = {
    "type": "off", "uid": UID, "revision": 1, "first": "2026-12-24", "last": "2027-01-03",
    "reason": None,
}  # fmt: skip
FOCUS = {
    "type": "focus", "uid": UID, "revision": 1, "drill": OTHER, "criterion": "hear", "why": "so",
    "target": 4, "from": "2026-11-16", "until": "2027-03-31", "state": "open",
    "proposed_by": None, "closed": None, "outcome": None,
}  # fmt: skip
PROMISE = {
    "type": "promise", "uid": UID, "revision": 1, "rep": None, "drill": OTHER, "text": "call",
    "by": None, "made": "2026-11-16", "closed": "2026-11-17", "kept": True,
}  # fmt: skip
RESCORING = {
    "type": "rescoring", "uid": UID, "revision": 1, "rep": OTHER, "day": "2026-11-16", "score": 1,
}  # fmt: skip
NOTICE = {"type": "notice", "uid": UID, "revision": 1, "day": "2026-11-16", "text": "a", "who": "b"}
METRIC = {
    "type": "metric", "uid": UID, "revision": 1, "day": "2026-11-16", "name": "revenue",
    "value": "-1250.50",
}  # fmt: skip
DELETED = {"type": "deleted", "uid": UID, "revision": 3, "kind": "off"}

EVERY = (
    REP, DRILL, SCRIPT, PLAN, OFF, FOCUS, PROMISE, RESCORING, NOTICE, METRIC, DELETED,
)  # fmt: skip


def test_a_rep_is_read_as_the_log_has_it():
    said = content(REP, TODAY)

    assert said[:3] == ("rep", UID, 2)
    assert said.fields["score"] == 335
    assert said.fields["predict"] == 350
    assert said.fields["quick"] == 0
    assert said.fields["ratings"] == (("self", "hear", 4),)
    assert said.fields["script"] == (OTHER, 2)
    assert "uid" not in said.fields


def test_versions_are_read_by_their_numbers():
    assert content(DRILL, TODAY).fields["rubrics"] == {1: ((("hear", "", 0),),)}
    assert content(SCRIPT, TODAY).fields["versions"] == {
        1: ("2026-11-20T16:30:00Z", "Hello\n", None)
    }


def test_weekdays_have_one_order():
    assert content(PLAN, TODAY).fields["weekdays"] == "mon,fri"


@pytest.mark.parametrize("record", EVERY, ids=lambda record: record["type"])
def test_every_type_of_record_can_be_read(record):
    assert content(record, TODAY).type == record["type"]


@pytest.mark.parametrize("record", EVERY, ids=lambda record: record["type"])
def test_every_field_of_a_record_is_checked_and_named(record):
    for field in record:
        with pytest.raises(UsageError) as refusal:
            content(record | {field: {"not": "this"}}, TODAY)
        assert refusal.value.message.startswith(field)


@pytest.mark.parametrize("record", EVERY, ids=lambda record: record["type"])
def test_an_unknown_field_is_refused(record):
    with pytest.raises(UsageError, match="“id”: there is no such field"):
        content(record | {"id": 7}, TODAY)


@pytest.mark.parametrize("record", EVERY, ids=lambda record: record["type"])
def test_a_field_may_only_be_missing_where_it_can_be_left_out(record):
    for field in record:
        rest = {name: value for name, value in record.items() if name != field}
        if field in REQUIRED[record["type"]]:
            with pytest.raises(UsageError, match=field):
                content(rest, TODAY)
        else:
            assert field not in content(rest, TODAY).fields


def test_the_rules_know_the_fields_that_the_json_schema_describes():
    schema = json.loads(files("practicelog.exchange").joinpath("jsonl.schema.json").read_text())

    for kind, rules in RULES.items():
        described = schema["$defs"][kind]
        assert set(described["properties"]) == set(rules), kind
        assert set(described["required"]) == set(REQUIRED[kind]), kind


@pytest.mark.parametrize(
    ("record", "changes", "message"),
    [
        pytest.param(REP, {"type": "command"}, "type: “command” is not one of", id="no type"),
        pytest.param(REP, {"uid": UID.upper()}, "uid: ", id="uid in capitals"),
        pytest.param(REP, {"revision": 0}, "revision: 0 is not a whole number", id="revision 0"),
        pytest.param(REP, {"revision": 10**12}, "revision: ", id="a revision nobody reaches"),
        pytest.param(REP, {"revision": True}, "revision: true is not", id="true is no number"),
        pytest.param(REP, {"minutes": 20.0}, "minutes: 20.0 is not", id="20.0 is no whole number"),
        pytest.param(REP, {"minutes": "20"}, "minutes: “20” is not", id="a text is no number"),
        pytest.param(REP, {"minutes": 1441}, "minutes: 1441 is not", id="more than a day"),
        pytest.param(REP, {"at": "2026-11-20T24:00:00Z"}, "at: ", id="24 o'clock"),
        pytest.param(REP, {"at": "2026-11-20T16:30:00+01:00"}, "at: ", id="not UTC"),
        pytest.param(REP, {"at": "2026-11-20T16:30:00.5Z"}, "at: ", id="half a second"),
        pytest.param(REP, {"at": "2026-11-31T16:30:00Z"}, "at: ", id="no such day, as an instant"),
        pytest.param(REP, {"at": "２026-11-20T16:30:00Z"}, "at: ", id="a full-width digit"),
        pytest.param(REP, {"day": "2026-02-29"}, "day: ", id="no such day"),
        pytest.param(REP, {"day": "1969-12-31"}, "day: ", id="before 1970"),
        pytest.param(REP, {"day": "2026-11-23"}, "day: “2026-11-23” is more than a day ahead",
                     id="the day after tomorrow"),
        pytest.param(REP, {"at": "2026-11-24T00:00:00Z"}, "at: ", id="an instant ahead"),
        pytest.param(REP, {"logged": "9999-12-31T23:59:59Z"}, "logged: ", id="the end of time"),
        pytest.param(REP, {"zone": "Europe/Atlantis"}, "zone: ", id="no such zone"),
        pytest.param(REP, {"zone": "../../etc/passwd"}, "zone: ", id="a path as a zone"),
        pytest.param(REP, {"zone": "x" * 10_000}, "zone: ", id="a long zone"),
        pytest.param(REP, {"zone": ""}, "zone: ", id="an empty zone"),
        pytest.param(REP, {"score": 0.99}, "score: 0.99 is not", id="a score too low"),
        pytest.param(REP, {"score": 5.01}, "score: 5.01 is not", id="a score too high"),
        pytest.param(REP, {"score": 3.333}, "score: 3.333 is not", id="three decimals"),
        pytest.param(REP, {"score": float("inf")}, "score: Infinity is not", id="1e999"),
        pytest.param(REP, {"score": True}, "score: true is not", id="true is no score"),
        pytest.param(REP, {"goal": ""}, "goal: the text is empty", id="an empty text"),
        pytest.param(REP, {"goal": "a\nb"}, "goal: ", id="two lines where one is"),
        pytest.param(REP, {"goal": "a\0b"}, "goal: ", id="NUL"),
        pytest.param(REP, {"note": "a\ud800b"}, "note: ", id="half a surrogate pair"),
        pytest.param(REP, {"note": "x" * 10_001}, "note: ", id="a note too long"),
        pytest.param(REP, {"partner": "x" * 81}, "partner: ", id="a name too long"),
        pytest.param(REP, {"ratings": {}}, "ratings: an object is not a list", id="ratings"),
        pytest.param(REP, {"ratings": [7]}, "ratings 1: 7 is not an object", id="a rating"),
        pytest.param(REP, {"ratings": REP["ratings"] * 2}, "ratings: two of them are the same",
                     id="a criterion rated twice"),
        pytest.param(REP, {"ratings": [REP["ratings"][0], {"rater": "Ana", "criterion": "hear"}]},
                     "ratings 2, value: the field is missing", id="a rating without a value"),
        pytest.param(REP, {"ratings": [REP["ratings"][0] | {"value": 6}]}, "ratings 1, value: 6",
                     id="a rating of 6"),
        pytest.param(REP, {"ratings": [REP["ratings"][0] | {"criterion": []}]},
                     "ratings 1, criterion: a list", id="a criterion that is a list"),
        pytest.param(REP, {"ratings": [REP["ratings"][0] | {"by": "Ana"}]}, "“by”",
                     id="a rating with another field"),
        pytest.param(REP, {"script": {"uid": OTHER}}, "script, version", id="half a script"),
        pytest.param(DRILL, {"name": "Price Talk"}, "name: “Price Talk” cannot name a drill",
                     id="a name with capitals and a blank"),
        pytest.param(DRILL, {"name": "\x1b[31mred"}, "name: ", id="a name that is a colour"),
        pytest.param(DRILL, {"rubrics": []}, "rubrics: the list is empty", id="no rubric"),
        pytest.param(DRILL, {"rubrics": DRILL["rubrics"] * 2}, "rubrics: two", id="one twice"),
        pytest.param(SCRIPT, {"versions": [SCRIPT["versions"][0] | {"text": "x" * 200_001}]},
                     "versions 1, text", id="a text of more than 200 kB"),
        pytest.param(SCRIPT, {"versions": [SCRIPT["versions"][0] | {"text": "\ud800"}]},
                     "versions 1, text", id="a text that is no UTF-8"),
        pytest.param(PLAN, {"weekdays": []}, "weekdays: ", id="no weekday"),
        pytest.param(PLAN, {"weekdays": ["mon", "mon"]}, "weekdays: ", id="a weekday twice"),
        pytest.param(OFF, {"last": "2026-12-23"}, "last: ", id="days off that end first"),
        pytest.param(FOCUS, {"state": "closed"}, "closed: ", id="closed without a day"),
        pytest.param(FOCUS, {"closed": "2026-11-20"}, "closed: ", id="open with a day of closing"),
        pytest.param(PROMISE, {"kept": None}, "kept: ", id="closed and neither kept nor not"),
        pytest.param(METRIC, {"value": "1,250"}, "value: ", id="a comma in a number"),
        pytest.param(METRIC, {"value": "NaN"}, "value: ", id="a number that is none"),
        pytest.param(METRIC, {"name": "win_rate"}, "win_rate cannot be below 0", id="a rate"),
        pytest.param(DELETED, {"kind": "deleted"}, "kind: ", id="a deletion deleted"),
        pytest.param(DELETED, {"kind": "rep; DROP TABLE rep"}, "kind: ", id="SQL as a kind"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_its_field(record, changes, message):
    with pytest.raises(UsageError) as refusal:
        content(record | changes, TODAY)

    assert message in refusal.value.message
    assert len(refusal.value.message) < 400


@pytest.mark.parametrize("record", [None, 7, "rep", [REP], {}], ids=repr)
def test_what_is_no_record_is_refused(record):
    with pytest.raises(UsageError):
        content(record, TODAY)


def test_tomorrow_can_be_practised_on_and_a_plan_lies_ahead():
    assert content(REP | {"day": "2026-11-22"}, TODAY)
    assert content(PLAN | {"from": "2099-01-05"}, TODAY)


@pytest.mark.parametrize(
    "text", ["=1+1", "\x1b[31m", "\u202eabc", "[/bold]", " x ", "練習 👩‍🚀", "'"], ids=ascii
)
def test_texts_stay_as_they_were_typed(text):
    assert content(REP | {"goal": text, "note": text}, TODAY).fields["goal"] == text
