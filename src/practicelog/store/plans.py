"""Plans, days off and the days practised: what weeks and streaks are made of."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from practicelog.core.calendar.periods import DAY, WEEK, origin
from practicelog.core.records.plan import DEFAULT_PLAN, WEEKDAYS, DayOff, Plan, PracticeDay
from practicelog.core.streaks.rulings import Practice, PractisedWeeks


def practice(log: sqlite3.Connection, today: date) -> Practice:
    """Return everything that weeks and streaks are made of, as of a day."""
    days = log.execute(
        "SELECT day, reps, minutes FROM practice_day WHERE day <= ? ORDER BY day",
        (today.isoformat(),),
    )
    return Practice(
        days=tuple(
            PracticeDay(date.fromisoformat(day), reps, minutes) for day, reps, minutes in days
        ),
        plans=plans(log),
        offs=days_off(log),
        today=today,
    )


COUNTED = """
    SELECT CAST((julianday(day) - julianday(:origin)) / 7 AS INTEGER) AS week, count(*)
    FROM practice_day WHERE day BETWEEN :first AND :last AND minutes >= :minutes GROUP BY week
"""


def weeks(log: sqlite3.Connection, today: date) -> PractisedWeeks:
    """Return what the weeks up to a day are ruled by; the log counts their days."""
    first = log.execute(
        "SELECT min(day) FROM practice_day WHERE day <= ?", (today.isoformat(),)
    ).fetchone()[0]
    begun = first and date.fromisoformat(first)
    there = plans(log)
    return PractisedWeeks(_done(log, there, today), begun, there, days_off(log), today)


def _done(log: sqlite3.Connection, there: Sequence[Plan], today: date) -> dict[date, int]:
    """Return the days that count in each week up to a day, by its first: one query for a plan."""
    found: dict[date, int] = {}
    ends = [min(each.from_day - DAY, today) for each in there] + [today]
    for plan, last in zip((DEFAULT_PLAN, *there), ends, strict=True):
        start = origin(plan)
        days = {"origin": str(start), "first": str(plan.from_day), "last": str(last)}
        for week, counted in log.execute(COUNTED, days | {"minutes": plan.minutes}):
            found[max(start + week * WEEK, plan.from_day)] = counted
    return found


def plans(log: sqlite3.Connection) -> tuple[Plan, ...]:
    """Return every plan, in order of the day it holds from."""
    found = log.execute(
        'SELECT id, uid, from_day, days, weekdays, minutes, week_start, revision FROM "plan" '
        "ORDER BY from_day"
    )
    return tuple(
        Plan(
            number,
            uid,
            date.fromisoformat(from_day),
            days,
            tuple(WEEKDAYS.index(name) for name in weekdays.split(",")),
            minutes,
            WEEKDAYS.index(week_start),
            revision,
        )
        for number, uid, from_day, days, weekdays, minutes, week_start, revision in found
    )


def put_plan(log: sqlite3.Connection, plan: Plan) -> None:
    """Store a plan; one that held from the same day gives way to it."""
    log.execute(
        """
        INSERT INTO "plan" (uid, from_day, days, weekdays, minutes, week_start, revision)
        VALUES (?, ?, ?, ?, ?, ?, 1)
        ON CONFLICT (from_day) DO UPDATE SET
            days = excluded.days, weekdays = excluded.weekdays, minutes = excluded.minutes,
            week_start = excluded.week_start, revision = revision + 1
        """,
        (
            plan.uid,
            plan.from_day.isoformat(),
            plan.days,
            ",".join(WEEKDAYS[number] for number in plan.weekdays),
            plan.minutes,
            WEEKDAYS[plan.week_start],
        ),
    )


def days_off(log: sqlite3.Connection) -> tuple[DayOff, ...]:
    """Return every range of days off, in order of time."""
    found = log.execute("SELECT id, uid, first, last, reason, revision FROM day_off ORDER BY first")
    return tuple(
        DayOff(number, uid, date.fromisoformat(first), date.fromisoformat(last), reason, revision)
        for number, uid, first, last, reason, revision in found
    )


def add_off(log: sqlite3.Connection, off: DayOff) -> int:
    """Store a range of days off; return its number."""
    return (
        log.execute(
            "INSERT INTO day_off (uid, first, last, reason, revision) VALUES (?, ?, ?, ?, 1)",
            (off.uid, off.first.isoformat(), off.last.isoformat(), off.reason),
        ).lastrowid
        or 0
    )


def remove_off(log: sqlite3.Connection, off: DayOff) -> None:
    """Delete a range of days off."""
    log.execute("DELETE FROM day_off WHERE id = ?", (off.id,))
