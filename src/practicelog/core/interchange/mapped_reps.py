"""What a row of any CSV file says, its columns told apart by `--map`, as a rep.

A cell that says nothing readable stays the text it is, for the field's rule to refuse.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation

from practicelog.annotations import Any
from practicelog.core.calendar.clock import NOON, instant
from practicelog.core.interchange import column_map as words
from practicelog.core.interchange import foreign_reps as foreign
from practicelog.core.interchange.field_rules import unfit
from practicelog.core.interchange.identity import Entry
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.written_durations import minutes_written
from practicelog.core.interchange.written_times import Written, written_when
from practicelog.core.names import alike
from practicelog.core.record import Record
from practicelog.core.records import natures as of
from practicelog.errors import UsageError

WHOLE = r"[0-9]{1,9}"
POINTS = r"[0-9](?:[.,][0-9]{1,2})?"
PARTS = re.compile(r"[,;:/]")
"""What stands between several tags in one cell, and in the path of an account."""

ACCOUNT = re.compile(r"\((.+)\)|\[(.+)\]")
"""A virtual account, as timeclock files have them."""

Cells = Mapping[str, str]
WHEN = (words.ON, words.DAY, words.TIME, words.START)
A_DAY = "a day such as 2026-11-20"


class Moment(Record):
    """An instant, and as it was written; without a time of day it is noon of its day."""

    at: datetime
    written: Written

    @property
    def day(self) -> date | None:
        """The day of practice, where no time of day was said."""
        return None if self.written.clock else self.written.day


def _whole(cell: str) -> Any:
    return int(cell) if re.fullmatch(WHOLE, cell) else cell


def _points(cell: str) -> Any:
    cell = cell.removesuffix("/5")
    return float(cell.replace(",", ".")) if re.fullmatch(POINTS, cell) else cell


_READ: dict[str, Callable[[str], Any]] = {
    of.COUNT: _whole,
    of.POINTS: _points,
    of.CHOICE: str.lower,
    of.LINE: str,
    of.ADDRESS: str,
    of.LINES: str,
    of.PERSON: str,
}


def rep_said(row: Cells, context: ImportContext) -> foreign.ForeignRep:
    """Return the rep that a row says, its cells by their headings.

    An empty cell says nothing. Without an id a row is known by all of it, mapped or not. A score
    is one given in a hurry: it has no ratings. A label that names no drill is kept in the note.

    Raises:
        UsageError: the day, the time or how long it took cannot be read.
    """
    said = cells_said(row, context)
    start = moment_said(said, context)
    fields = {
        field.name: _READ[field.nature](said[word])
        for word, field in words.FIELDS.items()
        if word in said
    }
    labels = _labels(row, context)
    named = [part for label in labels for part in (label, *_parts(label))]
    besides = [_besides(label, context) for label in labels]
    return foreign.ForeignRep(
        _entry(said, row),
        named,
        start.at,
        start.at,
        _minutes(said, start, context),
        foreign.note_of(fields.pop("note", ""), *besides),
        start.day,
        fields | ({"quick": True} if "score" in fields else {}),
    )


def cells_said(row: Cells, context: ImportContext) -> dict[str, str]:
    """Return the cells that say something by the words of the map; several texts are one."""
    said: dict[str, str] = {}
    for heading, word in context.columns.items():
        if cell := row[heading].strip():
            said[word] = f"{said[word]}\n{cell}" if word in said else cell
    return said


def is_left_out(row: Cells, left_out: Mapping[str, Sequence[str]]) -> bool:
    """Tell whether a cell of a row is one by which rows are left out; 0 and 0.0 are alike."""
    return any(
        _alike(row[heading].strip(), text) for heading, texts in left_out.items() for text in texts
    )


def _alike(cell: str, text: str) -> bool:
    if alike(cell) == alike(text):
        return True
    try:
        return Decimal(cell) == Decimal(text)
    except InvalidOperation:
        return False


def moment_said(said: Cells, context: ImportContext) -> Moment:
    """Return when it was: a day, a day and a time, or when it began.

    Raises:
        UsageError: the day or the time cannot be read, or there is none.
    """
    read = {word: written_when(said[word], word, context.dates) for word in WHEN if word in said}
    began = read.get(words.START)
    if began and began.day:
        return _moment(began, words.START, context)
    field = next((word for word in WHEN if word in context.columns.values()), words.ON)
    when = read.get(words.ON) or read.get(words.DAY)
    if when is None or when.day is None:
        raise unfit(said.get(field, ""), field, A_DAY)
    if clock := read.get(words.TIME) or began:
        when = when._replace(clock=clock.clock)
    return _moment(when, field, context)


def _moment(when: Written, field: str, context: ImportContext) -> Moment:
    """Return a moment as it was written, if it lies behind."""
    day = foreign.known_day(f"{when.day}", field, context.today)
    if when.zone is None or when.clock is None:
        at = instant(day, when.clock or NOON, context.zone)
    else:
        at = datetime.combine(day, when.clock, when.zone)
    return Moment(foreign.known_instant(at, field, context.today), when)


def _minutes(said: Cells, start: Moment, context: ImportContext) -> Any:
    """Return how long it took, if a column says it."""
    if words.END in context.columns.values():
        return foreign.minutes_between(start.at, _ended(said, start, context))
    for word in words.LENGTHS:
        if word in said:
            return minutes_written(said[word], word, context.durations)
    return None


def _ended(said: Cells, start: Moment, context: ImportContext) -> datetime:
    """Return when it ended; a time of day before the one it began is on the day after.

    Raises:
        UsageError: it is running still, or when it began is not said.
    """
    if words.END not in said:
        raise UsageError("end: it is still running; it can come once it has ended.")
    ended = written_when(said[words.END], words.END, context.dates)
    began = start.written
    if ended.clock is None or began.clock is None or began.day is None:
        raise UsageError("end: a day has no end; map the time of day it began, as start or time.")
    if ended.day is None:
        later = timedelta(days=ended.clock < began.clock)
        ended = Written(began.day + later, ended.clock, began.zone)
    return _moment(ended, words.END, context).at


def _labels(row: Cells, context: ImportContext) -> list[str]:
    """Return the cells one of which may name the drill."""
    cells = (row[head].strip() for head, word in context.columns.items() if word == words.DRILL)
    return [_without_brackets(cell) for cell in cells if cell]


def _without_brackets(label: str) -> str:
    found = ACCOUNT.fullmatch(label)
    return (found[1] or found[2]) if found else label


def _parts(label: str) -> list[str]:
    return [part.strip() for part in PARTS.split(label) if part.strip() and part != label]


def _besides(label: str, context: ImportContext) -> str:
    """Return what a cell says besides the name of a drill."""
    parts = _parts(label)
    others = context.besides_drill(parts)
    kept = others if len(others) < len(parts) else [label]
    return ", ".join(context.besides_drill(kept))


def _entry(said: Cells, row: Cells) -> Entry:
    """Return what a row is known by: its id, or every cell that says something.

    practicelog 0.1 knew it by the cells that were mapped, or by an id in whatever file.
    """
    key = said.get(words.UID)
    filled = sorted(
        (name, cell.strip())
        for name, cell in row.items()
        if cell.strip() and name not in ROW_NUMBERS
    )
    content = [part for pair in filled for part in pair]
    return Entry(content, key, within=True, before=(key or repr(sorted(said.items())),))


ROW_NUMBERS = ("#", "txnidx")
"""Headings of columns that count the rows of a file, which says nothing of what is in them.

`txnidx` is hledger's; a row that is added shifts all numbers after it.
"""
