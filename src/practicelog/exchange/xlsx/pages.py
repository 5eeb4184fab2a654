"""A page as a workbook: its facts on the first sheet, and a sheet for each table and chart."""

from xlsxwriter import Workbook

from practicelog.annotations import BinaryIO
from practicelog.core.sections import Facts, Grid, Lines, Page, Plot, Section, Table
from practicelog.exchange.xlsx.files import opened, put_text

LONGEST_NAME = 31
TEXT_WIDTH = 24


def write(page: Page, name: str, file: BinaryIO) -> None:
    """Write a page; `name` is that of the first sheet.

    Raises:
        OSError: it cannot be written.
    """
    with opened(file, {}) as book:
        _put_rows(book, name, [row for each in page for row in _told(each)], frozenset())
        for each in page:
            table = each.numbers if isinstance(each, Plot | Grid) else each
            if isinstance(table, Table):
                right = frozenset(map(table.headings.index, table.right & {*table.headings}))
                _put_rows(book, each.title, [table.headings, *table.rows], right)


def _told(section: Section) -> list[tuple[str, ...]]:
    if isinstance(section, Facts):
        return [(section.title,), *section.rows]
    return [(line,) for line in section.lines] if isinstance(section, Lines) else []


def _put_rows(
    book: Workbook, name: str, rows: list[tuple[str, ...]], numbers: frozenset[int]
) -> None:
    """Write rows as texts, and as numbers what stands in a column of numbers and is one."""
    sheet = book.add_worksheet(name[:LONGEST_NAME])
    sheet.set_column(0, max(map(len, rows), default=1) - 1, TEXT_WIDTH)
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            plain = cell.replace(",", "")
            if column in numbers and plain.replace(".", "", 1).isdecimal():
                sheet.write_number(at, column, float(plain))
            else:
                put_text(sheet, at, column, cell)
