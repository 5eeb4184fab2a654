"""What the columns of any CSV file hold, in the words of `log`'s options, and what their cells say.

A cell that says nothing readable stays the text it is, for the field's rule to refuse.
"""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

from practicelog.core.calendar.clock import NOON, instant
from practicelog.core.interchange import foreign_reps as foreign
from practicelog.core.interchange.field_rules import DAY, unfit
from practicelog.core.interchange.identity import Entry
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.names import nearest
from practicelog.core.record import Record
from practicelog.core.records import natures as of
from practicelog.core.records import rep_fields
from practicelog.errors import UsageError, quoted

MINUTES_IN_HOUR = 60
WHOLE = r"[0-9]{1,9}"
HOURS = r"([0-9]{1,4}):([0-5][0-9])"
MOMENT = rf"{DAY}[T ][0-9]{{2}}:[0-9]{{2}}(?::[0-9]{{2}})?(?:Z|[+-][0-9]{{2}}:[0-9]{{2}})?"
POINTS = r"[0-9](?:\.[0-9]{1,2})?"


def _minutes(cell: str) -> Any:
    if hours := re.fullmatch(HOURS, cell):
        return int(hours[1]) * MINUTES_IN_HOUR + int(hours[2])
    return int(cell) if re.fullmatch(WHOLE, cell) else cell


def _whole(cell: str) -> Any:
    return int(cell) if re.fullmatch(WHOLE, cell) else cell


def _points(cell: str) -> Any:
    return float(cell) if re.fullmatch(POINTS, cell) else cell


_READ: dict[str, Callable[[str], Any]] = {
    of.COUNT: _whole,
    of.DURATION: _minutes,
    of.POINTS: _points,
    of.CHOICE: str.lower,
    of.LINE: str,
    of.LINES: str,
    of.PERSON: str,
}

FIELDS: dict[str, tuple[str, Callable[[str], Any]]] = {
    each.option: (each.name, _READ[each.nature])
    for each in rep_fields.FIELDS
    if each.option and each.nature in _READ
}
"""The field of a rep that each word means, and how its cell is read."""

ON, DRILL, UID = "on", "drill", "uid"
WORDS = (ON, DRILL, *FIELDS, UID)


class ColumnMap(Record):
    """What each column of a file holds, a word of `WORDS`, and how the seller said it."""

    typed: str = ""
    fields: Mapping[str, str] = MappingProxyType({})


def columns_typed(text: str) -> ColumnMap:
    """Return what each column holds, from `Date=on,Duration=minutes`.

    Raises:
        UsageError: it is not of that form, a word is unknown or given twice, or none is `on`.
    """
    columns: dict[str, str] = {}
    for pair in text.split(","):
        column, equals, word = pair.rpartition("=")
        word = word.strip().lower()
        if not equals or word not in WORDS:
            hint = nearest(word, WORDS) or f"the fields are {', '.join(WORDS)}"
            raise UsageError(f"--map: {quoted(pair)} is not COLUMN=FIELD.", hint)
        if word in columns.values() or column.strip() in columns:
            raise UsageError(f"--map: {quoted(pair)} comes twice.")
        columns[column.strip()] = word
    if ON not in columns.values():
        raise UsageError("--map: no column says when.", hint='--map "Date=on,Minutes=minutes"')
    return ColumnMap(text, columns)


def rep_said(
    cells: Mapping[str, str], row: Mapping[str, str], context: ImportContext
) -> foreign.ForeignRep:
    """Return the rep that a row says, its cells by the words of `WORDS`.

    An empty cell says nothing. Without an id a row is known by all of it, mapped or not. A score
    is one given in a hurry: it has no ratings.

    Raises:
        UsageError: the day or the time cannot be read.
    """
    said = {word: cell.strip() for word, cell in cells.items() if cell.strip()}
    text = said.get(ON, "")
    day = foreign.known_day(text, ON, context.today) if re.fullmatch(DAY, text) else None
    at = instant(day, NOON, context.zone) if day else _instant(text, context)
    fields = {field: read(said[word]) for word, (field, read) in FIELDS.items() if word in said}
    return foreign.ForeignRep(
        entry_of(said, row),
        labels=[said[DRILL]] if DRILL in said else [],
        at=at,
        ended=at,
        minutes=None,
        day=day,
        said=fields | ({"quick": True} if "score" in fields else {}),
    )


def entry_of(said: Mapping[str, str], row: Mapping[str, str]) -> Entry:
    """Return what a row is known by: its id, or every cell that says something.

    practicelog 0.1 knew it by the cells that were mapped, or by an id in whatever file.
    """
    key = said.get(UID)
    filled = sorted((name, cell.strip()) for name, cell in row.items() if cell.strip())
    content = [part for pair in filled for part in pair]
    return Entry(content, key, within=True, before=key or repr(sorted(said.items())))


def _instant(text: str, context: ImportContext) -> datetime:
    """Return a local date and time, or one with its offset, in UTC."""
    try:
        at = datetime.fromisoformat(text) if re.fullmatch(MOMENT, text) else None
    except ValueError:
        at = None
    if at is None:
        raise unfit(text, ON, "a day such as 2026-11-20, or with a time, 2026-11-20 17:30")
    foreign.known_day(f"{at:%Y-%m-%d}", ON, context.today)
    return foreign.known_instant(
        at if at.tzinfo else instant(at.date(), at.time(), context.zone), ON, context.today
    )
