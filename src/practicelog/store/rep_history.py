"""What happened to a rep and to its ratings, command by command."""

import sqlite3

from practicelog.core.calendar.clock import read
from practicelog.core.records.history import Change
from practicelog.store.history import of_row
from practicelog.store.images import Image, image

RATINGS = """
    SELECT command.id, command.at, command.what, before, after
    FROM change JOIN command ON command.id = command_id
    WHERE +change.kind = 'rating' AND command_id IN (
        SELECT command_id FROM change WHERE kind = 'rep' AND row = ?)
    ORDER BY change.id
"""


def of_rep(log: sqlite3.Connection, number: int) -> tuple[Change, ...]:
    """Return what happened to a rep, oldest first; a rating's value goes by its criterion."""
    changes = of_row(log, "rep", number)
    criteria = dict(log.execute("SELECT id, name FROM criterion").fetchall())
    ratings = [
        Change(
            command,
            read(at),
            what,
            "rating",
            number,
            _value(before, number, criteria),
            _value(after, number, criteria),
        )
        for command, at, what, before, after in log.execute(RATINGS, (number,))
    ]
    touched = [each for each in ratings if each.before or each.after]
    return tuple(sorted((*changes, *touched), key=lambda each: each.command))


def _value(written: str | None, rep: int, criteria: dict[int, str]) -> Image:
    """Return a rating as its criterion's value; empty where there was none, or another rep's."""
    values = image(written) if written else {}
    if values.get("rep_id") != rep:
        return {}
    return {criteria[int(values["criterion_id"] or 0)]: values["value"]}
