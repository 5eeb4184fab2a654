"""The practice of Sam, an invented seller."""

from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import pairwise
from math import fsum
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import settings as trying
from hypothesis import strategies as st

from practicelog.core import texts
from practicelog.core.calendar.clock import practice_day
from practicelog.core.demo.deck import Deck
from practicelog.core.demo.habits import HABITS
from practicelog.core.demo.occasions import Viewpoint
from practicelog.core.demo.practice import (
    TypedFocus,
    TypedOff,
    TypedOutcome,
    TypedRep,
    everything_typed,
)
from practicelog.core.demo.skill import Skill
from practicelog.core.entries import new_rep
from practicelog.core.records.plan import PracticeDay
from practicelog.core.streaks.offs import new_off
from practicelog.core.streaks.rulings import Practice, rulings, week_streak
from practicelog.store.shipped import drills

BERLIN = ZoneInfo("Europe/Berlin")
SATURDAY_EVENING = Viewpoint(datetime(2026, 11, 21, 17, tzinfo=UTC), BERLIN, 4)
DRILLS = drills()
ZONES = ("UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Kiritimati", "Pacific/Midway")

VIEWS = st.builds(
    Viewpoint,
    st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - Hypothesis adds the zone
    st.sampled_from(ZONES).map(ZoneInfo),
    st.integers(0, 23),
)


@cache
def typed(view=SATURDAY_EVENING, years=1, seed=0):
    return everything_typed(view, DRILLS, years, seed)


def reps_of(everything):
    return [each for each in everything if isinstance(each, TypedRep)]


def recorded(each):
    drill = next(drill for drill in DRILLS if drill.name == each.drill)
    return new_rep(each.entry, drill, each.moment, each.uid, each.logged, None)


def ruled(everything, today):
    offs = []
    for each in everything:
        if isinstance(each, TypedOff):
            offs.append(new_off(each.first, each.last, each.reason, offs, each.uid))
    days = {each.moment.day for each in reps_of(everything) if each.entry.kind is None}
    practised = tuple(PracticeDay(day, 1, 10) for day in sorted(days))
    return rulings(
        Practice(practised, (), tuple(sorted(offs, key=lambda off: off.first)), today).weeks
    )


def test_the_same_seed_invents_the_same_practice_and_another_seed_another():
    assert everything_typed(SATURDAY_EVENING, DRILLS, 1, 0) == typed()
    assert typed(seed=1) != typed()


@pytest.mark.parametrize("years", [1, 2, 10])
def test_a_year_has_about_350_reps(years):
    assert 300 * years < len(reps_of(typed(years=years))) < 400 * years


@pytest.mark.parametrize(
    ("now", "days"),
    [
        pytest.param("2026-11-16T07:00", 0, id="Monday before work"),
        pytest.param("2026-11-16T20:00", 1, id="Monday"),
        pytest.param("2026-11-17T20:00", 2, id="Tuesday"),
        pytest.param("2026-11-18T20:00", 2, id="Wednesday"),
        pytest.param("2026-11-19T20:00", 3, id="Thursday"),
        pytest.param("2026-11-20T20:00", 4, id="Friday"),
        pytest.param("2026-11-22T20:00", 4, id="Sunday"),
    ],
)
def test_the_week_of_today_is_as_far_as_today(now, days):
    view = Viewpoint(datetime.fromisoformat(now).replace(tzinfo=BERLIN), BERLIN, 4)

    assert ruled(typed(view), view.today)[-1].done == days


@trying(max_examples=50)
@given(VIEWS, st.integers(1, 2), st.integers(0, 99))
def test_everything_is_typed_in_order_and_by_now(view, years, seed):
    everything = typed(view, years, seed)
    instants = [each.logged for each in everything]
    uids = [
        getattr(each, "uid", "") for each in everything if isinstance(each, TypedRep | TypedOff)
    ]

    assert instants == sorted(instants)
    assert instants[-1] <= view.now
    assert len(set(uids)) == len(uids)
    for rep in reps_of(everything):
        assert rep.moment.at <= rep.logged
        assert rep.moment.zone == view.zone.key
        late = rep.moment.typed
        assert late or rep.moment.day == practice_day(rep.logged, view.zone, view.rollover_hour)


@trying(max_examples=50)
@given(VIEWS, st.integers(1, 2), st.integers(0, 99))
def test_each_year_three_weeks_are_held_one_is_missed_and_some_are_paused(view, years, seed):
    weeks = ruled(typed(view, years, seed), view.today)
    states = [week.state for week in weeks]

    assert len(weeks) == 52 * years + 1
    assert states.count("held") == 3 * years
    assert states.count("missed") == years
    assert states.count("paused") >= years
    assert states[-2] == "kept"
    assert week_streak(weeks).current > 10


