"""What a log knows of the folder where it meets others; no history has it, and no export."""

from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Integer, Text
from sqlmodel import Field, SQLModel

from practicelog.store.tables.columns import STRICT, dates, instants, integer_column, text_column

KEYED = STRICT | {"sqlite_with_rowid": False}


def _key() -> Any:
    return Field(primary_key=True, sa_type=Text)


class SyncState(SQLModel, table=True):
    """This log's own part in the folder, one row once it was there.

    `log` identifies it on the machine of `token`; elsewhere it is a copy. `generation` counts what
    it wrote, `nonce` marks the newest of it, `held` is the newest change that was in it. `syncs`
    counts them, `day` is the newest one's.
    """

    __tablename__ = "sync_state"
    __table_args__: ClassVar[Any] = (*dates("day"), STRICT)

    id: int = Field(primary_key=True, sa_type=Integer, sa_column_args=[CheckConstraint("id = 1")])
    log: str = text_column()
    token: str = text_column()
    generation: int = integer_column()
    nonce: str = text_column()
    held: int = integer_column()
    syncs: int = integer_column()
    day: str = text_column()


class SyncPart(SQLModel, table=True):
    """Which file of another log was taken in last, by its SHA-256."""

    __tablename__ = "sync_part"
    __table_args__: ClassVar[Any] = (KEYED,)

    log: str = _key()
    part: str = _key()
    digest: str = text_column()


class SyncStamp(SQLModel, table=True):
    """When a record got its revision elsewhere; of another revision it says nothing."""

    __tablename__ = "sync_stamp"
    __table_args__: ClassVar[Any] = (*instants("changed"), KEYED)

    kind: str = _key()
    uid: str = _key()
    revision: int = integer_column()
    changed: str = text_column()


class SyncAlias(SQLModel, table=True):
    """A uid that is known as `same` since two machines made one thing; `command` found it out."""

    __tablename__ = "sync_alias"
    __table_args__: ClassVar[Any] = (KEYED,)

    kind: str = _key()
    uid: str = _key()
    same: str = text_column()
    command: int = integer_column()


class SyncVersion(SQLModel, table=True):
    """A version of a rubric or a script by what it holds; `turn` is odd while it is gone.

    It counts how often the version came and went, so that every machine tells what was last.
    """

    __tablename__ = "sync_version"
    __table_args__: ClassVar[Any] = (KEYED,)

    kind: str = _key()
    owner: str = _key()
    digest: str = _key()
    turn: int = integer_column()
