from io import BytesIO

import pytest

from practicelog.core.interchange.strict_json import (
    LONGEST,
    PARTS_AT_MOST,
    OddNumber,
    document,
    parsed,
    shown,
)
from practicelog.errors import ImportRefusedError, UsageError


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b'{"a": [1, 2.5, null, true]}', {"a": [1, 2.5, None, True]}, id="plain"),
        pytest.param(b' {"a": 1}\r\n', {"a": 1}, id="blanks and a Windows line end around it"),
        pytest.param('{"ä": "é"}'.encode(), {"ä": "é"}, id="UTF-8"),
        pytest.param(b'"\\ud83d\\ude00"', "😀", id="a pair of surrogates"),
        pytest.param(b'{"a": NaN}', {"a": OddNumber("NaN")}, id="NaN"),
        pytest.param(b"[-Infinity]", [OddNumber("-Infinity")], id="infinity"),
        pytest.param(b"[" + b"9" * 19 + b"]", [OddNumber("9" * 19)], id="19 digits"),
        pytest.param(b"[" + b"9" * 18 + b"]", [int("9" * 18)], id="18 digits"),
    ],
)
def test_a_text_is_read_exactly(content, said):
    assert parsed(content, "Line 7") == said


def test_a_number_of_a_million_digits_costs_nothing_and_stays_a_text():
    (number,) = parsed(b"[" + b"7" * 10**6 + b"]", "Line 7")

    assert number == OddNumber("7" * 10**6)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b" \n", "Line 7 is empty.", id="nothing"),
        pytest.param(b'{"a": 1', "Line 7 is not JSON: Expecting ',' delimiter, character 8.",
                     id="cut short"),
        pytest.param(b"{'a': 1}", "Line 7 is not JSON: Expecting property name enclosed in double "
                     "quotes, character 2.", id="Python"),
        pytest.param(b'{"a": "\x00"}', "Line 7 is not JSON: Invalid control character at, "
                     "character 8.", id="NUL"),
        pytest.param(b'{"a": "\xff"}', "Line 7 is not UTF-8 (byte 8).", id="Latin-1"),
        pytest.param("{}".encode("utf-16"), "Line 7 is not UTF-8 (byte 1).", id="UTF-16"),
        pytest.param(b"[" * 10**5 + b"]" * 10**5, "Line 7 is nested too deep.", id="depth 10^5"),
        pytest.param(b'{"a":' * 10**5, "Line 7 is nested too deep.", id="objects of depth 10^5"),
        pytest.param(b'"' + b"x" * LONGEST + b'"', "Line 7 is longer than 16 MiB.", id="too long"),
        pytest.param(b"[" + b"[]," * (PARTS_AT_MOST // 2) + b"0]",
                     "Line 7 holds more than 1,000,000 values.", id="a million values"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_its_place(content, message):
    with pytest.raises(ImportRefusedError) as refusal:
        parsed(content, "Line 7")

    assert refusal.value.message == message


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b'{"score": 3, "score": 5}', id="at the top"),
        pytest.param(b'[{"a": {"score": 3, "b": 1, "score": 3}}]', id="inside, with one value"),
    ],
)
def test_a_name_that_stands_twice_in_one_object_is_refused(content):
    with pytest.raises(UsageError, match=r"“score” stands in one object twice\."):
        parsed(content, "Line 7")


def test_a_document_may_begin_with_a_byte_order_mark():
    assert document(BytesIO(b"\xef\xbb\xbf[1]")) == [1]


def test_a_document_with_a_name_twice_is_refused_whole():
    with pytest.raises(ImportRefusedError, match="twice"):
        document(BytesIO(b'{"a": 1, "a": 2}'))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        pytest.param("x", "“x”", id="text"),
        pytest.param("x" * 100, f"“{'x' * 79}…”", id="long text"),
        pytest.param(OddNumber("1" * 100), f"“{'1' * 79}…”", id="long number"),
        pytest.param(1, "1", id="one is not true"),
        pytest.param(True, "true", id="true"),
        pytest.param(None, "null", id="null"),
        pytest.param(float("inf"), "Infinity", id="1e999"),
        pytest.param({"a": 1}, "an object", id="object"),
        pytest.param([], "a list", id="list"),
    ],
)
def test_a_value_is_shown_as_json_names_it(value, words):
    assert shown(value) == words
