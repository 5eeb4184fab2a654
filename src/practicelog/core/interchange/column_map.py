"""What the columns of any CSV file hold, in the words of `log`'s options, as a seller types it.

Headings are written as the file has them: one with a comma in double quotes, as CSV does it; of two
that are alike the second as `Date#2`.
"""

import csv
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from practicelog.annotations import TypeVar
from practicelog.core.interchange.written_durations import DURATION, SECONDS_OF
from practicelog.core.names import alike, nearest
from practicelog.core.record import Record
from practicelog.core.records import natures as of
from practicelog.core.records import rep_fields
from practicelog.errors import UsageError, quoted, shortened

Value = TypeVar("Value")

ON, DAY, TIME, START, END = "on", "date", "time", "start", "end"
DRILL, NOTE, UID = "drill", "note", "uid"

LENGTHS = (DURATION, *SECONDS_OF, END)
"""The words that say how long it took; a file needs one of them."""

READ = {of.COUNT, of.POINTS, of.CHOICE, of.LINE, of.LINES, of.ADDRESS, of.PERSON}
FIELDS = {each.option: each for each in rep_fields.FIELDS if each.option and each.nature in READ}
"""The field of a rep that each other word means."""

WORDS = (ON, DAY, TIME, START, DRILL, *LENGTHS, *FIELDS, UID)
TOLD = 12
"""How many columns of a file are told where one that was named is not among them."""

SEVERAL = (DRILL, NOTE)
"""The words that several columns may hold: of labels the first that is a drill, of texts all."""


class ColumnMap(Record):
    """What each column of a file holds, a word of `WORDS`, and how the seller said it."""

    typed: str = ""
    fields: Mapping[str, str] = MappingProxyType({})


class LeftOut(Record):
    """The cells by which rows are left out, by the headings of their columns, and as typed."""

    typed: str = ""
    cells: Mapping[str, Sequence[str]] = MappingProxyType({})


def columns_typed(text: str) -> ColumnMap:
    """Return what each column holds, from `Date=on,Duration=minutes`.

    Raises:
        UsageError: it is not of that form, a word is unknown, two columns say the same, or none
            says when.
    """
    columns: dict[str, str] = {}
    for pair in pairs(text, "--map"):
        column, equals, word = pair.rpartition("=")
        word = word.strip().lower()
        if not equals or word not in WORDS:
            hint = nearest(word, WORDS) or f"the fields are {', '.join(WORDS)}"
            wrong = (
                f"{quoted(word)} is no field" if equals else f"{quoted(pair)} is not COLUMN=FIELD"
            )
            raise UsageError(f"--map: {wrong}.", hint)
        if column.strip() in columns or (word in columns.values() and word not in SEVERAL):
            raise UsageError(f"--map: {quoted(pair)} comes twice.")
        columns[column.strip()] = word
    check_when(tuple(columns.values()))
    lengths = [word for word in LENGTHS if word in columns.values()]
    if len(lengths) > 1:
        raise UsageError(f"--map: {' and '.join(lengths)} both say how long it took; take one.")
    return ColumnMap(text, columns)


def check_when(words: Sequence[str], example: str = "Date=on,Minutes=minutes") -> None:
    """Make sure that one column says on which day it was, and what else says when fits it.

    Raises:
        UsageError: none does, or two do.
    """
    days = [word for word in (ON, DAY) if word in words]
    if not days and START not in words:
        raise UsageError("--map: no column says when.", hint=f'--map "{example}"')
    if len(days) > 1 or (TIME in words and (not days or START in words)):
        raise UsageError(
            "--map: more than one column says when.",
            hint="on, or date and time, or start; date and start where start is a time of day",
        )
    if END in words and not {START, TIME, ON} & set(words):
        raise UsageError("--map: no column says when it began.", hint="Start=start,End=end")


def left_out_typed(text: str) -> LeftOut:
    """Return which cells leave a row out, from `Value=0` or `Value=0,-1,Type=Email`.

    Raises:
        UsageError: it is not of that form.
    """
    cells: dict[str, list[str]] = {}
    column = None
    for pair in pairs(text, "--skip-when"):
        named, equals, value = pair.partition("=")
        column = named.strip() if equals else column
        if column is None:
            raise UsageError(
                f"--skip-when: {quoted(pair)} is not COLUMN=TEXT.", hint="--skip-when Value=0"
            )
        cells.setdefault(column, []).append((value if equals else pair).strip())
    return LeftOut(text, cells)


def pairs(text: str, option: str) -> Sequence[str]:
    """Return the parts between commas, what stands in double quotes being whole."""
    if "\n" in text or "\r" in text:
        raise UsageError(f"{option}: {quoted(text)} has a line break.")
    try:
        return next(csv.reader([text], skipinitialspace=True), None) or [""]
    except csv.Error as error:
        raise UsageError(f"{option}: {quoted(text)} cannot be read: {error}.") from error


def told_apart(headings: Sequence[str]) -> list[str]:
    """Return headings of which no two are alike: the second `Date` is `Date#2`."""
    found: dict[str, None] = {}
    numbers: dict[str, int] = {}
    for heading in headings:
        name, number = heading, numbers.get(heading, 1)
        while name in found:
            number += 1
            name = f"{heading}#{number}"
        found[name] = None
        numbers[heading] = number
    return [*found]


def as_headed(named: Mapping[str, Value], headings: Sequence[str], option: str) -> dict[str, Value]:
    """Return what was said of columns under their headings as the file has them.

    One that is written exactly so goes before one that differs in case or in how an accent is put
    on.

    Raises:
        UsageError: one is not there, and the hint names one that is nearly written so; or two
            are the same.
    """
    found: dict[str, Value] = {}
    for column, said in named.items():
        same = [each for each in headings if each == column or alike(each) == alike(column)]
        if not same:
            raise UsageError(
                f"{option}: the file has no column {quoted(column)}.",
                hint=nearest(column, headings[:100]) or _all_of(headings),
            )
        heading = column if column in same else same[0]
        if heading in found:
            raise UsageError(f"{option}: the column {quoted(heading)} comes twice.")
        found[heading] = said
    return found


def _all_of(headings: Sequence[str]) -> str:
    told = ", ".join(shortened(each) for each in headings[:TOLD])
    return f"its columns are {told}{' …' if len(headings) > TOLD else ''}"
