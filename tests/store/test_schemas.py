"""A schema that is not the program's is told apart, whatever it differs in."""

import sqlite3
from contextlib import closing

import pytest
from tools.schema import SCHEMA_FILE

from practicelog.store.creation import statements
from practicelog.store.own_schemas import STATEMENTS
from practicelog.store.schemas import differences, normalised

SCHEMA = SCHEMA_FILE.read_text("utf-8")


def log_with(schema):
    """Return a log in memory with a schema."""
    log = sqlite3.connect(":memory:", isolation_level=None)
    for statement in statements(schema):
        log.execute(statement)
    return closing(log)


def told(schema):
    with log_with(schema) as log:
        return differences(log.execute(STATEMENTS))


def test_a_new_log_has_the_schema_of_a_new_log():
    assert told(SCHEMA) == ()


@pytest.mark.parametrize(
    ("old", "new", "difference"),
    [
        pytest.param("  CHECK (minutes BETWEEN 1 AND 1440),\n", "", "table rep is another",
                     id="a CHECK forgotten"),
        pytest.param("CHECK (kind IN ('practice', 'live', 'learn'))",
                     "CHECK (kind IN ('practice', 'live', 'learn '))", "table session is another",
                     id="a blank inside a word"),
        pytest.param("UNIQUE (rep_id, rater, criterion_id)", "UNIQUE (rep_id, criterion_id, rater)",
                     "table rating is another", id="UNIQUE in another order"),
        pytest.param("  change TEXT,\n  kept TEXT,\n", "  kept TEXT,\n  change TEXT,\n",
                     "table rep is another", id="columns in another order"),
        pytest.param("  note TEXT,\n", "  note TEXT DEFAULT '',\n", "table session is another",
                     id="a default"),
        pytest.param("  note TEXT,\n", "  note TEXT COLLATE NOCASE,\n", "table session is another",
                     id="a collation"),
        pytest.param("CREATE INDEX rep_by_day ON rep (day, id);\n", "",
                     "index rep_by_day is missing", id="an index forgotten"),
        pytest.param("CREATE INDEX rep_by_day ON rep (day, id);",
                     "CREATE INDEX rep_by_day ON rep (day, id DESC);",
                     "index rep_by_day is another", id="an index the other way"),
        pytest.param("ON command (id) WHERE final IS NOT NULL;", "ON command (id);",
                     "index final_commands is another", id="an index of all rows"),
    ],
)  # fmt: skip
def test_a_difference_is_named(old, new, difference):
    assert old in SCHEMA

    assert difference in told(SCHEMA.replace(old, new, 1))


def statement(beginning):
    return next(each for each in statements(SCHEMA) if each.strip().startswith(beginning))


@pytest.mark.parametrize(
    ("beginning", "name"),
    [
        ("CREATE TABLE metric", "table metric"),
        ("CREATE TRIGGER rep_buried", "trigger rep_buried"),
        ("CREATE TRIGGER rep_update_recorded", "trigger rep_update_recorded"),
        ("CREATE VIEW weeks", "view weeks"),
    ],
)
def test_what_is_forgotten_is_missing(beginning, name):
    schema = SCHEMA.replace(statement(beginning), "\n")
    if beginning.startswith("CREATE TABLE"):  # with what stands on it
        of_table = [each for each in statements(schema) if " ON metric " in each]
        for each in of_table:
            schema = schema.replace(each, "\n")

    assert f"{name} is missing" in told(schema)


@pytest.mark.parametrize(
    ("beginning", "old", "new"),
    [
        pytest.param("CREATE TABLE rating", ") STRICT;", ");", id="STRICT forgotten"),
        pytest.param("CREATE TABLE metric", "AUTOINCREMENT", "", id="numbers used twice"),
        pytest.param("CREATE TABLE practice_day", " WITHOUT ROWID,\n STRICT", " STRICT",
                     id="WITHOUT ROWID forgotten"),
        pytest.param("CREATE TABLE rating", ",\n  FOREIGN KEY(rep_id) REFERENCES rep (id)", "",
                     id="a link forgotten"),
        pytest.param("CREATE TRIGGER rep_buried", "OLD.revision + 1", "OLD.revision",
                     id="a trigger that does something else"),
        pytest.param("CREATE VIEW weeks", "sum(practice_day.reps)", "max(practice_day.reps)",
                     id="a view that shows something else"),
    ],
)  # fmt: skip
def test_what_was_written_otherwise_is_another(beginning, old, new):
    original = statement(beginning)
    kind, name = beginning.lower().split()[1:]
    assert old in original

    assert f"{kind} {name} is another" in told(SCHEMA.replace(original, original.replace(old, new)))


@pytest.mark.parametrize(
    ("sql", "name"),
    [
        ("CREATE TABLE mine (x);", "table mine"),
        ("CREATE INDEX mine ON rep (goal);", "index mine"),
        ("CREATE VIEW mine AS SELECT 1;", "view mine"),
        ("CREATE TRIGGER mine AFTER INSERT ON rep BEGIN DELETE FROM plan; END;", "trigger mine"),
    ],
)
def test_what_the_program_never_made_is_unknown(sql, name):
    assert told(f"{SCHEMA}\n{sql}\n") == (f"{name} is unknown",)


def test_statistics_of_sqlite_are_no_part_of_the_schema():
    with log_with(SCHEMA) as log:
        log.execute("ANALYZE")
        assert differences(log.execute(STATEMENTS)) == ()


def test_a_column_added_later_is_the_column_of_a_new_log():
    before = SCHEMA.replace("  final INTEGER CHECK (final = 1),\n", "", 1).replace(
        "CREATE INDEX final_commands ON command (id) WHERE final IS NOT NULL;\n", "", 1
    )
    with log_with(before) as log:
        assert differences(log.execute(STATEMENTS)) != ()
        log.execute("ALTER TABLE command ADD COLUMN final  INTEGER CHECK(final = 1)")
        log.execute('CREATE INDEX "final_commands" ON "command" (id)\nWHERE final IS NOT NULL')
        assert differences(log.execute(STATEMENTS)) == ()


def test_a_table_that_was_renamed_is_the_table_of_a_new_log():
    with log_with("CREATE TABLE new_x (a, b);") as log, log_with("CREATE TABLE x (a,b);") as new:
        log.execute("ALTER TABLE new_x RENAME TO x")
        (renamed,), (made,) = log.execute(STATEMENTS), new.execute(STATEMENTS)
        assert normalised(renamed[3]) == normalised(made[3])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CREATE TABLE x (a, b)", "CREATE TABLE  x(\n  a,b\n)"),
        ('CREATE TABLE "plan" (a)', "CREATE TABLE plan (a)"),
        ("CHECK (a IN ('x', 'y'))", "CHECK (a IN ('x','y'))"),
    ],
)
def test_blanks_and_quotes_of_names_carry_no_meaning(one, other):
    assert normalised(one) == normalised(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a || ' ' || b", "a || '  ' || b"),
        ("a = 'it''s ( x )'", "a = 'it''s (x)'"),
        ("""a = '"x"'""", "a = 'x'"),
        ("a = 'A'", "a = 'a'"),
        ("select ab", "select a b"),
    ],
)
def test_texts_and_words_do(one, other):
    assert normalised(one) != normalised(other)
