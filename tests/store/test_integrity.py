"""What is not as it was recorded is found, row by row and command by command."""

import sqlite3
from contextlib import closing

import pytest
from tests.golden.content import typed_in

from practicelog.core.records.health import Doubt
from practicelog.store import shipped
from practicelog.store.integrity import (
    doubts,
    doubts_of,
    last_image,
    recorded_tables,
    row_now,
    unsealed,
)
from practicelog.store.schemas import new_schema
from practicelog.store.tables import RECORDED
from practicelog.store.tallies import disagreeing

OWN_DRILL = len(shipped.drills()) + 1


@pytest.fixture(scope="module")
def everything(tmp_path_factory):
    """The bytes of a log with every kind of record."""
    file = tmp_path_factory.mktemp("everything") / "practice.db"
    typed_in(file)
    with closing(sqlite3.connect(file)) as log:
        return log.serialize()


@pytest.fixture
def log(everything):
    """A log with every kind of record, whose triggers look away."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as opened:
        opened.deserialize(everything)
        names = opened.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in names:
            opened.execute(f"DROP TRIGGER {name}")
        yield opened


@pytest.fixture(scope="module")
def tables():
    with new_schema() as new:
        return recorded_tables(new)


def doubted(log, tables):
    return [each for kind in tables for each in doubts(log, kind, tables[kind])]


def test_the_tables_looked_at_are_those_that_are_recorded(tables):
    assert {*tables} == {*RECORDED}


def test_a_log_of_everything_is_vouched_for(log, tables):
    assert doubted(log, tables) == []
    assert unsealed(log) == ()
    assert list(disagreeing(log)) == []


@pytest.mark.parametrize(
    ("sql", "found"),
    [
        pytest.param("UPDATE rep SET kept = 'Calm' WHERE id = 2",
                     Doubt("rep", 2, 2, "kept", "Calm", "calm"), id="a text"),
        pytest.param("UPDATE rep SET note = NULL WHERE id = 3",
                     Doubt("rep", 3, 3, "note", None, None), id="a text that is gone"),
        pytest.param("UPDATE rep SET minutes = 13 WHERE id = 1",
                     Doubt("rep", 1, 1, "minutes", 13, 12), id="a number"),
        pytest.param("UPDATE rating SET value = 3 WHERE id = 4",
                     Doubt("rating", 4, 2, "value", 3, 2), id="a rating"),
        pytest.param("UPDATE rating SET value = NULL WHERE id = 4",
                     Doubt("rating", 4, 2, "value", None, 2), id="a rating that is gone"),
        pytest.param(f"UPDATE drill SET what = 'x' WHERE id = {OWN_DRILL}",
                     Doubt("drill", OWN_DRILL, None, "what", "x", "money"), id="a drill"),
        pytest.param("DELETE FROM notice", Doubt("notice", 1, None, "", "missing"),
                     id="a row that is gone"),
        pytest.param("DELETE FROM rating WHERE id = 4", Doubt("rating", 4, 2, "", "missing"),
                     id="a rating's row"),
        pytest.param("INSERT INTO metric VALUES (9, 'u', '2026-11-20', 'calls', '1', 1)",
                     Doubt("metric", 9, None, "", "never recorded"), id="a row from nowhere"),
        pytest.param("INSERT INTO day_off VALUES (2, 'u', '2026-12-24', '2026-12-24', NULL, 1)",
                     Doubt("day_off", 2, None, "", "deleted, and there"),
                     id="a row that was deleted"),
    ],
)  # fmt: skip
def test_a_row_that_is_not_as_recorded_is_named_field_by_field(log, tables, sql, found):
    recorded = last_image(log, found.kind, found.row)
    log.execute(sql)

    (doubt,) = doubted(log, tables)

    if found.field == "note":
        found = found._replace(recorded=recorded["note"])
    assert doubt == found
    assert unsealed(log) == ()


def test_a_number_given_to_another_row_is_two_doubts(log, tables):
    log.execute("UPDATE metric SET id = 7 WHERE id = 2")

    assert [(each.row, each.now) for each in doubted(log, tables)] == [
        (2, "missing"), (7, "never recorded"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "sql",
    [
        pytest.param("UPDATE command SET at = '2026-03-02T08:00:01Z' WHERE id = 3", id="its time"),
        pytest.param("UPDATE command SET what = 'edit' WHERE id = 3", id="its words"),
        pytest.param("UPDATE command SET final = 1 WHERE id = 3", id="whether it is final"),
        pytest.param("UPDATE command SET digest = replace(digest, substr(digest, 1, 1), 'x')"
                     " WHERE id = 3", id="its digest"),
        pytest.param("UPDATE change SET after = replace(after, 'calm', 'Calm')"
                     " WHERE command_id = 3", id="an image"),
        pytest.param("UPDATE change SET row = 99 WHERE command_id = 3 AND kind = 'rep'",
                     id="the row of a change"),
        pytest.param("DELETE FROM change WHERE command_id = 3 AND kind = 'rating'",
                     id="a change that is gone"),
        pytest.param("DELETE FROM change WHERE command_id = 3", id="all changes gone"),
        pytest.param("INSERT INTO change (command_id, kind, row, after)"
                     " VALUES (3, 'rep', 2, 'id=2')", id="a change from nowhere"),
    ],
)  # fmt: skip
def test_a_command_or_a_change_that_is_not_as_recorded_breaks_its_digest(log, sql):
    log.execute(sql)

    assert unsealed(log) == (3,)


def test_a_change_given_to_another_command_breaks_both(log):
    log.execute("UPDATE change SET command_id = 4 WHERE command_id = 3 AND kind = 'rep'")

    assert unsealed(log) == (3, 4)


def test_rows_last_recorded_by_a_damaged_command_are_in_doubt(log):
    ratings = [row for (row,) in log.execute("SELECT id FROM rating WHERE rep_id = 2")]

    found = doubts_of(log, [3])

    assert {(each.kind, each.row, each.rep) for each in found} == {
        ("rep", 2, 2), *(("rating", row, 2) for row in ratings),
    }  # fmt: skip
    assert doubts_of(log, []) == ()


def test_a_command_whose_rows_were_recorded_again_since_leaves_no_doubt_of_them(log):
    first, last = log.execute(
        "SELECT min(command_id), max(command_id) FROM change WHERE kind = 'rep' AND row = 1"
    ).fetchone()

    assert ("rep", 1) not in {(each.kind, each.row) for each in doubts_of(log, [first])}
    assert ("rep", 1) in {(each.kind, each.row) for each in doubts_of(log, [last])}


def test_a_row_recorded_before_a_column_was_there_has_its_default(log, tables):
    log.execute("ALTER TABLE metric ADD COLUMN unit TEXT")
    log.execute("ALTER TABLE metric ADD COLUMN weight INTEGER NOT NULL DEFAULT 1")
    tables = tables | {"metric": tables["metric"] | {"unit": None, "weight": 1}}
    assert doubted(log, tables) == []

    log.execute("UPDATE metric SET unit = 'h', weight = 2 WHERE id = 1")

    assert doubted(log, tables) == [
        Doubt("metric", 1, None, "unit", "h", None), Doubt("metric", 1, None, "weight", 2, 1),
    ]  # fmt: skip


def test_defaults_are_read_from_the_schema_of_a_new_log(log):
    log.execute("ALTER TABLE metric ADD COLUMN weight INTEGER NOT NULL DEFAULT 1")
    log.execute("CREATE TRIGGER metric_recorded AFTER INSERT ON metric BEGIN SELECT 1; END")

    assert recorded_tables(log)["metric"] == {
        "id": None, "uid": None, "day": None, "name": None, "value": None, "revision": None,
        "weight": 1,
    }  # fmt: skip


def test_a_row_may_hold_what_no_row_can(log):
    log.execute("PRAGMA writable_schema=ON")
    log.execute("CREATE TABLE loose (id, a, b)")
    log.execute("INSERT INTO loose VALUES (1, x'6162', 1.5)")

    assert row_now(log, "loose", 1) == {"id": 1, "a": "b'ab'", "b": "1.5"}
    assert row_now(log, "loose", 2) is None


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        pytest.param("UPDATE practice_day SET minutes = minutes + 1 WHERE day = '2026-03-02'",
                     "the totals of 2026-03-02", id="a day's minutes"),
        pytest.param("UPDATE practice_day SET monday = '2026-03-09' WHERE day = '2026-03-02'",
                     "the totals of 2026-03-02", id="a day's week"),
        pytest.param("DELETE FROM practice_day WHERE day = '2026-03-02'",
                     "the totals of 2026-03-02", id="a day that is gone"),
        pytest.param("INSERT INTO practice_day VALUES ('2026-05-01', '2026-04-27', 1, 1)",
                     "the totals of 2026-05-01", id="a day from nowhere"),
        pytest.param("UPDATE score_day SET total = total + 1 WHERE day = '2026-03-02'",
                     "the scores of 2026-03-02", id="a day's scores"),
        pytest.param("DELETE FROM score_day WHERE day = '2026-03-02'",
                     "the scores of 2026-03-02", id="a day's scores that are gone"),
        pytest.param("INSERT INTO score_day VALUES (1, 1, 0, '', '2026-05-01', 1, 300, 300, 300)",
                     "the scores of 2026-05-01", id="a day's scores from nowhere"),
        pytest.param("UPDATE rating SET value = 3 WHERE id = 4", "the score of rep 2",
                     id="a rating the score is not made of"),
        pytest.param("UPDATE rep SET quick = 0 WHERE id = 4", "the score of rep 4",
                     id="a quick score that is called a mean"),
        pytest.param("DELETE FROM command WHERE id = (SELECT max(id) FROM command)",
                     "the count of commands", id="the last command"),
        pytest.param("DELETE FROM command WHERE id = 4", "the count of commands", id="a command"),
        pytest.param("UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'rep'",
                     "the last number of rep", id="a number that would be given twice"),
        pytest.param("DELETE FROM sqlite_sequence WHERE name = 'change'",
                     "the last number of change", id="numbers that would begin anew"),
        pytest.param("INSERT INTO current_command VALUES (3)", "the command being carried out",
                     id="a command half carried out"),
    ],
)  # fmt: skip
def test_what_is_kept_and_does_not_agree_is_named(log, sql, told):
    log.execute(sql)

    assert list(disagreeing(log)) == [told]


@pytest.mark.parametrize("score", ["310", "NULL"])
def test_a_score_that_is_no_mean_disagrees_with_its_ratings_and_its_day(log, score):
    log.execute(f"UPDATE rep SET score = {score} WHERE id = 2")

    assert list(disagreeing(log)) == ["the scores of 2026-03-02", "the score of rep 2"]


@pytest.mark.parametrize(
    ("sql", "field", "now"),
    [
        pytest.param("DELETE FROM deleted WHERE id = 1", "", "missing", id="gone"),
        pytest.param("UPDATE deleted SET revision = 9 WHERE id = 1", "revision", 9, id="later"),
        pytest.param("UPDATE deleted SET uid = 'u' WHERE id = 1", "uid", "u", id="of another"),
        pytest.param("UPDATE deleted SET kind = 'focus' WHERE id = 1", "kind", "focus",
                     id="of another kind"),
    ],
)  # fmt: skip
def test_a_deletion_that_is_not_marked_as_recorded_is_named(log, tables, sql, field, now):
    log.execute(sql)

    (doubt,) = doubted(log, tables)

    assert (doubt.kind, doubt.row, doubt.field, doubt.now) == ("deleted", 1, field, now)


def test_a_deletion_from_nowhere_is_named(log, tables):
    log.execute("INSERT INTO deleted (kind, uid, revision) VALUES ('rep', 'u', 2)")

    (doubt,) = doubted(log, tables)

    assert (doubt.kind, doubt.now) == ("deleted", "never recorded")


def test_a_kind_that_is_no_table_is_no_sql(log, tables):
    log.execute("PRAGMA ignore_check_constraints=ON")
    log.execute("UPDATE change SET kind = 'rep; DROP TABLE rep' WHERE after IS NULL")

    assert list(disagreeing(log)) == ["the last number of rep; DROP TABLE rep"]
    assert doubted(log, tables)

    assert log.execute("SELECT count(*) FROM rep").fetchone() == (6,)
