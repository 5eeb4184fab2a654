"""Backups as a seller and as a script read of them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from practicelog.core.records.backup import BEFORE_PURGE, DAILY, Backup, Loss
from practicelog.core.sections import Facts, Lines, Table
from practicelog.reports.backups import document, loss_words, made_words, restored_words, sections

BERLIN = ZoneInfo("Europe/Berlin")
AT = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
BACKUPS = [
    (Backup(AT, BEFORE_PURGE, 1512, "practice.db"), 1_449_000),
    (Backup(AT.replace(hour=8), DAILY, 1, "practice.db"), 512),
]


def test_backups_are_listed_where_the_reader_is() -> None:
    table, where = sections(BACKUPS, "/home/sam/backups", BERLIN)
    assert where == Facts((("In", "/home/sam/backups"), ("Restore", "practicelog restore BACKUP")))
    assert isinstance(table, Table)
    assert table.rows == (
        ("2026-11-21T233000Z", "2026-11-22 00:30", "before purge", "1,512", "1.4 MB"),
        ("2026-11-21T083000Z", "2026-11-21 09:30", "daily", "1", "512 bytes"),
    )


def test_without_backups_the_command_that_makes_one_is_named() -> None:
    (lines,) = sections([], "/home/sam/backups", BERLIN)
    assert isinstance(lines, Lines)
    assert "practicelog backup" in lines.lines[0]


def test_scripts_read_the_file_of_each() -> None:
    assert document(BACKUPS[1:], "/home/sam/backups") == {
        "folder": "/home/sam/backups",
        "backups": [
            {
                "file": "2026-11-21T083000Z_daily_1-reps_practice.db.gz",
                "at": "2026-11-21T08:30:00Z", "why": "daily", "reps": 1, "bytes": 512,
            },
        ],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("loss", "words"),
    [
        pytest.param(Loss(0, 0), None, id="nothing"),
        pytest.param(Loss(1, 1),
                     "This backup lacks 1 newer rep of the log (1 command in all).", id="one"),
        pytest.param(Loss(0, 2),
                     "This backup has every rep, but lacks what 2 commands changed since.",
                     id="no rep"),
        pytest.param(Loss(1200, 1300),
                     "This backup lacks 1,200 newer reps of the log (1,300 commands in all).",
                     id="many"),
        pytest.param(None, "The log is damaged: what it has that this backup has not cannot be "
                     "told.", id="who knows"),
    ],
)  # fmt: skip
def test_what_a_restore_would_lose_is_counted(loss: Loss | None, words: str | None) -> None:
    assert loss_words(loss) == words


def test_what_was_done_is_told_in_one_line() -> None:
    assert made_words(1, "/b.gz") == "Backed up 1 rep: /b.gz"
    assert restored_words(2, "/b.gz") == "Restored 2 reps · as it was before: /b.gz"
    assert restored_words(2, None) == "Restored 2 reps"
