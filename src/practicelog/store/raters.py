"""Who has rated reps, besides the seller."""

import sqlite3

from practicelog.core.persons import folded
from practicelog.core.records.rep import SELF


def as_known(log: sqlite3.Connection, name: str) -> str:
    """Return a rater's name as it was first written in the log, however it is written now."""
    known = log.execute("SELECT DISTINCT rater FROM rating WHERE rater <> ? ORDER BY 1", (SELF,))
    written_alike = (rater for (rater,) in known if folded(rater) == folded(name))
    return str(next(written_alike, name))
