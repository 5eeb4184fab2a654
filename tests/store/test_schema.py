"""The database itself: what it refuses, what it indexes, and that records and tables agree."""

import sqlite3

import pytest
from sqlmodel import SQLModel
from tests.conftest import NOW

from practicelog.core.records import (
    card,
    drill,
    focus,
    history,
    plan,
    rep,
    script,
    session,
    take,
)
from practicelog.core.records import field as seen
from practicelog.store import drills, plans, reps
from practicelog.store.connection import APPLICATION_ID, SCHEMA_VERSION
from practicelog.store.tables import RECORDED

DAY = NOW.date()

RECORDS = {
    "drill": drill.Drill,
    "criterion": drill.Criterion,
    "rep": rep.Rep,
    "rating": rep.Rating,
    "card": card.Card,
    "take": take.Take,
    "session_take": take.Take,
    "plan": plan.Plan,
    "day_off": plan.DayOff,
    "practice_day": plan.PracticeDay,
    "script": script.Script,
    "script_version": script.Version,
    "focus": focus.Focus,
    "promise": focus.Promise,
    "notice": seen.Notice,
    "metric": seen.Metric,
    "rescoring": seen.Rescoring,
    "session": session.Session,
    "command": history.Command,
    "change": history.Change,
}
WITHOUT_RECORD = {"rubric", "current_command", "deleted", "export_mark", "score_day"}
WITHOUT_RECORD |= {"sync_alias", "sync_part", "sync_stamp", "sync_state", "sync_version"}

DERIVED = {
    "drill": {"rubric", "criteria"},
    "criterion": {"check"},
    "card": {"drill"},
    "take": {"card"},
    "rep": {"drill", "rubric", "ratings", "script", "take_log"},
    "rating": {"criterion"},
    "script": {"newest"},
    "script_version": {"script"},
    "focus": {"drill", "hint"},
    "promise": {"rep", "drill"},
    "rescoring": {"rep"},
    "command": {"in_force", "touched"},
    "change": {"command", "at", "what"},
}
"""The fields of a record that are read from elsewhere than a column of the same name."""

KEYS = {
    "criterion": {"id", "rubric_id", "position", "check_only"},
    "rep": {"drill_id", "rubric_id", "script_version_id"},
    "card": {"drill_id"},
    "take": {"id", "rep_id", "card_id"},
    "rating": {"id", "rep_id", "criterion_id"},
    "script_version": {"script_id"},
    "focus": {"drill_id"},
    "session": {"id"},
    "promise": {"rep_id", "drill_id"},
    "rescoring": {"rep_id"},
    "practice_day": {"monday"},
    "command": {"digest"},
    "change": {"id", "command_id"},
}
"""The columns that no field of the record is named after."""

REFUSED = {
    "drill": [("name", ""), ("name", "x" * 81), ("archived", 2), ("uid", None)],
    "criterion": [("name", ""), ("name", "x" * 81), ("check_only", 2), ("rubric_id", 999)],
    "rep": [
        ("at", "2026-11-20"), ("at", "2026-11-20T12:00:00+01:00"),
        ("logged", "2026-02-31T12:00:00Z"),
        ("day", "2026-02-31"), ("day", "20261120"), ("day", None), ("kind", "other"),
        ("minutes", 0), ("minutes", 1441), ("minutes", 2.5), ("minutes", "ten"),
        ("takes", 0), ("takes", 1000), ("takes", None), ("difficulty", "none"),
        ("feedback", None), ("feedback", "boss"), ("predict", 99), ("score", 501),
        ("score", 350.5), ("quick", 2), ("partner", ""), ("partner", "x" * 81), ("goal", ""),
        ("goal", "x" * 501), ("change", "x" * 501), ("kept", "x" * 501), ("next", "x" * 501),
        ("note", "x" * 10_001), ("note", b"bytes"), ("drill_id", 999), ("rubric_id", 999),
    ],
    "rating": [("value", -1), ("value", 6), ("value", 3.5), ("rater", ""), ("criterion_id", 999)],
    "plan": [
        ("from_day", "someday"), ("days", 0), ("days", 8), ("minutes", -1), ("minutes", 1441),
        ("week_start", "monday"), ("weekdays", ""),
    ],
    "day_off": [("first", "2027-01-01"), ("last", "2026-02-30"), ("reason", "x" * 501)],
    "command": [
        ("at", "today"), ("action", "purge"), ("action", "undo"), ("target", 1), ("digest", "x"),
    ],
    "change": [("command_id", 999), ("row", "x")],
}  # fmt: skip


