"""Scripts and emails, and the versions of their texts."""

from typing import Any, ClassVar

from sqlalchemy import UniqueConstraint
from sqlmodel import SQLModel

from practicelog.core.records.script import SCRIPT_KINDS
from practicelog.store.tables.columns import (
    NUMBERED,
    capped,
    instants,
    integer_column,
    link,
    one_of,
    row_number,
    text_column,
    within,
)


class Script(SQLModel, table=True):
    """A call script, email or message that is practised; its texts are its versions."""

    __tablename__ = "script"
    __table_args__: ClassVar[Any] = (
        *capped(80, "name"),
        one_of("kind", SCRIPT_KINDS),
        within("archived", 0, 1),
        NUMBERED,
    )

    id: int | None = row_number()
    uid: str = text_column(unique=True)
    name: str = text_column(unique=True)
    kind: str = text_column()
    archived: int = integer_column()
    revision: int = integer_column()


class ScriptVersion(SQLModel, table=True):
    """One text of a script, exactly as given; numbered from 1 and never changed."""

    __tablename__ = "script_version"
    __table_args__: ClassVar[Any] = (
        *instants("made"),
        *capped(500, "why"),
        *capped(200_000, "text"),
        UniqueConstraint("script_id", "version"),
        NUMBERED,
    )

    id: int | None = row_number()
    script_id: int = link("script.id", index=False)
    version: int = integer_column()
    made: str = text_column()
    text: str = text_column()
    why: str | None = text_column()
