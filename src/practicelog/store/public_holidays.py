"""Public holidays as days off of a log."""

import sqlite3

from practicelog.core.records.plan import DayOff
from practicelog.core.streaks.public_holidays import HolidayChanges, Stored
from practicelog.store.plans import add_off, days_off, plans, remove_off


def stored_offs(log: sqlite3.Connection) -> Stored:
    """Return the days off, the plans, and the uids of the days off that were removed."""
    removed = log.execute("SELECT uid FROM deleted WHERE kind = 'day_off'")
    return Stored(days_off(log), plans(log), frozenset(uid for (uid,) in removed))


def put_holidays(log: sqlite3.Connection, changes: HolidayChanges) -> None:
    """Carry out what the public holidays of a place change."""
    for off in changes.added:
        add_off(log, off)
    for off in changes.renamed:
        _renamed(log, off)
    for off in changes.gone:
        remove_off(log, off)


def _renamed(log: sqlite3.Connection, off: DayOff) -> None:
    """Give days off another reason."""
    log.execute(
        "UPDATE day_off SET reason = ?, revision = revision + 1 WHERE id = ?", (off.reason, off.id)
    )
