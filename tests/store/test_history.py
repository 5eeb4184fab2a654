"""What was done is told as it was recorded."""

from datetime import timedelta

import pytest
from tests.conftest import NOW

from practicelog.core.records.plan import DayOff
from practicelog.store import plans
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.history import commands, newest, of_row
from practicelog.store.undo import undo

TODAY = NOW.date()


@pytest.fixture
def log(new_log):
    with new_log() as opened:
        yield opened


def day_off(uid):
    return DayOff(0, uid, TODAY, TODAY)


def test_a_new_logs_own_content_is_its_first_command(log):
    assert [(each.id, each.what) for each in commands(log, 0)] == [(1, "new log")]


def test_commands_are_listed_newest_first_with_what_they_touched(log):
    for n in range(3):
        with recorded(log, NewCommand(NOW + timedelta(hours=n), "off add")):
            plans.add_off(log, day_off(str(n)))
    undo(log, NOW + timedelta(hours=4))

    assert [
        (each.id, each.action, each.target, each.in_force, each.touched)
        for each in commands(log, 4)
    ] == [
        (5, "undo", 4, True, ("day_off 3",)),
        (4, "do", None, False, ("day_off 3",)),
        (3, "do", None, True, ("day_off 2",)),
        (2, "do", None, True, ("day_off 1",)),
    ]


def test_a_limit_of_0_lists_every_command(log):
    assert len(commands(log, 0)) == len(commands(log, 99)) == 1


def test_what_happened_to_a_row_is_told_oldest_first(log):
    with recorded(log, NewCommand(NOW, "off add")):
        plans.add_off(log, day_off("a"))
    with recorded(log, NewCommand(NOW + timedelta(hours=1), "off remove")):
        plans.remove_off(log, plans.days_off(log)[0])

    added, removed = of_row(log, "day_off", 1)

    assert (added.what, added.at, added.before, added.after["uid"]) == ("off add", NOW, None, "a")
    assert (removed.what, removed.before["uid"], removed.after) == ("off remove", "a", None)


def test_nothing_happened_to_a_row_that_never_was(log):
    assert of_row(log, "rep", 1) == ()


def test_the_newest_change_is_0_in_a_log_without_any(log):
    log.execute("DELETE FROM change")

    assert newest(log) == 0
