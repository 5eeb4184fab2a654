"""Days, times of day and instants as other programs write them into a cell.

A date that could be two days is never guessed: `--dates` says how the file writes them.
"""

import re
from collections.abc import Sequence
from datetime import UTC, date, time, timedelta, timezone, tzinfo

from practicelog.core.interchange.field_rules import unfit
from practicelog.core.record import Record
from practicelog.core.wording import MONTHS
from practicelog.errors import UsageError, quoted

ORDERS = ("dmy", "mdy", "ymd")

TIME = (
    r"([0-9]{1,2}):([0-5][0-9])(?::([0-5][0-9])(?:[.,][0-9]{1,9})?)?"
    r"(?: ?([AaPp])\.?[Mm]\.?)?"
)
OFFSET = r"(?: ?(Z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?))?"
CLOCK = re.compile(TIME)
MOMENT = re.compile(rf"(.+?)(?:T|,? |, at | at ){TIME}{OFFSET}", re.IGNORECASE)
NUMBERS = re.compile(r"([0-9]{1,4})([./-])([0-9]{1,2})\2([0-9]{1,4})\.?")
DAY_MONTH = re.compile(r"([0-9]{1,2})\.?[ -]([A-Za-z]{3,9})\.?,?[ -]([0-9]{4})")
MONTH_DAY = re.compile(r"([A-Za-z]{3,9})\.? ([0-9]{1,2}),? ([0-9]{4})")
YEAR_DIGITS = 4
CENTURY = 2000
NOON_HOUR = 12


class Written(Record):
    """What a cell says of when: a day, a time of day or both, and the offset that stands there."""

    day: date | None
    clock: time | None = None
    zone: tzinfo | None = None


def written_when(cell: str, field: str, order: str | None) -> Written:
    """Return what a cell says of when; `order` is how the file writes its dates, if it was said.

    Raises:
        UsageError: it says neither a day nor a time of day, or a date that could be two days.
    """
    if found := CLOCK.fullmatch(cell):
        return Written(None, _clock(found.groups(), cell, field))
    if found := MOMENT.fullmatch(cell):
        text, *clock, offset = found.groups()
        day = _day(text, field, order, cell)
        return Written(day, _clock(clock, cell, field), _zone(offset, cell, field))
    return Written(_day(cell, field, order, cell))


def _unfit(cell: str, field: str) -> UsageError:
    return unfit(cell, field, "a day such as 2026-11-20, or with a time, 2026-11-20 17:30")


def _clock(parts: Sequence[str | None], cell: str, field: str) -> time:
    """Return the time of day that hour, minute, second and AM or PM mean."""
    hour, minute, second, half = parts
    hours = int(hour or 0)
    if half:
        if not 1 <= hours <= NOON_HOUR:
            raise _unfit(cell, field)
        hours = hours % NOON_HOUR + (NOON_HOUR if half in "Pp" else 0)
    try:
        return time(hours, int(minute or 0), int(second or 0))
    except ValueError as error:
        raise _unfit(cell, field) from error


def _zone(offset: str | None, cell: str, field: str) -> tzinfo | None:
    if offset is None:
        return None
    if offset[0] not in "+-":
        return UTC
    digits = offset[1:].replace(":", "").ljust(4, "0")
    try:
        since = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
        return timezone(-since if offset[0] == "-" else since)
    except ValueError as error:
        raise _unfit(cell, field) from error


def _day(text: str, field: str, order: str | None, cell: str) -> date:
    found = _in_numbers(text, order) if NUMBERS.fullmatch(text) else _in_words(text)
    if not found:
        raise _unfit(cell, field)
    if len(found) > 1:
        raise UsageError(
            f"{field}: {quoted(cell)} may be {' or '.join(f'{each}' for each in sorted(found))}; "
            "--dates dmy or --dates mdy says which."
        )
    return found.pop()


def _in_numbers(text: str, order: str | None) -> set[date]:
    """Return the days that numbers can mean: `11/20/2026` is one, `5/12/2026` is two."""
    parts = NUMBERS.fullmatch(text)
    first, separator, second, third = parts.groups() if parts else ("",) * 4
    if len(first) == YEAR_DIGITS:
        return _days((third, second, first))
    if order == "ymd":
        return _days((third, second, first)) if len(third) < YEAR_DIGITS else set()
    if order is None and len(third) != YEAR_DIGITS:
        return set()
    by_day, by_month = (first, second, third), (second, first, third)
    if order or separator == ".":
        return _days(by_month if order == "mdy" else by_day)
    return _days(by_day, by_month)


def _in_words(text: str) -> set[date]:
    """Return the day that a date with the English name of its month means."""
    if found := DAY_MONTH.fullmatch(text):
        day, name, year = found.groups()
    elif found := MONTH_DAY.fullmatch(text):
        name, day, year = found.groups()
    else:
        return set()
    months = {each.lower(): number for number, each in enumerate(MONTHS, 1)}
    return _days((day, f"{months.get(name[:3].lower(), 0)}", year))


def _days(*parts: tuple[str, str, str]) -> set[date]:
    found = set()
    for day, month, year in parts:
        try:
            full = int(year) if len(year) == YEAR_DIGITS else CENTURY + int(year)
            found.add(date(full, int(month), int(day)))
        except ValueError:
            continue
    return found
