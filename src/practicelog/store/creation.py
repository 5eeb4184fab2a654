"""Fill a new log: its tables, and the drills that ship."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from importlib.resources import files

from practicelog.store import changes, drills, shipped


def fill(log: sqlite3.Connection, at: datetime) -> None:
    """Create every table and put the shipped drills in, as the log's first command."""
    create_tables(log)
    with changes.recorded(log, changes.NewCommand(at, "new log")):
        for drill in shipped.drills():
            drills.add(log, drill)
        shipped.bring(log)


def create_tables(log: sqlite3.Connection) -> None:
    """Create every table, index, trigger and view."""
    for statement in statements(files(__package__).joinpath("schema.sql").read_text("utf-8")):
        log.execute(statement)


def statements(script: str) -> Iterator[str]:
    """Yield the statements one by one: `executescript` would end the transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
