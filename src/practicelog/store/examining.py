"""Examine the inside of a log: what can be read, and whether it is what was recorded."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import cache, partial

from practicelog.annotations import TypeVar
from practicelog.core.records.health import (
    ANOTHER,
    AS_RECORDED,
    DAMAGED_TOO,
    FILE,
    HISTORY,
    MISSING,
    REPS,
    TOTALS,
    Contents,
    Doubt,
)
from practicelog.store.connection import Log
from practicelog.store.integrity import (
    Defaults,
    doubts,
    doubts_of,
    last_image,
    recorded_tables,
    row_now,
    unsealed,
)
from practicelog.store.schemas import new_schema
from practicelog.store.tallies import disagreeing
from practicelog.store.work import was_interrupted

Found = TypeVar("Found")

UNREADABLE = (sqlite3.DatabaseError, ValueError, TypeError)
"""What reading a damaged log raises: SQLite's errors, and Python's at what should be text."""


def contents(log: Log, today: date | None = None) -> Contents:
    """Return all that is wrong inside a log; a check that cannot be carried out is a finding.

    Which days are still to come can only be told where today is known.
    """
    malformed: list[str] = []
    unread: list[str] = []

    def found(what: str, check: Callable[[], Iterable[Found]]) -> tuple[Found, ...]:
        try:
            return tuple(check())
        except UNREADABLE as error:
            if was_interrupted(error):
                raise
        try:
            log.text_factory = _lenient
            return tuple(check())
        except UNREADABLE as error:
            malformed.append(str(error))
            unread.append(what)
            return ()

    tables = _tables()
    malformed += found(FILE, partial(_integrity, log))
    commands = found(HISTORY, partial(unsealed, log))
    doubted = [
        each for kind in tables for each in found(REPS, partial(doubts, log, kind, tables[kind]))
    ]
    doubted += found(REPS, partial(doubts_of, log, commands))
    tallies = found(TOTALS, partial(disagreeing, log))
    ahead = found(REPS, partial(_ahead, log, today)) if today else ()
    (reps,) = found(REPS, lambda: log.execute("SELECT count(*) FROM rep").fetchone()) or (0,)
    return Contents(
        reps,
        tuple(malformed),
        commands=commands,
        doubts=tuple(doubted),
        tallies=tallies,
        ahead=ahead,
        unread=tuple(unread),
    )


@cache
def _tables() -> dict[str, Defaults]:
    """Return what `recorded_tables` finds in a new log, made once for all logs examined."""
    with new_schema() as new:
        return recorded_tables(new)


def _lenient(text: bytes) -> str:
    """Return a text that may be no UTF-8, and then is another than was recorded.

    This takes as long again as all else; so a check is first tried without.
    """
    return text.decode("utf-8", "surrogateescape")


def _ahead(log: Log, today: date) -> Iterator[str]:
    """Yield the reps of days after tomorrow, which is today somewhere."""
    days = "SELECT id, day FROM rep WHERE day > ? ORDER BY id"
    for number, day in log.execute(days, ((today + timedelta(days=1)).isoformat(),)):
        yield f"rep {number} ({day})"


def _integrity(log: Log) -> Iterator[str]:
    """Yield what SQLite's own checks find, in its words."""
    for (finding,) in log.execute("PRAGMA integrity_check"):
        if finding != "ok":
            yield from finding.splitlines()
    for table, row, parent, _ in log.execute("PRAGMA foreign_key_check"):
        yield f"row {row} of {table} belongs to a {parent} that is not there"


def compared(log: Log, found: Contents, backup: Log, held: Contents) -> Contents:
    """Return what was found in a log, each doubt with what its backup has in that place."""
    damaged = {(each.kind, each.row) for each in held.doubts}
    return found._replace(
        doubts=tuple(
            each._replace(
                backup=DAMAGED_TOO
                if (each.kind, each.row) in damaged
                else _in_backup(log, each, backup)
            )
            for each in found.doubts
        )
    )


def _in_backup(log: Log, doubt: Doubt, backup: Log) -> str:
    held = row_now(backup, doubt.kind, doubt.row)
    recorded = last_image(log, doubt.kind, doubt.row)
    if held is None:
        return AS_RECORDED if recorded is None else MISSING
    if doubt.field:
        same = held.get(doubt.field) == doubt.recorded
    else:
        same = recorded is not None and held.items() >= recorded.items()
    return AS_RECORDED if same else ANOTHER
