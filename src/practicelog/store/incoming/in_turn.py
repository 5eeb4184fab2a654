"""Drills and scripts in turn: what gives a name up comes in before what gets it."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from practicelog.annotations import Any
from practicelog.core.interchange.merging import Outcome, Row
from practicelog.errors import ConflictError
from practicelog.store.incoming import rows
from practicelog.store.incoming.shapes import SOLE

Told = Row | Outcome
NAME = "name"
AT_MOST = 100
"""So many rows wait, for each may be a line of megabytes; the next ones have to do without."""


def in_turn(log: sqlite3.Connection, told: Iterable[Told]) -> Iterator[Told]:
    """Yield rows in an order in which each drill and script finds its new name free.

    A row has to be taken in before the next is asked for. Of those that get each other's names one
    has none meanwhile.

    Raises:
        ConflictError: that one could not be taken in after all.
    """
    for kind, together in groupby(told, _kind):
        if SOLE.get(kind) == NAME:
            yield from _Turns(log, kind).ordered(together)
        else:
            yield from together


def _kind(row: Told) -> str:
    return str(_said(row, "type"))


def _uid(row: Told) -> str:
    return str(_said(row, "uid"))


def _said(row: Told, field: str) -> Any:
    record = row.record if isinstance(row, Row) else None
    return record.get(field) if isinstance(record, dict) else None


class _Turns:
    """The order of the drills, or of the scripts, that stand together in a file."""

    def __init__(self, log: sqlite3.Connection, kind: str) -> None:
        self._log = log
        self._kind = kind

    def ordered(self, together: Iterable[Told]) -> Iterator[Told]:
        waiting: list[Told] = []
        for row in together:
            if len(waiting) < AT_MOST and self._other(row):
                waiting.append(row)
            else:
                yield row
        nameless: list[str] = []
        while waiting:
            ready = self._ready(waiting)
            if ready is None:
                ready, *others = self._circle(waiting)
                if all(map(self._is_newer, (ready, *others))):
                    nameless.append(self._without_name(ready))
                    continue
            waiting.remove(ready)
            yield ready
        self._check_names(nameless)

    def _other(self, row: Told) -> rows.Standing | None:
        """Return what else has the name here that a row says."""
        name = _said(row, NAME)
        if not isinstance(name, str):
            return None
        found = rows.find(self._log, self._kind, "", (), name)
        return found if found and found.uid != _uid(row) else None

    def _ready(self, waiting: Sequence[Told]) -> Told | None:
        """Return the first row for whose name no other has to wait."""
        uids = {_uid(row) for row in waiting}
        others = ((row, self._other(row)) for row in waiting)
        return next((row for row, other in others if not other or other.uid not in uids), None)

    def _circle(self, waiting: Sequence[Told]) -> list[Told]:
        """Return rows of which each waits for the next, and the last for the first."""
        rows_of = {_uid(row): row for row in waiting}
        found = [waiting[0]]
        while (other := self._other(found[-1])) and (row := rows_of[other.uid]) not in found:
            found.append(row)
        return found[found.index(row) :]

    def _is_newer(self, row: Told) -> bool:
        ours = rows.find(self._log, self._kind, _uid(row), ())
        revision = _said(row, "revision")
        return isinstance(revision, int) and ours is not None and revision > ours.revision

    def _without_name(self, row: Told) -> str:
        """Take the name of what a row says for the time being; return its uid."""
        uid = _uid(row)
        ours = rows.find(self._log, self._kind, uid, ())
        if ours:
            rows.change(self._log, self._kind, ours.id, ours.revision, {NAME: uid})
        return uid

    def _check_names(self, uids: Iterable[str]) -> None:
        for uid in uids:
            found = rows.find(self._log, self._kind, uid, (NAME,))
            if found and found.values == (uid,):
                raise ConflictError(
                    f"Two {self._kind}s have each other's names in the file, and one of them "
                    "cannot come in.",
                    hint="rename one of the two and import again",
                )
