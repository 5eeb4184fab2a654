"""What columns and constraints are made of."""

from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Integer, Text
from sqlmodel import Field

STRICT = {"sqlite_strict": True}
NUMBERED = STRICT | {"sqlite_autoincrement": True}


def row_number() -> Any:
    """Declare the row number of a table, never used twice."""
    return Field(default=None, primary_key=True, sa_type=Integer)


def text_column(**options: Any) -> Any:
    """Declare a column of text."""
    return Field(sa_type=Text, **options)


def integer_column(**options: Any) -> Any:
    """Declare a column of whole numbers."""
    return Field(sa_type=Integer, **options)


def link(target: str, **options: Any) -> Any:
    """Declare the number of a row in another table, indexed unless another index serves."""
    return Field(
        sa_type=Integer, sa_column_args=[ForeignKey(target)], **({"index": True} | options)
    )


def within(column: str, low: int, high: int) -> CheckConstraint:
    """Hold a column between two numbers, both included."""
    return CheckConstraint(f"{column} BETWEEN {low} AND {high}")


def one_of(column: str, words: tuple[str, ...]) -> CheckConstraint:
    """Hold a column to a few words."""
    return CheckConstraint(f"{column} IN ({', '.join(repr(word) for word in words)})")


def capped(at_most: int, *columns: str) -> tuple[CheckConstraint, ...]:
    """Hold columns of text to a length from one character on."""
    return tuple(CheckConstraint(f"length({column}) BETWEEN 1 AND {at_most}") for column in columns)


def one_line(column: str) -> CheckConstraint:
    """Hold a column that was added later to what fits on one line of text."""
    return capped(500, column)[0]


def dates(*columns: str) -> tuple[CheckConstraint, ...]:
    """Hold columns to days as `2026-11-20`."""
    return tuple(CheckConstraint(f"{column} IS date({column}, '+0 days')") for column in columns)


def instants(*columns: str) -> tuple[CheckConstraint, ...]:
    """Hold columns to instants as `2026-11-20T16:30:00Z`."""
    return tuple(
        CheckConstraint(f"{column} IS strftime('%Y-%m-%dT%H:%M:%SZ', {column}, '+0 days')")
        for column in columns
    )
