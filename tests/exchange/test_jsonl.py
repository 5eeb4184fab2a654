"""JSON Lines: every line fits the schema, is ASCII, and says what was left out."""

import json
from datetime import date
from importlib.resources import files

import pytest
from tests.exchange.conftest import EVERYTHING, exported
from tests.json_schemas import Draft202012Validator, FormatChecker, ValidationError

from practicelog.core.extent import WORDS
from practicelog.store import outgoing

SCHEMA = json.loads(files("practicelog.exchange").joinpath("jsonl.schema.json").read_text("utf-8"))
VALID = Draft202012Validator(SCHEMA, format_checker=FormatChecker())


def lines(log, **choices):
    return [json.loads(line) for line in exported(log, "jsonl", **choices).splitlines()]


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)


def test_the_schema_knows_every_word_of_omit():
    known = SCHEMA["$defs"]["header"]["properties"]["omitted"]["items"]["enum"]

    assert tuple(known) == WORDS


@pytest.mark.parametrize("omitted", [(), ("scripts", "scores", "notes"), ("reps",), WORDS], ids=str)
def test_every_line_fits_the_schema(full, omitted):
    for line in lines(full, omitted=omitted):
        VALID.validate(line)


@pytest.mark.parametrize(
    "change",
    [
        {"id": 1}, {"uid": "x"}, {"score": 5.5}, {"day": "2026-02-31"}, {"quick": 1},
        {"ratings": [{"rater": "self", "criterion": "who", "value": 6}]}, {"type": "other"},
    ],
    ids=str,
)  # fmt: skip
def test_a_line_that_is_not_as_documented_does_not(full, change):
    rep = next(line for line in lines(full) if line["type"] == "rep")

    with pytest.raises(ValidationError):
        VALID.validate(rep | change)


def test_the_header_comes_first_and_says_which_part_of_whose_log_it_is(full):
    header = lines(
        full, since=date(2026, 3, 20), until=date(2026, 4, 1), drill="pitch", omitted=("notes",),
        seller="Jo",
    )[0]  # fmt: skip

    assert header == {
        "type": "header", "format": "practicelog", "version": 1, "seller": "Jo",
        "since": "2026-03-20", "until": "2026-04-01", "drill": "pitch", "omitted": ["notes"],
    }  # fmt: skip


def test_the_header_of_a_whole_log_has_no_bounds(log):
    assert lines(log)[0] == {
        "type": "header", "format": "practicelog", "version": 1, "seller": None, "since": None,
        "until": None, "drill": None, "omitted": [],
    }  # fmt: skip


def test_the_header_says_that_it_goes_on_from_the_last_export(log):
    assert lines(log, after=3)[0]["since"] == "last-export"


def test_what_leaves_is_what_a_reader_reads(full):
    assert lines(full)[1:] == list(outgoing.records(full, EVERYTHING))


def test_the_type_stands_first_on_every_line(full):
    assert all(line.startswith(b'{"type": "') for line in exported(full, "jsonl").splitlines())


def test_no_byte_can_harm_a_terminal_or_be_changed_on_the_way(full):
    assert set(exported(full, "jsonl")) <= {0x0A, *range(0x20, 0x7F)}
