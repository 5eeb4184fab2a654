"""Days that a spreadsheet wrote in its own way, read where they can mean one day only."""

import re
from datetime import date

from practicelog.errors import UsageError, quoted

PARTS = re.compile(r"([0-9]{1,4})([./-])([0-9]{1,2})\2([0-9]{1,4})\.?(?: 00:00(?::00)?)?")
MONTHS = 12
YEAR_DIGITS = 4


def day_read(cell: str) -> str:
    """Return a day as the log writes it: `20.11.2026`, `11/20/2026` and `2026/11/20` are one.

    A cell that is no such day stays the text it is, for the field's rule to refuse.

    Raises:
        UsageError: it may be two days, as `05/12/2026`.
    """
    found = PARTS.fullmatch(cell)
    if not found:
        return cell
    first, separator, second, third = found.groups()
    if len(first) == YEAR_DIGITS:
        return _day(third, second, first) or cell
    if len(third) != YEAR_DIGITS:
        return cell
    if separator == ".":
        return _day(first, second, third) or cell
    if int(first) <= MONTHS and int(second) <= MONTHS and int(first) != int(second):
        raise UsageError(
            f"day: {quoted(cell)} may be two days; a spreadsheet wrote it anew.",
            hint="let it show the column as YYYY-MM-DD and save again",
        )
    return _day(first, second, third) or _day(second, first, third) or cell


def _day(day: str, month: str, year: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
