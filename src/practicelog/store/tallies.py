"""What the log keeps that can be worked out again: totals, scores and counts."""

import sqlite3
from collections.abc import Iterator

DAYS = """
    SELECT DISTINCT 'the totals of ' || day FROM (
        SELECT day, date(day, '-6 days', 'weekday 1') AS monday, count(*) AS reps,
               sum(ifnull(minutes, 0)) AS minutes
        FROM rep WHERE kind = 'practice' GROUP BY day
        UNION ALL SELECT day, monday, reps, minutes FROM practice_day
    ) GROUP BY day, monday, reps, minutes HAVING count(*) <> 2
"""

SCORE_DAYS = """
    SELECT DISTINCT 'the scores of ' || day FROM (
        SELECT drill_id, rubric_id, quick, ifnull(difficulty, '') AS difficulty, day,
               count(*) AS n, sum(score) AS total, min(score) AS low, max(score) AS high
        FROM rep WHERE kind = 'practice' AND score IS NOT NULL
        GROUP BY drill_id, rubric_id, quick, difficulty, day
        UNION ALL
        SELECT drill_id, rubric_id, quick, difficulty, day, n, total, low, high FROM score_day
    ) GROUP BY drill_id, rubric_id, quick, difficulty, day, n, total, low, high
    HAVING count(*) <> 2
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

UNFINISHED = "SELECT 'the command being carried out' FROM current_command"


def disagreeing(log: sqlite3.Connection) -> Iterator[str]:
    """Yield the name of everything that was kept and does not agree with what it is made from."""
    for sql in (DAYS, SCORE_DAYS, SCORES, COUNTS, NUMBERS, UNFINISHED):
        for (name,) in log.execute(sql):
            yield name or "what has no name"
