"""The drills and cards that ship with practicelog, read from `drills.toml` and `cards.csv`."""

import csv
import sqlite3
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from uuid import NAMESPACE_DNS, uuid5

from practicelog.core.cards.identity import card_uid
from practicelog.core.records.card import Card
from practicelog.core.records.drill import Drill
from practicelog.core.rubrics import criteria_typed
from practicelog.errors import NotFoundError


@cache
def drills() -> tuple[Drill, ...]:
    """Return the drills that ship, each with the first version of its rubric.

    Their uids follow from their names, so that two logs agree on them.
    """
    declared = tomllib.loads(files(__package__).joinpath("drills.toml").read_text("utf-8"))
    return tuple(
        Drill(
            id=0,
            uid=shipped_uid(name),
            name=name,
            what=drill["what"],
            archived=False,
            rubric=1,
            criteria=criteria_typed(map("=".join, drill["criteria"].items()), ()),
            seconds=drill.get("seconds"),
        )
        for name, drill in declared.items()
    )


def shipped_uid(name: str) -> str:
    """Return the fixed uid of a shipped drill."""
    return str(uuid5(NAMESPACE_DNS, f"{name}.drill.practicelog"))


@cache
def names() -> Mapping[str, str]:
    """Return the name that each drill ships with, by uid."""
    return {drill.uid: drill.name for drill in drills()}


@cache
def cards() -> tuple[Card, ...]:
    """Return the cards that ship, drill by drill, from gentle to hard."""
    text = files(__package__).joinpath("cards.csv").read_text("utf-8")
    return tuple(
        Card(0, card_uid(shipped_uid(drill), said), drill, said, listen or None)
        for drill, said, listen in list(csv.reader(text.splitlines(keepends=True)))[1:]
    )


def deck(drill: str | None) -> tuple[Card, ...]:
    """Return the cards of a drill, or of all, with the numbers that a new log gives them."""
    numbered = (card._replace(id=number) for number, card in enumerate(cards(), 1))
    found = (card for card in numbered if drill in (None, card.drill))
    return tuple(sorted(found, key=lambda card: (card.drill, card.id)))


def card(number: int) -> Card:
    """Return the card that has a number in a new log.

    Raises:
        NotFoundError: there is none.
    """
    found = next((each for each in deck(None) if each.id == number), None)
    if not found:
        raise NotFoundError(f"There is no card {number}.", hint="practicelog card list")
    return found


WANTED = """
    INSERT INTO card (uid, drill_id, text, listen, archived, revision)
    SELECT :uid, drill.id, :text, :listen, 0, 1 FROM drill WHERE drill.uid = :drill
    AND NOT EXISTS (SELECT 1 FROM card WHERE uid = :uid)
    AND NOT EXISTS (SELECT 1 FROM deleted WHERE kind = 'card' AND uid = :uid)
"""


def bring(log: sqlite3.Connection) -> None:
    """Store what ships and is not in a log: cards, and how long a take of a drill may last.

    Drills are known by their uids, whatever they are called there.
    """
    log.executemany(
        WANTED,
        [
            {"uid": it.uid, "drill": shipped_uid(it.drill), "text": it.text, "listen": it.listen}
            for it in cards()
        ],
    )
    log.executemany(
        "UPDATE drill SET seconds = ? WHERE uid = ? AND seconds IS NULL",
        [(each.seconds, each.uid) for each in drills() if each.seconds],
    )