@pytest.fixture
def full_log(log):
    """A log with a row in every table that the everyday commands write."""
    found = drills.find(log, "opener")
    blank = rep.Rep(0, "rep", NOW, "UTC", DAY, NOW, "opener", 1)
    reps.add(log, blank._replace(ratings=(rep.Rating("self", "who", 4),)), found)
    plans.put_plan(log, plan.Plan(0, "plan", DAY))
    plans.add_off(log, plan.DayOff(0, "off", DAY, DAY))
    return log


def columns(log, table):
    return {name for _, name, *_ in log.execute(f"PRAGMA table_info({table})")}


def tables(log):
    return [
        name
        for (name,) in log.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        )
    ]


def test_every_table_is_declared_once_and_has_a_record_or_needs_none(log):
    assert set(tables(log)) == set(SQLModel.metadata.tables)
    assert set(tables(log)) == RECORDS.keys() | WITHOUT_RECORD


@pytest.mark.parametrize("table", RECORDS)
def test_a_record_and_its_table_have_the_same_fields(log, table):
    fields = set(RECORDS[table]._fields)

    assert fields - columns(log, table) == DERIVED.get(table, set())
    assert columns(log, table) - fields == KEYS.get(table, set())


def test_every_table_is_strict(log):
    loose = log.execute(
        "SELECT name FROM pragma_table_list"
        " WHERE NOT strict AND type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%'"
    )

    assert loose.fetchall() == []


@pytest.mark.parametrize("table", SQLModel.metadata.tables)
def test_every_foreign_key_has_an_index_that_begins_with_it(log, table):
    keys = {column for _, _, _, column, *_ in log.execute(f"PRAGMA foreign_key_list({table})")}
    first = {
        column
        for (column,) in log.execute(
            f"SELECT info.name FROM pragma_index_list('{table}') AS list,"
            " pragma_index_info(list.name) AS info WHERE info.seqno = 0"
        )
    }
    primary = {name for _, name, _, _, _, key in log.execute(f"PRAGMA table_info({table})") if key}

    assert keys <= first | primary


@pytest.mark.parametrize("table", RECORDED)
def test_every_recorded_table_has_the_three_triggers_that_record(log, table):
    found = log.execute(
        "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
        " AND name GLOB '*_recorded'",
        (table,),
    )

    assert found.fetchone() == (3,)


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        pytest.param(table, column, value, id=f"{table}.{column}={str(value)[:12]!r}")
        for table, cells in REFUSED.items()
        for column, value in cells
    ],
)
def test_a_value_that_cannot_be_is_refused_by_the_database(full_log, table, column, value):
    with pytest.raises(sqlite3.IntegrityError):
        full_log.execute(f'UPDATE "{table}" SET "{column}" = ?', (value,))


@pytest.mark.parametrize(
    "table", ["drill", "rubric", "criterion", "rep", "rating", "plan", "day_off"]
)
def test_a_row_cannot_be_stored_twice(full_log, table):
    names = ", ".join(f'"{name}"' for name in columns(full_log, table) - {"id"})

    with pytest.raises(sqlite3.IntegrityError):
        full_log.execute(f'INSERT INTO "{table}" ({names}) SELECT {names} FROM "{table}"')


@pytest.mark.parametrize("table", ["drill", "rubric", "criterion", "rep"])
def test_a_row_that_others_need_cannot_be_deleted(full_log, table):
    with pytest.raises(sqlite3.IntegrityError):
        full_log.execute(f"DELETE FROM {table}")


def test_a_log_says_what_it_is(run):
    run("log", "opener")

    assert run.query("PRAGMA application_id") == [(APPLICATION_ID,)]
    assert run.query("PRAGMA user_version") == [(SCHEMA_VERSION,)]
