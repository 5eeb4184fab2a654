"""Public holidays: what comes in, what changed since, and what stays as the seller left it."""

from datetime import date

import pytest

from practicelog.core.records.plan import DayOff, Plan
from practicelog.core.streaks.public_holidays import (
    Calendar,
    Stored,
    holiday_changes,
    holiday_uid,
)

FRIDAY = date(2026, 5, 1)
SATURDAY = date(2026, 5, 2)
MONDAY = date(2026, 5, 4)
NOTHING = Stored((), (), ())


def calendar(names, place="DE", year=2026):
    return Calendar(place, year, names)


def off(day, reason, place="DE", number=1):
    return DayOff(number, holiday_uid(place, day), day, day, reason)


def changed(names, *there, removed=(), plans=()):
    """Return what is added, renamed, gone, and the counts: known, off, removed, unscheduled."""
    found = holiday_changes(calendar(names), Stored(there, plans, removed))
    return (
        [(each.first, each.reason) for each in found.added],
        [(each.id, each.reason) for each in found.renamed],
        [each.first for each in found.gone],
        found[3:],
    )


def test_a_holiday_comes_in_under_its_name():
    assert changed({FRIDAY: "Labour Day"}) == ([(FRIDAY, "Labour Day")], [], [], (0, 0, 0, 0))


def test_a_second_time_it_is_known():
    there = off(FRIDAY, "Labour Day")

    assert changed({FRIDAY: "Labour Day"}, there) == ([], [], [], (1, 0, 0, 0))


def test_one_that_is_called_otherwise_now_is_renamed():
    there = off(FRIDAY, "Workers' Day", number=7)

    assert changed({FRIDAY: "Labour Day"}, there) == ([], [(7, "Labour Day")], [], (0, 0, 0, 0))


def test_one_that_moved_is_gone_and_added():
    there = off(FRIDAY, "Eid (estimated)")

    assert changed({MONDAY: "Eid"}, there) == ([(MONDAY, "Eid")], [], [FRIDAY], (0, 0, 0, 0))


def test_a_day_without_practice_stays_out_and_one_that_became_so_stays_in():
    tuesdays = (Plan(1, "p", date(2026, 1, 5), weekdays=(1,)),)
    names = {FRIDAY: "Labour Day", SATURDAY: "Saturday"}

    assert changed(names)[3] == (0, 0, 0, 1)
    assert changed(names, plans=tuesdays) == ([], [], [], (0, 0, 0, 2))
    assert changed(names, off(FRIDAY, "Labour Day"), plans=tuesdays)[2:] == ([], (1, 0, 0, 1))


@pytest.mark.parametrize("first", [FRIDAY, date(2026, 4, 27)])
def test_what_is_off_already_stays_as_it_is(first):
    mine = DayOff(1, "mine", first, SATURDAY, "beach")

    assert changed({FRIDAY: "Labour Day"}, mine) == ([], [], [], (0, 1, 0, 0))


def test_what_the_seller_removed_stays_removed():
    removed = {holiday_uid("DE", FRIDAY)}

    assert changed({FRIDAY: "Labour Day"}, removed=removed) == ([], [], [], (0, 0, 1, 0))


@pytest.mark.parametrize(
    "there",
    [
        off(FRIDAY, "Labour Day", place="DE-BY"),
        off(date(2027, 5, 3), "another year"),
        DayOff(1, "mine", FRIDAY, FRIDAY, "beach"),
    ],
)
def test_only_days_of_the_same_place_and_year_can_be_gone(there):
    assert changed({MONDAY: "x"}, there)[2] == []


def test_a_name_becomes_one_line_that_can_be_stored():
    ((_, reason),) = changed({FRIDAY: "a\n b " + "x" * 600})[0]

    assert (reason[:4], len(reason)) == ("a b ", 500)
    assert changed({FRIDAY: " "})[0] == [(FRIDAY, None)]


def test_uids_tell_places_and_days_apart():
    places = ("DE", "DE-BY", "AT")

    assert len({holiday_uid(place, day) for place in places for day in (FRIDAY, MONDAY)}) == 6


def test_nothing_to_change_is_no_change():
    assert not holiday_changes(calendar({SATURDAY: "x"}), NOTHING).any
    assert holiday_changes(calendar({FRIDAY: "x"}), NOTHING).any
