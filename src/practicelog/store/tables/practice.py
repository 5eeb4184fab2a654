"""What is practised: drills, rubrics, reps and their ratings."""

from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import SQLModel

from practicelog.core.records.record_fields import CARD_AT_MOST, LISTEN_AT_MOST, LONGEST_TAKE
from practicelog.core.records.rep import DIFFICULTIES, FEEDBACKS, KINDS
from practicelog.core.records.take_fields import SECONDS_AT_MOST
from practicelog.store.tables.columns import (
    NUMBERED,
    capped,
    dates,
    instants,
    integer_column,
    link,
    one_line,
    one_of,
    row_number,
    text_column,
    within,
)


class Drill(SQLModel, table=True):
    """A drill by its name; its criteria stand under the newest of its rubrics."""

    __tablename__ = "drill"
    __table_args__: ClassVar[Any] = (*capped(80, "name"), within("archived", 0, 1), NUMBERED)

    id: int | None = row_number()
    uid: str = text_column(unique=True)
    name: str = text_column(unique=True)
    what: str = text_column()
    archived: int = integer_column()
    revision: int = integer_column()
    seconds: int | None = integer_column(
        sa_column_args=[CheckConstraint(f"seconds BETWEEN 1 AND {LONGEST_TAKE}")]
    )


class Rubric(SQLModel, table=True):
    """One version of a drill's criteria; ratings keep the version they were given under."""

    __tablename__ = "rubric"
    __table_args__: ClassVar[Any] = (UniqueConstraint("drill_id", "version"), NUMBERED)

    id: int | None = row_number()
    drill_id: int = link("drill.id", index=False)
    version: int = integer_column()


class Criterion(SQLModel, table=True):
    """One criterion of a rubric: a scale of 1–5 (`check_only` 0) or a yes/no check (1)."""

    __tablename__ = "criterion"
    __table_args__: ClassVar[Any] = (
        *capped(80, "name"),
        within("check_only", 0, 1),
        UniqueConstraint("rubric_id", "name"),
        NUMBERED,
    )

    id: int | None = row_number()
    rubric_id: int = link("rubric.id", index=False)
    position: int = integer_column()
    name: str = text_column()
    hint: str = text_column()
    check_only: int = integer_column()


class Rep(SQLModel, table=True):
    """One rep. `at` and `logged` are UTC, `score` and `predict` hundredths of a point."""

    __tablename__ = "rep"
    __table_args__: ClassVar[Any] = (
        *instants("at", "logged"),
        *dates("day"),
        one_of("kind", KINDS),
        within("minutes", 1, 1440),
        within("takes", 1, 999),
        one_of("difficulty", DIFFICULTIES),
        one_of("feedback", FEEDBACKS),
        within("predict", 100, 500),
        within("score", 100, 500),
        within("quick", 0, 1),
        *capped(80, "partner"),
        *capped(500, "goal", "change", "kept", "next"),
        *capped(10_000, "note"),
        Index("rep_by_day", "day", "id"),
        Index(
            "rep_scores",
            "drill_id",
            "kind",
            "day",
            "id",
            "rubric_id",
            "quick",
            "score",
            "difficulty",
        ),
        NUMBERED,
    )

    id: int | None = row_number()
    uid: str = text_column(unique=True)
    at: str = text_column()
    zone: str = text_column()
    day: str = text_column()
    logged: str = text_column()
    drill_id: int = link("drill.id", index=False)
    rubric_id: int = link("rubric.id")
    kind: str = text_column()
    minutes: int | None = integer_column()
    takes: int = integer_column()
    goal: str | None = text_column()
    difficulty: str | None = text_column()
    feedback: str = text_column()
    partner: str | None = text_column()
    predict: int | None = integer_column()
    score: int | None = integer_column()
    quick: int = integer_column()
    change: str | None = text_column()
    kept: str | None = text_column()
    next: str | None = text_column()
    note: str | None = text_column()
    script_version_id: int | None = link("script_version.id", nullable=True)
    revision: int = integer_column()
    recording: str | None = text_column(sa_column_args=[one_line("recording")])


class Card(SQLModel, table=True):
    """What is practised against: a line, a situation or a weak text of one drill."""

    __tablename__ = "card"
    __table_args__: ClassVar[Any] = (
        *capped(CARD_AT_MOST, "text"),
        *capped(LISTEN_AT_MOST, "listen"),
        within("archived", 0, 1),
        NUMBERED,
    )

    id: int | None = row_number()
    uid: str = text_column(unique=True)
    drill_id: int = link("drill.id")
    text: str = text_column()
    listen: str | None = text_column()
    archived: int = integer_column()
    revision: int = integer_column()


class Take(SQLModel, table=True):
    """One take of a session; `rating` is of `criterion`, without one of the whole take."""

    __tablename__ = "take"
    __table_args__: ClassVar[Any] = (
        *instants("began"),
        within("number", 1, 999),
        within("seconds", 0, SECONDS_AT_MOST),
        within("rating", 1, 5),
        *capped(80, "criterion"),
        *capped(500, "change"),
        UniqueConstraint("rep_id", "number"),
        NUMBERED,
    )

    id: int | None = row_number()
    rep_id: int = link("rep.id", index=False)
    number: int = integer_column()
    began: str = text_column()
    seconds: int = integer_column()
    card_id: int | None = link("card.id", nullable=True)
    rating: int | None = integer_column()
    criterion: str | None = text_column()
    change: str | None = text_column()


class Rating(SQLModel, table=True):
    """One criterion of one rep by one rater: 1–5, or 0/1 on a check; NULL is not applicable."""

    __tablename__ = "rating"
    __table_args__: ClassVar[Any] = (
        *capped(80, "rater"),
        within("value", 0, 5),
        UniqueConstraint("rep_id", "rater", "criterion_id"),
        NUMBERED,
    )

    id: int | None = row_number()
    rep_id: int = link("rep.id", index=False)
    rater: str = text_column()
    criterion_id: int = link("criterion.id")
    value: int | None = integer_column()


class PracticeDay(SQLModel, table=True):
    """Totals of the reps of kind `practice`, day by day, kept by the triggers of `rep`.

    `monday` begins the day's week: the view `weeks` adds days up by it, without arithmetic on
    dates, which SQLite and DuckDB write differently.
    """

    __tablename__ = "practice_day"
    __table_args__: ClassVar[Any] = ({"sqlite_strict": True, "sqlite_with_rowid": False},)

    day: str = text_column(primary_key=True)
    monday: str = text_column()
    reps: int = integer_column()
    minutes: int = integer_column()


class ScoreDay(SQLModel, table=True):
    """Scores of one day that may be held against one another, kept by the triggers of `rep`.

    One row for each drill, rubric, kind of score and difficulty, which is empty where none was
    given: `n` reps of kind `practice`, with the sum of their scores, the lowest and the highest.
    """

    __tablename__ = "score_day"
    __table_args__: ClassVar[Any] = ({"sqlite_strict": True, "sqlite_with_rowid": False},)

    drill_id: int = integer_column(primary_key=True)
    rubric_id: int = integer_column(primary_key=True)
    quick: int = integer_column(primary_key=True)
    difficulty: str = text_column(primary_key=True)
    day: str = text_column(primary_key=True)
    n: int = integer_column()
    total: int = integer_column()
    low: int = integer_column()
    high: int = integer_column()
