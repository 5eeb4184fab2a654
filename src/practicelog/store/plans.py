"""Plans, days off and the days practised: what weeks and streaks are made of."""

import sqlite3
from datetime import date

from practicelog.core.records.plan import WEEKDAYS, DayOff, Plan, PracticeDay
from practicelog.core.streaks.public_holidays import HolidayChanges, Stored
from practicelog.core.streaks.rulings import Practice


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


def rename_off(log: sqlite3.Connection, off: DayOff) -> None:
    """Give days off another reason."""
    log.execute(
        "UPDATE day_off SET reason = ?, revision = revision + 1 WHERE id = ?", (off.reason, off.id)
    )


def stored_offs(log: sqlite3.Connection) -> Stored:
    """Return the days off, the plans, and the uids of the days off that were removed."""
    removed = log.execute("SELECT uid FROM deleted WHERE kind = 'day_off'")
    return Stored(days_off(log), plans(log), frozenset(uid for (uid,) in removed))


def put_holidays(log: sqlite3.Connection, changes: HolidayChanges) -> None:
    """Carry out what the public holidays of a place change."""
    for off in changes.added:
        add_off(log, off)
    for off in changes.renamed:
        rename_off(log, off)
    for off in changes.gone:
        remove_off(log, off)


def remove_off(log: sqlite3.Connection, off: DayOff) -> None:
    """Delete a range of days off."""
    log.execute("DELETE FROM day_off WHERE id = ?", (off.id,))
