from io import BytesIO

import pytest

from practicelog.core.interchange.strict_texts import (
    LINES_AT_MOST,
    LONGEST_JSON,
    LONGEST_ROW,
    PARTS_AT_MOST,
    OddNumber,
    document,
    numbered_lines,
    parsed,
    row_of,
    sheet,
    shown,
)
from practicelog.errors import ImportRefusedError, UsageError


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        pytest.param(b"", [], id="nothing"),
        pytest.param(b"a", [(1, b"a")], id="one without an end"),
        pytest.param(b"a\r\nb\n\nc", [(1, b"a\r\n"), (2, b"b\n"), (3, b"\n"), (4, b"c")],
                     id="line ends are kept"),
        pytest.param(b"\xef\xbb\xbfa\n\xef\xbb\xbfb", [(1, b"a\n"), (2, b"\xef\xbb\xbfb")],
                     id="a byte order mark only begins a file"),
    ],
)  # fmt: skip
def test_lines_come_with_their_numbers(content, lines):
    assert list(numbered_lines(BytesIO(content), 10)) == lines


class Endless(BytesIO):
    """A file without a line end that would never be over."""

    def readline(self, size=-1):
        assert 0 < size < 100
        return b"x" * size


def test_a_line_is_read_no_further_than_the_longest_may_be():
    with pytest.raises(ImportRefusedError, match=r"Line 1 is longer than 0 MiB\."):
        next(numbered_lines(Endless(), 10))


class Lines(BytesIO):
    """A file of lines that is never over."""

    def readline(self, _=-1):
        return b"\n"


def test_a_file_ends_somewhere():
    lines = numbered_lines(Lines(), 10)

    with pytest.raises(ImportRefusedError, match="larger than 4 GiB or 5,000,000 lines"):
        assert sum(1 for _ in lines) > LINES_AT_MOST


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
        pytest.param(b'"' + b"x" * LONGEST_JSON + b'"', "Line 7 is longer than 16 MiB.",
                     id="too long"),
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


def rows(content):
    headings, found = sheet(BytesIO(content))
    return headings, list(found)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(b"a,b\r\n1,2\r\n", (["a", "b"], [(2, ["1", "2"])]), id="commas"),
        pytest.param(b"a;b\n1,5;2\n", (["a", "b"], [(2, ["1,5", "2"])]), id="semicolons"),
        pytest.param(b"a\tb\n1\t2", (["a", "b"], [(2, ["1", "2"])]), id="tabs, no last line end"),
        pytest.param(b"\xef\xbb\xbfa\n1\n", (["a"], [(2, ["1"])]), id="a byte order mark"),
        pytest.param(b" a , b\n", (["a", "b"], []), id="blanks around headings"),
        pytest.param(b'a\n"x\r\ny"\nz\n', (["a"], [(3, ["x\r\ny"]), (4, ["z"])]),
                     id="a cell on two lines"),
        pytest.param(b'a\n"x\ry"\n', (["a"], [(2, ["x\ry"])]), id="a lone CR in a cell"),
        pytest.param(b"a\n\n\n1\n", (["a"], [(4, ["1"])]), id="blank lines"),
        pytest.param(b"sep=;\r\na;b\r\n1,5;2\r\n", (["a", "b"], [(3, ["1,5", "2"])]),
                     id="a line for Excel"),
        pytest.param(b"\xef\xbb\xbfSEP=|\na|b\n", (["a", "b"], []), id="a line for Excel, a mark"),
        pytest.param(b'a\n"say ""hi"""\n', (["a"], [(2, ['say "hi"'])]), id="quotes"),
    ],
)  # fmt: skip
def test_rows_come_with_the_line_they_end_on(content, expected):
    assert rows(content) == expected


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"", "The file is empty.", id="nothing"),
        pytest.param(b"\n\r\n\n", "The file is empty.", id="blank lines only"),
        pytest.param(b'a\n"x', "Line 2 is not CSV: a quote is not closed.", id="cut short"),
        pytest.param(b'a\n"x"y\n', "Line 2 is not CSV: something stands behind a closing",
                     id="a quote"),
        pytest.param(b'sep=,\na\n"x', "Line 3 is not CSV: a quote is not closed.", id="below sep="),
        pytest.param(b"a\r1\r2", "Line 1 is not CSV: its lines end in CR alone.", id="CR alone"),
        pytest.param(b"a\n1\r2\n", "Line 2 is not CSV: its lines end in CR alone.", id="a lone CR"),
        pytest.param(b"a\n\xe9\n", "Line 2 is not UTF-8 (byte 1).", id="Latin-1"),
        pytest.param("a,b\n".encode("utf-16"), "Line 1 is not UTF-8 (byte 1).", id="UTF-16"),
        pytest.param(b"a\n" + b"x" * (LONGEST_ROW + 1), "Line 2 is longer than 1 MiB.",
                     id="endless"),
        pytest.param(b'a\n"' + b"x\n" * LONGEST_ROW,
                     "The row that ends on line 524,289 is too long",
                     id="a cell that does not end"),
        pytest.param(b"a\n" + b'"\n",' * (LONGEST_ROW // 4 + 1), "The row that ends on line",
                     id="a row that does not end"),
    ],
)  # fmt: skip
def test_what_is_no_csv_is_refused_with_its_line(content, message):
    with pytest.raises(ImportRefusedError) as refusal:
        rows(content)

    assert message in refusal.value.message


def test_a_cell_may_be_as_long_as_a_row():
    transcript = "x" * (LONGEST_ROW - 100)

    assert rows(f"a,b\n1,{transcript}\n".encode()) == (["a", "b"], [(2, ["1", transcript])])


def test_a_row_has_a_cell_for_each_heading():
    assert row_of(["a", "b"], ["1", "2"]) == {"a": "1", "b": "2"}
    with pytest.raises(UsageError, match="the row has 1 cells under 2 headings"):
        row_of(["a", "b"], ["1"])
