"""Who is named in a log besides the seller, as they were spelled first."""

import sqlite3
from collections.abc import Sequence

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
    return _spelled(name, known(log)) if name is not None else None


def with_known(log: sqlite3.Connection, entry: Entry) -> Entry:
    """Return an entry that names people as the log does."""
    if entry.rater is None and entry.partner is None:
        return entry
    there = known(log)
    return entry._replace(
        rater=entry.rater and _spelled(entry.rater, there),
        partner=entry.partner and _spelled(entry.partner, there),
    )


def _spelled(name: str, there: Sequence[str]) -> str:
    return next((each for each in there if folded(each) == folded(name)), name)
