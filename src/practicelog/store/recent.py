"""The last weeks of practice, as suggestions look at them."""

import sqlite3
from collections.abc import Sequence
from datetime import date, timedelta

from practicelog.core.coaching.suggestions import (
    EASY_REPS,
    LOOKED_BACK,
    Adjustment,
    Recent,
    TargetLevel,
)
from practicelog.core.records.focus import Focus

FOUR_WEEKS = timedelta(days=28)


LAST = """
    SELECT drill.name, day, NULL, NULL, count(*), max(rep.id) AS newest
    FROM drill CROSS JOIN rep ON drill_id = drill.id
    WHERE NOT archived AND kind = 'practice' AND day > :after AND day <= :last
    GROUP BY drill.id, day
    UNION ALL
    SELECT drill.name, day, score, difficulty, 0, rep.id
    FROM drill JOIN rep ON rep.id IN (
        SELECT id FROM rep AS scored
        WHERE scored.drill_id = drill.id AND kind = 'practice' AND day > :after AND day <= :last
            AND score IS NOT NULL
        ORDER BY day DESC, id DESC LIMIT :scored
    )
    WHERE NOT archived
    ORDER BY day, newest
"""
"""CROSS keeps the drills first: each walks its part of one index, and reads no more of a rep."""


def practice(log: sqlite3.Connection, today: date) -> tuple[Recent, ...]:
    """Return each drill's days and last scores in the last twelve weeks with practice, in order.

    They end on the last day practised: who comes back after months finds what was left.
    """
    newest = log.execute(
        "SELECT max(day) FROM practice_day WHERE day <= ?", (str(today),)
    ).fetchone()[0]
    if newest is None:
        return ()
    after = str(date.fromisoformat(newest) - LOOKED_BACK)
    found = log.execute(LAST, {"after": after, "last": newest, "scored": EASY_REPS})
    return tuple(
        Recent(drill, date.fromisoformat(day), score, difficulty, reps)
        for drill, day, score, difficulty, reps, _ in found
    )


def adjustment(log: sqlite3.Connection, drill: str, today: date) -> Adjustment | None:
    """Return what was last meant to change on a drill: the newest `next`."""
    return _last(log, "next", drill, today)


def worked(log: sqlite3.Connection, drill: str, today: date) -> Adjustment | None:
    """Return what was last found to work on a drill: the newest `kept`."""
    return _last(log, "kept", drill, today)


def _last(log: sqlite3.Connection, column: str, drill: str, today: date) -> Adjustment | None:
    found = log.execute(
        f"""
        SELECT {column}, day FROM rep
        WHERE drill_id = (SELECT id FROM drill WHERE name = ?) AND kind = 'practice'
        AND day <= ? AND {column} IS NOT NULL
        ORDER BY day DESC, id DESC LIMIT 1
        """,
        (drill, str(today)),
    ).fetchone()
    return Adjustment(found[0], date.fromisoformat(found[1])) if found else None


def levels(
    log: sqlite3.Connection, focuses: Sequence[Focus], today: date
) -> tuple[TargetLevel, ...]:
    """Return where each focus with a target stood in the last four weeks."""
    return tuple(_level(log, focus, today) for focus in focuses if focus.target)


def _level(log: sqlite3.Connection, focus: Focus, today: date) -> TargetLevel:
    """Return a focus's level: of its criterion where it has one, else of its rubric scores.

    Of the newest rubric alone: a changed one starts a new baseline.
    """
    mean, n = log.execute(
        """
        SELECT ifnull(avg(iif(:criterion IS NULL, score, value * 100)), 0),
               count(iif(:criterion IS NULL, score, value))
        FROM rep LEFT JOIN rating ON rep_id = rep.id AND rater = 'self' AND criterion_id IN (
            SELECT id FROM criterion WHERE name = :criterion)
        WHERE drill_id = (SELECT id FROM drill WHERE name = :drill) AND kind = 'practice'
        AND day > :first AND day <= :last AND NOT quick AND +rubric_id = (
            SELECT rubric.id FROM rubric JOIN drill ON drill.id = drill_id
            WHERE drill.name = :drill ORDER BY version DESC LIMIT 1)
        """,
        {
            "criterion": focus.criterion,
            "drill": focus.drill,
            "first": str(today - FOUR_WEEKS),
            "last": str(today),
        },
    ).fetchone()
    return TargetLevel(focus, mean, n)
