from io import BytesIO

import pytest

from practicelog.core.interchange.strict_csv import LONGEST, row_of, sheet
from practicelog.errors import ImportRefusedError, UsageError


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
        pytest.param(b'a\n"x', "Line 2 is not CSV: unexpected end of data.", id="cut short"),
        pytest.param(b'a\n"x"y\n', "Line 2 is not CSV: ',' expected after '\"'.", id="a quote"),
        pytest.param(b"a\n1\r2\n", "Line 2 is not CSV: new-line character", id="a lone CR"),
        pytest.param(b"a\n\xe9\n", "Line 2 is not UTF-8 (byte 1).", id="Latin-1"),
        pytest.param("a,b\n".encode("utf-16"), "Line 1 is not UTF-8 (byte 1).", id="UTF-16"),
        pytest.param(b"a\n" + b"x" * (LONGEST + 1), "Line 2 is longer than 1 MiB.", id="endless"),
        pytest.param(b'a\n"' + b"x\n" * LONGEST, "The row that ends on line 524,289 is too long",
                     id="a cell that does not end"),
        pytest.param(b"a\n" + b'"\n",' * (LONGEST // 4 + 1), "The row that ends on line",
                     id="a row that does not end"),
    ],
)  # fmt: skip
def test_what_is_no_csv_is_refused_with_its_line(content, message):
    with pytest.raises(ImportRefusedError) as refusal:
        rows(content)

    assert message in refusal.value.message


def test_a_cell_may_be_as_long_as_a_row():
    transcript = "x" * (LONGEST - 100)

    assert rows(f"a,b\n1,{transcript}\n".encode()) == (["a", "b"], [(2, ["1", transcript])])


def test_a_row_has_a_cell_for_each_heading():
    assert row_of(["a", "b"], ["1", "2"]) == {"a": "1", "b": "2"}
    with pytest.raises(UsageError, match="the row has 1 cells under 2 headings"):
        row_of(["a", "b"], ["1"])
