"""Which records leave, how a value leaves, and the log held still meanwhile."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from json import dumps

from practicelog.annotations import Any
from practicelog.core.extent import Extent
from practicelog.core.record import Record
from practicelog.store import shipped

Exported = dict[str, Any]
"""One record: `type` first, then its fields as JSON has them (docs/formats.md)."""


class Bounds(Record):
    """The SQL conditions that the bounds of an extent set on the records of one type.

    Without days every record is within any; without drills none is about one. `news` says more of
    what is changed for a coach.
    """

    changed: str
    since: str = "TRUE"
    until: str = "TRUE"
    drill: str = "FALSE"
    news: str = ""

    def where(self, extent: Extent) -> str:
        """Return the conditions of those bounds that an extent has, for `values` to fill."""
        bounds = (
            (self.since, extent.since),
            (self.until, extent.until),
            (self.drill, extent.drill),
            (f"{self.changed} {self.news if extent.to_coach else ''}", extent.after),
        )
        return " AND ".join(sql for sql, bound in bounds if bound is not None) or "TRUE"


def changed(table: str) -> str:
    """Return the condition that a row of a table changed after a change of the log."""
    return f"{table}.id IN (SELECT row FROM change WHERE id > :after AND kind = '{table}')"


def values(extent: Extent) -> dict[str, Any]:
    """Return what the conditions of `Bounds` name."""
    return {
        "since": extent.since and extent.since.isoformat(),
        "until": extent.until and extent.until.isoformat(),
        "drill": extent.drill,
        "after": extent.after,
        "seller": extent.seller,
        "shipped": dumps([card.uid for card in shipped.cards()]),
    }


def points(hundredths: int | None) -> float | None:
    """Return a score in points; two decimals hold every hundredth exactly."""
    return None if hundredths is None else hundredths / 100


def truth(stored: int | None) -> bool | None:
    """Return what is stored as 0, 1 or NULL."""
    return None if stored is None else bool(stored)


NOT_ONLY_RATED = """
    AND EXISTS (
        SELECT 1 FROM change AS news WHERE news.kind = 'rep' AND news.row = rep.id
        AND news.id > :after AND (before IS NULL OR after IS NULL
            OR rtrim(before, '0123456789') <> rtrim(after, '0123456789'))
    )
"""
"""A rep's image ends in its revision: where no more than that differs, somebody else rated it."""

REP_BOUNDS = Bounds(
    changed("rep"),
    news=NOT_ONLY_RATED,
    since="rep.day >= :since",
    until="rep.day <= :until",
    drill="drill.name = :drill",
)


@contextmanager
def still(reading: AbstractContextManager[sqlite3.Connection]) -> Iterator[sqlite3.Connection]:
    """Lend a copy of a log that is opened to be read, and is closed again before the copy is lent.

    A workbook of ten years takes minutes to build; whoever would write meanwhile would wait for
    it. The copy is SQLite's temporary database: an unnamed file that goes with the connection.
    """
    with closing(sqlite3.connect("", isolation_level=None)) as copy:
        copy.execute("PRAGMA journal_mode=OFF")
        copy.execute("PRAGMA trusted_schema=OFF")
        with reading as log:
            log.backup(copy)
        copy.execute("PRAGMA query_only=ON")
        yield copy
