"""A rating form as it comes back from a spreadsheet: which row has the headings, what was lost.

Nothing is shifted: a row that does not fit its headings is refused, a column that means nothing
here is named.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from practicelog.core.interchange.form_columns import (
    ELSEWHERE,
    RATING,
    Column,
    column_under,
    is_form,
)
from practicelog.core.interchange.merging import REFUSED, Outcome
from practicelog.core.record import Record
from practicelog.errors import quoted

HEADINGS_WITHIN = 40
"""The rows among which the headings are looked for: people put titles above them."""

Cells = dict[Column, str]
Grid = Sequence[Sequence[str]]
"""The cells of a sheet, row by row."""


class FormRow(Record):
    """One row below the headings: its number as a spreadsheet counts, its cells with something."""

    number: int
    cells: Cells


def heading_row(grid: Grid) -> int | None:
    """Return the place of the row that has the headings; None where the sheet is no form."""
    places = (at for at, row in enumerate(islice(grid, HEADINGS_WITHIN)) if is_form(row))
    return next(places, None)


def form_rows(grid: Grid, at: int, known: frozenset[str]) -> Iterator[FormRow | Outcome]:
    """Yield the rows below the headings at a place; each column that cannot be read first.

    `known` are the criteria that there are; a column of another with anything in it is not read.
    """
    headings = [column_under(each) for each in grid[at]]
    below = [(number, row) for number, row in enumerate(grid[at + 1 :], at + 2) if any(row)]
    unread, before = set(), set()
    for place, column in enumerate(headings):
        filled = any(_is_filled(row, place) for _, row in below)
        twice = column is not None and column in before
        before.add(column)
        unnamed = column is None or (column.kind == RATING and column.name not in known)
        if filled and (unnamed or twice):
            unread.add(place)
            why = "it is there twice" if twice else "it is no criterion of a drill here"
            told = quoted(grid[at][place])
            yield Outcome(at + 1, REFUSED, reason=f"the column {told} was not read: {why}.")
    kept = {place: each for place, each in enumerate(headings) if each and place not in unread}
    for number, row in below:
        yield _row(number, row, kept, len(headings))


def _is_filled(row: Sequence[str], place: int) -> bool:
    return len(row) > place and row[place] not in ("", ELSEWHERE)


def _row(number: int, row: Sequence[str], kept: dict[int, Column], width: int) -> FormRow | Outcome:
    if any(row[width:]) or len(row) > width:
        return Outcome(
            number,
            REFUSED,
            reason=f"the row has {len(row)} cells under {width} headings: were its quotes lost?",
        )
    filled = {kept[place]: cell for place, cell in enumerate(row) if cell and place in kept}
    return FormRow(number, filled)
