"""When a reminder is due: on a scheduled day without practice, before the evening, else never."""

from datetime import date, datetime

import pytest

from practicelog.core.records.plan import DayOff, Plan, PracticeDay
from practicelog.core.reminders.due import reason_against
from practicelog.core.streaks.rulings import Practice

FRIDAY = date(2026, 11, 27)
SATURDAY = date(2026, 11, 28)


def against(time, day=FRIDAY, *, running=False, practised=(), offs=(), plans=(), clock=None):
    at = datetime.fromisoformat(f"{clock or day}T{time}")
    days = tuple(PracticeDay(each, 1, 5) for each in practised)
    return reason_against(at, Practice(days, plans, offs, day), running=running)


@pytest.mark.parametrize("time", ["05:00", "08:30", "17:59:59"])
def test_it_is_due_before_the_evening_of_a_scheduled_day(time):
    assert against(time) is None


@pytest.mark.parametrize("time", ["18:00", "23:59"])
def test_none_in_the_evening(time):
    assert against(time) == "evening"


def test_none_at_night_while_the_practice_day_before_goes_on():
    assert against("01:30", clock=SATURDAY) == "evening"


def test_none_on_a_day_that_is_not_scheduled():
    weekend = (Plan(1, "p", date(2026, 11, 23), weekdays=(5, 6)),)

    assert against("08:30", SATURDAY) == "not scheduled"
    assert against("08:30", plans=weekend) == "not scheduled"
    assert against("08:30", SATURDAY, plans=weekend) is None


@pytest.mark.parametrize(("first", "last"), [(27, 27), (20, 27), (27, 30)])
def test_none_on_a_day_off(first, last):
    off = DayOff(1, "o", FRIDAY.replace(day=first), FRIDAY.replace(day=last))

    assert against("08:30", offs=(off,)) == "off"


def test_none_after_practice_and_one_where_practice_was_another_day():
    assert against("08:30", practised=[FRIDAY]) == "practised"
    assert against("08:30", practised=[date(2026, 11, 26), SATURDAY]) is None


def test_none_while_the_timer_runs():
    assert against("08:30", running=True) == "running"
