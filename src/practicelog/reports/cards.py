"""Cards to practise against: in a table, one whole, and what a change of them did."""

from collections.abc import Sequence
from datetime import date

from practicelog.annotations import Any
from practicelog.core.cards.dealing import DUE, NEW, Dealt
from practicelog.core.cards.decks import Imported
from practicelog.core.records.card import Card
from practicelog.core.sections import Facts, Lines, Page, Table
from practicelog.core.wording import UNDO, count_words, day_beside

TOLD_AT_MOST = 10


def several(cards: Sequence[Dealt], today: date, *, due: bool = False) -> Page:
    """Return cards in the order they are dealt, with when each is due."""
    if not cards and due:
        return (Lines(("No card is due.",)),)
    if not cards:
        return (Lines(('No card there. practicelog card add objection "Too dear." adds one.',)),)
    columns = {
        "ID": [str(each.card.id) for each in cards],
        "Drill": [each.card.drill for each in cards],
        "Due": [_due(each, today) for each in cards],
        "Card": [_one_line(each.card.text) for each in cards],
    }
    return (Table.of(columns, right=frozenset({"ID"})),)


def _due(dealt: Dealt, today: date) -> str:
    if dealt.card.archived:
        return "archived"
    if dealt.state == NEW or dealt.due is None:
        return "new"
    day = day_beside(dealt.due, today)
    return f"since {day}" if dealt.state == DUE else day


def _one_line(text: str) -> str:
    return " ".join(text.split())


def whole(card: Card, what: str) -> Page:
    """Return one card under what was done to it."""
    rows = [("Card", f"{card.id} · {card.drill}{' · archived' if card.archived else ''}")]
    rows.append(("Text", card.text))
    if card.listen:
        rows.append(("Listen", card.listen))
    return (Facts(tuple(rows), what),)


def archived_words(card: Card, *, back: bool) -> str:
    """Return the line that answers `card archive` of a card as it was before."""
    again = "again" if card.archived else "already"
    state = f"dealt {again}" if back else "archived: it is dealt no more, its takes stay"
    return f"Card {card.id} is {state} · {UNDO}"


def imported_words(done: Imported, drill: str) -> str:
    """Return the line that answers `card import`."""
    known = f", {done.known:,} known already" if done.known else ""
    refused = f", {done.refused and len(done.refused):,} refused" if done.refused else ""
    undo = f" · {UNDO}" if done.added else ""
    return f"{count_words(done.added, 'card')} added to {drill}{known}{refused}{undo}"


def refused_words(done: Imported) -> tuple[str, ...]:
    """Return a line for each of the first few rows that are no cards."""
    return tuple(f"line {each.line:,}: {each.refused}" for each in done.refused[:TOLD_AT_MOST])


def document(cards: Sequence[Dealt]) -> list[dict[str, Any]]:
    """Return what scripts read of cards."""
    return [
        {**each.card._asdict(), "state": each.state, "due": each.due and each.due.isoformat()}
        for each in cards
    ]
