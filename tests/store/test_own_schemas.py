"""A log with another schema than practicelog's is refused before anything is read by it."""

import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest
from tests.conftest import PATIENCE_SECONDS, Desk
from tests.golden import cut, known
from tests.store.woven import weave

from practicelog.errors import file_name
from practicelog.store import known_schemas
from practicelog.store.connection import OLDEST_VERSION
from practicelog.store.journals import MAGIC
from practicelog.store.own_schemas import digest
from practicelog.store.work import Work, was_interrupted

pytestmark = pytest.mark.sweep

ENDLESS = "WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT * FROM n"
REFUSED = "practicelog: This log is not as practicelog makes it: {}\n"
NAMES_IT = "  hint: practicelog doctor names what is foreign in it; nothing was read or written\n"

FOREIGN = {
    "a trigger that takes away what is logged": (
        ["CREATE TRIGGER mine AFTER INSERT ON change BEGIN DELETE FROM rep; END"],
        "trigger mine is unknown",
    ),
    "a trigger that never ends": (
        [f"CREATE TRIGGER mine AFTER INSERT ON rep BEGIN SELECT count(*) FROM ({ENDLESS}); END"],
        "trigger mine is unknown",
    ),
    "a view in the place of a table": (
        ["DROP TABLE practice_day", f"CREATE VIEW practice_day AS {ENDLESS}"],
        "table practice_day is missing, view practice_day is unknown",
    ),
    "a view in the place of a pragma": (
        [f"CREATE VIEW pragma_user_version AS {ENDLESS}"],
        "view pragma_user_version is unknown",
    ),
    "no trigger that records": (
        ["DROP TRIGGER rep_insert_recorded"],
        "trigger rep_insert_recorded is missing",
    ),
    "another trigger that records": (
        ["DROP TRIGGER rep_insert_recorded",
         "CREATE TRIGGER rep_insert_recorded AFTER INSERT ON rep BEGIN SELECT 1; END"],
        "trigger rep_insert_recorded is another",
    ),
    "bytes in the place of a text": (
        ["UPDATE main.sqlite_master SET sql = CAST(sql AS BLOB) WHERE name = 'rep_revived'"],
        "trigger rep_revived is another",
    ),
    "a table with a name as long as a page": (
        [f"CREATE TABLE {'x' * 5_000} (y)"],
        f"table {'x' * 73}… is unknown",
    ),
    "a table that passes for SQLite's own": (
        ["CREATE TABLE sqlite_x (y)"],
        "table sqlite_x is unknown",
    ),
}  # fmt: skip

COMMANDS = (
    ("log", "opener"), ("list",), ("today",), ("streak",), ("report",), ("show", "1"), ("journey",),
    ("edit", "1", "-m", "5"), ("undo",), ("history",), ("export", "--as", "jsonl"), ("backup",),
    ("import", "{other}"), ("import", "{other}", "--dry-run"), ("purge", "1", "--yes"),
)  # fmt: skip


@pytest.fixture(params=FOREIGN, ids=lambda name: name)
def foreign(request, desk):
    """A log with a foreign schema, and how the schema differs."""
    statements, difference = FOREIGN[request.param]
    tampered(desk.file, *statements)
    return desk, difference


def tampered(file, *statements):
    """Change the schema of a log as anybody can; SQLite's own names are written in at last."""
    with closing(sqlite3.connect(file, isolation_level=None)) as log:
        log.execute("PRAGMA writable_schema=ON")
        for statement in statements:
            log.execute(statement.replace(" sqlite_", " sqlits_"))
        log.execute(
            "UPDATE sqlite_master SET name = replace(name, 'sqlits_', 'sqlite_'), "
            "tbl_name = replace(tbl_name, 'sqlits_', 'sqlite_'), "
            "sql = replace(sql, ' sqlits_', ' sqlite_') WHERE name GLOB 'sqlits_*'"
        )


def test_the_digests_are_those_of_every_version_and_its_upgrades():
    rendered = Path(known_schemas.__file__).read_text("utf-8")

    assert rendered == known.rendered(), "make schema"


def test_no_text_passes_for_the_end_of_another_and_one_that_follows():
    two = (("table", "a", "a", "one"), ("view", "b", "b", "two"))
    one = (("table", "a", "a", "one\0view\0b\0b\0two"),)

    assert digest(two) != digest(one)


def test_every_command_refuses_it_and_writes_nothing(foreign, tmp_path):
    desk, _ = foreign
    other = tmp_path / "other.jsonl"
    other.write_text('{"type": "notice"}\n')
    before = desk.file.read_bytes()

    for words in COMMANDS:
        done = desk(*(word.format(other=other) for word in words))
        assert done == (13, "", REFUSED.format(file_name(desk.file)) + NAMES_IT), words
        assert desk.file.read_bytes() == before, words


def test_doctor_names_what_is_foreign_and_reads_nothing_else(foreign):
    desk, difference = foreign

    done = desk("doctor", COLUMNS="300")

    assert done.code == 13
    assert f"Schema   not that of this program: {difference}; nothing was read by it\n" in done.out
    assert "Reps" not in done.out


