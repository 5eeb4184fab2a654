"""The coach's rating form as a workbook: a sheet a drill, a row a rep, a column a criterion.

A first sheet takes the coach's name, what else they noticed and a focus to propose. What tells
reps apart stands in a hidden column.
"""

import re
from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from practicelog.annotations import BinaryIO
from practicelog.core.interchange.form_columns import (
    COMMENT,
    DRILL,
    FOCUS,
    HOW,
    HOW_TO_RATE,
    NOTICE,
    RATER,
    UID,
    heading,
)
from practicelog.core.interchange.form_content import FormContent, FormDrill, Shown
from practicelog.core.records import natures as of
from practicelog.core.records.rep_fields import FIELDS
from practicelog.exchange.xlsx.files import opened, put_text

START = "Start here"
NOTICES = 3
SHEET_NAME_AT_MOST = 31
FORBIDDEN = re.compile(r"[\[\]:*?/\\]|^'|'$")
A4 = 9
NATURAL_WIDTHS = {of.LINE: 26, of.ADDRESS: 26, of.PERSON: 12}
WIDTHS = {
    each.name: NATURAL_WIDTHS[each.nature] for each in FIELDS if each.nature in NATURAL_WIDTHS
} | {"day": 11, "kind": 9, COMMENT: 44}
TEXT_WIDTH = 40
RATING_WIDTH = 17
LINE_HEIGHT = 15
LINES_AT_MOST = 20
SCALE_WORDS = ["1", "2", "3", "4", "5", "na"]
CHECK_WORDS = ["y", "n", "na"]


class Styles:
    """How cells look: titles, headings, hints, what is told and what is to be filled in."""

    def __init__(self, book: Workbook) -> None:
        wrapped = {"text_wrap": True, "valign": "top"}
        framed = wrapped | {"border": 1, "border_color": "#B9C4C4"}
        self.title: Format = book.add_format({"bold": True, "font_size": 14})
        self.plain: Format = book.add_format(wrapped)
        self.heading: Format = book.add_format(framed | {"bold": True, "bg_color": "#D5E6E6"})
        self.hint: Format = book.add_format(framed | {"italic": True, "font_color": "#44505A"})
        self.told: Format = book.add_format(framed)
        answer = framed | {"bg_color": "#FFF9E0"}
        self.answer: Format = book.add_format(answer)
        self.words: Format = book.add_format(answer | {"num_format": "@"})
        """As typed, whatever it begins with."""


def write(content: FormContent, file: BinaryIO) -> None:
    """Write the workbook."""
    with opened(file, {}) as book:
        book.set_properties({"title": "Rating form", "author": content.seller or ""})
        styles = Styles(book)
        _start(book.add_worksheet(START), styles, content)
        names = {START.lower()}
        for drill in content.drills:
            sheet = book.add_worksheet(_sheet_name(drill, names))
            _drill(sheet, styles, content, drill)


def _sheet_name(drill: FormDrill, taken: set[str]) -> str:
    """Return a name that Excel allows and that no sheet has yet."""
    base = FORBIDDEN.sub("-", drill.name)
    tries = [base[:SHEET_NAME_AT_MOST]]
    tries += [f"{base[: SHEET_NAME_AT_MOST - 4]} {number}" for number in range(2, 1000)]
    name = next(each for each in tries if each.lower() not in taken)
    taken.add(name.lower())
    return name


