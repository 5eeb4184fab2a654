"""What was done to the log: every command carried out, and what each of them changed."""

import sqlite3

from practicelog.core.calendar.clock import read
from practicelog.core.records.history import Change, Command
from practicelog.store.images import image


def newest(log: sqlite3.Connection) -> int:
    """Return the number of the newest change, 0 when there is none."""
    number: int = log.execute("SELECT ifnull(max(id), 0) FROM change").fetchone()[0]
    return number


SESSION = """
    SELECT began, active, paused,
           (SELECT json_group_array(json_array(number, rating, change)) FROM session_take)
    FROM session
"""


def extent(log: sqlite3.Connection) -> tuple[int, object, int]:
    """Return what a transaction that did anything leaves otherwise than it was.

    That is the newest change, the session that runs, or how often it met other logs: those are in
    no history.
    """
    syncs = log.execute("SELECT syncs FROM sync_state").fetchone()
    return newest(log), log.execute(SESSION).fetchone(), syncs[0] if syncs else 0


def commands(log: sqlite3.Connection, at_most: int) -> tuple[Command, ...]:
    """Return the newest commands, newest first, with the rows each one touched.

    What marks a deletion is not told apart from the row that is gone.

    `at_most` 0 returns all of them.
    """
    found = log.execute(
        """
        SELECT id, at, action, target, what, final,
               ifnull((SELECT later.action FROM command AS later WHERE later.target = command.id
                       ORDER BY later.id DESC LIMIT 1), 'redo') = 'redo',
               (SELECT group_concat(DISTINCT kind || ' ' || row)
                FROM change WHERE command_id = command.id AND kind <> 'deleted')
        FROM command ORDER BY id DESC LIMIT ?
        """,
        (at_most or -1,),
    )
    return tuple(
        Command(
            number,
            read(at),
            action,
            target,
            what,
            bool(final),
            bool(in_force),
            tuple(rows.split(",")) if rows else (),
        )
        for number, at, action, target, what, final, in_force, rows in found
    )


def of_row(log: sqlite3.Connection, kind: str, row: int) -> tuple[Change, ...]:
    """Return what happened to one row, oldest first."""
    found = log.execute(
        """
        SELECT command.id, command.at, command.what, change.kind, row, before, after
        FROM change JOIN command ON command.id = command_id
        WHERE change.kind = ? AND row = ? ORDER BY change.id
        """,
        (kind, row),
    )
    return tuple(
        Change(
            command,
            read(at),
            what,
            kind,
            row,
            image(before) if before else None,
            image(after) if after else None,
        )
        for command, at, what, kind, row, before, after in found
    )