@trying(max_examples=50)
@given(VIEWS, st.integers(0, 99))
def test_no_rep_has_a_text_of_its_neighbour(view, seed):
    for before, after in pairwise(reps_of(typed(view, seed=seed))):
        assert not written(before) & written(after)


def written(rep):
    entry = rep.entry
    found = (entry.goal, entry.change, entry.kept, entry.next, entry.note)
    return {text for text in found if text}


def test_a_year_is_written_in_many_words():
    found = set().union(*(written(rep) for rep in reps_of(typed())))

    assert len(found) > 100
    assert all(texts.one_line(text, "text") == text for text in found)


def test_every_entry_is_one_that_could_be_typed():
    found = [recorded(each) for each in reps_of(typed())]

    assert {rep.kind for rep in found} == {"practice", "live", "learn"}
    assert {rep.feedback for rep in found} > {"peer", "coach", "recording"}
    assert {rep.partner for rep in found} == {"Ana", "Tomás", None}
    assert {rep.difficulty for rep in found} == {"easy", "real", "hard", None}
    assert 6 <= len({rep.drill for rep in found}) <= 8
    assert 0 < sum(rep.quick for rep in found) < len(found) / 4
    assert 0 < sum(rep.logged_late for rep in found) < len(found) / 20
    assert len(found) / 3 < sum(rep.deliberate for rep in found) < len(found)


def test_two_focuses_are_open_at_the_end_and_the_others_are_closed():
    everything = typed(years=3)
    opened = {each.focus.uid: each.focus for each in everything if isinstance(each, TypedFocus)}
    closed = {each.focus.uid for each in everything if isinstance(each, TypedOutcome)}
    still_open = [focus for uid, focus in opened.items() if uid not in closed]

    assert len(closed) == 6
    assert [(each.drill, each.criterion) for each in still_open] == [
        ("objection", "explore"),
        ("email-rewrite", None),
    ]
    assert all(each.until >= SATURDAY_EVENING.today for each in still_open)


def test_the_drill_in_focus_gains_six_tenths_in_the_first_year_and_the_others_nothing():
    first = date(2026, 1, 5)
    skill = Skill(Random(0), DRILLS, first, 53)
    gains = {
        drill.name: fsum(
            skill._level(drill, each, first + timedelta(weeks=52))
            - skill._level(drill, each, first)
            for each in drill.criteria
        )
        / len(drill.criteria)
        for drill in DRILLS
        if drill.name in HABITS
    }

    assert gains.pop("objection") == pytest.approx(0.6)
    assert set(gains.values()) == {0}


def test_another_drill_that_ships_changes_nothing_of_the_invented_year():
    another = DRILLS[0]._replace(name="another", uid="another")

    typed = everything_typed(SATURDAY_EVENING, DRILLS, 1, 0)

    assert everything_typed(SATURDAY_EVENING, (another, *DRILLS, another), 1, 0) == typed


def test_the_scores_show_the_gain_through_their_noise():
    gains = [gain("objection", seed) for seed in range(20)]
    others = [gain("email-rewrite", seed) for seed in range(20)]

    assert 0.3 < fsum(gains) / 20 < 0.6
    assert abs(fsum(others) / 20) < 0.15
    assert min(others) < 0 < max(others)


def gain(drill, seed):
    """The mean score of a drill's last twelve weeks less that of its first twelve, in points."""
    found = [recorded(each) for each in reps_of(typed(seed=seed)) if each.drill == drill]
    scored = [rep for rep in found if rep.score and not rep.quick]
    weeks = timedelta(weeks=12)
    early = [rep.score for rep in scored if rep.day < scored[0].day + weeks]
    lately = [rep.score for rep in scored if rep.day > scored[-1].day - weeks]
    return (fsum(lately) / len(lately) - fsum(early) / len(early)) / 100


@given(st.integers(2, 6), st.integers(0, 99))
def test_a_deck_deals_every_text_before_any_again_and_none_twice_in_a_row(size, seed):
    cards = [str(number) for number in range(size)]
    deck = Deck(Random(seed), cards)
    dealt = [deck.deal() for _ in range(3 * size)]

    for start in (0, size, 2 * size):
        assert sorted(dealt[start : start + size]) == cards
    assert all(before != after for before, after in pairwise(dealt))
