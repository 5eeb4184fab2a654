"""Another log read as a stranger's: whole, or refused before anything of it is believed."""

import sqlite3
from contextlib import closing
from io import BytesIO

import pytest
from tests.conftest import NOW
from tests.difficult_log import fill
from tests.generated_logs import TODAY

from practicelog.core.extent import Extent
from practicelog.errors import ImportRefusedError
from practicelog.exchange import jsonl
from practicelog.store import creation
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.connection import SCHEMA_VERSION, reading, writing
from practicelog.store.foreign_log import foreign_records

ENDLESS = """
    CREATE VIEW notice AS
    WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT * FROM n
"""


@pytest.fixture(scope="module")
def everything_of_another(tmp_path_factory):
    """The bytes of another log with everything in it."""
    file = tmp_path_factory.mktemp("another") / "other.db"
    with (
        writing(file, lambda log: creation.fill(log, NOW)) as log,
        recorded(log, NewCommand(NOW, "test")),
    ):
        fill(log)
    return file.read_bytes()


@pytest.fixture
def other(everything_of_another, tmp_path):
    """That log on the disk."""
    file = tmp_path / "other.db"
    file.write_bytes(everything_of_another)
    return file


def refusal(file):
    with pytest.raises(ImportRefusedError) as found:
        list(foreign_records(file, TODAY))
    return found.value.message


def tampered(file, *statements):
    """Change a log as no practicelog would; what SQLite itself refuses is let through."""
    with closing(sqlite3.connect(file, isolation_level=None)) as log:
        log.execute("PRAGMA ignore_check_constraints=ON")
        log.execute("PRAGMA writable_schema=ON")
        for statement in statements:
            log.execute(statement)
    return refusal(file)


def test_a_log_gives_what_its_export_would_and_stays_as_it_is(other):
    before = other.read_bytes()
    exported = BytesIO()
    with reading(other) as log:
        jsonl.write(log, Extent(TODAY), exported)

    lines = [jsonl.line(record) for record in foreign_records(other, TODAY)]

    assert lines == exported.getvalue().splitlines(keepends=True)[1:]
    assert other.read_bytes() == before
    assert [each.name for each in other.parent.iterdir()] == ["other.db"]


@pytest.mark.parametrize(
    ("statements", "message"),
    [
        pytest.param(["PRAGMA application_id=7"], "not a practicelog log", id="another program's"),
        pytest.param([f"PRAGMA user_version={SCHEMA_VERSION + 1}"], "a newer", id="newer"),
        pytest.param(["PRAGMA user_version=1"], "an older practicelog", id="older"),
        pytest.param(["CREATE TABLE x (y)"], "not as practicelog makes it", id="another table"),
        pytest.param(["DROP TABLE notice"], "not as practicelog makes it", id="a table missing"),
        pytest.param(["DROP TABLE notice", ENDLESS],
                     "not as practicelog makes it", id="an endless view in a table's place"),
        pytest.param(["CREATE TRIGGER t AFTER INSERT ON notice BEGIN DELETE FROM rep; END"],
                     "not as practicelog makes it", id="a trigger"),
        pytest.param(["DROP TRIGGER notice_insert_recorded"], "not as practicelog makes it",
                     id="a trigger missing"),
    ],
)  # fmt: skip
def test_a_log_of_another_making_is_refused(other, statements, message):
    assert message in tampered(other, *statements)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param("UPDATE rep SET score = 9000", id="a score that cannot be"),
        pytest.param("UPDATE rep SET at = '0000-00-00'", id="an instant that cannot be"),
        pytest.param("UPDATE rep SET drill_id = 999", id="a drill that is not there"),
        pytest.param("UPDATE notice SET text = CAST(zeroblob(600000) AS TEXT)", id="a long text"),
        pytest.param("UPDATE notice SET text = CAST(x'ff' AS TEXT)", id="a text of no UTF-8"),
        pytest.param("UPDATE notice SET text = CAST(zeroblob(2000000) AS TEXT)", id="a huge row"),
    ],
)
def test_rows_that_no_practicelog_stored_are_refused(other, change):
    with closing(sqlite3.connect(other, isolation_level=None)) as log:
        log.execute("PRAGMA ignore_check_constraints=ON")
        log.execute("BEGIN")
        log.execute("INSERT INTO current_command SELECT max(id) FROM command")
        log.execute(change)
        log.execute("DELETE FROM current_command")
        log.execute("COMMIT")

    assert refusal(other)


def test_a_damaged_log_is_refused(other):
    content = bytearray(other.read_bytes())
    content[4096 * 3 : 4096 * 40] = bytes(4096 * 37)
    other.write_bytes(content)

    assert "other log" in refusal(other)


def test_a_log_whose_schema_is_no_text_is_refused(other):
    other.write_bytes(
        other.read_bytes().replace(b"CREATE TABLE change", b"CREATE T\xff\xfeLE change")
    )

    assert refusal(other) == "The other log is damaged."


@pytest.mark.parametrize("size", [16, 99, 100, 4096, 10_000])
def test_a_log_cut_short_is_refused(other, size):
    other.write_bytes(other.read_bytes()[:size])

    assert "other log" in refusal(other)


def test_a_log_with_a_write_ahead_log_is_refused_before_it_is_opened(other):
    with closing(sqlite3.connect(other)) as log:
        log.execute("PRAGMA journal_mode=WAL")
    before = other.read_bytes()

    assert "how this log is written" in refusal(other)
    assert other.read_bytes() == before


def test_a_log_that_was_not_closed_is_refused_and_not_mended(other, tmp_path):
    with closing(sqlite3.connect(other, isolation_level=None)) as log:
        log.execute("PRAGMA cache_size=1")
        log.execute("PRAGMA cache_spill=1")
        log.execute("BEGIN")
        log.execute("INSERT INTO current_command SELECT max(id) FROM command")
        log.execute("UPDATE rep SET note = 'half'")
        half = {each.name: each.read_bytes() for each in tmp_path.iterdir()}
        log.execute("ROLLBACK")
    folder = tmp_path / "killed"
    folder.mkdir()
    for name, content in half.items():
        (folder / name).write_bytes(content)

    assert set(half) == {"other.db", "other.db-journal"}
    assert "cut short while it wrote" in refusal(folder / "other.db")
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == half


def test_parts_that_are_read_at_once_have_a_size(other):
    with closing(sqlite3.connect(other, isolation_level=None)) as log:
        log.execute("BEGIN")
        log.execute("INSERT INTO current_command SELECT max(id) FROM command")
        log.execute(
            "WITH RECURSIVE n(v) AS (SELECT 100 UNION ALL SELECT v + 1 FROM n WHERE v < 220) "
            "INSERT INTO script_version (script_id, version, made, text) "
            "SELECT 1, v, '2026-11-20T16:30:00Z', printf('%.*c', 150000, 'x') FROM n"
        )
        log.execute("DELETE FROM current_command")
        log.execute("COMMIT")

    assert refusal(other) == "The other log has a script, drill or rep that is too large."
