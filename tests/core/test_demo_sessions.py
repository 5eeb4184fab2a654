"""The sessions of Sam, an invented seller."""

from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import pairwise
from math import fsum
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import settings as trying
from hypothesis import strategies as st

from practicelog.core import texts
from practicelog.core.calendar.clock import practice_day
from practicelog.core.cards.dealing import dealt, next_card
from practicelog.core.cards.memory import Review
from practicelog.core.demo.habits import HABITS
from practicelog.core.demo.history import history_typed, session_shown
from practicelog.core.demo.occasions import Viewpoint
from practicelog.core.demo.practice import TypedRep
from practicelog.core.demo.take_changes import TAKE_CHANGES
from practicelog.core.entries import new_rep
from practicelog.core.sessions.rated import tried
from practicelog.core.sessions.timing import minutes_since
from practicelog.store.shipped import cards, drills

SATURDAY_EVENING = Viewpoint(datetime(2026, 11, 21, 17, tzinfo=UTC), ZoneInfo("Europe/Berlin"), 4)
DRILLS = {drill.name: drill for drill in drills()}
ZONES = ("UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Kiritimati", "Pacific/Midway")

VIEWS = st.builds(
    Viewpoint,
    st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - Hypothesis adds the zone
    st.sampled_from(ZONES).map(ZoneInfo),
    st.integers(0, 23),
)


@cache
def practised(view=SATURDAY_EVENING, years=1, seed=0):
    everything = history_typed(view, drills(), cards(), years, seed)
    return [each for each in everything if isinstance(each, TypedRep)]


def sessions(*given, **named):
    return [each for each in practised(*given, **named) if each.takes]


def stored(typed):
    drill = DRILLS[typed.drill]
    rep = new_rep(typed.entry, drill, typed.moment, typed.uid, typed.logged)
    return tried(rep, typed.takes, drill)


def test_the_same_seed_has_the_same_sessions_and_another_seed_others():
    again = history_typed(SATURDAY_EVENING, drills(), cards(), 1, 0)

    assert [each for each in again if isinstance(each, TypedRep)] == practised()
    assert sessions(seed=1) != sessions()


@pytest.mark.parametrize("years", [1, 3])
def test_most_practice_is_in_sessions_and_nothing_else_is(years):
    practice = [each for each in practised(years=years) if each.entry.kind is None]

    assert 0.5 < len(sessions(years=years)) / len(practice) < 0.9
    for each in sessions(years=years):
        assert (each.entry.kind, each.entry.predict, each.moment.typed) == (None, None, False)


@trying(max_examples=30)
@given(VIEWS, st.integers(0, 99))
def test_takes_come_one_after_another_within_the_minutes_of_their_session(view, seed):
    for each in sessions(view, seed=seed):
        first, last = each.takes[0], each.takes[-1]

        assert [take.number for take in each.takes] == list(range(1, each.entry.takes + 1))
        assert each.moment.at < first.began
        for take, following in pairwise(each.takes):
            assert take.began + timedelta(seconds=take.seconds) < following.began
        assert last.began + timedelta(seconds=last.seconds) < each.logged
        assert all(take.seconds > 0 for take in each.takes)
        assert minutes_since(first.began, each.logged) == each.entry.minutes
        assert practice_day(each.moment.at, view.zone, view.rollover_hour) == each.moment.day


@pytest.mark.parametrize(("years", "seed"), [(1, 0), (1, 1), (3, 0)])
def test_every_card_is_the_one_that_go_would_have_dealt(years, seed):
    decks = {name: [card for card in cards() if card.drill == name] for name in DRILLS}
    reviews = {}
    for each in sessions(years=years, seed=seed):
        day = each.moment.day
        if each.entry.script:
            assert {take.card for take in each.takes} == {None}
            continue
        order = dealt(decks[each.drill], reviews, day)
        seen = set()
        before = None
        for take in each.takes:
            due = next_card(order, seen)
            seen.add(due.card.uid)
            is_again = take.card == before and before is not None
            assert is_again or (take.card.uid, take.card.text) == (due.card.uid, due.card.text)
            before = take.card
        for take in each.takes:
            if take.rating:
                reviews.setdefault(take.card.uid, []).append(Review(day, take.rating))


def test_a_card_is_taken_again_only_after_a_take_that_did_not_land():
    again = [
        take.rating
        for each in sessions()
        for take, following in pairwise(each.takes)
        if take.card and take.card == following.card
    ]

    assert again
    assert set(again) <= {1, 2}


@pytest.mark.parametrize("years", [1, 3])
def test_the_rep_has_the_rating_of_its_last_take(years):
    for each in sessions(years=years):
        rep, last = stored(each), each.takes[-1]
        own = {rating.criterion: rating.value for rating in rep.ratings}

        assert rep.takes == len(rep.take_log)
        assert rep.change is None
        assert None not in own.values()
        if last.criterion:
            assert own[last.criterion] == last.rating
        elif rep.quick:
            assert rep.score == 100 * last.rating
        else:
            assert bool(last.rating) == bool(rep.ratings)


def test_takes_are_rated_on_the_focus_of_their_day():
    criteria = {each.drill: set() for each in sessions(years=3)}
    for each in sessions(years=3):
        criteria[each.drill] |= {take.criterion for take in each.takes if take.rating}

    assert criteria["email-rewrite"] == {None}
    assert criteria["objection"] == {None, "explore"}
    assert criteria["discovery"] == {None, "impact", "playback"}


def test_first_takes_are_colder_than_last_ones_on_the_whole_and_not_always():
    pairs = [
        (each.takes[0].rating, each.takes[-1].rating)
        for each in sessions(years=3)
        if len(each.takes) > 1 and each.takes[-1].rating
    ]
    lacks = fsum(last - first for first, last in pairs) / len(pairs)

    assert 0.4 < lacks < 1.0
    assert 0.02 < sum(first > last for first, last in pairs) / len(pairs) < 0.2
    assert all(1 <= rating <= 5 for pair in pairs for rating in pair)


def test_every_change_could_be_typed_and_each_drill_of_sams_has_some():
    assert set(TAKE_CHANGES) == set(HABITS)
    assert all(
        texts.one_line(text, "text") == text for each in TAKE_CHANGES.values() for text in each
    )


@trying(max_examples=30)
@given(VIEWS, st.integers(1, 2), st.integers(0, 99))
def test_there_is_a_session_to_show_with_takes_on_cards(view, years, seed):
    shown = session_shown(practised(view, years, seed))

    assert len(shown.takes) >= 3
    assert all(take.rating and take.card for take in shown.takes)
