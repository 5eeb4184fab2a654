"""A rating form as text, in whatever encoding and with whatever separators it was saved."""

import csv
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from io import StringIO

from practicelog.core.interchange.csv_faults import no_csv
from practicelog.core.interchange.form_columns import UID
from practicelog.core.interchange.form_sheets import HEADINGS_WITHIN
from practicelog.errors import ImportRefusedError

SEPARATORS = (",", ";", "\t")
SEPARATOR_LINE = "sep="
"""How Excel is told what separates the cells of a CSV, in a line above all others."""

WINDOWS = "cp1252"
LONGEST_CELL = 2**20
HALF = 2


def decoded(content: bytes) -> tuple[str, str]:
    """Return the text that bytes are, and the encoding it was read by.

    UTF-8 and UTF-16 with or without their marks; what is neither is Windows' western encoding.

    Raises:
        ImportRefusedError: it is none of them.
    """
    for encoding in _likely(content):
        try:
            return content.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    raise ImportRefusedError(
        "The file is in no encoding that is known here.", hint="save it as CSV (UTF-8)"
    )


def _likely(content: bytes) -> tuple[str, ...]:
    if content.startswith(BOM_UTF8):
        return ("utf-8-sig",)
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return ("utf-16",)
    nul_at = content[:64].find(b"\0")
    if nul_at >= 0:
        return ("utf-16-be",) if nul_at % HALF == 0 else ("utf-16-le",)
    return "utf-8", WINDOWS


def is_text_form(beginning: bytes) -> bool:
    """Tell whether a file begins as a rating form that was saved as text."""
    text = beginning.decode(_likely(beginning)[0], "replace")
    return any(_separator(line) for line in text.splitlines()[:HEADINGS_WITHIN])


def grid(text: str) -> list[list[str]]:
    """Return the cells of a text, row by row, without the blanks around them.

    What separates them is what stands in the line that has the headings.

    Raises:
        ImportRefusedError: its quotes do not match.
    """
    lines = text.splitlines()
    if lines and lines[0].lower().startswith(SEPARATOR_LINE):
        text = text[len(lines[0]) :].lstrip("\r\n")
        lines = lines[1:]
    separator = next(filter(None, map(_separator, lines[:HEADINGS_WITHIN])), ",")
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        return [[cell.strip() for cell in row] for row in reader]
    except csv.Error as error:
        raise no_csv(reader.line_num, error) from error


def _separator(line: str) -> str | None:
    """Return what separates the headings of a form, None where a line has none of them."""
    for separator in SEPARATORS:
        headings = {each.strip(' "\ufeff').lower() for each in line.split(separator)}
        if UID in headings and headings & {"comment", "rater"}:
            return separator
    return None
