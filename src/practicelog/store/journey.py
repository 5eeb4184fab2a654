"""What a whole log's scores come to, in one pass over their index."""

import sqlite3
from datetime import date

from practicelog.core.journey.personal_records import ScoreTally

TALLIES = """
    SELECT drill.name, rubric.version, quick, difficulty, score, n, first
    FROM (
        SELECT drill_id, rubric_id, quick, difficulty, score, count(*) AS n, min(day) AS first
        FROM rep
        WHERE drill_id IN (SELECT id FROM drill)
            AND kind = 'practice' AND day <= ? AND score IS NOT NULL
        GROUP BY drill_id, rubric_id, quick, difficulty, score
    ) AS tally
    JOIN drill ON drill.id = tally.drill_id JOIN rubric ON rubric.id = rubric_id
"""
"""The list of drills says nothing new; it lets the index skip other kinds and days ahead."""


def score_tallies(log: sqlite3.Connection, today: date) -> tuple[ScoreTally, ...]:
    """Return how often each score was given up to a day, by drill, rubric and difficulty."""
    found = log.execute(TALLIES, (today.isoformat(),))
    return tuple(
        ScoreTally(drill, rubric, bool(quick), difficulty, score, n, date.fromisoformat(first))
        for drill, rubric, quick, difficulty, score, n, first in found
    )
