"""What a whole log's scores come to, from the scores by day that the log keeps."""

import sqlite3
from datetime import date

from practicelog.core.journey.personal_records import ScoreTally

TALLIES = """
    SELECT drill.name, rubric.version, quick, nullif(difficulty, ''), best, n, (
        SELECT day FROM score_day AS of_day
        WHERE of_day.drill_id = alike.drill_id AND of_day.rubric_id = alike.rubric_id
            AND of_day.quick = alike.quick AND of_day.difficulty = alike.difficulty
            AND high = best
        ORDER BY day LIMIT 1
    )
    FROM (
        SELECT drill_id, rubric_id, quick, difficulty, sum(n) AS n, max(high) AS best
        FROM score_day WHERE day <= ? GROUP BY drill_id, rubric_id, quick, difficulty
    ) AS alike
    JOIN drill ON drill.id = alike.drill_id JOIN rubric ON rubric.id = rubric_id
"""


def score_tallies(log: sqlite3.Connection, today: date) -> tuple[ScoreTally, ...]:
    """Return the scores given up to a day, by drill, rubric, kind of score and difficulty."""
    return tuple(
        ScoreTally(drill, rubric, bool(quick), difficulty, best, n, date.fromisoformat(first))
        for drill, rubric, quick, difficulty, best, n, first in log.execute(
            TALLIES, (today.isoformat(),)
        )
    )
