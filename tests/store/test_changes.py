import sqlite3
from contextlib import closing

import pytest
from tests.conftest import NOW, Desk

from practicelog.core.records.plan import DayOff
from practicelog.store import plans
from practicelog.store.changes import NewCommand, digest, recorded
from practicelog.store.images import image
from practicelog.store.tables import RECORDED

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
