"""What comes into the log: records of the interchange form, one after another, under its rules."""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date

from practicelog.core.interchange.merging import REFUSED, Consent, Outcome, Row
from practicelog.errors import ConflictError, NotFoundError, UsageError
from practicelog.store.incoming.merge import Merge


def outcomes(
    log: sqlite3.Connection, rows: Iterable[Row | Outcome], consent: Consent, today: date
) -> Iterator[Outcome]:
    """Take rows in and yield what becomes of each; one that its reader refused stays refused."""
    merge = Merge(log, consent, today)
    for row in rows:
        if isinstance(row, Outcome):
            yield row
            continue
        try:
            yield merge.take(row)
        except (UsageError, NotFoundError, ConflictError) as error:
            yield Outcome(row.line, REFUSED, reason=error.message)
    merge.finish()
