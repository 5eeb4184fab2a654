"""What a seller is told about the health of a log."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from practicelog.core.health_wording import (
    ADVICE,
    DAMAGED,
    FINE,
    Verdict,
    verdicts,
    way_back,
)
from practicelog.core.records.backup import Backup
from practicelog.core.records.health import (
    AS_RECORDED,
    Contents,
    Doubt,
    NewestBackup,
    Surroundings,
)

BERLIN = ZoneInfo("Europe/Berlin")
BACKUP = Backup(datetime(2026, 11, 20, 17, tzinfo=UTC), "daily", 511, "practice.db")
NEWEST = NewestBackup(BACKUP, readable=True)
SOUND = Contents(512)
PRIVATE = Surroundings("/home/sam/practice.db", 1_400_000, (), None, None, (), NEWEST)
NOTE = Doubt("rep", 12, 12, "note", "asked lirst", "asked first", AS_RECORDED)
WAY = "practicelog restore 2026-11-20T170000Z"


def told(contents: Contents = SOUND, around: Surroundings = PRIVATE) -> dict[str, Verdict]:
    return {each.check: each for each in verdicts(contents, around, BERLIN)}


def test_a_sound_log_is_told_of_check_by_check() -> None:
    assert [each[1:] for each in told().values()] == [
        (FINE, "512 reps, each as it was recorded", ""),
        (FINE, "SQLite finds nothing wrong", ""),
        (FINE, "every command has its digest", ""),
        (FINE, "agree with the reps", ""),
        (FINE, "that of this program", ""),
        (FINE, "only you can read the log and its backups", ""),
        (FINE, "1.4 MB, in no folder known to be synced or shared", ""),
        (FINE, "the newest is of 2026-11-20 18:00, 511 reps", ""),
    ]


def test_a_log_without_reps_says_so() -> None:
    assert told(Contents(0))["Reps"].told == "none yet"


@pytest.mark.parametrize(
    ("contents", "check", "words"),
    [
        pytest.param(SOUND._replace(malformed=("Page 7: never used",)), "File",
                     "SQLite finds Page 7: never used", id="malformed"),
        pytest.param(SOUND._replace(commands=(3, 4)), "History",
                     "not as recorded: command 3, command 4", id="digests"),
        pytest.param(SOUND._replace(tallies=("the totals of 2026-11-20",)), "Totals",
                     "not what the log amounts to: the totals of 2026-11-20", id="tallies"),
        pytest.param(SOUND._replace(schema=("view reps is missing",)), "Schema",
                     "not that of this program: view reps is missing; nothing was read by it",
                     id="schema"),
        pytest.param(SOUND._replace(doubts=(NOTE,)), "Reps", "not as recorded: rep 12",
                     id="a rep"),
        pytest.param(SOUND._replace(doubts=(NOTE, NOTE._replace(kind="rating", row=40, rep=9),
                                            Doubt("drill", 3, None, "what", "a", "b"))), "Reps",
                     "not as recorded: rep 9, rep 12, drill 3", id="reps and more"),
    ],
)  # fmt: skip
def test_damage_is_named_with_the_way_back(contents: Contents, check: str, words: str) -> None:
    verdict = told(contents)[check]
    assert (verdict.state, verdict.told) == (DAMAGED, words)
    assert verdict.todo.endswith(WAY)


def test_where_the_file_is_malformed_the_reps_are_only_counted() -> None:
    verdict = told(SOUND._replace(malformed=("bad",)))["Reps"]
    assert (verdict.state, verdict.told) == (DAMAGED, "512 reps can be read")


@pytest.mark.parametrize("check", ["History", "Totals"])
def test_what_could_not_be_looked_at_is_not_called_fine(check: str) -> None:
    verdict = told(SOUND._replace(malformed=("bad",), unread=(check,)))[check]
    assert verdict == (check, DAMAGED, "cannot be read", WAY)


def test_of_a_foreign_schema_only_that_is_told_and_what_was_added_can_be_dropped() -> None:
    verdicts = told(Contents(0, schema=("table mine is unknown", "view x is unknown")))
    assert verdicts["Schema"].todo == f"if you added that yourself, DROP it with sqlite3; or {WAY}"
    assert {"Reps", "File", "History", "Totals"}.isdisjoint(verdicts)


def test_of_a_log_that_cannot_be_opened_only_that_is_told() -> None:
    inside = [each for each in told(Contents(0, unopened=True)).values() if each.state == DAMAGED]
    assert inside == [("File", DAMAGED, "cannot be opened: damaged, or no practicelog log", WAY)]
    assert {"Reps", "History", "Totals", "Schema"}.isdisjoint(told(Contents(0, unopened=True)))


@pytest.mark.parametrize(
    ("other", "mendable"),
    [
        pytest.param(NOTE._replace(field="goal"), True, id="a field"),
        pytest.param(NOTE._replace(field="", now="missing"), False, id="a whole rep"),
        pytest.param(Doubt("drill", 3, None, "what", "a", "b"), False, id="a drill"),
    ],
)
def test_fields_of_reps_may_be_edited_back(other: Doubt, mendable: bool) -> None:
    todo = told(SOUND._replace(doubts=(NOTE, other)))["Reps"].todo
    assert ("practicelog edit" in todo) == mendable


@pytest.mark.parametrize(
    ("newest", "way"),
    [
        pytest.param(NEWEST, WAY, id="a backup"),
        pytest.param(NEWEST._replace(readable=False), "practicelog restore --list",
                     id="one that cannot be read"),
        pytest.param(None, "no backup is left to restore; keep this file, and practicelog export "
                     "what is there", id="none"),
    ],
)  # fmt: skip
def test_the_way_back_is_one_that_can_be_gone(newest: NewestBackup | None, way: str) -> None:
    assert way_back(SOUND, newest) == way


def test_what_cannot_be_opened_cannot_be_exported() -> None:
    told_todo = "no backup is left to restore; keep this file"
    assert way_back(Contents(0, unopened=True), None) == told_todo


@pytest.mark.parametrize("newest", [None, NEWEST._replace(readable=False)], ids=["none", "bad"])
def test_a_backup_of_a_damaged_log_is_not_advised(newest: NewestBackup | None) -> None:
    around = PRIVATE._replace(newest=newest)
    assert told(SOUND, around)["Backups"].todo == "practicelog backup"
    assert told(SOUND._replace(malformed=("bad",)), around)["Backups"].todo == ""


@pytest.mark.parametrize(
    ("change", "check", "words"),
    [
        pytest.param({"open_to_others": ("/home/sam/practice.db",)}, "Access",
                     "/home/sam/practice.db", id="modes"),
        pytest.param({"service": "Dropbox"}, "Place", "Dropbox", id="synced"),
        pytest.param({"network": "nfs4"}, "Place", "nfs4", id="a network"),
        pytest.param({"conflicts": ("practice (1).db",)}, "Copies", "practice (1).db",
                     id="conflict copies"),
        pytest.param({"newest": None}, "Backups", "there is none", id="no backup"),
        pytest.param({"newest": NEWEST._replace(readable=False)}, "Backups", "cannot be read",
                     id="a backup that cannot be read"),
    ],
)  # fmt: skip
def test_what_is_around_a_log_is_advised_and_no_damage(
    change: dict[str, Any], check: str, words: str
) -> None:
    found = told(around=PRIVATE._replace(**change))
    assert found[check].state == ADVICE
    assert words in found[check].told
    assert found[check].todo
    assert DAMAGED not in {each.state for each in found.values()}
