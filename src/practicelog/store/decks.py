"""Cards that come in together, from a file."""

import sqlite3
from collections.abc import Sequence

from practicelog.core.cards.decks import Imported, Read
from practicelog.core.cards.identity import new_card
from practicelog.core.records.card import Card
from practicelog.core.records.drill import Drill
from practicelog.store import cards


def taken_in(log: sqlite3.Connection, drill: Drill, read: Sequence[Read]) -> Imported:
    """Store the cards of a file that are not there; return what became of all of them."""
    fit = [each for each in read if not each.refused]
    texts = {each.text for each in cards.deck(log, drill.name, archived=True)}
    added = sum(_is_new(log, texts, new_card(drill, each.text, each.listen)) for each in fit)
    refused = tuple(each for each in read if each.refused)
    return Imported(added, len(fit) - added, refused)


def _is_new(log: sqlite3.Connection, texts: set[str], card: Card) -> bool:
    """Store a card unless it is there, as it was first written or as it stands now."""
    if card.text in texts or cards.by_uid(log, card.uid):
        return False
    cards.add(log, card)
    texts.add(card.text)
    return True
