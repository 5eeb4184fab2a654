"""What was done to the log: every command and every change."""

from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from practicelog.store.tables.columns import (
    NUMBERED,
    STRICT,
    instants,
    integer_column,
    link,
    one_of,
    row_number,
    text_column,
)


class Command(SQLModel, table=True):
    """One writing command. `digest` is the SHA-256 of it and its changes, made before COMMIT.

    `final` is 1 where neither it nor a command before it can be undone, and NULL otherwise.
    """

    __tablename__ = "command"
    __table_args__: ClassVar[Any] = (
        *instants("at"),
        one_of("action", ("do", "undo", "redo")),
        CheckConstraint("(action = 'do') = (target IS NULL)"),
        CheckConstraint("length(digest) IN (0, 64)"),
        Index("final_commands", "id", sqlite_where=text("final IS NOT NULL")),
        NUMBERED,
    )

    id: int | None = row_number()
    at: str = text_column()
    action: str = text_column()
    target: int | None = link("command.id", nullable=True)
    what: str = text_column()
    digest: str = text_column()
    final: int | None = integer_column(sa_column_args=[CheckConstraint("final = 1")])


class Change(SQLModel, table=True):
    """One row as it was before and after a command (see images.py); NULL where there was none."""

    __tablename__ = "change"
    __table_args__: ClassVar[Any] = (
        CheckConstraint("before IS NOT NULL OR after IS NOT NULL"),
        Index("change_of_row", "kind", "row", "id"),
        NUMBERED,
    )

    id: int | None = row_number()
    command_id: int = link("command.id")
    kind: str = text_column()
    row: int = integer_column()
    before: str | None = text_column()
    after: str | None = text_column()


class CurrentCommand(SQLModel, table=True):
    """The command being carried out; empty between commands, so that a foreign write fails."""

    __tablename__ = "current_command"
    __table_args__: ClassVar[Any] = (STRICT,)

    command_id: int = Field(
        primary_key=True, sa_type=Integer, sa_column_args=[ForeignKey("command.id")]
    )


class Deleted(SQLModel, table=True):
    """What was deleted, by kind and uid, so that an import does not bring it back."""

    __tablename__ = "deleted"
    __table_args__: ClassVar[Any] = (UniqueConstraint("kind", "uid"), NUMBERED)

    id: int | None = row_number()
    kind: str = text_column()
    uid: str = text_column()
    revision: int = integer_column()
