"""The takes of sessions that were recorded: SQL in, records out."""

import sqlite3
from collections.abc import Iterable

from practicelog.core.calendar.clock import read, written
from practicelog.core.records.take import CardText, Take

TAKES = """
    SELECT rep_id, number, began, seconds, card.uid, card.text, rating, criterion, change
    FROM take LEFT JOIN card ON card.id = card_id
    WHERE rep_id IN (SELECT value FROM json_each(?)) ORDER BY rep_id, number
"""


def of_reps(log: sqlite3.Connection, numbers: list[int]) -> dict[int, tuple[Take, ...]]:
    """Return the takes of those reps that have some, in their order, by the rep's number."""
    found: dict[int, tuple[Take, ...]] = {}
    if not numbers:
        return found
    for rep, number, began, seconds, uid, text, *rest in log.execute(TAKES, (str(numbers),)):
        card = CardText(uid, text) if uid else None
        found[rep] = (*found.get(rep, ()), Take(number, read(began), seconds, card, *rest))
    return found


def add(log: sqlite3.Connection, rep: int, takes: Iterable[Take]) -> None:
    """Store the takes of a rep; one on a card that is not here any more keeps the rest."""
    log.executemany(
        "INSERT INTO take (rep_id, number, began, seconds, card_id, rating, criterion, change) "
        "VALUES (?, ?, ?, ?, (SELECT id FROM card WHERE uid = ?), ?, ?, ?)",
        [
            (
                *(rep, each.number, written(each.began), each.seconds),
                *(each.card and each.card.uid, each.rating, each.criterion, each.change),
            )
            for each in takes
        ],
    )