def test_doctor_says_how_to_get_rid_of_what_one_added_oneself(desk):
    tampered(desk.file, "CREATE VIEW mine AS SELECT 1")

    done = desk("doctor", COLUMNS="300")

    assert "→ if you added that yourself, DROP it with sqlite3; or no backup" in done.out
    with closing(sqlite3.connect(desk.file)) as log:
        log.execute("DROP VIEW mine")
    assert desk("doctor").code == 0


def test_restore_refuses_it_and_leaves_the_log_as_it_is(foreign, tmp_path):
    desk, difference = foreign
    mine = Desk(tmp_path / "mine" / "practice.db")
    mine("log", "opener")
    before = mine.file.read_bytes()

    done = mine("restore", str(desk.file), "--yes")

    assert (done.code, done.out) == (13, "")
    assert done.err == REFUSED.format(file_name(desk.file)) + (
        f"  hint: it was not restored: {difference}\n"
    )
    assert mine.file.read_bytes() == before


def test_a_file_that_takes_for_ever_is_refused_by_restore_and_import_and_ended_by_ctrl_c(
    desk, program, tmp_path
):
    weave(desk.file, "rep")
    mine = Desk(tmp_path / "mine" / "practice.db")

    assert mine("restore", str(desk.file), "--yes").code == 13
    assert mine("import", str(desk.file)).code == 15

    with program.start("--log", str(desk.file), "doctor") as process:
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=PATIENCE_SECONDS)
    assert (process.returncode, out) == (130, "")


def test_what_takes_longer_than_its_size_allows_is_ended(tmp_path):
    with closing(sqlite3.connect(tmp_path / "x.db")) as log:
        work = Work(log, size=1000)
        with pytest.raises(sqlite3.OperationalError) as found:
            log.execute(f"SELECT count(*) FROM ({ENDLESS})")

    assert work.is_spent
    assert was_interrupted(found.value)


def test_a_log_beside_a_journal_that_is_not_its_own_is_not_restored(desk, tmp_path):
    mine = Desk(tmp_path / "mine" / "practice.db")
    beside = desk.file.with_name(f"{desk.file.name}-journal")
    precious = tmp_path / "precious"
    precious.touch()
    name = str(precious).encode()
    beside.write_bytes(
        bytes(512) + (1).to_bytes(4) + name + len(name).to_bytes(4) + bytes(4) + MAGIC
    )

    for words in (("restore", str(desk.file), "--yes"), ("import", str(desk.file), "--mine")):
        done = mine(*words)
        assert (done.code, done.out) == (13, "")
        assert "names another file, which would be deleted" in done.err
    assert precious.exists()


def test_a_backup_brings_a_log_back_that_was_tampered_with(desk, backup):
    tampered(desk.file, "CREATE TRIGGER mine AFTER INSERT ON rep BEGIN DELETE FROM rep; END")

    assert desk("restore", str(backup), "--yes").code == 0
    assert desk("doctor").code == 0


def test_an_older_log_with_a_foreign_schema_is_not_upgraded(tmp_path):
    file = cut.unpacked(OLDEST_VERSION, tmp_path / "practice.db")
    tampered(file, "CREATE TRIGGER mine AFTER UPDATE ON command BEGIN DELETE FROM rep; END")
    before = file.read_bytes()

    assert Desk(file)("list").code == 13
    assert file.read_bytes() == before
    assert not (tmp_path / "backups").exists()


def test_a_log_that_was_analysed_is_still_one(desk):
    with closing(sqlite3.connect(desk.file)) as log:
        log.execute("ANALYZE")

    assert desk("log", "opener").code == 0
    assert desk("doctor").code == 0


def test_no_two_schemas_have_one_digest_because_a_text_holds_the_other():
    row = ("table", "a", "a", "CREATE TABLE a (x)")

    assert digest((row, row)) != digest((("table", "a", "a", f"{row[3]}'), {row!r}"),))


def test_a_trigger_that_passes_for_statistics_is_refused(desk):
    tampered(desk.file, "CREATE TRIGGER sqlite_stat1 AFTER INSERT ON rep BEGIN SELECT 1; END")
    with closing(sqlite3.connect(desk.file, isolation_level=None)) as log:
        log.execute("PRAGMA writable_schema=ON")
        log.execute("UPDATE sqlite_master SET type = 'table' WHERE name = 'sqlite_stat1'")

    assert desk("log", "opener").code == 13


def test_what_a_log_is_asked_for_its_schema_cannot_be_redefined(desk):
    with closing(sqlite3.connect(desk.file, isolation_level=None)) as log:
        log.execute("PRAGMA writable_schema=ON")
        log.execute("CREATE VIEW sqlits_schema AS SELECT * FROM sqlite_master WHERE 0")
        log.execute(
            "UPDATE sqlite_master SET name = 'sqlite_schema', tbl_name = 'sqlite_schema', "
            "sql = replace(sql, 'sqlits', 'sqlite') WHERE name = 'sqlits_schema'"
        )

    assert desk("list").code == 13
