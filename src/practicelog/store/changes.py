"""Every writing command and what it changed, recorded under its number and sealed."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime

from practicelog.annotations import Any
from practicelog.core.calendar.clock import written
from practicelog.core.record import Record
from practicelog.store.sha256 import sha256

Told = Callable[[object], str]
"""How a row is told to a digest."""


class NewCommand(Record):
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


def drop_if_idle(log: sqlite3.Connection, number: int) -> None:
    """Take a command that was just carried out out of the history where it changed nothing."""
    if not log.execute("SELECT 1 FROM change WHERE command_id = ?", (number,)).fetchone():
        log.execute("DELETE FROM command WHERE id = ?", (number,))
        log.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = 'command'", (number - 1,))


def seal(log: sqlite3.Connection, number: int) -> None:
    """Give a command the digest of it and its changes as they stand."""
    log.execute("UPDATE command SET digest = ? WHERE id = ?", (digest(log, number), number))


def is_sealed(log: sqlite3.Connection, number: int, found: str) -> bool:
    """Tell whether a command and its changes have the digest that was made with them.

    0.1.0 made it of signs beyond ASCII as they are, and what it recorded keeps that digest.
    """
    return found == digest(log, number) or found == digest(log, number, told=repr)


def digest(log: sqlite3.Connection, number: int, told: Told = ascii) -> str:
    """Return the digest that a command and its changes have as they stand."""
    command = log.execute(
        "SELECT id, at, action, target, what, final FROM command WHERE id = ?", (number,)
    ).fetchone()
    rows = log.execute(
        "SELECT id, kind, row, before, after FROM change WHERE command_id = ? ORDER BY id",
        (number,),
    )
    return digest_of(command, rows, told)


def digest_of(command: tuple[Any, ...], rows: Iterable[tuple[Any, ...]], told: Told = ascii) -> str:
    """Return the SHA-256 of a command and the rows of its changes, as hexadecimal digits.

    It is that of `ascii((command, [*rows]))`, taken row by row: an import has a million of them.
    What `repr` makes of a sign depends on how old a Unicode this Python knows.
    `command` ends with whether it is final, which is left out where it is not: schema 1000 had
    no such thing.
    """
    known = command if command[-1] else command[:-1]
    found = sha256(f"({told(known)}, [".encode())
    separator = ""
    for row in rows:
        found.update(f"{separator}{told(row)}".encode())
        separator = ", "
    found.update(b"])")
    digits: str = found.hexdigest()
    return digits
