"""The views that people open a log for: with Python's SQLite, its shell, and DuckDB."""

import re
import shutil
import sqlite3
import subprocess
from contextlib import closing
from datetime import date, timedelta
from io import StringIO

import duckdb
import pytest
from tests.sessions import QUICK, led

from practicelog.cli.world import World
from practicelog.store.connection import SETTINGS
from practicelog.store.tables.views import VIEWS

pytestmark = pytest.mark.sweep

VIEW_NAMES = [view.name for view in VIEWS]


@pytest.fixture
def practised(run):
    """Reps of every kind, by rubric and in a hurry, one of them with a script and by a coach."""
    run("log", "email-rewrite", "--on", "2026-11-15", "-m", "30", "-r", "subject=4", "-r", "cut=y",
        "-r", "voice=na")  # fmt: skip
    run("log", "opener", "--on", "2026-11-16", "-m", "10", "-s", "3.5", "--predict", "4")
    run("log", "opener", "--on", "2026-11-22", "-n", "2", "--goal", "calm", "--feedback", "peer")
    run("log", "opener", "--on", "2026-11-22", "--kind", "live", "-m", "5")
    return run


def rows(run, sql):
    """Return what a stranger reads: settings as strict as the program's own."""
    with closing(sqlite3.connect(run.file, isolation_level=None)) as log:
        for setting in SETTINGS:
            log.execute(setting)
        log.row_factory = sqlite3.Row
        return [dict(row) for row in log.execute(sql)]


@pytest.mark.parametrize("view", VIEWS, ids=VIEW_NAMES)
def test_a_view_has_the_columns_it_declares_each_with_a_meaning(run, view):
    run("log", "opener")

    assert [each[1] for each in run.query(f"PRAGMA table_info({view.name})")] == [
        column.name for column in view.columns
    ]
    assert all(column.meaning for column in view.columns)


def test_a_rep_has_names_and_points(practised):
    email, opener, deliberate, live = rows(practised, "SELECT * FROM reps ORDER BY id")

    assert (email["drill"], email["rubric"], email["score"], email["quick"]) == (
        "email-rewrite", 1, 4.0, 0,
    )  # fmt: skip
    assert (opener["score"], opener["predict"], opener["quick"]) == (3.5, 4.0, 1)
    assert [rep["deliberate"] for rep in (email, opener, deliberate, live)] == [0, 0, 1, 0]
    assert (email["practised"], email["zone"]) == ("2026-11-15T11:00:00Z", "Europe/Berlin")


def test_a_rep_names_the_version_of_the_script_it_was_practised_on(run, tmp_path):
    (tmp_path / "reply.txt").write_text("Compared with what?")
    run("script", "add", "price-reply", str(tmp_path / "reply.txt"))
    run("log", "objection", "--script", "price-reply")

    assert rows(run, "SELECT script, version FROM reps") == [
        {"script": "price-reply", "version": 1}
    ]


def test_weeks_begin_on_monday_and_count_practice_only(practised):
    assert rows(practised, "SELECT * FROM weeks ORDER BY monday") == [
        {"monday": "2026-11-09", "days": 1, "reps": 1, "minutes": 30},
        {"monday": "2026-11-16", "days": 2, "reps": 2, "minutes": 10},
    ]


def test_every_day_belongs_to_the_week_of_its_monday(log):
    days = [date(2015, 12, 20) + timedelta(days=n) for n in range(15 * 366)]
    kept_by_the_trigger = "date(day, '-6 days', 'weekday 1')"
    asked = "SELECT value FROM json_each(?)"

    found = log.execute(
        f"SELECT value, {kept_by_the_trigger.replace('day,', 'value,')} FROM ({asked})",
        (str([str(day) for day in days]).replace("'", '"'),),
    )

    assert kept_by_the_trigger.replace("day,", "NEW.day,") in trigger(log)
    assert dict(found) == {str(day): str(day - timedelta(days=day.weekday())) for day in days}


def trigger(log):
    return log.execute("SELECT sql FROM sqlite_master WHERE name = 'rep_day_added'").fetchone()[0]


def test_a_moved_rep_moves_from_week_to_week(practised):
    practised("edit", "1", "--on", "2026-11-20")
    practised("delete", "2", "--yes")

    assert rows(practised, "SELECT * FROM weeks") == [
        {"monday": "2026-11-16", "days": 2, "reps": 2, "minutes": 30}
    ]


def test_ratings_tell_checks_from_scales_and_what_did_not_apply(practised):
    found = rows(practised, "SELECT criterion, value, yes_no, rater FROM ratings WHERE rep = 1")

    assert sorted(map(tuple, map(dict.values, found)), key=str) == [
        ("cut", 1, 1, "self"), ("subject", 4, 0, "self"), ("voice", None, 0, "self"),
    ]  # fmt: skip


@pytest.mark.skipif(not shutil.which("sqlite3"), reason="the sqlite3 shell is not installed")
def test_the_shell_of_sqlite_reads_them(practised):
    done = subprocess.run(
        ["sqlite3", "-readonly", practised.file,
         "SELECT day, drill, score FROM reps WHERE score; SELECT * FROM weeks LIMIT 1"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert done.stdout == (
        "2026-11-15|email-rewrite|4.0\n2026-11-16|opener|3.5\n2026-11-09|1|1|30\n"
    )


@pytest.mark.parametrize("view", VIEWS, ids=VIEW_NAMES)
def test_duckdb_reads_a_view_by_its_text_and_finds_the_same(practised, view):
    """As its sqlite extension does, which cannot be fetched in a test."""
    led(World(practised.environ, StringIO(), StringIO(), StringIO()), QUICK, "opener")
    practised("stop")
    with closing(duckdb.connect()) as duck:
        for name, columns in tables_of(practised).items():
            duck.execute(f'CREATE TABLE "{name}" ({columns})')
            for row in practised.query(f'SELECT * FROM "{name}"'):
                duck.execute(f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(row))})', row)
        duck.execute(view.sql)
        names = ", ".join(column.name for column in view.columns)
        found = duck.execute(f"SELECT {names} FROM {view.name}").fetchall()

    assert sorted(found, key=str) == sorted(
        practised.query(f"SELECT {names} FROM {view.name}"), key=str
    )
    assert found


def tables_of(run):
    """Return the tables that views are made of, with their columns as DuckDB types them."""
    types = {"TEXT": "VARCHAR", "INTEGER": "BIGINT"}
    return {
        name: ", ".join(
            f'"{column}" {types[kind]}'
            for _, column, kind, *_ in run.query(f'PRAGMA table_info("{name}")')
        )
        for name in sorted({name for view in VIEWS for name in re.findall(r"\b\w+\b", view.source)})
        if run.query("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", name)
    }


def test_a_view_cannot_be_written_to(practised):
    with pytest.raises(sqlite3.OperationalError, match="cannot modify reps"):
        rows(practised, "UPDATE reps SET score = 5")
