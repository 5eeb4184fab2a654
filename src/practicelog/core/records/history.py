"""What was done to the log, command by command."""

from datetime import datetime

from practicelog.core.record import Record


class Command(Record):
    """One writing command; `target` is the command that an undo or redo is about.

    `action` is `do`, `undo` or `redo`; a `final` one cannot be undone, nor can any before it;
    `in_force` is False once it has been undone; `touched` names the rows it changed (`rep 12`).
    """

    id: int
    at: datetime
    action: str
    target: int | None
    what: str
    final: bool
    in_force: bool
    touched: tuple[str, ...]


class Change(Record):
    """One row before and after a command, by column; None where there was no row."""

    command: int
    at: datetime
    what: str
    kind: str
    row: int
    before: dict[str, int | str | None] | None
    after: dict[str, int | str | None] | None
