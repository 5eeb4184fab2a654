r"""A rep as a row of our own CSV file: cells made safe for a spreadsheet, and read back.

All ratings stand in one cell, `open=4; cut=y; handle=na; open=5@Ana`: the seller's own as they are
typed for `--rate`, another's with the rater's name behind `@`, in which `\` and `;` are written
`\\` and `\;`. A criterion's name holds no `=`. A cell that says nothing readable stays the text it
is, for the field's rule to refuse.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from practicelog.annotations import Any
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.reformatted_days import day_read
from practicelog.core.records import natures as of
from practicelog.core.records.rep import SELF, Rating
from practicelog.core.records.rep_fields import ALONE, IN_A_ROW
from practicelog.errors import UsageError, quoted

RISKY = re.compile(
    r"[\s\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff"
    r"\ufff9-\ufffb\U000e0000-\U000e007f]*"
    r"[=+\-@|%'＝＋－＠｜％\t\r\n]"
)
"""What a cell may not begin with: a sign that starts a formula, also behind blanks and unseen
characters, its full-width twin, a line break, or the apostrophe itself."""


def guarded(text: str) -> str:
    """Return a text that no spreadsheet runs: with one apostrophe before it where it must be."""
    return f"'{text}" if RISKY.match(text) else text


def unguarded(cell: str) -> str:
    """Return the text that `guarded` guarded."""
    return cell.removeprefix("'")


SEPARATOR = "; "
ONE = re.compile(r"([^=]+)=(na|y|n|[1-5])(?:@((?:[^\\;]|\\.)+))?(?:; |\Z)", re.DOTALL)
VALUES = {"na": None, "y": True, "n": False} | {str(value): value for value in range(1, 6)}


def ratings_text(ratings: Iterable[Iterable[Any]]) -> str:
    """Return ratings as one line: each a rater, a criterion and a value; none is the empty text."""
    return SEPARATOR.join([_text(*each) for each in ratings])


@lru_cache(4096, typed=True)  # few differ among many, and True is not 1
def _text(rater: str, criterion: str, value: int | bool | None) -> str:
    typed = "na" if value is None else str(value)
    if isinstance(value, bool):
        typed = "y" if value else "n"
    by = "" if rater == SELF else "@" + re.sub(r"([\\;])", r"\\\1", rater)
    return f"{criterion}={typed}{by}"


def ratings_read(text: str) -> tuple[Rating, ...] | None:
    """Return the ratings that `ratings_text` wrote; None when it is no such text."""
    found = []
    at = 0
    while at < len(text):
        one = ONE.match(text, at)
        if one is None:
            return None
        criterion, value, rater = one.groups()
        rater = SELF if rater is None else re.sub(r"\\(.)", r"\1", rater)
        found.append(Rating(rater, criterion, VALUES[value]))
        at = one.end()
    return tuple(found)


WHOLE = r"[0-9]{1,18}"
POINTS = r"[0-9](?:\.[0-9]{1,2})?"
SCRIPT = rf"(.+)@({WHOLE})"


def _whole(cell: str, _: ImportContext) -> Any:
    return int(cell) if re.fullmatch(WHOLE, cell) else cell or None


def _points(cell: str, _: ImportContext) -> Any:
    return float(cell) if re.fullmatch(POINTS, cell) else cell or None


def _truth(cell: str, _: ImportContext) -> Any:
    return {"true": True, "false": False}.get(cell.lower(), cell)


def _day(cell: str, _: ImportContext) -> Any:
    return day_read(cell) or None


def _word(cell: str, _: ImportContext) -> Any:
    return cell or None


def _cell_text(cell: str, _: ImportContext) -> Any:
    return unguarded(cell) or None


def _ratings(cell: str, _: ImportContext) -> Any:
    found = ratings_read(unguarded(cell))
    if found is None:
        raise UsageError(f"ratings: {quoted(cell)} is not such as open=4; cut=y; open=5@Ana.")
    return [rating._asdict() for rating in found]


def _drill(cell: str, context: ImportContext) -> Any:
    if cell not in context.drills:
        raise UsageError(f"drill: there is no drill {quoted(cell)} here.")
    return context.drills[cell].uid


def _script(cell: str, context: ImportContext) -> Any:
    if not cell:
        return None
    found = re.fullmatch(SCRIPT, unguarded(cell))
    if not found or found[1] not in context.scripts:
        raise UsageError(f"script: {quoted(cell)} is no version of a script here.")
    return {"uid": context.scripts[found[1]], "version": int(found[2])}


_READ: dict[str, Callable[[str, ImportContext], Any]] = {
    of.COUNT: _whole,
    of.DURATION: _whole,
    of.RUBRIC: _whole,
    of.REVISION: _whole,
    of.POINTS: _points,
    of.TRUTH: _truth,
    of.DAY: _day,
    of.LINE: _cell_text,
    of.ADDRESS: _cell_text,
    of.LINES: _cell_text,
    of.PERSON: _cell_text,
    of.ZONE: _cell_text,
    of.DRILL: _drill,
    of.SCRIPT: _script,
    of.RATINGS: _ratings,
}
"""What reads the cells of a nature; the others are words."""

COLUMNS: dict[str, Callable[[str, ImportContext], Any] | None] = {
    each.name: None if each in ALONE else _READ.get(each.nature, _word) for each in IN_A_ROW
}
"""What reads the cells of each column; those that follow from elsewhere are not read."""

REQUIRED = tuple(each.name for each in IN_A_ROW if not each.omit and each not in ALONE)


def rep_record(cells: Mapping[str, str], context: ImportContext) -> dict[str, Any]:
    """Return what a row says, by column.

    Raises:
        UsageError: a drill or a script is not here, or the ratings cannot be read.
    """
    read = {column: COLUMNS[column] for column in cells}
    said = {column: reads(cells[column], context) for column, reads in read.items() if reads}
    return {"type": "rep", **said}
