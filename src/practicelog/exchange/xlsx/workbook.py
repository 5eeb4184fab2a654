"""An Excel workbook: sheets of reps, weeks, drills and levels, with real dates, numbers and texts.

Cells are written by their type, never guessed: no text becomes a formula, a link or a number.
XlsxWriter keeps finished rows in temporary files, so that memory does not grow with the log.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from practicelog.annotations import Any, BinaryIO
from practicelog.core.extent import Extent
from practicelog.core.interchange.csv_reps import ratings_text
from practicelog.core.record import Record
from practicelog.core.records import natures as of
from practicelog.core.records.rep_fields import IN_A_ROW
from practicelog.core.streaks.rulings import rulings
from practicelog.core.zones import zone_named
from practicelog.errors import UsageError
from practicelog.exchange.xlsx.files import opened, put_text
from practicelog.exchange.xlsx.levels import LEVELS, NAME, draw, level_rows, levels_of
from practicelog.store.connection import Log
from practicelog.store.outgoing import (
    TAKE_COLUMNS,
    Exported,
    drills,
    named_fields,
    named_reps,
    named_takes,
)
from practicelog.store.plans import practice

AFTER_ALL = 200
NATURAL_WIDTHS = {
    of.DAY: 12,
    of.INSTANT: 16,
    of.DRILL: 15,
    of.ZONE: 14,
    of.UID: 37,
    of.PERSON: 12,
    of.CHOICE: 10,
    of.COUNT: 8,
    of.DURATION: 9,
    of.POINTS: 8,
    of.TRUTH: 11,
    of.LINE: 24,
    of.ADDRESS: 24,
    of.LINES: 30,
    of.RATINGS: 28,
    of.SCRIPT: 15,
}
WIDTHS = {
    each.name: NATURAL_WIDTHS[each.nature] for each in IN_A_ROW if each.nature in NATURAL_WIDTHS
} | {"from": 12, "to": 12, "week": 10, "what": 50, "criterion": 14, "hint": 50}
TECHNICAL = frozenset(each.name for each in IN_A_ROW if each.place >= AFTER_ALL)
"""What programs need of a rep: it stands last, and is not printed."""

USUAL_WIDTH = 10
INDENT = 2
"""Characters that an indented text has less of its column."""
A4 = 9
LINE_HEIGHT = 15
HEADING_HEIGHT = 20
LINES_AT_MOST = 25
HEIGHTS_AT_MOST = 500
"""XlsxWriter keeps every height until the end; Excel finds those of further rows itself."""

WEEKLY = ("week", "from", "to", "state", "days", "need", "reps", "minutes")
DRILLS = ("drill", "what", "archived", "rubric", "criterion", "hint", "check")

Rows = Iterable[Sequence[Any]]


NUMBERS = frozenset(
    {"days", "need", "reps", "level", "lowest", "highest"}.union(
        of.named(IN_A_ROW, of.COUNT, of.DURATION, of.POINTS, of.RUBRIC, of.REVISION)
    )
)
"""The columns of numbers: their headings stand where the numbers do."""


class Styles(Record):
    """How cells look by what they hold; long texts wrap, and no text touches a number before it."""

    heading: Format
    number_heading: Format
    day: Format
    instant: Format
    text: Format
    number: Format


def write(log: Log, extent: Extent, file: BinaryIO) -> None:
    """Write the workbook; the sheet of weeks is about all drills, and left out where some are.

    Raises:
        UsageError: there are more reps than a sheet has rows.
    """
    with opened(file, {"constant_memory": True}) as book:
        _write(book, log, extent)


def _write(book: Workbook, log: Log, extent: Extent) -> None:
    book.set_properties(_properties(extent))
    top = {"valign": "top"}
    told = {**top, "align": "left", "indent": 1}
    heading = {"bold": True, "bottom": 1, "bg_color": "#D5E6E6", "valign": "vcenter"}
    styles = Styles(
        heading=book.add_format({**heading, "align": "left", "indent": 1}),
        number_heading=book.add_format({**heading, "align": "right"}),
        day=book.add_format({"num_format": "yyyy-mm-dd", **told}),
        instant=book.add_format({"num_format": "yyyy-mm-dd hh:mm", **told}),
        text=book.add_format({"text_wrap": True, **told}),
        number=book.add_format(top),
    )
    for name, headings, rows in _sheets(log, extent):
        _fill(book.add_worksheet(name), styles, headings, rows)
    if extent.is_of_all_practice and "scores" not in extent.omitted:
        series = levels_of(log, extent)
        if series:
            _fill(book.add_worksheet(NAME), styles, LEVELS, level_rows(series))
            draw(book, series)


def _properties(extent: Extent) -> dict[str, Any]:
    omitted = f"Left out: {', '.join(extent.omitted)}" if extent.omitted else ""
    return {
        "title": "Practice",
        "author": extent.seller or "",
        "comments": omitted,
        "created": datetime.combine(extent.today, time()),
    }


def _sheets(log: Log, extent: Extent) -> Iterator[tuple[str, Sequence[str], Rows]]:
    if "rep" not in extent.omitted_types:
        fields = named_fields(extent)
        yield "reps", fields, (_rep_cells(rep, fields) for rep in named_reps(log, extent))
    takes = list(map(_take_cells, named_takes(log, extent)))
    if takes:
        yield "takes", [*TAKE_COLUMNS], takes
    if extent.is_of_all_practice:
        yield "weekly", WEEKLY, _week_rows(log, extent)
    yield "drills", DRILLS, _criterion_rows(drills(log, extent))


def _rep_cells(rep: Exported, fields: Sequence[str]) -> list[Any]:
    zone = zone_named(rep["zone"])
    rep["day"] = date.fromisoformat(rep["day"])
    for field in of.named(IN_A_ROW, of.INSTANT):
        rep[field] = datetime.fromisoformat(rep[field]).astimezone(zone).replace(tzinfo=None)
    if "ratings" in rep:
        rep["ratings"] = ratings_text(map(dict.values, rep["ratings"])) or None
    rep["deliberate"] = bool(rep["deliberate"])
    return [rep[field] for field in fields]


def _take_cells(take: Exported) -> list[Any]:
    day = date.fromisoformat(take["day"])
    began = datetime.fromisoformat(take["began"]).replace(tzinfo=None)
    return [*(take | {"day": day, "began": began}).values()]


def _week_rows(log: Log, extent: Extent) -> Rows:
    practised = practice(log, extent.today)
    for ruling in rulings(practised.weeks):
        week = ruling.week
        if extent.holds_some_of(week.first, week.last):
            days = [each for each in practised.days if week.first <= each.day <= week.last]
            yield (
                week.name,
                week.first,
                week.last,
                ruling.state,
                ruling.done,
                ruling.need,
                sum(each.reps for each in days),
                sum(each.minutes for each in days),
            )


def _criterion_rows(drills: Iterable[Exported]) -> Rows:
    for drill in drills:
        about = (drill["name"], drill["what"], drill["archived"])
        for rubric in drill["rubrics"]:
            for each in rubric["criteria"] or [{"name": None, "hint": None, "check": None}]:
                yield (*about, rubric["version"], each["name"], each["hint"], each["check"])


def _fill(sheet: Worksheet, styles: Styles, headings: Sequence[str], rows: Rows) -> None:
    _set_up(sheet)
    number = 0
    sheet.set_row(0, HEADING_HEIGHT)
    for column, heading in enumerate(headings):
        style = styles.number_heading if heading in NUMBERS else styles.heading
        sheet.set_column(column, column, WIDTHS.get(heading, USUAL_WIDTH))
        sheet.write_string(0, column, heading, style)
    for number, row in enumerate(rows, 1):
        if number <= HEIGHTS_AT_MOST and (lines := _lines(row, headings)) > 1:
            sheet.set_row(number, LINE_HEIGHT * lines)
        for column, value in enumerate(row):
            if value is not None and _put(sheet, number, column, value, styles):
                raise UsageError(
                    f"Row {number:,} does not fit on a sheet of Excel.",
                    hint="narrow it with --since, or take --as csv",
                )
    sheet.autofilter(0, 0, number, len(headings) - 1)
    for_people = [each for each in headings if each not in TECHNICAL]
    if list(headings[: len(for_people)]) == for_people:
        sheet.print_area(0, 0, number, len(for_people) - 1)


def _lines(row: Sequence[Any], headings: Sequence[str]) -> int:
    """Return how many lines a row needs, for programs that do not look themselves."""
    wrapped = (
        sum(
            -(-max(len(line) + INDENT, 1) // WIDTHS.get(heading, USUAL_WIDTH))
            for line in text.split("\n")
        )
        for heading, text in zip(headings, row, strict=True)
        if isinstance(text, str)
    )
    return min(max(wrapped, default=1), LINES_AT_MOST)


def _set_up(sheet: Worksheet) -> None:
    """Keep the headings in sight and on every page, and print all columns on one page's width."""
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)


def _put(sheet: Worksheet, row: int, column: int, value: Any, styles: Styles) -> int:
    """Write one cell by its type; return what XlsxWriter does, 0 when it fits.

    Yes and no are texts: LibreOffice shows Excel's truth values as formulas.
    """
    if isinstance(value, date):
        style = styles.instant if isinstance(value, datetime) else styles.day
        done = sheet.write_datetime(row, column, value, style)
    elif isinstance(value, bool):
        done = sheet.write_string(row, column, "yes" if value else "no", styles.text)
    elif isinstance(value, str):
        done = put_text(sheet, row, column, value, styles.text)
    else:
        done = sheet.write_number(row, column, value, styles.number)
    return int(done)
