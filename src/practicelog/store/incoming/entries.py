"""Entries of other tools taken into the log: what is here already, and what is new.

An entry that no uid knows waits until all of the file is read, where reps were imported before:
only then is it known which of them no other entry stands for (`core.interchange.recognition`).
"""

import sqlite3
from collections.abc import Iterator
from functools import partial

from practicelog.core.interchange.identity import mark_in
from practicelog.core.interchange.merging import ADDED, REFUSED, Consent, Outcome, Row
from practicelog.core.interchange.recognition import (
    ELSEWHERE,
    LIKELY,
    SAME,
    Found,
    Newcomer,
    recognised,
)
from practicelog.core.interchange.record_checks import Content
from practicelog.core.record import Record
from practicelog.errors import ConflictError, NotFoundError, UsageError
from practicelog.store.incoming import imported, sources
from practicelog.store.incoming.merge import Merge

NEW = Found("", "")


class Waiting(Record):
    """An entry that waits: what it says, its row, and the row of its drill."""

    said: Content
    row: Row
    drill: int


class Entries:
    """Takes the entries of one source into a log."""

    def __init__(self, log: sqlite3.Connection, merge: Merge, consent: Consent) -> None:
        self._log = log
        self._merge = merge
        self._consent = consent
        self._nothing_before: bool | None = None
        self._met: set[str] = set()
        self._waiting: list[Waiting] = []
        self._counts: list[tuple[Content, Row]] = []

    def take(self, row: Row) -> Outcome | None:
        """Take an entry in and say what became of it, or let it wait.

        Raises:
            UsageError, NotFoundError, ConflictError: as `Merge.take`.
        """
        said = self._merge.said(row)
        if said.type != "rep":
            self._met.add(said.uid)
            self._counts.append((said, row))
            return None
        drill = self._merge.drill(said)
        also = (uid for uid in row.also if uid not in self._met)
        uid = sources.known(self._log, said, also, drill)
        if uid is not None:
            self._met.add(uid)
            return self._merge.take_content(said._replace(uid=uid), row)
        if self._is_first:
            return self._merge.take_content(said, row)
        self._waiting.append(Waiting(said, row, drill))
        return None

    def rest(self) -> Iterator[Outcome]:
        """Take in what waits, and yield what becomes of each."""
        found = self._recognised() if self._waiting else {}
        settled = [partial(self._counted, *each) for each in self._counts]
        settled += [
            partial(self._settled, each, found.get(each.said.uid, NEW)) for each in self._waiting
        ]
        rows = [row for _, row in self._counts] + [each.row for each in self._waiting]
        for row, outcome in zip(rows, settled, strict=True):
            try:
                yield outcome()
            except (UsageError, NotFoundError, ConflictError) as error:
                yield Outcome(row.line, REFUSED, reason=error.message)

    @property
    def _is_first(self) -> bool:
        """Whether nothing was imported before this file."""
        if self._nothing_before is None:
            self._nothing_before = not imported.any_here(self._log)
        return self._nothing_before

    def _counted(self, said: Content, row: Row) -> Outcome:
        """Take in a count from the field; its column may have had another heading before."""
        here = sources.is_counted(self._log, said.uid)
        before = None if here else sources.renamed(self._log, said, self._met)
        if before and self._consent.take_theirs:
            self._met.add(before)
            return self._merge.take_content(said._replace(uid=before), row)
        outcome = self._merge.take_content(said, row)
        if outcome.word != ADDED:
            return outcome
        return outcome._replace(twin=sources.twin(self._log, said), likely=before is not None)

    def _recognised(self) -> dict[str, Found]:
        newcomers = {each.said.uid: _newcomer(each) for each in self._waiting}
        here = imported.reps(self._log, self._met)
        mark = mark_in(self._waiting[0].said.uid) or ""
        return recognised(list(newcomers.values()), here, mark)

    def _settled(self, each: Waiting, found: Found) -> Outcome:
        if found.word == SAME or (found.word == LIKELY and self._consent.take_theirs):
            return self._merge.take_content(each.said._replace(uid=found.uid), each.row)
        outcome = self._merge.take_content(each.said, each.row)
        if outcome.word != ADDED:
            return outcome
        twin = mark_in(found.uid) or "" if found.word == ELSEWHERE else ""
        return outcome._replace(twin=twin, likely=found.word == LIKELY)


def _newcomer(each: Waiting) -> Newcomer:
    trace = imported.trace_of(each.said, each.drill)
    return Newcomer(each.said.uid, trace, each.row.labelled, each.row.by_id)
