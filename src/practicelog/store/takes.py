"""The takes of sessions that were recorded: SQL in, records out."""

import sqlite3
from collections.abc import Iterable

from practicelog.annotations import Any
from practicelog.core.calendar.clock import read, written
from practicelog.core.records.natures import CARD, INSTANT, named
from practicelog.core.records.take import CardText, Take
from practicelog.core.records.take_fields import FIELDS

OWN = tuple(each.name for each in FIELDS if each.nature != CARD)
"""The columns that are fields of a take under the same name: all but its card."""

INSTANTS = named(FIELDS, INSTANT)

SELECTED = ", ".join(("card.uid", "card.text", *OWN))
"""What is read of a take and its card, wherever it is stored: `taken` makes a `Take` of it."""

TAKES = f"""
    SELECT rep_id, {SELECTED} FROM take LEFT JOIN card ON card.id = card_id
    WHERE rep_id IN (SELECT value FROM json_each(?)) ORDER BY rep_id, number
"""

ADD = f"""
    INSERT INTO take (rep_id, card_id, {", ".join(OWN)})
    VALUES (:rep, (SELECT id FROM card WHERE uid = :card), {", ".join(f":{name}" for name in OWN)})
"""


def taken(uid: str | None, text: str, *own: Any) -> Take:
    """Return the take of which this was selected."""
    values = dict(zip(OWN, own, strict=True))
    at = {name: read(values[name]) for name in INSTANTS}
    return Take(**values | at, card=CardText(uid, text) if uid else None)


def stored(take: Take) -> dict[str, Any]:
    """Return what is stored of a take, its card by uid."""
    at = {name: written(getattr(take, name)) for name in INSTANTS}
    return take._asdict() | at | {"card": take.card and take.card.uid}


def of_reps(log: sqlite3.Connection, numbers: list[int]) -> dict[int, tuple[Take, ...]]:
    """Return the takes of those reps that have some, in their order, by the rep's number."""
    found: dict[int, tuple[Take, ...]] = {}
    if not numbers:
        return found
    for rep, *selected in log.execute(TAKES, (str(numbers),)):
        found[rep] = (*found.get(rep, ()), taken(*selected))
    return found


def add(log: sqlite3.Connection, rep: int, takes: Iterable[Take]) -> None:
    """Store the takes of a rep; one on a card that is not here any more keeps the rest."""
    log.executemany(ADD, [stored(each) | {"rep": rep} for each in takes])
