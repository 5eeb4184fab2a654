"""A share is taken whole, as it was written, or not at all."""

import json
from importlib.resources import files

import pytest
from tests.core.team.made_up import ID, gone, header, rated, rep, week
from tests.json_schemas import Draft202012Validator, FormatChecker
from tools import share_schema

from practicelog.core.team.share_lines import share_read
from practicelog.errors import ImportRefusedError

SCHEMA = json.loads(files("practicelog.exchange").joinpath("share.schema.json").read_text("utf-8"))
VALID = Draft202012Validator(SCHEMA, format_checker=FormatChecker(["date"]))

HUGE = 10**30


def read(*lines):
    return share_read(enumerate(lines, 1))


def refused(*lines):
    with pytest.raises(ImportRefusedError) as told:
        read(*lines)
    return told.value.message


def test_the_schema_is_rendered_from_the_fields():
    assert share_schema.FILE.read_text("utf-8") == share_schema.rendered(), "run `make schema`"
    Draft202012Validator.check_schema(SCHEMA)


def test_a_share_is_read_as_it_was_written():
    share = read(header(gone=1), rep(), week(), gone())

    assert [*share.lines] == [header(gone=1), rep(), week(), gone()]


def test_what_was_left_out_may_be_absent():
    bare = {name: value for name, value in rep().items() if name not in {"minutes", "ratings"}}

    assert read(header(), bare, week()).reps == (bare,)


WRONG = {
    "rep": [
        {"id": "x"}, {"id": None}, {"revision": 0}, {"revision": True}, {"revision": 1.0},
        {"day": "2026-02-31"}, {"day": "1969-12-31"}, {"day": "9999-12-31"}, {"day": 20261120},
        {"drill": ""}, {"drill": "x" * 81}, {"drill": None}, {"drill": "a\0b"}, {"drill": ["x"]},
        {"rubric": -1}, {"kind": "other"}, {"kind": []}, {"minutes": 0}, {"minutes": 1441},
        {"minutes": HUGE}, {"takes": None}, {"takes": 1000}, {"deliberate": 1}, {"late": "no"},
        {"difficulty": "harder"}, {"score": 99}, {"score": 501}, {"score": 3.5}, {"quick": None},
        {"cold": 6}, {"ratings": None}, {"ratings": [{}]}, {"ratings": [rated(value=0)]},
        {"ratings": [rated(value=6)]}, {"ratings": [rated(value=2, check=True)]},
        {"ratings": [rated(value=1, check=True, coach=[1])]}, {"ratings": [rated(coach=[0])]},
        {"ratings": [rated() | {"note": "x"}]}, {"goal": "mine"}, {"type": "other"},
    ],
    "week": [
        {"first": "2026-11"}, {"need": 8}, {"done": -1}, {"state": "good"}, {"reason": "x"},
    ],
    "gone": [{"id": "g" * 32}, {"revision": HUGE}, {"day": "2026-11-20"}],
    "header": [
        {"seller": ""}, {"named": 0}, {"team": "x"}, {"made": "2026-11-21"},
        {"made": "2026-11-21T25:00:00Z"}, {"since": "x"}, {"omitted": ["notes"]}, {"reps": -1},
        {"version": 0}, {"version": True}, {"format": "practicelog"}, {"more": 1},
    ],
}  # fmt: skip


BEYOND_A_SCHEMA = (
    {"revision": 1.0}, {"made": "2026-11-21T25:00:00Z"}, {"day": "1969-12-31"},
    {"day": "9999-12-31"},
)  # fmt: skip
"""What JSON Schema cannot tell: a number with a point, an hour, the years there are."""


@pytest.mark.parametrize(
    ("kind", "change"), [(kind, each) for kind, changes in WRONG.items() for each in changes],
    ids=str,
)  # fmt: skip
def test_a_line_that_is_not_as_documented_spoils_the_share(kind, change):
    lines = {"header": header(gone=1), "rep": rep(), "week": week(), "gone": gone()}
    lines[kind] |= change

    assert refused(*lines.values())
    assert VALID.is_valid(lines[kind]) == (str(change) in map(str, BEYOND_A_SCHEMA))


@pytest.mark.parametrize("field", [*rep()])
def test_a_rep_without_a_field_is_refused_unless_it_may_be_left_out(field):
    short = {name: value for name, value in rep().items() if name != field}
    may_lack = field in {"minutes", "difficulty", "score", "quick", "cold", "ratings"}

    assert VALID.is_valid(short) == may_lack
    if not may_lack:
        refused(header(), short, week())


def test_a_share_cut_short_is_refused():
    assert refused(header(), rep()) == "It is cut short: 0 of 1 weeks."
    assert refused(header(reps=2), rep(), week()) == "It is cut short: 1 of 2 reps."
    assert refused() == "The file is empty."


def test_more_than_the_header_says_is_refused_too():
    assert refused(header(reps=0), rep(), week()) == "It is cut short: 1 of 0 reps."


def test_one_rep_twice_is_refused_and_so_is_one_that_is_gone_as_well():
    twice = "A rep or a week stands in it twice."

    assert refused(header(reps=2), rep(), rep(revision=2), week()) == twice
    assert refused(header(gone=1), rep(), week(), gone(id=ID)) == twice
    assert refused(header(weeks=2), rep(), week(), week(done=2)) == twice


def test_a_criterion_counts_once_in_a_rep():
    twice = rep(ratings=[rated(value=1), rated(value=5)])

    assert refused(header(), twice, week()) == "Line 2: a criterion is rated twice."


def test_a_week_that_ends_before_it_begins_is_refused():
    assert "ends before" in refused(header(), rep(), week(last="2026-11-15"))


@pytest.mark.parametrize("line", [None, [], "x", 1, {"type": "drill"}, {}], ids=str)
def test_a_foreign_file_is_no_share(line):
    assert refused(line) == "It is not a share."
    assert refused(header(), line) == "Line 2 is neither a rep, a week nor a deletion."


def test_a_share_of_a_newer_version_is_told_as_such():
    with pytest.raises(ImportRefusedError) as told:
        read(header(version=2, more="x"))

    assert told.value.message == "A newer practicelog made it (version 2; this one reads 1)."
    assert told.value.hint == "upgrade practicelog"
