"""Activity from a CRM's or a dialler's file, counted by day: rows in, a count a day out.

A column holds a number that is added up, or with `--count` each row is one. What a day's count is
known by is its day and its column, whatever it came to: a day that grew since is read otherwise.
"""

import re
from collections.abc import Generator, Iterable, Mapping, Sequence
from decimal import Decimal

from practicelog.core.calendar.clock import practice_day
from practicelog.core.decimals import decimal_typed, total, written
from practicelog.core.interchange import column_map as words
from practicelog.core.interchange.identity import METRIC, Entry, Identities, Source
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.mapped_reps import cells_said, is_left_out, moment_said
from practicelog.core.interchange.merging import LEFT_OUT, REFUSED, Outcome, Row
from practicelog.core.interchange.strict_texts import row_of
from practicelog.core.journey.metrics import RATES
from practicelog.core.names import new_name
from practicelog.core.record import Record
from practicelog.errors import UsageError, quoted

WHEN = (words.ON, words.DAY, words.TIME, words.START)
EXAMPLE = "Day=on,Calls=calls"

CURRENCY = r"[$€£]"
PERCENT = r" ?%"
THOUSANDS = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+\.[0-9]+|-?[0-9]{1,3}(?:,[0-9]{3}){2,}")
DOTTED = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+|-?[0-9]{1,3}(?:\.[0-9]{3}){2,}")
TWO_WAYS = re.compile(r"-?[0-9]{1,3},[0-9]{3}")
DECIMAL_COMMA = re.compile(r"-?[0-9]+,[0-9]{1,2}")


class Column(Record):
    """A column that is counted, by its heading, and its metric; no heading: every row is one."""

    heading: str
    metric: str


class Count(Record):
    """What a day came to, and the first line that tells of it."""

    line: int
    values: tuple[Decimal, ...]


Totals = Sequence[tuple[str, Decimal | None, int]]
"""Metrics with their sums, which rates have not, and on how many days each was counted."""


def counts_typed(text: str) -> words.ColumnMap:
    """Return what each column holds, from `Calls=calls,Day=on`: when, or a metric by its name.

    Raises:
        UsageError: it is not of that form, no metric can have the name, or none says when.
    """
    columns: dict[str, str] = {}
    for pair in words.pairs(text, "--map"):
        column, equals, word = pair.rpartition("=")
        if not equals or not word.strip() or column.strip() in columns:
            raise UsageError(
                f"--map: {quoted(pair)} is not COLUMN=METRIC.", hint=f'--map "{EXAMPLE}"'
            )
        word = word.strip().lower()
        columns[column.strip()] = word if word in WHEN else new_name(word, "metric")
    words.check_when(tuple(columns.values()), EXAMPLE)
    return words.ColumnMap(text, columns)


def columns_counted(context: ImportContext) -> list[Column]:
    """Return the columns to be counted.

    Raises:
        UsageError: there are none.
    """
    found = [Column(heading, word) for heading, word in context.columns.items() if word not in WHEN]
    found += [Column("", context.row_is)] if context.row_is else []
    if not found:
        raise UsageError("--map: no column is counted.", hint="--count calls counts the rows")
    return found


def counted(
    rows: Iterable[tuple[int, Sequence[str]]], headings: Sequence[str], context: ImportContext
) -> Generator[Row | Outcome, None, Totals]:
    """Yield the count of each day of a file, once all of it is read; return what it came to."""
    columns = columns_counted(context)
    counts: dict[tuple[str, Column], Count] = {}
    for line, cells in rows:
        try:
            row = row_of(headings, cells)
            if is_left_out(row, context.left_out):
                yield Outcome(line, LEFT_OUT)
                continue
            for column, value in _values(row, columns).items():
                key = (_day(row, context), column)
                before = counts.get(key, Count(line, ()))
                counts[key] = before._replace(values=_with(before.values, value, column.metric))
        except UsageError as error:
            yield Outcome(line, REFUSED, reason=error.message)
    identities = Identities(Source(METRIC, context.source))
    for (day, column), count in sorted(counts.items()):
        yield _row(day, column, count, identities)
    return _totals(counts, columns)


def _with(values: tuple[Decimal, ...], value: Decimal, metric: str) -> tuple[Decimal, ...]:
    """Return a day's values summed; of a rate, which cannot be, the last holds."""
    return (value,) if metric in RATES else (total((*values, value)),)


def _row(day: str, column: Column, count: Count, identities: Identities) -> Row:
    known = identities.of(Entry((day, column.heading)))
    record = {
        "type": "metric",
        "uid": known.uid,
        "revision": 1,
        "day": day,
        "name": column.metric,
        "value": written(count.values[0]),
    }
    return Row(count.line, record, has_twins=known.has_twins)


def _day(row: Mapping[str, str], context: ImportContext) -> str:
    """Return the practice day of a row."""
    when = moment_said(cells_said(row, context), context)
    day = when.day or practice_day(when.at, context.zone, context.rollover_hour)
    return day.isoformat()


def _values(row: Mapping[str, str], columns: Iterable[Column]) -> dict[Column, Decimal]:
    """Return what a row adds to each column; an empty cell adds nothing."""
    found = {}
    for column in columns:
        cell = row[column.heading].strip() if column.heading else "1"
        if cell:
            found[column] = number_written(cell, column.metric)
    return found


def number_written(cell: str, field: str) -> Decimal:
    """Return the number in a cell: `42`, `1,250.50`, `1.250,50`, `12,5`, `$99`, `57 %`.

    Raises:
        UsageError: it is none, or one that could be two, as `1,250`.
    """
    plain = re.sub(rf"^{CURRENCY} ?|(?: ?{CURRENCY}|{PERCENT})$", "", cell)
    if THOUSANDS.fullmatch(plain):
        plain = plain.replace(",", "")
    elif DOTTED.fullmatch(plain) or DECIMAL_COMMA.fullmatch(plain):
        plain = plain.replace(".", "").replace(",", ".")
    if TWO_WAYS.fullmatch(plain):
        raise UsageError(f"{field}: {quoted(cell)} may be two numbers; export it without a comma.")
    return decimal_typed(plain, field)


def _totals(counts: Mapping[tuple[str, Column], Count], columns: Sequence[Column]) -> Totals:
    """Return what each column came to, and on how many days; a rate comes to nothing."""
    found = []
    for column in columns:
        values = [count.values[0] for (_, each), count in counts.items() if each == column]
        if values:
            came_to = None if column.metric in RATES else total(values)
            found.append((column.metric, came_to, len(values)))
    return found
