"""The first takes of sessions, by hand."""

from datetime import UTC, date, datetime, timedelta

from practicelog.core.calendar.periods import Period
from practicelog.core.records.rep import Rep
from practicelog.core.records.take import Take
from practicelog.core.statistics.cold_takes import FirstTake, WarmUp, cold_levels, warm_up

WEEK = Period("2026-W47", date(2026, 11, 16), date(2026, 11, 22))
LAST = date(2026, 11, 21)
AT = datetime(2026, 11, 20, 9, tzinfo=UTC)


def first(days_ago, rating, *, is_new=False):
    """Return a first take so many days before the last day."""
    return FirstTake(LAST - timedelta(days_ago), rating, None, is_new)


def told(takes):
    """Return the levels of the week: mean, n, what was usual in how many weeks, and whether new."""
    return [
        (each.level.mean, each.level.n, each.usual and (each.usual.mean, each.usual.weeks),
         each.is_new)
        for each in cold_levels(takes, (), WEEK, LAST)
    ]  # fmt: skip


def test_without_first_takes_there_is_no_level():
    assert told([]) == []
    assert told([first(10, 3)]) == []


def test_the_level_is_the_mean_of_the_periods_first_takes_alone():
    assert told([first(9, 5), first(1, 2), first(0, 3)]) == [(2.5, 2, None, False)]


def test_those_on_new_cards_stand_apart():
    takes = [first(2, 4), first(1, 1, is_new=True), first(0, 2, is_new=True)]

    assert told(takes) == [(4.0, 1, None, False), (1.5, 2, None, True)]


def test_what_was_usual_needs_six_weeks_before_and_each_counts_the_same():
    five = [first(7 * week, 2) for week in range(1, 6)]
    sixth = [first(42, 5), first(42, 5), first(42, 5)]

    assert told([*five, first(0, 3)]) == [(3.0, 1, None, False)]
    assert told([*sixth, *five, first(0, 3)]) == [(3.0, 1, (2.5, 6), False)]


def test_a_take_of_a_day_ahead_does_not_count_yet():
    assert told([first(0, 3), first(-1, 5)]) == [(3.0, 1, None, False)]


def session(*ratings, criterion="explore"):
    """Return a rep with takes rated so."""
    takes = tuple(
        Take(number, AT, 9, None, rating, criterion) for number, rating in enumerate(ratings, 1)
    )
    return Rep(1, "u", AT, "UTC", LAST, AT, "objection", 1, take_log=takes)


def test_a_warm_up_goes_from_the_first_rated_take_to_the_last():
    reps = [session(2, 5, 3), session(4, None, 5), session(3), session(None, None)]

    assert warm_up(reps, "explore") == WarmUp(3.0, 4.0, 2)


def test_takes_on_something_else_are_no_warm_up_of_it():
    assert warm_up([session(2, 4)], None) is None
    assert warm_up([session(2, 4, criterion=None)], None) == WarmUp(2.0, 4.0, 1)
    assert warm_up([], "explore") is None
