"""What comes into the log: records of the interchange form, one after another, under its rules."""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date
from zoneinfo import ZoneInfo

from practicelog.core.interchange.merging import REFUSED, Consent, Outcome, Row
from practicelog.core.zones import zone_named
from practicelog.errors import ConflictError, NotFoundError, UsageError
from practicelog.store.incoming import imported
from practicelog.store.incoming.entries import Entries
from practicelog.store.incoming.in_turn import in_turn
from practicelog.store.incoming.merge import Merge


def outcomes(
    log: sqlite3.Connection, rows: Iterable[Row | Outcome], consent: Consent, today: date
) -> Iterator[Outcome]:
    """Take rows in and yield what becomes of each; one that its reader refused stays refused."""
    merge = Merge(log, consent, today)
    entries = Entries(log, merge, consent)
    for row in in_turn(log, rows) if consent.mine else rows:
        if isinstance(row, Outcome):
            yield row
            continue
        try:
            outcome = entries.take(row) if row.has_twins else merge.take(row)
            if outcome:
                yield outcome
        except (UsageError, NotFoundError, ConflictError) as error:
            yield Outcome(row.line, REFUSED, reason=error.message)
    yield from entries.rest()
    merge.finish()


def zones(log: sqlite3.Connection) -> tuple[ZoneInfo, ...]:
    """Return the time zones in which entries of other tools came in."""
    return tuple(map(zone_named, imported.zones(log)))
