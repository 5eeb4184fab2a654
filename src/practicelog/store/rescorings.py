"""Old takes scored again: SQL in, records out."""

import sqlite3
from collections.abc import Collection
from datetime import date

from practicelog.core.coaching.old_takes import OldTake
from practicelog.core.records.drill import Criterion
from practicelog.core.records.field import Rescoring
from practicelog.core.records.rep import SELF

OLD = """
    FROM rep LEFT JOIN script_version ON script_version.id = script_version_id
    WHERE kind = 'practice' AND day <= :until
    AND score IS NOT NULL AND quick = 0 AND (note IS NOT NULL OR text IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM rescoring WHERE rep_id = rep.id)
"""

OLDEST = f"""
    SELECT rep.id, text, note {OLD}
    AND drill_id = :drill AND rep.id NOT IN (SELECT value FROM json_each(:passed))
    ORDER BY day, rep.id LIMIT 1
"""

DRILLS = f"""
    SELECT name FROM drill
    WHERE NOT archived AND id IN (SELECT drill_id {OLD})
    ORDER BY name
"""

SCALES = """
    SELECT name, hint FROM rating JOIN criterion ON criterion.id = criterion_id
    WHERE rep_id = ? AND rater = ? AND value IS NOT NULL AND NOT check_only
    ORDER BY position
"""

PAIRS = """
    SELECT rep.score, rescoring.score FROM rescoring JOIN rep ON rep.id = rep_id
    WHERE rep.score IS NOT NULL AND NOT quick ORDER BY rescoring.id
"""


def oldest(
    log: sqlite3.Connection, drill: int, until: date, passed: Collection[int] = ()
) -> OldTake | None:
    """Return the oldest take of a drill that can be scored again, None when there is none left.

    That is practice up to a day, scored by criterion, with a note or a script, neither scored
    again already nor one of those passed over.
    """
    found = log.execute(
        OLDEST, {"drill": drill, "until": until.isoformat(), "passed": str([*passed])}
    ).fetchone()
    if found is None:
        return None
    rep, script, note = found
    criteria = tuple(Criterion(*row) for row in log.execute(SCALES, (rep, SELF)))
    return OldTake(rep, criteria, script, note)


def drills(log: sqlite3.Connection, until: date) -> tuple[str, ...]:
    """Return the drills in use that have a take which `oldest` would return."""
    return tuple(name for (name,) in log.execute(DRILLS, {"until": until.isoformat()}))


def pairs(log: sqlite3.Connection) -> tuple[tuple[int, int], ...]:
    """Return the score given then and the one given now for every take scored again.

    In hundredths of a point, in the order they were scored again. A rep that has lost its score by
    criterion since is left out.
    """
    return tuple(log.execute(PAIRS))


def add(log: sqlite3.Connection, rescoring: Rescoring) -> None:
    """Store a new score of an old take."""
    log.execute(
        "INSERT INTO rescoring (uid, rep_id, day, score, revision) VALUES (?, ?, ?, ?, ?)",
        (
            rescoring.uid,
            rescoring.rep,
            rescoring.day.isoformat(),
            rescoring.score,
            rescoring.revision,
        ),
    )
