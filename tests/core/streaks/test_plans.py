"""The plan that comes of a wish: what stays, from when it holds, and what it may never change."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.practice_pictures import DAY, FIRST_MONDAY, drawn, plan

from practicelog.core.records.plan import DEFAULT_PLAN, Plan
from practicelog.core.streaks.plans import Wish, next_plan, plan_on
from practicelog.core.streaks.rulings import rulings
from practicelog.errors import ConflictError, UsageError

MONDAY = date(2026, 11, 16)
TODAY = date(2026, 11, 18)
"""The Wednesday of that week."""

EARLIER = plan(date(2026, 6, 1), days=4, weekdays=(0, 2, 4), minutes=15)
SUNDAY = 6


def day(text: str) -> date:
    return date.fromisoformat(text)


def with_plan(plans: tuple[Plan, ...], made: Plan) -> tuple[Plan, ...]:
    """Plans as a log keeps them: one that begins on the same day gives way."""
    kept = [each for each in plans if each.from_day != made.from_day]
    return tuple(sorted([*kept, made], key=lambda each: each.from_day))


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param("2026-05-31", DEFAULT_PLAN, id="before the first plan"),
        pytest.param("2026-06-01", EARLIER, id="the first plan's first day"),
        pytest.param("2026-11-15", EARLIER, id="the day before the second"),
        pytest.param("2031-01-01", plan(MONDAY), id="long after"),
    ],
)
def test_a_plan_holds_until_the_next(on: str, expected: Plan) -> None:
    assert plan_on(day(on), [EARLIER, plan(MONDAY)]) == expected


def test_without_a_plan_three_days_of_monday_to_friday_are_meant() -> None:
    held = plan_on(TODAY, [])
    assert (held.days, held.weekdays, held.minutes, held.week_start) == (3, (0, 1, 2, 3, 4), 0, 0)


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        pytest.param(Wish(days=5), EARLIER._replace(days=5), id="days"),
        pytest.param(Wish(weekdays=(5,)), EARLIER._replace(weekdays=(5,)), id="weekdays"),
        pytest.param(Wish(minutes=0), EARLIER._replace(minutes=0), id="no minutes"),
        pytest.param(Wish(week_start=0), EARLIER, id="weeks from Monday, as they are"),
        pytest.param(Wish(start=TODAY), EARLIER, id="only a day to begin on"),
    ],
)
def test_what_is_not_wished_for_stays(wish: Wish, expected: Plan) -> None:
    made = next_plan(wish, [EARLIER], TODAY)
    assert made == expected._replace(id=0, uid="", from_day=MONDAY)


@pytest.mark.parametrize(
    ("wish", "plans", "begins"),
    [
        pytest.param(Wish(days=4), [], "2026-11-16", id="this week's first day"),
        pytest.param(Wish(days=4), [EARLIER], "2026-11-16", id="the same for a later plan"),
        pytest.param(Wish(days=4, start=day("2026-12-03")), [EARLIER], "2026-11-30",
                     id="the first day of the week named"),
        pytest.param(Wish(days=4, start=day("2026-01-01")), [], "2025-12-29",
                     id="the first plan may be backdated"),
        pytest.param(Wish(week_start=SUNDAY), [EARLIER], "2026-11-16",
                     id="a new week start cuts this week, not the one before"),
        pytest.param(Wish(days=4, start=day("2026-11-21")),
                     [plan(day("2026-11-15"), week_start=SUNDAY)], "2026-11-15",
                     id="in weeks from Sunday"),
        pytest.param(Wish(days=4), [plan(day("2026-12-07"))], "2026-11-16",
                     id="before a plan that is still to come"),
    ],
)  # fmt: skip
def test_a_plan_holds_from_the_first_day_of_a_week(
    wish: Wish, plans: list[Plan], begins: str
) -> None:
    assert next_plan(wish, plans, TODAY).from_day == day(begins)


def test_a_plan_that_begins_on_that_day_already_is_changed_in_place() -> None:
    there = plan(MONDAY, days=5, minutes=10)
    assert next_plan(Wish(days=4), [EARLIER, there], TODAY) == there._replace(days=4)


def test_a_plan_set_for_next_week_leaves_this_week_its_own() -> None:
    made = next_plan(Wish(days=5, start=TODAY + 7 * DAY), [EARLIER], TODAY)
    plans = with_plan((EARLIER,), made)
    assert [plan_on(MONDAY + DAY * n, plans).days for n in (0, 6, 7)] == [4, 4, 5]


def test_nothing_wished_for_is_a_usage_error() -> None:
    with pytest.raises(UsageError):
        next_plan(Wish(), [EARLIER], TODAY)


@pytest.mark.parametrize("start", ["2026-11-15", "2026-06-01", "2026-01-01"])
def test_a_later_plan_from_a_week_that_is_over_is_a_conflict(start: str) -> None:
    with pytest.raises(ConflictError):
        next_plan(Wish(days=1, start=day(start)), [EARLIER], TODAY)


@pytest.mark.parametrize("plans", [[], [EARLIER]], ids=["the first", "a later one"])
def test_a_plan_from_the_last_day_there_is_is_made_or_refused(plans: list[Plan]) -> None:
    with suppress(UsageError):
        made = next_plan(Wish(days=2, start=date.max), plans, TODAY)
        assert (made.from_day, made.days) == (day("9999-12-27"), 2)


def test_a_first_plan_without_a_day_leaves_the_weeks_practised_before_it_as_they_were() -> None:
    practice = drawn("x.x...x x.x")
    made = next_plan(Wish(week_start=SUNDAY), [], practice.today)
    assert rulings(practice._replace(plans=(made,)).weeks)[0] == rulings(practice.weeks)[0]


wishes = st.builds(
    Wish,
    days=st.none() | st.integers(1, 7),
    weekdays=st.none() | st.sampled_from(((0, 1, 2, 3, 4), (5, 6), (1,), tuple(range(7)))),
    minutes=st.sampled_from((None, 0, 10)),
    week_start=st.integers(0, 6),
    start=st.none(),
)


@given(
    picture=st.text("xs.o", min_size=1, max_size=60),
    first=wishes,
    begun=st.integers(-30, 30),
    later=st.lists(
        st.tuples(st.integers(0, 20), st.none() | st.integers(0, 20), wishes),
        min_size=1, max_size=3,
    ),
)  # fmt: skip
def test_later_plans_never_change_the_weeks_before_their_own(
    picture: str, first: Wish, begun: int, later: list[tuple[int, int | None, Wish]]
) -> None:
    practice = drawn(picture)
    today = FIRST_MONDAY + DAY * begun
    plans: tuple[Plan, ...] = (next_plan(first, [], today),)
    for days, ahead, wish in later:
        today += DAY * days
        start = None if ahead is None else today + DAY * ahead
        made = next_plan(wish._replace(start=start), plans, today)
        before = rulings(practice._replace(plans=plans).weeks)
        plans = with_plan(plans, made)
        after = rulings(practice._replace(plans=plans).weeks)
        assert made.from_day <= (start or today)
        earlier = [ruling for ruling in before if ruling.week.last < made.from_day]
        assert list(after[: len(earlier)]) == earlier
