"""What goes on."""

from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Integer
from sqlmodel import Field, SQLModel

from practicelog.core.records.rep import DIFFICULTIES, KINDS
from practicelog.core.records.take_fields import SECONDS_AT_MOST
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

    The drill, the script and a card stand by their uid: they may be renamed meanwhile, and an undo
    may take them away. `guided` is 1 for one of `go`, 0 for the timer; `dealt` is 1 where cards are
    dealt, and `card` the one that was asked for. `active` is when something was last done in it,
    `paused` how many seconds of it were no practice.
    """

    __tablename__ = "session"
    __table_args__: ClassVar[Any] = (
        *instants("began", "active"),
        *dates("day"),
        within("guided", 0, 1),
        within("dealt", 0, 1),
        CheckConstraint("paused >= 0"),
        one_of("difficulty", DIFFICULTIES),
        one_of("kind", KINDS),
        within("predict", 100, 500),
        *capped(80, "drill", "partner", "criterion"),
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
    criterion: str | None = text_column()
    card: str | None = text_column()
    dealt: int = integer_column()
    guided: int = integer_column()
    active: str = text_column()
    paused: int = integer_column()


class SessionTake(SQLModel, table=True):
    """A take of the session that runs; it stands in no history until the session is recorded."""

    __tablename__ = "session_take"
    __table_args__: ClassVar[Any] = (
        *instants("began"),
        within("number", 1, 999),
        within("seconds", 0, SECONDS_AT_MOST),
        within("rating", 1, 5),
        *capped(80, "criterion"),
        *capped(500, "change"),
        STRICT,
    )

    number: int = Field(primary_key=True, sa_type=Integer)
    began: str = text_column()
    seconds: int = integer_column()
    card: str | None = text_column()
    rating: int | None = integer_column()
    criterion: str | None = text_column()
    change: str | None = text_column()
