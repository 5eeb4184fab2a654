"""What left the log already."""

from typing import Any, ClassVar

from sqlmodel import SQLModel

from practicelog.store.tables.columns import (
    NUMBERED,
    capped,
    integer_column,
    row_number,
    text_column,
)


class ExportMark(SQLModel, table=True):
    """Where the last export of a name ended: `ended` is the newest change that was in it."""

    __tablename__ = "export_mark"
    __table_args__: ClassVar[Any] = (*capped(80, "name"), NUMBERED)

    id: int | None = row_number()
    name: str = text_column(unique=True)
    ended: int = integer_column()
