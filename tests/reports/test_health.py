"""The health of a log as a seller and as a script read it."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from practicelog.core.records.backup import Backup
from practicelog.core.records.health import (
    AS_RECORDED,
    Contents,
    Doubt,
    NewestBackup,
    Surroundings,
    Value,
)
from practicelog.core.sections import Facts, Lines, Table
from practicelog.reports.health import LISTED, Health, build, document, sections

BERLIN = ZoneInfo("Europe/Berlin")
NEWEST = NewestBackup(
    Backup(datetime(2026, 11, 20, 17, tzinfo=UTC), "daily", 511, "practice.db"), readable=True
)
AROUND = Surroundings("/home/sam/practice.db", 1_400_000, (), None, None, (), NEWEST)
NOTE = Doubt("rep", 12, 12, "note", "asked lirst", "asked first", AS_RECORDED)
RATING = Doubt("rating", 40, 9, "value", 5, 4, AS_RECORDED)
DRILL = Doubt("drill", 3, None, "", "never recorded")


def health(*doubts: Doubt, **around: Any) -> Health:
    return build(Contents(512, doubts=doubts), AROUND._replace(**around), BERLIN)


def test_a_healthy_log_is_told_in_a_word_and_line_by_line() -> None:
    head, facts = sections(health())
    assert head == Lines(("The log is healthy.",))
    assert isinstance(facts, Facts)
    assert facts.rows[0] == ("Log", "/home/sam/practice.db")
    assert [label for label, _ in facts.rows[1:]] == [
        "Reps", "File", "History", "Totals", "Schema", "Access", "Place", "Backups",
    ]  # fmt: skip


def test_advice_stands_under_its_verdict_and_leaves_a_log_healthy() -> None:
    advised = health(service="Dropbox")
    _, facts = sections(advised)
    assert isinstance(facts, Facts)
    place = [label for label, _ in facts.rows].index("Place")
    assert facts.rows[place + 1][0] == ""
    assert facts.rows[place + 1][1].startswith("→ keep the log elsewhere")
    assert advised.healthy


def test_each_doubt_is_a_row_with_what_the_backup_has() -> None:
    head, _, table = sections(health(NOTE, RATING, DRILL))
    assert head == Lines(("The log is damaged.",))
    assert isinstance(table, Table)
    assert table.rows == (
        ("rep 12", "note", "“asked lirst”", "“asked first”", "as recorded"),
        ("rep 9, rating 40", "value", "5", "4", "as recorded"),
        ("drill 3", "", "never recorded", "", ""),
    )


@pytest.mark.parametrize(
    ("now", "recorded", "shown"),
    [
        pytest.param("asked lirst", "asked first", ("“asked lirst”", "“asked first”"), id="short"),
        pytest.param("a" * 40 + "x" + "b" * 40, "a" * 40 + "y" + "b" * 40,
                     ("“…aaaaaaaaxbbbbbbbbb…”", "“…aaaaaaaaybbbbbbbbb…”"), id="in the middle"),
        pytest.param("x" + "b" * 40, "y" + "b" * 40,
                     ("“xbbbbbbbbbbbbbbbbb…”", "“ybbbbbbbbbbbbbbbbb…”"), id="at the beginning"),
        pytest.param("a" * 40, "a" * 50, ("“…aaaaaaaa”", "“…aaaaaaaaaaaaaaaaaa”"), id="cut short"),
        pytest.param(None, "a" * 50, ("", "“aaaaaaaaaaaaaaaaaa…”"), id="gone"),
        pytest.param(5, 4, ("5", "4"), id="numbers"),
        pytest.param("", "a", ("“”", "“a”"), id="empty"),
    ],
)  # fmt: skip
def test_of_two_values_the_place_where_they_part_is_shown(
    now: Value, recorded: Value, shown: tuple[str, str]
) -> None:
    _, _, table = sections(health(NOTE._replace(now=now, recorded=recorded)))
    assert isinstance(table, Table)
    assert table.rows[0][2:4] == shown


@pytest.mark.parametrize(("more", "words"), [(0, None), (1, "1 more"), (1500, "1,500 more")])
def test_of_many_doubts_the_first_are_listed(more: int, words: str | None) -> None:
    _, _, table, *rest = sections(health(*[NOTE] * (LISTED + more)))
    assert isinstance(table, Table)
    assert len(table.rows) == LISTED
    assert rest == ([Lines((f"{words}: practicelog doctor --json",))] if words else [])


def test_scripts_read_every_check_and_every_doubt_whole() -> None:
    told = document(health(NOTE, DRILL))
    assert {key: told[key] for key in ("healthy", "file", "reps", "backup")} == {
        "healthy": False,
        "file": "/home/sam/practice.db",
        "reps": 512,
        "backup": "2026-11-20T170000Z_daily_511-reps_practice.db.gz",
    }
    assert told["checks"][1] == {
        "check": "file", "state": "fine", "told": "SQLite finds nothing wrong", "todo": None,
    }  # fmt: skip
    assert told["doubts"] == [
        {"kind": "rep", "row": 12, "rep": 12, "field": "note", "now": "asked lirst",
         "recorded": "asked first", "backup": "as recorded"},
        {"kind": "drill", "row": 3, "rep": None, "field": "", "now": "never recorded",
         "recorded": None, "backup": None},
    ]  # fmt: skip


def test_without_a_backup_scripts_read_null() -> None:
    assert document(health(newest=None))["backup"] is None
