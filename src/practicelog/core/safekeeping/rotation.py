"""Which backups are kept when a new one has been made."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime

from practicelog.annotations import Any
from practicelog.core.records.backup import Backup

NEWEST = 3
DAYS = 7
MONTHS = 12
MUCH_SMALLER = 0.9
"""A log with less than this share of an earlier one's reps is much smaller."""


def kept(backups: Iterable[Backup], day_of: Callable[[datetime], date]) -> frozenset[Backup]:
    """Return the backups to keep, out of those of one log.

    They are the newest three, the newest of each of the last seven days and twelve months that
    have any, and those that later ones cannot stand for (`unmatched`). `day_of` is the
    practice day of an instant.
    """
    newest_first = sorted(backups, key=lambda each: each.at, reverse=True)
    days = [day_of(each.at) for each in newest_first]
    months = [(day.year, day.month) for day in days]
    return frozenset(
        [
            *newest_first[:NEWEST],
            *_firsts(newest_first, days, DAYS),
            *_firsts(newest_first, months, MONTHS),
            *unmatched(newest_first),
        ]
    )


def _firsts(backups: Sequence[Backup], spans: Sequence[Any], at_most: int) -> list[Backup]:
    """Return the first backup of each span of time, for so many spans."""
    newest = dict(zip(reversed(spans), reversed(backups), strict=True))
    return list(newest.values())[::-1][:at_most]


def unmatched(newest_first: Iterable[Backup]) -> list[Backup]:
    """Return the backups whose every later one holds a much smaller log.

    So a log that lost most of its reps, or was begun anew beside the old backups, never pushes
    the last one of the larger log out.
    """
    alone: list[Backup] = []
    most = -1
    for backup in newest_first:
        if most < MUCH_SMALLER * backup.reps:
            alone.append(backup)
        most = max(most, backup.reps)
    return alone
