"""The first takes of sessions, for what a focus is judged by when no warm-up helped."""

import sqlite3
from datetime import date

from practicelog.core.records.focus import Focus
from practicelog.core.statistics.cold_takes import FirstTake

FIRST_TAKES = """
    SELECT rep.day, take.rating, rep.difficulty, card_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM take AS earlier
        WHERE earlier.card_id = take.card_id AND earlier.began < take.began)
    FROM take JOIN rep ON rep.id = rep_id
    WHERE take.number = (SELECT min(number) FROM take AS own WHERE own.rep_id = rep.id)
    AND take.rating IS NOT NULL AND take.criterion IS :criterion AND kind = 'practice'
    AND rep.drill_id = (SELECT id FROM drill WHERE name = :drill) AND rep.day <= :last
    ORDER BY rep.day, take.began
"""


def of_focus(log: sqlite3.Connection, focus: Focus, last: date) -> tuple[FirstTake, ...]:
    """Return the first takes rated on a focus's criterion up to a day, earliest first."""
    bound = {"criterion": focus.criterion, "drill": focus.drill, "last": str(last)}
    return tuple(
        FirstTake(date.fromisoformat(day), rating, difficulty, bool(is_new))
        for day, rating, difficulty, is_new in log.execute(FIRST_TAKES, bound)
    )
