"""Promises: those typed by themselves, and the `next` of each drill's newest rep."""

import sqlite3
from datetime import date

from practicelog.core.calendar.clock import written
from practicelog.core.coaching.promises import Made, order
from practicelog.core.limits import LAST
from practicelog.core.records.focus import Promise
from practicelog.core.uids import time_of
from practicelog.errors import NotFoundError

TYPED = """
    SELECT promise.id, promise.uid, rep_id, drill.name, text, who, made_on, closed_on, kept,
           promise.revision
    FROM promise LEFT JOIN drill ON drill.id = drill_id
"""

FROM_REP = """
    SELECT 0, rep.uid, rep.id, drill.name, rep.next, NULL, rep.day, closing.closed_on,
           closing.kept, rep.revision
    FROM rep JOIN drill ON drill.id = rep.drill_id
    LEFT JOIN promise AS closing ON closing.rep_id = rep.id
"""

NEWEST_OF_DRILL = """
    rep.id IN (
        SELECT (SELECT id FROM rep AS newest
                WHERE newest.drill_id = drill.id AND newest.kind = each.value
                AND newest.day <= :last ORDER BY newest.day DESC, newest.id DESC LIMIT 1)
        FROM drill, json_each('["practice", "live", "learn"]') AS each)
"""

FIRST_CHANGE = "(SELECT min(id) FROM change WHERE kind = '{kind}' AND row = {row})"

PRACTISED_AFTER = f"""
    SELECT min(day) FROM rep
    WHERE drill_id = (SELECT id FROM drill WHERE name = :drill) AND kind = 'practice'
    AND (day > :made_on OR (day = :made_on AND iif(:rep IS NOT NULL, id > :rep,
        logged > :made_at OR (logged = :made_at AND {FIRST_CHANGE.format(kind="rep", row="rep.id")}
        > {FIRST_CHANGE.format(kind="promise", row=":promise")}))))
    AND day <= :last
"""
"""A rep after the one that promised, or logged after the promise was typed: of one second, the
order in which the log was told of them decides."""


def every(log: sqlite3.Connection, last: date) -> tuple[Made, ...]:
    """Return every promise made up to a day, newest first."""
    return between(log, date.min, last)


def between(log: sqlite3.Connection, first: date, last: date) -> tuple[Made, ...]:
    """Return every promise made from one day to another, newest first, as it stands on that."""
    return _up_to(log, last, "rep.day >= :first", first)


def standing(log: sqlite3.Connection, last: date) -> tuple[Made, ...]:
    """Return every promise that may still be open on a day, newest first.

    Of the reps only each drill's newest of a kind can be: its `next` stands until the drill is
    practised, or until a newer rep says otherwise.
    """
    return _up_to(log, last, NEWEST_OF_DRILL)


def _up_to(
    log: sqlite3.Connection, last: date, reps: str, first: date = date.min
) -> tuple[Made, ...]:
    days = {"first": str(first), "last": str(last)}
    typed = f"{TYPED} WHERE rep_id IS NULL AND made_on BETWEEN :first AND :last"
    said = f"{FROM_REP} WHERE rep.next IS NOT NULL AND rep.day <= :last AND {reps}"
    found = _gathered(log.execute(typed, days)) + _gathered(log.execute(said, days))
    return order(_made(log, promise, last) for promise in found)


def last_before(log: sqlite3.Connection, first: date, last: date) -> Made | None:
    """Return the newest promise made before a day, and what had become of it by another."""
    found = _gathered(
        log.execute(
            f"{TYPED} WHERE rep_id IS NULL AND made_on < ? "
            "ORDER BY made_on DESC, promise.id DESC LIMIT 1",
            (str(first),),
        )
    )
    found += _gathered(
        log.execute(
            f"{FROM_REP} WHERE rep.next IS NOT NULL AND rep.day < ? "
            "ORDER BY rep.day DESC, rep.id DESC LIMIT 1",
            (str(first),),
        )
    )
    made = order(_made(log, promise, last) for promise in found)
    return made[0] if made else None


def _made(log: sqlite3.Connection, promise: Promise, last: date) -> Made:
    if promise.closed_on and promise.closed_on > last:
        promise = promise._replace(closed_on=None, kept=None)
    if promise.drill is None or promise.who:
        return Made(promise, None)
    typed_at = time_of(promise.uid)
    again = log.execute(
        PRACTISED_AFTER,
        {
            "drill": promise.drill,
            "made_on": str(promise.made_on),
            "rep": promise.rep,
            "promise": promise.id,
            "made_at": typed_at and written(typed_at),
            "last": str(last),
        },
    ).fetchone()[0]
    return Made(promise, date.fromisoformat(again) if again else None)


def find(log: sqlite3.Connection, number: int) -> Promise:
    """Return a typed promise by its number.

    Raises:
        NotFoundError: there is none.
    """
    found = _gathered(log.execute(f"{TYPED} WHERE rep_id IS NULL AND promise.id = ?", (number,)))
    return _only(found, f"promise {number}")


def of_rep(log: sqlite3.Connection, rep: int) -> Promise:
    """Return the `next` of a rep; LAST is the rep with the highest number.

    Raises:
        NotFoundError: it promised nothing.
    """
    chosen = "(SELECT max(id) FROM rep)" if rep == LAST else ":rep"
    found = _gathered(
        log.execute(f"{FROM_REP} WHERE next IS NOT NULL AND rep.id = {chosen}", {"rep": rep})
    )
    return _only(found, "promise of the last rep" if rep == LAST else f"promise of rep {rep}")


def _only(found: list[Promise], what: str) -> Promise:
    if not found:
        raise NotFoundError(f"There is no {what}.", hint="practicelog promise list")
    return found[0]


def _gathered(rows: sqlite3.Cursor) -> list[Promise]:
    return [
        Promise(
            number,
            uid,
            rep,
            drill,
            text,
            who,
            date.fromisoformat(made_on),
            date.fromisoformat(closed_on) if closed_on else None,
            None if kept is None else bool(kept),
            revision,
        )
        for number, uid, rep, drill, text, who, made_on, closed_on, kept, revision in rows
    ]


def add(log: sqlite3.Connection, promise: Promise) -> Promise:
    """Store a promise, typed or a rep's that is closed by hand; return it with its number."""
    number = log.execute(
        """
        INSERT INTO promise (uid, rep_id, drill_id, text, who, made_on, closed_on, kept, revision)
        VALUES (?, ?, (SELECT id FROM drill WHERE name = ?), ?, ?, ?, ?, ?, 1)
        """,
        (
            promise.uid,
            promise.rep,
            promise.drill,
            promise.text,
            promise.who,
            str(promise.made_on),
            promise.closed_on and str(promise.closed_on),
            promise.kept,
        ),
    ).lastrowid
    return promise._replace(id=number or 0)


def close(log: sqlite3.Connection, promise: Promise) -> None:
    """Store that a typed promise was closed by hand."""
    log.execute(
        "UPDATE promise SET closed_on = ?, kept = ?, revision = revision + 1 WHERE id = ?",
        (promise.closed_on and str(promise.closed_on), promise.kept, promise.id),
    )
