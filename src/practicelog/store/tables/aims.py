"""What a seller means to do: the plan, days off, focuses and promises."""

from typing import Any, ClassVar

from sqlalchemy import CheckConstraint
from sqlmodel import SQLModel

from practicelog.core.records.focus import FOCUS_STATES
from practicelog.core.records.plan import WEEKDAYS
from practicelog.store.tables.columns import (
    NUMBERED,
    capped,
    dates,
    integer_column,
    link,
    one_of,
    row_number,
    text_column,
    within,
)


class Plan(SQLModel, table=True):
    """What a week asks for, from `from_day` on; `weekdays` like `mon,tue,wed`."""

    __tablename__ = "plan"
    __table_args__: ClassVar[Any] = (
        *dates("from_day"),
        within("days", 1, 7),
        within("minutes", 0, 1440),
        one_of("week_start", WEEKDAYS),
        *capped(27, "weekdays"),
        NUMBERED,
    )

    id: int | None = row_number()
    uid: str = text_column(unique=True)
    from_day: str = text_column(unique=True)
    days: int = integer_column()
    weekdays: str = text_column()
    minutes: int = integer_column()
    week_start: str = text_column()
    revision: int = integer_column()


class DayOff(SQLModel, table=True):
    """A range of days off, first and last included."""

    __tablename__ = "day_off"
    __table_args__: ClassVar[Any] = (
        *dates("first", "last"),
        CheckConstraint("first <= last"),
        *capped(500, "reason"),
        NUMBERED,
    )

    id: int | None = row_number()
    uid: str = text_column(unique=True)
    first: str = text_column(index=True)
    last: str = text_column()
    reason: str | None = text_column()
    revision: int = integer_column()


class Focus(SQLModel, table=True):
    """One thing to work on for a while; `target` is hundredths of a point."""

    __tablename__ = "focus"
    __table_args__: ClassVar[Any] = (
        *dates("set_on", "until", "closed_on"),
        *capped(500, "why", "outcome"),
        *capped(80, "criterion", "proposed_by"),
        within("target", 100, 500),
        one_of("state", FOCUS_STATES),
        CheckConstraint("(state = 'closed') = (closed_on IS NOT NULL)"),
        NUMBERED,
    )

    id: int | None = row_number()
    uid: str = text_column(unique=True)
    drill_id: int = link("drill.id")
    criterion: str | None = text_column()
    why: str = text_column()
    target: int | None = integer_column()
    set_on: str = text_column()
    until: str = text_column()
    state: str = text_column()
    proposed_by: str | None = text_column()
    closed_on: str | None = text_column()
    outcome: str | None = text_column()
    revision: int = integer_column()


class Promise(SQLModel, table=True):
    """A promise typed by itself, or a rep's `next` once it was closed by hand (`rep_id`)."""

    __tablename__ = "promise"
    __table_args__: ClassVar[Any] = (
        *dates("made_on", "closed_on"),
        *capped(500, "text"),
        *capped(80, "who"),
        within("kept", 0, 1),
        CheckConstraint("(closed_on IS NULL) = (kept IS NULL)"),
        NUMBERED,
    )

    id: int | None = row_number()
    uid: str = text_column(unique=True)
    rep_id: int | None = link("rep.id", nullable=True)
    drill_id: int | None = link("drill.id", nullable=True)
    text: str = text_column()
    who: str | None = text_column()
    made_on: str = text_column()
    closed_on: str | None = text_column()
    kept: int | None = integer_column()
    revision: int = integer_column()
