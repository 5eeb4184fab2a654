"""Logs with crowds where people have a few: thousands of raters, proposals, notices on one day."""

from pathlib import Path
from uuid import UUID

from tests.conftest import NOW, Desk

from practicelog.store.changes import NewCommand, recorded
from practicelog.store.connection import writing

DAY = "2026-11-20"

CROWDS = {
    "rating": "INSERT INTO rating (rep_id, rater, criterion_id, value) "
    "SELECT 1, 'Ana ' || :number, criterion_id, 3 FROM rating "
    "WHERE rep_id = 1 AND rater = 'self' LIMIT 1",
    "focus": "INSERT INTO focus (uid, drill_id, criterion, why, set_on, until, state, "
    "proposed_by, revision) VALUES (:uid, 1, 'who', 'so', :day, :day, 'proposed', 'Ana', 1)",
    "notice": "INSERT INTO notice (uid, day, text, who, revision) "
    "VALUES (:uid, :day, 'asked', 'Ana', 1)",
    "promise": "INSERT INTO promise (uid, text, made_on, revision) VALUES (:uid, 'do', :day, 1)",
    "day_off": "INSERT INTO day_off (uid, first, last, revision) VALUES (:uid, :day, :day, 1)",
    "metric": "INSERT INTO metric (uid, day, name, value, revision) "
    "VALUES (:uid, :day, 'calls', '3', 1)",
    "rescoring": "INSERT INTO rescoring (uid, rep_id, day, score, revision) "
    "VALUES (:uid, 1, :day, 300, 1)",
    "deleted": "INSERT INTO deleted (kind, uid, revision) VALUES ('notice', :uid, 1)",
    "rubric": "INSERT INTO rubric (drill_id, version) VALUES (2, :number + 1)",
    "script": "INSERT INTO script (uid, name, kind, archived, revision) "
    "VALUES (:uid, 'reply-' || :number, 'call', 0, 1)",
    "script_version": "INSERT INTO script_version (script_id, version, made, text) "
    "VALUES (1, :number + 1, :day || 'T10:00:00Z', 'Hello ' || :number)",
}
"""How one more of each kind is put in, past the rules of the commands."""


def crowded(folder: Path, number: int) -> Desk:
    """Return a desk whose log has two reps, and so many of everything else."""
    run = Desk(folder / "practice.db")
    text = folder / "reply.txt"
    text.write_text("Hello\n", "utf-8")
    for words in (
        ("log", "opener", "-r", "who=3", "--on", DAY),
        ("script", "add", "reply", str(text)),
        ("log", "opener", "-r", "who=4"),
    ):
        assert run(*words).code == 0, words
    with writing(run.file, None) as log, recorded(log, NewCommand(NOW, "import")):
        for kind, sql in enumerate(CROWDS.values()):
            log.executemany(
                sql,
                [
                    {"number": each, "day": DAY, "uid": str(UUID(int=kind << 32 | each))}
                    for each in range(1, number + 1)
                ],
            )
    return run
