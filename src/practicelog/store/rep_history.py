"""What happened to a rep and to its ratings, command by command."""

import sqlite3

from practicelog.core.calendar.clock import read
from practicelog.core.records.history import Change
from practicelog.store.history import of_row
from practicelog.store.images import Image, image
from practicelog.store.naming import Names, named, names

RATINGS = """
    SELECT command.id, command.at, command.what, before, after
    FROM change JOIN command ON command.id = command_id
    WHERE +change.kind = 'rating' AND command_id IN (
        SELECT command_id FROM change WHERE kind = 'rep' AND row = ?)
    ORDER BY change.id
"""


def of_rep(log: sqlite3.Connection, number: int) -> tuple[Change, ...]:
    """Return what happened to a rep, oldest first; a rating's value goes by its criterion."""
    known = names(log)
    changes = [
        each._replace(before=named(each.before, known), after=named(each.after, known))
        for each in of_row(log, "rep", number)
    ]
    ratings = [
        Change(
            command,
            read(at),
            what,
            "rating",
            number,
            _rating(before, number, known),
            _rating(after, number, known),
        )
        for command, at, what, before, after in log.execute(RATINGS, (number,))
    ]
    touched = [each for each in ratings if each.before or each.after]
    return tuple(sorted((*changes, *touched), key=lambda each: each.command))


def newest(log: sqlite3.Connection, number: int) -> tuple[Change, ...]:
    """Return what the last command that touched a rep did to it."""
    changes = of_rep(log, number)
    return tuple(each for each in changes if each.command == changes[-1].command)


def _rating(written: str | None, rep: int, known: Names) -> Image:
    """Return a rating by its criterion; empty where there was none, or another rep's."""
    values = image(written) if written else {}
    return named(values, known) or {} if values.get("rep_id") == rep else {}
