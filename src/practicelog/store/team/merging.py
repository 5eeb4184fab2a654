"""What holds of one bucket once more shares are in it; the same in whatever order they come."""

from collections.abc import Mapping, Sequence

import duckdb
import pyarrow as pa

from practicelog.core.record import Record
from practicelog.store.team.duck import view
from practicelog.store.team.rows import SCHEMAS, Tables

BATCH_ROWS = 100_000

GONE = """
    CREATE TEMP TABLE gone_after AS
    SELECT seller, id, CAST(max(revision) AS INTEGER) AS revision
    FROM (SELECT * FROM gone_before UNION ALL SELECT * FROM gone_given)
    GROUP BY seller, id
"""
SHARES = """
    CREATE TEMP TABLE shares_after AS
    SELECT DISTINCT * FROM (SELECT * FROM shares_before UNION ALL SELECT * FROM shares_given)
"""
REPS = """
    CREATE TEMP TABLE reps_after AS
    SELECT found.* EXCLUDE (place)
        REPLACE (CASE WHEN gone.id IS NULL THEN found.delivery ELSE 0 END AS delivery)
    FROM (
        SELECT * REPLACE (
            min(delivery) OVER (PARTITION BY seller, id) AS delivery
        ), row_number() OVER (
            PARTITION BY seller, id ORDER BY revision DESC, made DESC, mark DESC
        ) AS place
        FROM (SELECT * FROM reps_before UNION ALL SELECT * FROM reps_given)
    ) AS found
    LEFT JOIN gone_after AS gone ON gone.seller = found.seller AND gone.id = found.id
    WHERE place = 1 AND (gone.id IS NULL OR gone.revision < found.revision)
"""
"""A rep is of the delivery that brought it first: to change one, or to take it back after it was
deleted, is no news that a report could be told by."""
WEEKS = """
    CREATE TEMP TABLE weeks_after AS
    SELECT found.* EXCLUDE (place)
    FROM (
        SELECT * REPLACE (
            min(delivery) OVER (PARTITION BY seller, first, mark) AS delivery
        ), row_number() OVER (
            PARTITION BY seller, first ORDER BY made DESC, mark DESC
        ) AS place
        FROM (SELECT * FROM weeks_before UNION ALL SELECT * FROM weeks_given)
    ) AS found
    WHERE place = 1 AND NOT EXISTS (
        SELECT 1 FROM shares_after AS later
        WHERE later.seller = found.seller AND later.made > found.made
            AND NOT contains(later.omitted, 'weeks')
            AND (later.since IS NULL OR later.since <= found.first)
    )
"""
"""A later share tells a seller's weeks anew from its first day on: a plan may have changed."""

CHANGES = """
    SELECT
        count(*) FILTER (was.id IS NULL),
        count(*) FILTER (was.mark <> now.mark),
        count(*) FILTER (now.id IS NULL)
    FROM reps_before AS was
    FULL JOIN reps_after AS now ON was.seller = now.seller AND was.id = now.id
"""
YEARS = """
    SELECT DISTINCT year(day) FROM (
        SELECT day FROM reps_given
        UNION ALL
        SELECT day FROM reps_before SEMI JOIN reps_given USING (seller, id)
        UNION ALL
        SELECT day FROM reps_before SEMI JOIN gone_given USING (seller, id)
    )
    ORDER BY ALL
"""
ORDERED = {
    "reps": "SELECT * FROM reps_after WHERE year(day) = ? ORDER BY seller, day, id",
    "weeks": "SELECT * FROM weeks_after ORDER BY seller, first",
    "gone": "SELECT * FROM gone_after ORDER BY seller, id",
    "shares": "SELECT * FROM shares_after ORDER BY seller, made, digest",
}


class Change(Record):
    """How many reps came, were changed and went."""

    new: int = 0
    changed: int = 0
    gone: int = 0

    def __add__(self, other: object) -> "Change":
        """Return both together."""
        if not isinstance(other, Change):
            return NotImplemented
        return Change(*(one + another for one, another in zip(self, other, strict=True)))


class Bucket:
    """One bucket, before and after more shares are in it."""

    def __init__(
        self, engine: duckdb.DuckDBPyConnection, before: Mapping[str, Sequence[str]], given: Tables
    ) -> None:
        """Work out what holds of files as they are, and rows that come to them."""
        self._engine = engine
        for kind, schema in SCHEMAS.items():
            view(engine, f"{kind}_before", before[kind], schema)
            engine.register(f"{kind}_given", given[kind])
        for sql in (GONE, SHARES, REPS, WEEKS):
            engine.execute(sql)

    @property
    def change(self) -> Change:
        """What it does to reps."""
        found = self._engine.execute(CHANGES).fetchone()
        return Change(*found) if found else Change()

    @property
    def years(self) -> tuple[int, ...]:
        """The years whose reps are touched."""
        return tuple(year for (year,) in self._engine.execute(YEARS).fetchall())

    def rows(self, kind: str, year: int | None = None) -> pa.RecordBatchReader:
        """Return what holds now, in the order in which it is stored."""
        values = [] if year is None else [year]
        return self._engine.sql(ORDERED[kind], params=values).to_arrow_reader(BATCH_ROWS)

    def close(self) -> None:
        """Make room for the next one."""
        for kind in SCHEMAS:
            self._engine.execute(f"DROP TABLE {kind}_after")
            self._engine.unregister(f"{kind}_given")
