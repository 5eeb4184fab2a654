"""Read everything a one-on-one sheet is made of."""

import sqlite3
from datetime import date, timedelta

from practicelog.core.calendar.periods import Period, week_of
from practicelog.core.coaching.outside_feedback import OUTSIDE
from practicelog.core.journey.sheet_history import SheetHistory
from practicelog.store import focuses, notices, plans, promises, reps, scores

FOUR_WEEKS = timedelta(weeks=4)

HEARD = f"""
    SELECT max(ifnull(
        (SELECT day FROM rep WHERE day <= :today AND (
            feedback IN {OUTSIDE}
            OR EXISTS (SELECT 1 FROM rating WHERE rep_id = rep.id AND rater <> 'self'))
         ORDER BY day DESC LIMIT 1), ''),
        (SELECT ifnull(max(day), '') FROM notice WHERE day <= :today AND who IS NOT NULL))
"""

PRACTISED_LAST = """
    SELECT max(day) FROM rep WHERE drill_id = (SELECT id FROM drill WHERE name = :drill)
    AND kind = 'practice' AND day <= :today
"""


def of(log: sqlite3.Connection, since: date | None, today: date) -> SheetHistory:
    """Return the practice since a day; by default this week's and that of the four before it."""
    practice = plans.practice(log, today)
    in_force = focuses.in_force(log)
    first = since or week_of(today, practice.plans).first - FOUR_WEEKS
    return SheetHistory(
        period=Period(f"{first}..{today}", first, today),
        practice=practice,
        reps=reps.listed(log, reps.Wanted(since=first, until=today)),
        focuses=in_force,
        on_focus=_practised_last(log, in_force[0].drill, today) if in_force else None,
        promises=promises.standing(log, today),
        notices=notices.between(log, first, today),
        pairs=scores.pairs(log, today),
        heard=_heard(log, today),
    )


def _practised_last(log: sqlite3.Connection, drill: str, today: date) -> date | None:
    """Return the last day on which a drill was practised."""
    day = log.execute(PRACTISED_LAST, {"drill": drill, "today": str(today)}).fetchone()[0]
    return date.fromisoformat(day) if day else None


def _heard(log: sqlite3.Connection, today: date) -> date | None:
    """Return the last day on which somebody or something else judged practice."""
    day = log.execute(HEARD, {"today": str(today)}).fetchone()[0]
    return date.fromisoformat(day) if day else None
