"""What is wrong with a file that is no CSV, in words that Python's reader has none of."""

import csv

from practicelog.errors import ImportRefusedError

WORDS = (
    ("new-line character", "its lines end in CR alone"),
    ("unexpected end", "a quote is not closed"),
    ("expected after", "something stands behind a closing quote"),
    ("field larger", "a cell is too long"),
)
"""How what Python says begins or goes on, and what it means."""

AGAIN = "save it as CSV (UTF-8) in a spreadsheet and try again"


def no_csv(line: int, error: csv.Error) -> ImportRefusedError:
    """Return that a file is no CSV, with the line on which that showed."""
    why = next((ours for theirs, ours in WORDS if theirs in str(error)), str(error))
    return ImportRefusedError(f"Line {line:,} is not CSV: {why}.", hint=AGAIN)
