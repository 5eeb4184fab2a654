"""`doctor`: healthy in eight lines, or what is wrong, which reps, and what to do."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.copied_logs import built_once
from tests.golden.content import typed_in

from practicelog.store.backups import file_of, listed

HEALTHY = """\
The log is healthy.

Log      {file}
Reps     1 rep, each as it was recorded
File     SQLite finds nothing wrong
History  every command has its digest
Totals   agree with the reps
Schema   that of this program
Access   only you can read the log and its backups
Place    {size}, in no folder known to be synced or shared
Backups  the newest is of 2026-11-21 18:00, 1 rep
"""


@pytest.fixture
def run(run_from_nothing):
    """A log that the program makes itself: what is tried here is what it backs up."""
    return run_from_nothing


@pytest.fixture
@built_once
def practised(run):
    """A desk whose log has a rep, and an undone command, in a private folder."""
    run("log", "opener", "-m", "10", "--note", "asked first")
    run("off", "add", "2027-01-01")
    run("undo")


PAGE = 4096


def behind_its_back(run, sql, *triggers):
    """Change a log as damage does: no trigger sees it."""
    with closing(sqlite3.connect(run.file, isolation_level=None)) as log:
        find = "SELECT sql FROM sqlite_master WHERE name = ?"
        schema = {name: log.execute(find, [name]).fetchone() for name in triggers}
        for name in triggers:
            log.execute(f"DROP TRIGGER {name}")
        log.execute(sql)
        for (statement,) in schema.values():
            log.execute(statement)


def test_a_healthy_log_is_told_in_a_few_lines(practised):
    size = f"{practised.file.stat().st_size / 1000:.1f} kB"

    told = HEALTHY.format(file=practised.file, size=size)
    assert practised("doctor", COLUMNS="200") == (0, told, "")


def test_a_log_with_everything_in_it_is_healthy(run):
    typed_in(run.file)

    assert run("doctor").code == 0


def test_it_changes_nothing(practised):
    before = {each: each.read_bytes() for each in practised.file.parent.rglob("*.*")}

    practised("doctor")

    assert {each: each.read_bytes() for each in practised.file.parent.rglob("*.*")} == before


def test_a_rep_that_is_not_as_recorded_is_named_with_what_the_backup_has(practised):
    behind_its_back(practised, "UPDATE rep SET note = 'asked lirst'", "rep_update_recorded",
                    "rep_day_moved")  # fmt: skip

    done = practised("doctor")

    assert done.code == 13
    assert done.err == (
        "practicelog: The log is damaged.\n  hint: practicelog restore 2026-11-21T170000Z\n"
    )
    assert done.out.startswith("The log is damaged.\n")
    assert "Reps     not as recorded: rep 1\n" in done.out
    assert done.out.splitlines()[-1] == (
        "rep 1    note    “asked lirst”   “asked first”   as recorded"
    )


def test_scripts_read_each_doubt(practised):
    behind_its_back(practised, "UPDATE rep SET note = 'asked lirst'", "rep_update_recorded",
                    "rep_day_moved")  # fmt: skip

    done = practised("doctor", "--json")

    assert done.code == 13
    document = json.loads(done.out)
    assert (document["schema"], document["healthy"]) == ("practicelog/doctor/1", False)
    assert document["doubts"] == [
        {"kind": "rep", "row": 1, "rep": 1, "field": "note", "now": "asked lirst",
         "recorded": "asked first", "backup": "as recorded"},
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("since", "backup"),
    [
        pytest.param((), "as recorded", id="unchanged since"),
        pytest.param(
            (("edit", "1", "--note", "asked twice"),), "another value", id="changed since"
        ),
    ],
)
def test_what_the_backup_has_is_held_against_what_was_recorded_last(practised, since, backup):
    for words in since:
        practised(*words)
    behind_its_back(practised, "UPDATE rep SET note = 'x'", "rep_update_recorded", "rep_day_moved")

    (doubt,) = json.loads(practised("doctor", "--json").out)["doubts"]

    assert doubt["backup"] == backup


def test_a_rep_logged_since_is_missing_in_the_backup(practised):
    practised("log", "pitch", "--note", "y")
    behind_its_back(practised, "UPDATE rep SET note = 'x' WHERE id = 2", "rep_update_recorded",
                    "rep_day_moved")  # fmt: skip

    (doubt,) = json.loads(practised("doctor", "--json").out)["doubts"]

    assert (doubt["rep"], doubt["backup"]) == (2, "missing")


def test_a_rep_that_is_damaged_in_the_backup_too_is_told(practised):
    behind_its_back(practised, "UPDATE rep SET note = 'x'", "rep_update_recorded", "rep_day_moved")
    practised("backup")

    (doubt,) = json.loads(practised("doctor", "--json").out)["doubts"]

    assert doubt["backup"] == "damaged too"


def test_without_a_backup_nothing_is_said_of_it(practised):
    Path(file_of(practised.file, listed(practised.file)[0])).unlink()
    behind_its_back(practised, "UPDATE rep SET note = 'x'", "rep_update_recorded", "rep_day_moved")

    done = practised("doctor", "--json")

    assert done.code == 13
    assert json.loads(done.out)["doubts"][0]["backup"] is None
    assert "no backup is left" in done.err


def test_a_damaged_rep_is_mended_by_editing_it(practised):
    behind_its_back(practised, "UPDATE rep SET note = 'x'", "rep_update_recorded", "rep_day_moved")
    assert practised("doctor").code == 13

    practised("edit", "1", "--note", "asked first")

    assert practised("doctor").code == 0


@pytest.mark.parametrize(
    ("sql", "check"),
    [
        ("UPDATE command SET what = 'x'", "history"),
        ("UPDATE practice_day SET minutes = 99", "totals"),
        ("CREATE TABLE mine (x)", "schema"),
        ("DROP VIEW weeks", "schema"),
        ("UPDATE command SET target = 9 WHERE action = 'undo'", "file"),
    ],
)
def test_each_check_speaks_for_itself(practised, sql, check):
    behind_its_back(practised, sql)

    done = practised("doctor", "--json")

    assert done.code == 13
    states = {each["check"]: each["state"] for each in json.loads(done.out)["checks"]}
    assert states[check] == "damaged"


@pytest.mark.parametrize(
    ("table", "check"), [("practice_day", "totals"), ("command", "history"), ("rating", "reps")]
)
def test_what_cannot_be_looked_at_is_not_called_fine(practised, table, check):
    (root,) = practised.query("SELECT rootpage FROM sqlite_master WHERE name = ?", table)[0]
    content = bytearray(practised.file.read_bytes())
    content[(root - 1) * PAGE : root * PAGE] = bytes(PAGE)
    practised.file.write_bytes(content)

    done = practised("doctor", "--json")

    assert done.code == 13
    told = {each["check"]: each for each in json.loads(done.out)["checks"]}
    assert told[check]["state"] == "damaged"
    assert "can" in told[check]["told"]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"Dear diary", id="text"),
        pytest.param(b"SQLite format 3\0" + bytes(9999), id="a header and nothing else"),
    ],
)
def test_a_file_that_cannot_be_opened_is_damaged_and_told_with_the_way_back(practised, content):
    practised.file.write_bytes(content)

    done = practised("doctor")

    assert done.code == 13
    assert done.out.startswith("The log is damaged.\n")
    assert "File     cannot be opened: damaged, or no practicelog log\n" in done.out
    assert "History" not in done.out
    assert "practicelog restore 2026-11-21T170000Z" in done.err


def test_what_is_only_advised_leaves_the_exit_code_0(practised):
    practised.file.chmod(0o644)

    done = practised("doctor")

    assert (done.code, done.err) == (0, "")
    assert "Access   open to others on this computer: practice.db\n" in done.out


def test_without_a_log_there_is_nothing_to_examine(run):
    assert run("doctor").code == 10


def test_a_newer_log_is_not_judged(practised):
    behind_its_back(practised, "PRAGMA user_version=7000")

    assert practised("doctor").code == 12


def test_deletions_that_came_from_another_machine_are_no_damage(run, tmp_path):
    export, laptop = tmp_path / "one.jsonl", str(tmp_path / "laptop.db")
    for words in (("log", "opener"), ("log", "pitch"), ("delete", "1", "--yes")):
        assert run(*words).code == 0
    assert run("export", "-o", str(export)).code == 0
    assert run("--log", laptop, "import", str(export), "--mine").code == 0
    for words in (("log", "opener"), ("undo",), ("redo",), ("delete", "1", "--yes"), ("undo",)):
        assert run("--log", laptop, *words).code == 0
        assert run("--log", laptop, "doctor").code == 0


def test_a_deletion_that_is_lost_or_made_up_is_damage(run):
    for words in (("log", "opener"), ("delete", "1", "--yes")):
        assert run(*words).code == 0
    for sql, trigger in (
        ("DELETE FROM deleted", "deleted_delete_recorded"),
        ("UPDATE deleted SET revision = 1", "deleted_update_recorded"),
        ("INSERT INTO deleted (kind, uid, revision) VALUES ('rep', 'x', 2)",
         "deleted_insert_recorded"),
    ):  # fmt: skip
        kept = run.file.read_bytes()
        behind_its_back(run, sql, trigger)
        assert run("doctor").code == 13
        run.file.write_bytes(kept)


def test_a_deleted_rep_is_deleted_whatever_else_has_its_uid(run, tmp_path):
    uid = "01912345-0000-7000-8000-000000000001"
    coach, laptop = tmp_path / "ana.jsonl", str(tmp_path / "laptop.db")
    assert run("log", "opener", "--uid", uid).code == 0
    assert run("export", "-o", str(tmp_path / "before.jsonl")).code == 0
    assert run("--log", laptop, "import", str(tmp_path / "before.jsonl"), "--mine").code == 0
    assert run("delete", "1", "--yes").code == 0
    header = run("export").out.splitlines()[0]
    notice = {
        "type": "notice", "uid": uid, "revision": 9, "day": "2026-11-20", "text": "x", "who": "Ana",
    }  # fmt: skip
    gone = {"type": "deleted", "uid": uid, "revision": 10, "kind": "notice"}

    for said in (notice, gone):
        coach.write_text(f"{header}\n{json.dumps(said)}\n")
        assert run("import", str(coach)).code == 0
        assert run("doctor").code == 0

    assert run.query("SELECT kind, uid, revision FROM deleted ORDER BY id") == [
        ("rep", uid, 2), ("notice", uid, 10),
    ]  # fmt: skip
    after = tmp_path / "after.jsonl"
    assert run("export", "-o", str(after)).code == 0
    assert run("--log", laptop, "import", str(after), "--mine").code == 0
    assert run("--log", laptop, "list", "--json").out == run("list", "--json").out
    assert run("--log", laptop, "doctor").code == 0
