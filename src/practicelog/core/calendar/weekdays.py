"""Weekdays as people type them: `mon-fri`, `mon,wed,fri`."""

from practicelog.core.calendar.date_words import weekday_named
from practicelog.errors import UsageError, quoted


def weekday(text: str, option: str) -> int:
    """Return a weekday's number, Monday as 0, from its name or three letters or more of it.

    Raises:
        UsageError: it is no weekday.
    """
    number = weekday_named(text.strip().lower())
    if number is None:
        raise UsageError(f"{option}: {quoted(text)} is not a weekday.", hint=f"{option} monday")
    return number


def weekdays(text: str, option: str) -> tuple[int, ...]:
    """Return weekdays in order from a list of days and ranges; a range may pass the week's end.

    Raises:
        UsageError: part of it is no weekday.
    """
    found: set[int] = set()
    for part in text.split(","):
        first, dash, last = part.partition("-")
        start = weekday(first, option)
        end = weekday(last, option) if dash else start
        found |= {(start + step) % 7 for step in range((end - start) % 7 + 1)}
    return tuple(sorted(found))
