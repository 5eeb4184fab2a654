"""What Python code may say for a day or a kind, and what is no such thing."""

from datetime import UTC, date, datetime, time
from typing import Literal, get_args

from practicelog.cli.clock import Clock
from practicelog.errors import UsageError, quoted

Kind = Literal["practice", "live", "learn"]
Day = date | str
"""A day: a date, an instant of which the practice day counts, or either as ISO text."""


def kind_of(value: str | None) -> str | None:
    """Return a kind of rep unchanged.

    Raises:
        UsageError: there is no such kind.
    """
    if value is not None and value not in get_args(Kind):
        raise UsageError(f"kind: {_shown(value)} is none of {', '.join(get_args(Kind))}.")
    return value


def day_of(value: Day | None, clock: Clock) -> date | None:
    """Return the day that is meant.

    An instant is of the practice day that `clock` tells; one without an offset is in the reader's
    zone, and at midnight it is that day: so pandas writes a day.

    Raises:
        UsageError: it is no day.
    """
    if isinstance(value, str):
        value = _read(value)
    if not isinstance(value, datetime):
        if value is not None and not isinstance(value, date):
            raise _no_day(value)
        return value
    if value != value:  # noqa: PLR0124 - pandas' NaT is a datetime that equals nothing
        raise _no_day(value)
    if value.tzinfo is None and value.time() == time.min:
        return value.date()
    at = value if value.tzinfo else value.replace(tzinfo=clock.zone)
    return clock.day_of(at.astimezone(UTC))


def _read(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise _no_day(text) from None


def _no_day(value: object) -> UsageError:
    return UsageError(
        f"{_shown(value)} is no day.", hint='write it as date(2026, 11, 20) or "2026-11-20"'
    )


def _shown(value: object) -> str:
    return quoted(value if isinstance(value, str) else repr(value))
