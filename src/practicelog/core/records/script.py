"""A call script, email or message, and the versions of its text."""

from datetime import datetime

from practicelog.core.record import Record

SCRIPT_KINDS = ("call", "email", "message")


class Script(Record):
    """A script by its name; `newest` is the number of its newest version, from 1."""

    id: int
    uid: str
    name: str
    kind: str
    archived: bool
    newest: int
    revision: int = 1


class Version(Record):
    """One text of a script, exactly as given, made at an instant in UTC; it never changes."""

    id: int
    script: str
    version: int
    made: datetime
    text: str
    why: str | None = None
