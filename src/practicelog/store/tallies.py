"""What the log keeps that can be worked out again: totals, scores, counts and tombstones."""

import sqlite3
from collections.abc import Container, Iterator

from practicelog.store.images import image

Tombstone = tuple[str, str, int]

DAYS = """
    SELECT DISTINCT 'the totals of ' || day FROM (
        SELECT day, date(day, '-6 days', 'weekday 1') AS monday, count(*) AS reps,
               sum(ifnull(minutes, 0)) AS minutes
        FROM rep WHERE kind = 'practice' GROUP BY day
        UNION ALL SELECT day, monday, reps, minutes FROM practice_day
    ) GROUP BY day, monday, reps, minutes HAVING count(*) <> 2
"""

SCORES = """
    WITH own AS MATERIALIZED (
        SELECT rep_id, sum(value) AS total, count(*) AS n FROM rating NOT INDEXED
        WHERE rater = 'self' AND value IS NOT NULL
        AND criterion_id IN (SELECT id FROM criterion WHERE NOT check_only)
        GROUP BY rep_id
    )
    SELECT 'the score of rep ' || rep.id FROM rep LEFT JOIN own ON rep_id = rep.id
    WHERE NOT quick AND score IS NOT (200 * total + n) / (2 * n)
"""
"""The mean of a rep's own ratings, as `core.rubrics.score_of` rounds it."""

COUNTS = """
    SELECT 'the count of commands' FROM (SELECT count(*) AS n, max(id) AS highest FROM command)
    WHERE n IS NOT highest
    OR n IS NOT (SELECT max(seq) FROM sqlite_sequence WHERE name = 'command')
"""
"""Commands are numbered from 1 without a gap: a transaction that fails takes its number back."""

NUMBERS = """
    SELECT 'the last number of ' || kind FROM (
        SELECT kind, max(row) AS highest FROM change GROUP BY kind
        UNION ALL SELECT 'change', max(id) FROM change)
    WHERE highest > ifnull((SELECT max(seq) FROM sqlite_sequence WHERE name = kind), 0)
"""

DELETIONS = "SELECT kind, before FROM change WHERE after IS NULL ORDER BY id"

UNFINISHED = "SELECT 'the command being carried out' FROM current_command"


def disagreeing(log: sqlite3.Connection, recorded: Container[str]) -> Iterator[str]:
    """Yield the name of everything that was kept and does not agree with what it is made from.

    `recorded` are the tables whose changes are kept.
    """
    for sql in (DAYS, SCORES, COUNTS, NUMBERS, UNFINISHED):
        for (name,) in log.execute(sql):
            yield name or "what has no name"
    yield from _deletions_in_doubt(log, _buried(log, recorded))


IMPORTED = "SELECT 1 FROM command WHERE what = 'import' LIMIT 1"


def _deletions_in_doubt(log: sqlite3.Connection, expected: set[Tombstone]) -> Iterator[str]:
    """Yield the deletions that are recorded and not kept, or kept and recorded nowhere.

    An import brings deletions of what was never here, and raises the revision of those that were:
    neither is a change of a row.
    """
    stand = log.execute("SELECT kind, uid, revision FROM deleted").fetchall()
    found = {(kind, uid): revision for kind, uid, revision in stand}
    due = {(kind, uid): revision for kind, uid, revision in expected}
    doubted = {each for each, revision in due.items() if found.get(each, 0) < revision}
    if not log.execute(IMPORTED).fetchone():
        doubted |= {each for each in found if found[each] != due.get(each)}
    for kind, uid in sorted(doubted):
        yield f"the deletion of {kind} {uid}"


def _buried(log: sqlite3.Connection, recorded: Container[str]) -> set[Tombstone]:
    """Return the tombstones that the changes tell of.

    Each has the revision after that of the row's last image, and is gone where the deletion was
    taken back.
    """
    revisions: dict[tuple[str, str], int] = {}
    for kind, before in log.execute(DELETIONS):
        row = image(before)
        if kind in recorded and "uid" in row:
            revisions[kind, str(row["uid"])] = int(row["revision"] or 0) + 1
    return {
        (kind, uid, revision)
        for (kind, uid), revision in revisions.items()
        if not log.execute(f"SELECT 1 FROM {kind} WHERE uid = ?", (uid,)).fetchone()
    }
