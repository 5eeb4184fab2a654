"""A month of sessions on ten cards: which card comes when, three of them by FSRS's own numbers."""

from datetime import UTC, date, datetime, time, timedelta

import fsrs
import pytest

from practicelog.core.cards.dealing import dealt, next_card
from practicelog.core.cards.memory import GRADES, Review, memory_of
from practicelog.core.records.card import Card

DECK = [
    Card(number, f"uid-{number}", "objection", f"Objection {number}.") for number in range(1, 11)
]
FIRST = date(2026, 11, 2)

RATED = {
    1: (1, 2, 3, 3, 4, 5), 2: (4, 4, 4), 3: (5, 5), 4: (2, 3, 3, 3), 5: (3, 1, 3, 4, 4, 4),
    6: (1, 1, 2, 3, 3, 3, 3), 7: (4, 4, 5), 8: (2, 2, 3, 3), 9: (5, 4), 10: (3, 3, 3),
}  # fmt: skip
"""How the first take of each card went, its second, and so on."""

MONTH = """
 2 Nov   1 new      2 new
 3 Nov   1 due      3 new
 4 Nov   1 due      2 due
 5 Nov   4 new      5 new
 6 Nov   4 due      6 new
 9 Nov   1 due      5 due
10 Nov   6 due      5 due
11 Nov   3 due      4 due
12 Nov   6 due      5 due
13 Nov   6 due      7 new
16 Nov   2 due      6 due
17 Nov   7 due      8 new
18 Nov   5 due      8 due
19 Nov   1 due      9 new
20 Nov   6 due     10 new
23 Nov   8 due     10 due
24 Nov   4 later    9 later
25 Nov   6 later    7 later
26 Nov   5 later    1 later
27 Nov   8 later   10 later
"""
"""Two takes each weekday; a month's ten cards are seen through by the 24th, and none is due."""

BY_HAND = {
    1: (
        (2, 1, 0.2120, 6.4133, "2026-11-03"),  # again: one day
        (3, 2, 1.2192, 7.6042, "2026-11-04"),
        (4, 3, 3.0863, 7.5918, "2026-11-07"),  # a Saturday: it waits for Monday
        (9, 3, 9.5877, 7.5795, "2026-11-19"),
        (19, 4, 22.0804, 7.5671, "2026-12-11"),
        (26, 5, 40.3104, 6.7394, "2027-01-05"),
    ),
    2: (
        (2, 4, 2.3065, 2.1181, "2026-11-04"),
        (4, 4, 10.9643, 2.1112, "2026-11-15"),  # a Sunday
        (16, 4, 48.5208, 2.1043, "2027-01-04"),
    ),
    3: ((3, 5, 8.2956, 1.0, "2026-11-11"), (11, 5, 65.6242, 1.0, "2027-01-16")),
}
"""Day of November, rating, then FSRS's stability and difficulty after it, and the day it is due."""


def practised():
    """Return each day's two cards, and every card's takes, as the cards are dealt."""
    told, takes = [], {}
    for day in (FIRST + timedelta(number) for number in range(26)):
        if day.isoweekday() > 5:
            continue
        order, seen = dealt(DECK, takes, day), []
        for _ in range(2):
            card, state, _ = next_card(order, [card.uid for card, _ in seen])
            seen.append((card, state))
            before = takes.get(card.uid, ())
            takes[card.uid] = (*before, Review(day, RATED[card.id][len(before)]))
        cards = "   ".join(f"{card.id:2} {state:<5}" for card, state in seen)
        told.append(f"{day.day:2} Nov  {cards}".rstrip())
    return told, takes


def test_a_month_of_sessions_deals_these_cards_on_these_days():
    told, takes = practised()

    assert told == MONTH.strip("\n").split("\n")
    assert {int(uid[4:]): tuple(each.rating for each in of) for uid, of in takes.items()} == RATED


@pytest.mark.parametrize("number", BY_HAND)
def test_three_cards_of_the_month_are_due_by_the_numbers_of_fsrs(number):
    takes = practised()[1][f"uid-{number}"]
    scheduler = fsrs.Scheduler(
        desired_retention=0.9, learning_steps=(), relearning_steps=(), enable_fuzzing=False
    )
    theirs, ours, package = fsrs.Card(card_id=number), [], []

    for index, take in enumerate(takes, 1):
        memory = memory_of(takes[:index])
        at = datetime.combine(take.day, time(12), UTC)
        theirs, _ = scheduler.review_card(theirs, fsrs.Rating(GRADES[take.rating]), at)
        for found, of, due in (
            (ours, memory, memory.due),
            (package, theirs, theirs.due.date()),
        ):
            numbers = (round(of.stability, 4), round(of.difficulty, 4))
            found.append((take.day.day, take.rating, *numbers, due.isoformat()))

    assert tuple(ours) == tuple(package) == BY_HAND[number]
