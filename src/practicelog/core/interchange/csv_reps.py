"""A row of our own CSV file as a record of the interchange form: what each cell says.

A cell that says nothing readable stays the text it is, for the field's rule to refuse.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from practicelog.core.interchange.rating_texts import ratings_read
from practicelog.core.interchange.spreadsheet_cells import unguarded
from practicelog.core.interchange.terms import Terms
from practicelog.errors import UsageError, quoted

WHOLE = r"[0-9]{1,18}"
POINTS = r"[0-9](?:\.[0-9]{1,2})?"
SCRIPT = rf"(.+)@({WHOLE})"


def _whole(cell: str, _: Terms) -> Any:
    return int(cell) if re.fullmatch(WHOLE, cell) else cell or None


def _points(cell: str, _: Terms) -> Any:
    return float(cell) if re.fullmatch(POINTS, cell) else cell or None


def _truth(cell: str, _: Terms) -> Any:
    return {"true": True, "false": False}.get(cell.lower(), cell)


def _word(cell: str, _: Terms) -> Any:
    return cell or None


def _text(cell: str, _: Terms) -> Any:
    return unguarded(cell) or None


def _ratings(cell: str, _: Terms) -> Any:
    found = ratings_read(unguarded(cell))
    if found is None:
        raise UsageError(f"ratings: {quoted(cell)} is not such as open=4; cut=y; open=5@Ana.")
    return [rating._asdict() for rating in found]


def _drill(cell: str, terms: Terms) -> Any:
    if cell not in terms.drills:
        raise UsageError(f"drill: there is no drill {quoted(cell)} here.")
    return terms.drills[cell].uid


def _script(cell: str, terms: Terms) -> Any:
    if not cell:
        return None
    found = re.fullmatch(SCRIPT, unguarded(cell))
    if not found or found[1] not in terms.scripts:
        raise UsageError(f"script: {quoted(cell)} is no version of a script here.")
    return {"uid": terms.scripts[found[1]], "version": int(found[2])}


COLUMNS: dict[str, Callable[[str, Terms], Any] | None] = {
    "day": _word,
    "drill": _drill,
    "kind": _word,
    "minutes": _whole,
    "takes": _whole,
    "score": _points,
    "quick": _truth,
    "difficulty": _word,
    "feedback": _word,
    "partner": _text,
    "goal": _text,
    "change": _text,
    "kept": _text,
    "next": _text,
    "note": _text,
    "ratings": _ratings,
    "predict": _points,
    "script": _script,
    "deliberate": None,
    "at": _word,
    "zone": _word,
    "logged": _word,
    "rubric": _whole,
    "uid": _word,
    "revision": _whole,
    "seller": None,
}
"""What reads the cells of each column; `deliberate` follows from the others.

`seller` tells the rows of several files apart; it is no part of a rep.
"""

REQUIRED = (
    "day", "drill", "kind", "minutes", "takes", "difficulty", "feedback", "at", "zone", "logged",
    "rubric", "uid", "revision",
)  # fmt: skip


def rep_record(cells: Mapping[str, str], terms: Terms) -> dict[str, Any]:
    """Return what a row says, by column.

    Raises:
        UsageError: a drill or a script is not here, or the ratings cannot be read.
    """
    read = {column: COLUMNS[column] for column in cells}
    said = {column: reads(cells[column], terms) for column, reads in read.items() if reads}
    return {"type": "rep", **said}
