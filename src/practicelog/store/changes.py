"""Every writing command and what it changed, recorded under its number and sealed."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from hashlib import sha256
from typing import Any, NamedTuple

from practicelog.core.clock import read, written
from practicelog.core.records.history import Change, Command
from practicelog.store.images import image


class NewCommand(NamedTuple):
    """A writing command about to be carried out; `target` is what an undo or redo is about.

    `what` is the words of the command (“log”, “plan set”), never a text the seller wrote. A
    `final` command cannot be undone, nor can any before it.
    """

    at: datetime
    what: str
    action: str = "do"
    target: int | None = None
    final: bool = False


@contextmanager
def recorded(log: sqlite3.Connection, command: NewCommand) -> Iterator[int]:
    """Record every change made in this block under one command, and seal it with its digest."""
    number = log.execute(
        "INSERT INTO command (at, action, target, what, final, digest) VALUES (?, ?, ?, ?, ?, '')",
        (written(command.at), command.action, command.target, command.what, command.final or None),
    ).lastrowid
    assert number is not None  # noqa: S101 - sqlite3 types it as optional; an INSERT sets it
    log.execute("INSERT INTO current_command (command_id) VALUES (?)", (number,))
    yield number
    log.execute("DELETE FROM current_command")
    seal(log, number)


def seal(log: sqlite3.Connection, number: int) -> None:
    """Give a command the digest of it and its changes as they stand."""
    log.execute("UPDATE command SET digest = ? WHERE id = ?", (digest(log, number), number))


def digest(log: sqlite3.Connection, number: int) -> str:
    """Return the digest that a command and its changes have as they stand."""
    command = log.execute(
        "SELECT id, at, action, target, what, final FROM command WHERE id = ?", (number,)
    ).fetchone()
    rows = log.execute(
        "SELECT id, kind, row, before, after FROM change WHERE command_id = ? ORDER BY id",
        (number,),
    ).fetchall()
    return digest_of(command, rows)


def digest_of(command: tuple[Any, ...], rows: list[tuple[Any, ...]]) -> str:
    """Return the SHA-256 of a command and the rows of its changes, as hexadecimal digits.

    `command` ends with whether it is final, which is left out where it is not: schema 1000 had
    no such thing.
    """
    told = command if command[-1] else command[:-1]
    return sha256(repr((told, rows)).encode()).hexdigest()


def newest(log: sqlite3.Connection) -> int:
    """Return the number of the newest change, 0 when there is none."""
    number: int = log.execute("SELECT ifnull(max(id), 0) FROM change").fetchone()[0]
    return number


def commands(log: sqlite3.Connection, at_most: int) -> tuple[Command, ...]:
    """Return the newest commands, newest first, with the rows each one touched.

    `at_most` 0 returns all of them.
    """
    found = log.execute(
        """
        SELECT id, at, action, target, what, final,
               ifnull((SELECT later.action FROM command AS later WHERE later.target = command.id
                       ORDER BY later.id DESC LIMIT 1), 'redo') = 'redo',
               (SELECT group_concat(DISTINCT kind || ' ' || row)
                FROM change WHERE command_id = command.id)
        FROM command ORDER BY id DESC LIMIT ?
        """,
        (at_most or -1,),
    )
    return tuple(
        Command(
            number, read(at), action, target, what, bool(final), bool(in_force),
            tuple(rows.split(",")) if rows else (),
        )
        for number, at, action, target, what, final, in_force, rows in found
    )  # fmt: skip


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
            command, read(at), what, kind, row,
            image(before) if before else None, image(after) if after else None,
        )
        for command, at, what, kind, row, before, after in found
    )  # fmt: skip
