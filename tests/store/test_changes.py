import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
from tests.conftest import NOW, Desk

from practicelog.core.records.plan import DayOff
from practicelog.store import changes, plans
from practicelog.store.changes import NewCommand, commands, digest, of_row, recorded
from practicelog.store.images import image
from practicelog.store.tables import RECORDED
from practicelog.store.undo import undo

TODAY = NOW.date()


@pytest.fixture
def log(new_log):
    with new_log() as opened:
        yield opened


@pytest.fixture(scope="module")
def busy_log(tmp_path_factory):
    """A log that every kind of everyday command has written to."""
    run = Desk(tmp_path_factory.mktemp("busy") / "practice.db")
    run("log", "opener", "-m", "10", "-r", "who=4", "-r", "tone=3", "--note", "it's \x1b[1m\nok")
    run("edit", "1", "-r", "tone=5", "--goal", "calm")
    run("log", "opener", "-s", "3.5", "--on", "yesterday")
    run("drill", "add", "price-talk", "--like", "objection")
    run("drill", "edit", "price-talk", "--criterion", "pause=waits", "--drop", "hear")
    run("log", "price-talk", "-r", "pause=2")
    run("off", "add", "2026-12-24..2027-01-01", "family")
    run("plan", "set", "--days", "4")
    run("plan", "set", "--days", "5")
    run("delete", "2", "--yes")
    run("off", "remove", "1")
    run("undo")
    run("undo")
    run("redo")
    return run


def day_off(uid):
    return DayOff(0, uid, TODAY, TODAY)


def test_a_new_logs_own_content_is_its_first_command(log):
    assert [(each.id, each.what) for each in commands(log, 0)] == [(1, "new log")]


def test_every_command_bears_the_digest_of_itself_and_its_changes(busy_log):
    with closing(sqlite3.connect(busy_log.file)) as log:
        stored = dict(log.execute("SELECT id, digest FROM command"))

        assert stored == {number: digest(log, number) for number in stored}
    assert len(stored) == 15


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE change SET after = replace(after, '10', '99') WHERE command_id = 2",
        "UPDATE change SET before = '' WHERE command_id = 2",
        "UPDATE change SET row = row + 1 WHERE command_id = 2",
        "UPDATE change SET kind = 'rating' WHERE command_id = 2 AND kind = 'day_off'",
        "DELETE FROM change WHERE id = (SELECT max(id) FROM change)",
        "UPDATE change SET command_id = 1 WHERE id = (SELECT max(id) FROM change)",
        "UPDATE command SET at = '2026-11-21T17:00:01Z' WHERE id = 2",
        "UPDATE command SET what = 'edit' WHERE id = 2",
    ],
)
def test_a_digest_tells_of_tampering(log, tampering):
    with recorded(log, NewCommand(NOW, "off add")):
        plans.add_off(log, day_off("10"))
        plans.add_off(log, day_off("11"))
    sealed = digest(log, 2)

    log.execute(tampering)

    assert digest(log, 2) != sealed


@pytest.mark.parametrize("table", RECORDED)
def test_the_last_image_of_every_row_is_the_row(busy_log, table):
    columns = [name for _, name, *_ in busy_log.query(f"PRAGMA table_info({table})")]
    stored = [dict(zip(columns, row, strict=True)) for row in rows_of(busy_log, table)]

    last = busy_log.query(
        "SELECT after, max(id) FROM change WHERE kind = ? GROUP BY row ORDER BY row", table
    )

    assert [image(after) for after, _ in last if after] == stored


def rows_of(busy_log, table):
    return busy_log.query(f'SELECT * FROM "{table}" ORDER BY id')


def test_a_rows_image_before_a_change_is_its_image_after_the_last(busy_log):
    after = {}
    for kind, row, before, now in busy_log.query(
        "SELECT kind, row, before, after FROM change ORDER BY id"
    ):
        assert before == after.get((kind, row))
        after[kind, row] = now


def test_between_commands_no_command_is_open(busy_log):
    assert busy_log.query("SELECT * FROM current_command") == []


def test_a_command_keeps_its_words_and_nothing_that_was_typed(busy_log):
    words = {what for (what,) in busy_log.query("SELECT what FROM command")}

    assert words == {
        "new log", "log", "edit", "drill add", "drill edit", "off add", "plan set", "delete",
        "off remove", "undo", "redo",
    }  # fmt: skip


def test_a_change_outside_of_a_command_is_refused(log):
    with pytest.raises(sqlite3.IntegrityError):
        plans.add_off(log, day_off("a"))


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

    assert changes.newest(log) == 0
