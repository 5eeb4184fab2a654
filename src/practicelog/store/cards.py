"""Cards, and how they went when they were practised: SQL in, records out."""

import sqlite3
from collections.abc import Iterable
from datetime import date

from practicelog.core.cards.dealing import Dealt, dealt
from practicelog.core.cards.memory import Review
from practicelog.core.limits import LAST
from practicelog.core.records.card import Card
from practicelog.core.records.drill import Drill
from practicelog.errors import NotFoundError

CARD = """
    SELECT card.id, card.uid, drill.name, card.text, card.listen, card.archived, card.revision
    FROM card JOIN drill ON drill.id = drill_id
"""

IN_USE = """
    SELECT card.id, card.uid FROM card JOIN drill ON drill.id = drill_id
    WHERE card.archived = 0 AND drill.archived = 0 AND ifnull(drill.name = :drill, TRUE)
"""

REVIEWS = f"""
    WITH in_use AS ({IN_USE})
    SELECT card_id, rep.day, take.rating FROM take JOIN rep ON rep.id = rep_id
    WHERE take.rating IS NOT NULL AND card_id IN (SELECT id FROM in_use)
    ORDER BY card_id, rep.day, take.began, take.number
"""


def find(log: sqlite3.Connection, number: int) -> Card:
    """Return one card; LAST is the one added last.

    Raises:
        NotFoundError: there is none by that number.
    """
    chosen = "(SELECT max(id) FROM card)" if number == LAST else ":number"
    found = _gathered(log.execute(f"{CARD} WHERE card.id = {chosen}", {"number": number}))
    if not found:
        raise NotFoundError(f"There is no card {number}.", hint="practicelog card list")
    return found[0]


def by_uid(log: sqlite3.Connection, uid: str) -> Card | None:
    """Return the card with this uid, if it is here."""
    return next(iter(_gathered(log.execute(f"{CARD} WHERE card.uid = ?", (uid,)))), None)


def of_text(log: sqlite3.Connection, drill: Drill, text: str) -> Card | None:
    """Return the card of a drill that has this text or was first written so, if there is one."""
    where = "drill.id = ? AND card.text = ?"
    return next(iter(_gathered(log.execute(f"{CARD} WHERE {where}", (drill.id, text)))), None)


def deck(log: sqlite3.Connection, drill: str | None, *, archived: bool = False) -> tuple[Card, ...]:
    """Return the cards of a drill, or of all drills in use, in deck order; archived ones too."""
    found = log.execute(
        f"{CARD} WHERE ifnull(drill.name = :drill, drill.archived = 0) "
        "AND card.archived <= :archived ORDER BY drill.name, card.id",
        {"drill": drill, "archived": archived},
    )
    return _gathered(found)


def reviews(log: sqlite3.Connection, drill: str | None = None) -> dict[str, list[Review]]:
    """Return the rated takes of each card practised, earliest first, by the card's uid."""
    rows = log.execute(REVIEWS, {"drill": drill}).fetchall()
    days = {day: date.fromisoformat(day) for _, day, _ in rows}
    uids = dict(log.execute(IN_USE, {"drill": drill}))
    found: dict[str, list[Review]] = {uids[card]: [] for card, _, _ in rows}
    for card, day, rating in rows:
        found[uids[card]].append(Review(days[day], rating))
    return found


def dealt_on(
    log: sqlite3.Connection, drill: str, day: date, *, archived: bool = False
) -> tuple[Dealt, ...]:
    """Return the cards of a drill in the order they are dealt on a day; archived ones too."""
    return dealt(deck(log, drill, archived=archived), reviews(log, drill), day)


def drills_of(log: sqlite3.Connection, uids: Iterable[str]) -> list[str]:
    """Return the drill of each of some cards, by its name."""
    found = log.execute(
        "SELECT drill.name FROM card JOIN drill ON drill.id = drill_id "
        "WHERE card.uid IN (SELECT value FROM json_each(?))",
        (_listed(uids),),
    )
    return [name for (name,) in found]


def add(log: sqlite3.Connection, card: Card) -> Card:
    """Store a new card; return it with its number."""
    number = log.execute(
        "INSERT INTO card (uid, drill_id, text, listen, archived, revision) "
        "VALUES (?, (SELECT id FROM drill WHERE name = ?), ?, ?, ?, ?)",
        (card.uid, card.drill, card.text, card.listen, card.archived, _revision(log, card)),
    ).lastrowid
    return card._replace(id=number or 0)


def _revision(log: sqlite3.Connection, card: Card) -> int:
    """Return a revision above the one under which a card of this uid was taken back."""
    sql = "SELECT ifnull(max(revision), 0) + 1 FROM deleted WHERE kind = 'card' AND uid = ?"
    return int(log.execute(sql, (card.uid,)).fetchone()[0])


def update(log: sqlite3.Connection, card: Card) -> None:
    """Store a card's text, what to listen for, and whether it is archived."""
    log.execute(
        "UPDATE card SET text = ?, listen = ?, archived = ?, revision = revision + 1 WHERE id = ?",
        (card.text, card.listen, card.archived, card.id),
    )


def _listed(uids: Iterable[str]) -> str:
    return "[" + ", ".join(f'"{uid}"' for uid in uids) + "]"


def _gathered(rows: sqlite3.Cursor) -> tuple[Card, ...]:
    return tuple(
        Card(number, uid, drill, text, listen, bool(archived), revision)
        for number, uid, drill, text, listen, archived, revision in rows
    )
