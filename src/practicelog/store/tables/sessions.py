"""What goes on."""

from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Integer
from sqlmodel import Field, SQLModel

from practicelog.core.records.rep import DIFFICULTIES, KINDS
from practicelog.store.tables.columns import (
    STRICT,
    capped,
    dates,
    instants,
    integer_column,
    one_of,
    text_column,
    within,
)


class Session(SQLModel, table=True):
    """The session that runs, of which there is one at most; no history has it, and no export.

    The drill and the script stand by their names: an undo may take them away meanwhile.
    """

    __tablename__ = "session"
    __table_args__: ClassVar[Any] = (
        *instants("began"),
        *dates("day"),
        one_of("difficulty", DIFFICULTIES),
        one_of("kind", KINDS),
        within("predict", 100, 500),
        *capped(80, "drill", "partner"),
        *capped(500, "goal", "change"),
        *capped(10_000, "note"),
        *capped(200, "script"),
        STRICT,
    )

    id: int = Field(primary_key=True, sa_type=Integer, sa_column_args=[CheckConstraint("id = 1")])
    drill: str = text_column()
    began: str = text_column()
    zone: str = text_column()
    day: str = text_column()
    goal: str | None = text_column()
    change: str | None = text_column()
    note: str | None = text_column()
    partner: str | None = text_column()
    difficulty: str | None = text_column()
    predict: int | None = integer_column()
    kind: str | None = text_column()
    script: str | None = text_column()
