"""Weeks and days in a row: every rule as a case, and all of them at random."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.practice_pictures import DAY, FIRST_MONDAY, drawn, plan
from tests.core.streaks_by_hand import ByHand

from practicelog.core.records.plan import DayOff, PracticeDay
from practicelog.core.streaks.rulings import (
    DayRun,
    Practice,
    WeekStreak,
    day_run,
    rulings,
    week_streak,
)

KEPT = "xxx.... "
SHORT = "xx..... "
EMPTY = "....... "
OFF = "ooooo.. "


def states(practice: Practice) -> str:
    return " ".join(ruling.state for ruling in rulings(practice.weeks))


def streaks(practice: Practice) -> list[int]:
    return [ruling.streak for ruling in rulings(practice.weeks)]


def reserves(practice: Practice) -> list[int]:
    return [ruling.reserve for ruling in rulings(practice.weeks)]


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        pytest.param("...", "open", id="no practice yet"),
        pytest.param("x", "open", id="a first day"),
        pytest.param("....x", "kept", id="a first day on Friday"),
        pytest.param("......x", "kept", id="a first day on Sunday"),
        pytest.param("xx.....", "open", id="the last day of a short week"),
        pytest.param("xxx", "kept", id="kept before it is over"),
        pytest.param(KEPT + ".", "kept open", id="a new week"),
        pytest.param(SHORT + "..", "open open", id="Tuesday: the grace of the week before"),
        pytest.param(SHORT + "...", "missed open", id="Wednesday: the first week is closed"),
        pytest.param(KEPT + SHORT + "..", "kept open open", id="Tuesday, with a reserve"),
        pytest.param(KEPT + SHORT + "...", "kept held open", id="Wednesday, with a reserve"),
        pytest.param(KEPT + 2 * SHORT + "...", "kept held missed open", id="the reserve is spent"),
        pytest.param(KEPT + OFF + ".", "kept paused open", id="a week off"),
        pytest.param(KEPT + "bbbbbxx .", "kept paused open", id="paused, though practised"),
        pytest.param("booooo. .", "kept open", id="the first week is never paused"),
        pytest.param(KEPT + "xooo... ...", "kept kept open", id="two free days need one"),
        pytest.param("x....xx ...", "kept open", id="weekends count"),
        pytest.param("xbb.... ...", "kept open", id="days off count"),
        pytest.param(KEPT + "oo...xx ...", "kept kept open", id="three free days need two"),
        pytest.param(KEPT + 3 * EMPTY + "...", "kept held missed missed open", id="away"),
    ],
)
def test_a_week_is_ruled(picture: str, expected: str) -> None:
    assert states(drawn(picture)) == expected


def test_an_open_week_does_nothing_while_the_next_is_kept_already() -> None:
    on_tuesday = drawn(KEPT + SHORT + ".x", plan(FIRST_MONDAY + 14 * DAY, days=1))
    assert (states(on_tuesday), streaks(on_tuesday)) == ("kept open kept", [1, 1, 2])


@pytest.mark.parametrize(
    ("typed", "repaired"),
    [
        pytest.param(SHORT + "..", KEPT + "..", id="in its grace"),
        pytest.param(SHORT + "....", KEPT + "....", id="after it closed"),
        pytest.param(4 * KEPT + 3 * EMPTY + "....", 4 * KEPT + KEPT + 2 * EMPTY + "....",
                     id="before weeks that were held and missed"),
    ],
)  # fmt: skip
def test_a_rep_entered_later_counts_in_its_own_week(typed: str, repaired: str) -> None:
    before, after = drawn(typed), drawn(repaired)
    assert before.today == after.today
    assert max(streaks(after)) == max(streaks(before)) + 1


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        pytest.param(3 * KEPT, [1, 1, 1], id="three kept weeks gain nothing"),
        pytest.param(4 * KEPT, [1, 1, 1, 2], id="the fourth gains one"),
        pytest.param(12 * KEPT, [1] * 3 + [2] * 9, id="never above two"),
        pytest.param(KEPT + EMPTY + 3 * KEPT, [1, 0, 0, 0, 1], id="held weeks are no fourth"),
        pytest.param(2 * KEPT + OFF + 2 * KEPT, [1, 1, 1, 1, 2], id="nor are paused ones"),
        pytest.param(4 * KEPT + 2 * EMPTY + 4 * KEPT, [1, 1, 1, 2, 1, 0, 0, 0, 0, 1],
                     id="spent and gained again at the eighth"),
        pytest.param(4 * KEPT + 3 * EMPTY + KEPT, [1, 1, 1, 2, 1, 0, 1, 1],
                     id="a miss sets it back to one"),
        pytest.param(SHORT + EMPTY + KEPT, [1, 1, 1], id="a miss without a streak costs nothing"),
    ],
)  # fmt: skip
def test_every_fourth_kept_week_gains_a_reserve_and_at_most_two(
    picture: str, expected: list[int]
) -> None:
    assert reserves(drawn(picture)) == expected


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        pytest.param(2 * KEPT + EMPTY + KEPT, [1, 2, 2, 3], id="held neither adds nor breaks"),
        pytest.param(2 * KEPT + OFF + KEPT, [1, 2, 2, 3], id="paused does nothing"),
        pytest.param(2 * KEPT + 2 * EMPTY + KEPT, [1, 2, 2, 0, 1], id="missed begins again"),
        pytest.param(KEPT + ".", [1, 1], id="open does nothing"),
    ],
)
def test_a_streak_counts_kept_weeks(picture: str, expected: list[int]) -> None:
    assert streaks(drawn(picture)) == expected


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        pytest.param("x", WeekStreak(0, 0, 0, 1, 0, 0), id="a first day"),
        pytest.param("xxx", WeekStreak(1, 1, 0, 1, 1, 1), id="an unclosed week that is kept"),
        pytest.param(SHORT + "..", WeekStreak(0, 0, 0, 1, 0, 0), id="open weeks are in neither"),
        pytest.param(KEPT + OFF + ".", WeekStreak(1, 1, 0, 1, 1, 1), id="nor are paused ones"),
        pytest.param(KEPT + EMPTY + "...", WeekStreak(1, 1, 1, 0, 1, 2), id="a held week"),
        pytest.param(5 * KEPT + 4 * EMPTY + KEPT + "...", WeekStreak(1, 5, 0, 1, 6, 10),
                     id="after a miss the best stays and no week is held any more"),
    ],
)  # fmt: skip
def test_numbers_that_never_reset_stand_beside_the_streak(
    picture: str, expected: WeekStreak
) -> None:
    assert week_streak(rulings(drawn(picture).weeks)) == expected


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        pytest.param("...", DayRun(0, 0, 0), id="no practice yet"),
        pytest.param("x", DayRun(1, 1, 1), id="a first day"),
        pytest.param("xx.", DayRun(2, 2, 2), id="today is skipped until it is over"),
        pytest.param("xx..", DayRun(0, 2, 2), id="yesterday without practice ends it"),
        pytest.param("xx.x", DayRun(1, 2, 3), id="and a new one begins"),
        pytest.param("xxxxx.. x", DayRun(6, 6, 6), id="unscheduled days are skipped"),
        pytest.param("xxxxxxx x", DayRun(8, 8, 8), id="unscheduled days practised count"),
        pytest.param("xxxxx..", DayRun(5, 5, 5), id="today is unscheduled"),
        pytest.param("xxoox", DayRun(3, 3, 3), id="days off are skipped"),
        pytest.param("xxbbx", DayRun(5, 5, 5), id="days off practised count"),
        pytest.param("xxxxx.. " + 3 * "ooooooo " + "x", DayRun(6, 6, 6), id="three weeks off"),
        pytest.param("xx.....", DayRun(0, 2, 2), id="on Sunday after a short week"),
        pytest.param("xxx.xx. ......x", DayRun(1, 3, 6), id="the best run is an old one"),
        pytest.param("......x xxx", DayRun(4, 4, 4), id="from a Sunday on"),
    ],
)
def test_days_in_a_row(picture: str, expected: DayRun) -> None:
    assert day_run(drawn(picture)) == expected


def test_a_counted_day_needs_the_minutes_of_its_own_plan() -> None:
    asks_more_later = plan(FIRST_MONDAY + 7 * DAY, minutes=20)
    practice = drawn("sss.... sxx....", asks_more_later)
    assert [ruling.done for ruling in rulings(practice.weeks)] == [3, 2]
    assert day_run(practice) == DayRun(0, 3, 5)


def test_a_rep_without_minutes_counts_when_the_plan_asks_for_none() -> None:
    practice = Practice((PracticeDay(FIRST_MONDAY, 1, 0),), (), (), FIRST_MONDAY)
    assert day_run(practice).total == 1


def test_days_after_today_count_nowhere_until_they_begin() -> None:
    on_tuesday = drawn(KEPT)._replace(today=FIRST_MONDAY + DAY)
    assert (states(on_tuesday), day_run(on_tuesday)) == ("open", DayRun(2, 2, 2))


def test_before_the_only_practice_day_begins_there_is_one_open_week() -> None:
    on_monday = drawn("....x")._replace(today=FIRST_MONDAY)
    assert (states(on_monday), day_run(on_monday)) == ("open", DayRun(0, 0, 0))


def test_a_new_plan_in_mid_year_leaves_earlier_weeks_as_they_were() -> None:
    picture = 3 * KEPT + SHORT + 3 * KEPT
    change = FIRST_MONDAY + 35 * DAY
    before = rulings(drawn(picture).weeks)
    after = rulings(drawn(picture, plan(change, days=5, weekdays=(5, 6), minutes=30)).weeks)
    assert after[:5] == before[:5]
    assert [ruling.state for ruling in after[5:]] == ["held", "open"]


def test_a_new_week_start_makes_one_part_week_ruled_by_its_share() -> None:
    sunday_weeks = plan(FIRST_MONDAY + 7 * DAY, week_start=6)
    ruled = rulings(drawn("xxx.... xxx...x xx....", sunday_weeks).weeks)
    assert [(str(each.week.first), each.state, each.done, each.need) for each in ruled] == [
        ("2026-01-05", "kept", 3, 3),
        ("2026-01-12", "kept", 3, 3),
        ("2026-01-18", "kept", 3, 3),
    ]


@pytest.mark.parametrize(
    ("first", "names"),
    [
        pytest.param("2026-12-21", ["2026-W52", "2026-W53", "2027-W01"], id="ISO week 53 of 2026"),
        pytest.param("2020-12-21", ["2020-W52", "2020-W53", "2021-W01"], id="ISO week 53 of 2020"),
        pytest.param("2024-02-19", ["2024-W08", "2024-W09", "2024-W10"], id="a leap day"),
        pytest.param("2026-10-19", ["2026-W43", "2026-W44", "2026-W45"], id="the clocks go back"),
        pytest.param("2026-03-23", ["2026-W13", "2026-W14", "2026-W15"], id="the clocks go on"),
    ],
)
def test_weeks_in_a_row_pass_over_the_oddities_of_the_calendar(
    first: str, names: list[str]
) -> None:
    ruled = rulings(drawn(3 * "x..x..x ", first=date.fromisoformat(first)).weeks)
    assert [ruling.week.name for ruling in ruled] == names
    assert [ruling.streak for ruling in ruled] == [1, 2, 3]


@st.composite
def practices(draw: st.DrawFn) -> Practice:
    """Up to 20 weeks of any practice, plans from any day on, days off anywhere, any today."""
    week = st.one_of(
        st.sampled_from(("xxx....", ".......")), st.text("xs.ob", min_size=7, max_size=7)
    )
    practice = drawn("".join(draw(st.lists(week, min_size=1, max_size=20))))
    offsets = st.integers(-10, 150).map(lambda n: FIRST_MONDAY + DAY * n)
    begins = sorted(draw(st.sets(offsets, max_size=3)))
    weekdays = st.sets(st.integers(0, 6), min_size=1).map(lambda chosen: tuple(sorted(chosen)))
    plans = st.builds(
        plan, st.just(FIRST_MONDAY), st.integers(1, 7), weekdays, st.sampled_from((0, 5, 20)),
        st.integers(0, 6),
    )  # fmt: skip
    long_off = draw(st.lists(st.tuples(offsets, st.integers(0, 30)), max_size=1))
    return practice._replace(
        plans=tuple(draw(plans)._replace(from_day=day) for day in begins),
        offs=practice.offs + tuple(DayOff(2, "", day, day + DAY * n, None) for day, n in long_off),
        today=draw(st.one_of(st.just(practice.today), offsets)),
    )


@settings(max_examples=200)
@given(practice=practices())
def test_streaks_are_what_the_rules_give_day_by_day(practice: Practice) -> None:
    by_hand = ByHand(practice)
    ruled = rulings(practice.weeks)
    assert [(each.week.first, each.week.last, *each[1:]) for each in ruled] == by_hand.rulings()
    assert week_streak(ruled) == by_hand.streak()
    assert day_run(practice) == by_hand.days()
