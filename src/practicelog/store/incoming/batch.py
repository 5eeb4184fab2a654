"""New reps that wait to be stored together.

Each statement makes SQLite keep a copy of every page it touches, in case it fails: a hundred reps
in one statement take a third of the time of a hundred statements.
"""

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from itertools import chain

from practicelog.annotations import Any
from practicelog.core.record import Record
from practicelog.errors import ImportRefusedError
from practicelog.store.incoming import takes
from practicelog.store.incoming.ratings import Stored
from practicelog.store.incoming.shapes import SHAPES
from practicelog.store.incoming.takes import Stored as Take

TOGETHER = 100

FIELDS = tuple(SHAPES["rep"].columns)
COLUMNS = ("id", "uid", "revision", *SHAPES["rep"].columns.values())
RATING_COLUMNS = ("rep_id", "rater", "criterion_id", "value")


class NewRep(Record):
    """A rep about to be stored, its fields as the log has them, with its ratings and takes."""

    uid: str
    revision: int
    values: Mapping[str, Any]
    ratings: Collection[Stored]
    takes: Collection[Take] = ()


class Batch:
    """New reps by uid, until there are enough of them or somebody looks for one."""

    def __init__(self, log: sqlite3.Connection) -> None:
        self._log = log
        self._waiting: dict[str, NewRep] = {}

    def __contains__(self, uid: object) -> bool:
        return uid in self._waiting

    def add(self, rep: NewRep) -> None:
        """Let a new rep wait."""
        self._waiting[rep.uid] = rep
        if len(self._waiting) == TOGETHER:
            self.store()

    def store(self) -> None:
        """Store all that wait, numbered in the order they came.

        Raises:
            ImportRefusedError: the database refuses one, which the rules should have refused.
        """
        if not self._waiting:
            return
        first = self._first_number()
        reps = list(enumerate(self._waiting.values(), first))
        ratings = [
            (number, *rating)
            for number, rep in reps
            for rating in sorted(rep.ratings, key=lambda rating: rating[:2])
        ]
        try:
            _insert(self._log, "rep", COLUMNS, [_row(number, rep) for number, rep in reps])
            _insert(self._log, "rating", RATING_COLUMNS, ratings)
            for number, rep in reps:
                takes.add(self._log, number, rep.takes)
        except sqlite3.IntegrityError as error:
            raise ImportRefusedError(f"A rep cannot be stored: {error}.") from error
        self._waiting.clear()

    def _first_number(self) -> int:
        """Return the number that the next rep has: numbers are never used twice."""
        found = self._log.execute("SELECT seq FROM sqlite_sequence WHERE name = 'rep'").fetchone()
        return int(found[0]) + 1 if found else 1


def _row(number: int, rep: NewRep) -> tuple[Any, ...]:
    return (number, rep.uid, rep.revision, *map(rep.values.get, FIELDS))


def _insert(
    log: sqlite3.Connection, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]
) -> None:
    if rows:
        places = f"({', '.join('?' * len(columns))})"
        log.execute(
            f"INSERT INTO {table} ({', '.join(columns)}) VALUES {', '.join([places] * len(rows))}",
            tuple(chain.from_iterable(rows)),
        )
