"""The takes of a rep that come in: resolved, compared, stored."""

import sqlite3
from collections.abc import Iterable

from practicelog.annotations import Any
from practicelog.core.records.natures import CARD
from practicelog.core.records.take_fields import FIELDS
from practicelog.store.incoming.both import Both
from practicelog.store.incoming.references import References

COLUMNS = tuple(each.column or each.name for each in FIELDS)
CARD_AT = next(at for at, each in enumerate(FIELDS) if each.nature == CARD)

Stored = tuple[Any, ...]
"""A take as the log has it, in the order of `COLUMNS`."""


def stored(given: Iterable[Stored] | None, references: References) -> frozenset[Stored]:
    """Return takes as they would be stored; a rep without any has none.

    Raises:
        NotFoundError: a card is neither here nor earlier in the file.
    """
    return frozenset(
        (*take[:CARD_AT], card and references.card(card[0]), *take[CARD_AT + 1 :])
        for take in given or ()
        for card in (take[CARD_AT],)
    )


def of_rep(log: sqlite3.Connection, rep: int) -> frozenset[Stored]:
    """Return the takes a rep has."""
    found = log.execute(f"SELECT {', '.join(COLUMNS)} FROM take WHERE rep_id = ?", (rep,))
    return frozenset(found)


def sides(
    log: sqlite3.Connection, both: Both, references: References
) -> tuple[frozenset[Stored] | None, frozenset[Stored] | None]:
    """Return the takes of a rep, here and there; None for what the file does not say.

    Raises:
        NotFoundError: as `stored`.
    """
    if "take_log" not in both.said.fields:
        return None, None
    there = stored(both.said.fields["take_log"], references)
    return of_rep(log, both.ours.id) if both.ours else None, there


def replace(log: sqlite3.Connection, rep: int, takes: frozenset[Stored] | None) -> None:
    """Make the takes of a rep these; where the file said nothing of them they stay."""
    if takes is None:
        return
    there = of_rep(log, rep)
    log.executemany(
        "DELETE FROM take WHERE rep_id = ? AND number = ?",
        [(rep, take[0]) for take in sorted(there - takes)],
    )
    add(log, rep, takes - there)


def add(log: sqlite3.Connection, rep: int, takes: Iterable[Stored]) -> None:
    """Store new takes, in their order."""
    places = ", ".join("?" * (len(COLUMNS) + 1))
    log.executemany(
        f"INSERT INTO take (rep_id, {', '.join(COLUMNS)}) VALUES ({places})",
        [(rep, *take) for take in sorted(takes, key=lambda take: take[0])],
    )
