"""The days a card is due, held against the package that the formulas come from."""

from datetime import UTC, date, datetime, time, timedelta

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from practicelog.core.cards.memory import GRADES, Review, memory_of

DAY = date(2026, 11, 2)
SCHEDULER = fsrs.Scheduler(
    desired_retention=0.9, learning_steps=(), relearning_steps=(), enable_fuzzing=False
)

HISTORIES = st.lists(
    st.tuples(st.integers(0, 400), st.integers(1, 5)), min_size=1, max_size=12
)  # days since the take before, and its rating


def reviews_of(history):
    """Return takes from the days between them and their ratings."""
    day, found = DAY, []
    for gap, rating in history:
        day += timedelta(gap)
        found.append(Review(day, rating))
    return found


def by_the_package(reviews):
    """Return the card that the package makes of the same takes, each at noon."""
    card = fsrs.Card(card_id=1)
    for each in reviews:
        at = datetime.combine(each.day, time(12), UTC)
        card, _ = SCHEDULER.review_card(card, fsrs.Rating(GRADES[each.rating]), at)
    return card


@given(HISTORIES)
def test_a_card_is_due_when_the_package_says(history):
    reviews = reviews_of(history)
    memory, card = memory_of(reviews), by_the_package(reviews)

    assert memory.stability == pytest.approx(card.stability, rel=1e-9)
    assert memory.difficulty == pytest.approx(card.difficulty, rel=1e-9)
    assert memory.due == card.due.date()


@given(HISTORIES, st.integers(0, 2000))
def test_a_card_is_handled_as_likely_as_the_package_says(history, later):
    reviews = reviews_of(history)
    day = reviews[-1].day + timedelta(later)
    at = datetime.combine(day, time(12), UTC)

    expected = SCHEDULER.get_card_retrievability(by_the_package(reviews), at)

    assert memory_of(reviews).chance(day) == pytest.approx(expected, rel=1e-9)


def test_a_card_without_a_rated_take_has_no_memory():
    assert memory_of([]) is None


@pytest.mark.parametrize(
    ("ratings", "days"),
    [((1,), 1), ((2,), 1), ((3,), 2), ((4,), 2), ((5,), 8)],
    ids=["again", "hard", "good", "good too", "easy"],
)
def test_a_first_take_is_due_after_the_days_that_fsrs_gives_its_grade(ratings, days):
    memory = memory_of([Review(DAY, each) for each in ratings])

    assert memory.due == DAY + timedelta(days)


def test_the_chance_is_nine_in_ten_when_as_many_days_as_the_stability_have_passed():
    memory = memory_of([Review(DAY, 5)])._replace(stability=8.0)

    assert memory.chance(DAY + timedelta(8)) == pytest.approx(0.9)


def test_a_card_handled_for_centuries_is_due_within_the_calendar():
    memory = memory_of([Review(DAY, 5)])._replace(stability=1e9, last=date(9990, 1, 1))

    assert memory.due == date.max
