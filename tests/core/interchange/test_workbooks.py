"""Workbooks that come back: what other programs write is read, and nothing hostile does harm."""

import zipfile
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.interchange.workbooks import sheets
from practicelog.errors import ImportRefusedError

VALUES = st.one_of(
    st.integers(-(10**9), 10**9),
    st.booleans(),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=30).filter(
        lambda text: not text.startswith("=") and text == text.strip() and "_x" not in text
    ),
)


def packed(**parts: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return file.getvalue()


def written(rows: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.active.title = "one"
    for row in rows:
        book.active.append(row)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def told(value: object) -> str:
    return {True: "y", False: "n"}[value] if isinstance(value, bool) else str(value)


@given(st.lists(st.lists(VALUES, max_size=4), max_size=5))
def test_what_another_program_wrote_is_read_cell_by_cell(rows: list[list[object]]) -> None:
    ((name, grid),) = sheets(written(rows))
    given = [[told(value) for value in row] for row in rows]

    def trimmed(cells: list[list[str]]) -> list[list[str]]:
        found = [row[: max((n + 1 for n, c in enumerate(row) if c), default=0)] for row in cells]
        return found[: max((n + 1 for n, row in enumerate(found) if row), default=0)]

    assert name == "one"
    assert trimmed([list(row) for row in grid]) == trimmed(given)


def test_a_cell_where_no_form_reaches_is_refused_at_once() -> None:
    """A reader that takes the room between two cells asks for half a terabyte here."""
    book = openpyxl.Workbook()
    book.active["A1"], book.active["XFD1048576"] = "uid", "x"
    file = BytesIO()
    book.save(file)

    with pytest.raises(ImportRefusedError, match="larger than any rating form"):
        sheets(file.getvalue())


ODS = (
    '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><table:table '
    'table:name="one">{}</table:table></office:document-content>'
)
CELL = "<table:table-cell{}><text:p>{}</text:p></table:table-cell>"


def ods(rows: str) -> bytes:
    return packed(**{"content.xml": ODS.format(rows)})


def test_a_cell_of_an_ods_may_stand_for_several_and_have_several_lines() -> None:
    rows = (
        "<table:table-row>"
        + CELL.format(' table:number-columns-repeated="2"', "a")
        + '<table:table-cell table:number-columns-repeated="3"/>'
        + "<table:table-cell><office:annotation><text:p>aside</text:p></office:annotation>"
        "<text:p>one<text:s text:c='2'/>two</text:p><text:p>three</text:p></table:table-cell>"
        '</table:table-row><table:table-row table:number-rows-repeated="1048575">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    )

    assert sheets(ods(rows)) == [("one", [["a", "a", "", "", "", "one  two\nthree"]])]


@pytest.mark.parametrize(
    "rows",
    [
        "<table:table-row>" + CELL.format(' table:number-columns-repeated="99999999"', "a")
        + "</table:table-row>",
        '<table:table-row table:number-rows-repeated="99999999">' + CELL.format("", "a")
        + "</table:table-row>",
    ],
)  # fmt: skip
def test_a_cell_that_stands_for_millions_is_refused(rows: str) -> None:
    with pytest.raises(ImportRefusedError, match="larger than any rating form"):
        sheets(ods(rows))


LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><office:d>&b;</office:d>'
)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"PK\x03\x04", id="the beginning of one"),
        pytest.param(packed(a="b"), id="another archive"),
        pytest.param(packed(**{"content.xml": "<a"}), id="broken"),
        pytest.param(packed(**{"content.xml": LAUGHS}), id="entities"),
        pytest.param(
            packed(**{"content.xml": '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'}), id="a file"
        ),
        pytest.param(packed(**{"content.xml": "\0" * (65 * 2**20)}), id="swells"),
        pytest.param(packed(**{str(number): "" for number in range(1001)}), id="many parts"),
        pytest.param(
            packed(**{
                "xl/workbook.xml": '<w xmlns:r="r"><sheet name="a" r:id="1"/></w>',
                "xl/_rels/workbook.xml.rels": '<r><Relationship Id="1" Target="../../x"/></r>',
            }),
            id="a part outside",
        ),
    ],
)  # fmt: skip
def test_what_is_no_workbook_or_hostile_is_refused(content: bytes) -> None:
    with pytest.raises(ImportRefusedError):
        sheets(content)
