"""A drafted migration leads to the schema that is declared."""

import sqlite3
from contextlib import closing

from tests.store.schema_facts import facts
from tools.migration import draft, newest_golden
from tools.schema import SCHEMA_FILE

from practicelog.store.connection import SCHEMA_VERSION
from practicelog.store.creation import statements

SCHEMA = SCHEMA_FILE.read_text("utf-8")
MORE = SCHEMA.replace(
    "  recording TEXT", "  spare TEXT CHECK (length(spare) > 0),\n  recording TEXT", 1
).replace("quote(NEW.recording)", "quote(NEW.spare) || ' ' || quote(NEW.recording)")
NEW_TABLE = """
CREATE TABLE venue (id INTEGER NOT NULL, PRIMARY KEY (id)) STRICT;
CREATE INDEX venue_by_id ON venue (id);
"""


def made(schema):
    log = sqlite3.connect(":memory:")
    for statement in statements(schema):
        log.execute(statement)
    return log


def order(log, table):
    """Return a table's triggers in the order in which SQLite keeps them."""
    found = log.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (table,)
    )
    return found.fetchall()


def test_to_the_schema_of_the_newest_golden_log_nothing_leads():
    with closing(newest_golden()) as old, closing(made(SCHEMA)) as new:
        assert draft(old, new) == ""


def test_a_draft_leads_from_the_version_before_however_often_it_is_drafted():
    with closing(newest_golden(SCHEMA_VERSION)) as before:
        assert before.execute("PRAGMA user_version").fetchone() < (SCHEMA_VERSION,)


def test_columns_triggers_and_tables_that_are_new_are_those_of_a_new_log_afterwards():
    with closing(newest_golden()) as old, closing(made(MORE + NEW_TABLE)) as new:
        for statement in statements(draft(old, new)):
            old.execute(statement)
        told, wanted = facts(old), facts(new)
        assert told.keys() == wanted.keys()
        assert {name for name in told if told[name] != wanted[name]} == {"table rep"}
        assert old.execute("SELECT spare FROM rep WHERE spare IS NOT NULL").fetchall() == []
        assert order(old, "rep") == order(new, "rep")


def test_a_table_of_which_nothing_changed_keeps_its_triggers():
    with closing(newest_golden()) as old, closing(made(MORE)) as new:
        assert "drill_insert_recorded" not in draft(old, new)