def _start(sheet: Worksheet, styles: Styles, content: FormContent) -> None:
    whose = f"Practice of {content.seller}, to be rated" if content.seller else "Practice to rate"
    put_text(sheet, 0, 0, whose, styles.title)
    put_text(sheet, 1, 0, "1. Your name goes into the yellow cell beside “Your name”.")
    put_text(sheet, 2, 0, f"2. Rate on the other sheets, what you can judge: {HOW_TO_RATE}.")
    put_text(sheet, 3, 0, "3. Save it as it is (.xlsx or .ods) and send it back.")
    _set_up(sheet, 5)
    for column, name in enumerate(("what", DRILL, COMMENT, RATER, UID)):
        put_text(sheet, 5, column, name, styles.heading)
    rows = [("Your name", HOW, "name")]
    rows += [
        ("What else you noticed", f"{NOTICE} {_of(content, n)}", COMMENT) for n in range(NOTICES)
    ]
    rows += [("A focus to propose, and why", f"{FOCUS} {content.today}", "focus")]
    for number, (what, uid, kind) in enumerate(rows, 6):
        put_text(sheet, number, 0, what, styles.told)
        drill, comment, name = _open_cells(styles, kind)
        put_text(sheet, number, 1, "", drill)
        put_text(sheet, number, 2, "", comment)
        put_text(sheet, number, 3, content.coach if kind == "name" else "", name)
        put_text(sheet, number, 4, uid)
    names = list(dict.fromkeys(each.name for each in content.drills))
    if names and sum(map(len, names)) + len(names) <= 255:  # noqa: PLR2004 - Excel's longest list
        sheet.data_validation(len(rows) + 5, 1, len(rows) + 5, 1, _one_of(names))
    for column, width in enumerate((30, 16, 60, 18)):
        sheet.set_column(column, column, width)
    sheet.set_column(4, 4, None, None, {"hidden": True})


def _of(content: FormContent, number: int) -> str:
    return f"{content.today}" + (f" {number + 1}" if number else "")


def _open_cells(styles: Styles, kind: str) -> tuple[Format, Format, Format]:
    """Return how the cells of a row look by what of it is to be filled in."""
    return (
        styles.answer if kind == "focus" else styles.told,
        styles.told if kind == "name" else styles.words,
        styles.words if kind == "name" else styles.told,
    )


def _drill(sheet: Worksheet, styles: Styles, content: FormContent, drill: FormDrill) -> None:
    told = ["day", "kind", *content.texts]
    ratings = [heading(each) for each in drill.criteria]
    headings = [*told, *ratings, COMMENT, UID]
    put_text(sheet, 0, 0, drill.name, styles.title)
    hints = dict(zip(ratings, (each.hint for each in drill.criteria), strict=True))
    hints |= {UID: HOW, COMMENT: "to the seller, as long as you like"}
    for column, name in enumerate(headings):
        put_text(sheet, 1, column, name, styles.heading)
        put_text(sheet, 2, column, hints.get(name, ""), styles.hint)
        sheet.set_column(column, column, _width(name, ratings))
    sheet.set_row(2, _height(headings, hints, ratings))
    last = _reps(sheet, styles, drill, told, headings)
    for place, each in enumerate(drill.criteria, len(told)):
        if last > 2:  # noqa: PLR2004 - below the hints
            words = CHECK_WORDS if each.check else SCALE_WORDS
            sheet.data_validation(3, place, last, place, _one_of(words))
    sheet.set_column(len(headings) - 1, len(headings) - 1, None, None, {"hidden": True})
    sheet.freeze_panes(3, 1)
    _set_up(sheet, 1)


def _reps(
    sheet: Worksheet,
    styles: Styles,
    drill: FormDrill,
    told: Sequence[str],
    headings: Sequence[str],
) -> int:
    """Write a row for each rep; return the number of the last."""
    number = 2
    for number, rep in enumerate(drill.reps(), 3):
        for column, name in enumerate(headings):
            shown = name in told
            text = rep[name] if shown or name == UID else ""
            answer = styles.words if name == COMMENT else styles.answer
            put_text(sheet, number, column, text, styles.told if shown else answer)
        sheet.set_row(number, _height(told, rep, ()))
    return number


def _height(columns: Sequence[str], texts: Shown, ratings: Sequence[str]) -> int:
    """Return how high a row must be for its texts, for programs that do not look themselves."""
    lines = (
        -(-len(line) // _width(name, ratings))
        for name in columns
        for line in texts.get(name, "").split("\n")
    )
    return LINE_HEIGHT * min(max(lines, default=1) + 1, LINES_AT_MOST)


def _width(name: str, ratings: Sequence[str]) -> int:
    return RATING_WIDTH if name in ratings else WIDTHS.get(name, TEXT_WIDTH)


def _one_of(words: Sequence[str]) -> dict[str, object]:
    """Return a drop-down; what is none of its words is asked about and may stay."""
    return {
        "validate": "list",
        "source": list(words),
        "error_type": "warning",
        "error_title": "Is that meant?",
        "error_message": f"Expected is one of: {', '.join(words)}."[:255],
    }


def _set_up(sheet: Worksheet, headings: int) -> None:
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.5)
    sheet.repeat_rows(headings)
