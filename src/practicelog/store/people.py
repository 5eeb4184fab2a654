"""Who is named in a log besides the seller, as they were spelled first."""

import sqlite3

from practicelog.core.entries import Entry
from practicelog.core.persons import folded
from practicelog.core.records.rep import SELF

KNOWN = f"""
    SELECT name FROM (
        SELECT rater AS name, min(id) AS first, 0 AS source FROM rating
        WHERE rater <> '{SELF}' GROUP BY rater
        UNION ALL
        SELECT who, min(id), 1 FROM notice WHERE who IS NOT NULL GROUP BY who
        UNION ALL
        SELECT who, min(id), 2 FROM promise WHERE who IS NOT NULL GROUP BY who
        UNION ALL
        SELECT proposed_by, min(id), 3 FROM focus WHERE proposed_by IS NOT NULL GROUP BY proposed_by
        UNION ALL
        SELECT partner, min(id), 4 FROM rep WHERE partner IS NOT NULL GROUP BY partner
    ) GROUP BY name ORDER BY min(source), min(first)
"""


def known(log: sqlite3.Connection) -> tuple[str, ...]:
    """Return everybody who is named; raters come first, and among their like the first met."""
    return tuple(name for (name,) in log.execute(KNOWN))


def as_known(log: sqlite3.Connection, name: str | None) -> str | None:
    """Return somebody's name as the log has it first, however it is written now."""
    if name is None:
        return None
    return next((each for each in known(log) if folded(each) == folded(name)), name)


def with_known(log: sqlite3.Connection, entry: Entry) -> Entry:
    """Return an entry that names people as the log does."""
    if entry.rater is None and entry.partner is None:
        return entry
    return entry._replace(rater=as_known(log, entry.rater), partner=as_known(log, entry.partner))
