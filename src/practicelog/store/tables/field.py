"""What happened in the field, and old takes rated again."""

from typing import Any, ClassVar

from sqlalchemy import Index
from sqlmodel import SQLModel

from practicelog.store.tables.columns import (
    NUMBERED,
    capped,
    dates,
    integer_column,
    link,
    row_number,
    text_column,
    within,
)


class Notice(SQLModel, table=True):
    """A behaviour that somebody saw, in their words."""

    __tablename__ = "notice"
    __table_args__: ClassVar[Any] = (
        *dates("day"),
        *capped(500, "text"),
        *capped(80, "who"),
        NUMBERED,
    )

    id: int | None = row_number()
    uid: str = text_column(unique=True)
    day: str = text_column(index=True)
    text: str = text_column()
    who: str | None = text_column()
    revision: int = integer_column()


class Metric(SQLModel, table=True):
    """A count from the field; `value` is a decimal number as text."""

    __tablename__ = "metric"
    __table_args__: ClassVar[Any] = (
        *dates("day"),
        *capped(80, "name"),
        *capped(20, "value"),
        Index("metric_by_day", "day", "name"),
        NUMBERED,
    )

    id: int | None = row_number()
    uid: str = text_column(unique=True)
    day: str = text_column()
    name: str = text_column()
    value: str = text_column()
    revision: int = integer_column()


class Rescoring(SQLModel, table=True):
    """An old take rated again without its date and score; `score` is hundredths of a point."""

    __tablename__ = "rescoring"
    __table_args__: ClassVar[Any] = (*dates("day"), within("score", 100, 500), NUMBERED)

    id: int | None = row_number()
    uid: str = text_column(unique=True)
    rep_id: int = link("rep.id")
    day: str = text_column()
    score: int = integer_column()
    revision: int = integer_column()
