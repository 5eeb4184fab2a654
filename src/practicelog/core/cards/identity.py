"""What identifies a card: its drill, and its text as it was first written."""

from uuid import UUID, uuid5

from practicelog.core.records.card import Card
from practicelog.core.records.drill import Drill


def card_uid(drill: str, text: str) -> str:
    """Return the uid of a card, from its drill's uid and its text.

    It is the same on two machines, and when a deck is imported again.
    """
    return str(uuid5(UUID(drill), text))


def new_card(drill: Drill, text: str, listen: str | None) -> Card:
    """Return a card of a drill, not yet numbered."""
    return Card(0, card_uid(drill.uid, text), drill.name, text, listen)
