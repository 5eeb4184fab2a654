"""Which card comes next: the same for the same log and day."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from practicelog.core.cards.memory import Memory, Review, memory_of
from practicelog.core.record import Record
from practicelog.core.records.card import Card

NEW = "new"
DUE = "due"
LATER = "later"


class Dealt(Record):
    """A card with where it stands on a day: new, due, or due later; `due` is None for a new one."""

    card: Card
    state: str
    due: date | None = None


Reviews = Mapping[str, Sequence[Review]]


def dealt(cards: Sequence[Card], reviews: Reviews, day: date) -> tuple[Dealt, ...]:
    """Return cards in the order they are dealt on a day.

    Due ones first, the longest due before; then new ones, in deck order; then the one that is
    least likely to be handled.
    """
    found = ((card.uid, memory_of(reviews.get(card.uid, ()))) for card in cards)
    return in_order(cards, {uid: memory for uid, memory in found if memory}, day)


def in_order(cards: Sequence[Card], memories: Mapping[str, Memory], day: date) -> tuple[Dealt, ...]:
    """Return cards in the order they are dealt on a day, by how well each is remembered."""
    due: list[tuple[date, Dealt]] = []
    new: list[Dealt] = []
    later: list[tuple[float, Dealt]] = []
    for card in cards:
        memory = memories.get(card.uid)
        if memory is None:
            new.append(Dealt(card, NEW))
        elif memory.due <= day:
            due.append((memory.due, Dealt(card, DUE, memory.due)))
        else:
            later.append((memory.chance(day), Dealt(card, LATER, memory.due)))
    due.sort(key=lambda each: each[0])
    later.sort(key=lambda each: each[0])
    return (*(each for _, each in due), *new, *(each for _, each in later))


def next_card(order: Sequence[Dealt], seen: Collection[str]) -> Dealt | None:
    """Return the first card that was not dealt yet; None once all were."""
    return next((each for each in order if each.card.uid not in seen), None)


def due_uids(reviews: Reviews, day: date) -> list[str]:
    """Return the uids of the cards that are due on a day."""
    found = ((uid, memory_of(each)) for uid, each in reviews.items())
    return [uid for uid, memory in found if memory and memory.due <= day]
