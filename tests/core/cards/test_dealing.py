"""Which card comes next."""

from datetime import date, timedelta

from practicelog.core.cards.dealing import DUE, LATER, NEW, dealt, due_uids, next_card
from practicelog.core.cards.memory import Review
from practicelog.core.records.card import Card

DAY = date(2026, 11, 20)


def card(number):
    """Return a card of the deck."""
    return Card(number, f"uid-{number}", "objection", f"Objection {number}.")


def rated(days_ago, rating):
    """Return the one take of a card, so many days ago."""
    return (Review(DAY - timedelta(days_ago), rating),)


def numbers(order):
    """Return the cards' numbers with where each stands."""
    return [(each.card.id, each.state) for each in order]


def test_an_empty_deck_deals_nothing():
    assert dealt([], {}, DAY) == ()
    assert next_card((), set()) is None


def test_new_cards_come_in_deck_order():
    order = dealt([card(3), card(1), card(2)], {}, DAY)

    assert numbers(order) == [(3, NEW), (1, NEW), (2, NEW)]


def test_due_ones_come_first_the_longest_due_before_then_new_ones_then_the_least_likely():
    reviews = {
        "uid-1": rated(1, 5),  # due in a week: likely handled
        "uid-2": rated(10, 1),  # due for nine days
        "uid-4": rated(30, 1),  # due for 29 days
        "uid-5": rated(6, 5),  # due in two days: less likely handled
    }

    order = dealt([card(number) for number in range(1, 6)], reviews, DAY)

    assert numbers(order) == [(4, DUE), (2, DUE), (3, NEW), (5, LATER), (1, LATER)]


def test_a_card_is_due_on_its_day_and_not_the_day_before():
    reviews = {"uid-1": rated(2, 3)}  # a good first take is due two days later

    assert dealt([card(1)], reviews, DAY)[0] == (card(1), DUE, DAY)
    assert dealt([card(1)], reviews, DAY - timedelta(1))[0] == (card(1), LATER, DAY)
    assert due_uids(reviews, DAY) == ["uid-1"]
    assert due_uids(reviews, DAY - timedelta(1)) == []


def test_no_card_comes_twice():
    order = dealt([card(1), card(2)], {}, DAY)

    assert next_card(order, {"uid-1"}) == (card(2), NEW, None)
    assert next_card(order, {"uid-1", "uid-2"}) is None
