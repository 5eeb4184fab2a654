"""Which practice day an instant belongs to, and how instants are written."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DEFAULT_ROLLOVER_HOUR = 4

NOON = time(12)


def practice_day(at: datetime, zone: ZoneInfo, rollover_hour: int) -> date:
    """Return the local date, or the day before it while the local hour is before the rollover.

    The instant is made local first and compared then, so that a night in which the clocks change
    belongs to one day however long it is.
    """
    local = at.astimezone(zone)
    return local.date() - timedelta(days=local.hour < rollover_hour)


def instant(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """Return the UTC instant, to the second, of a local date and time.

    A time that the clocks skip is read with the offset before the gap, a repeated one as the first.
    """
    return datetime.combine(day, clock, zone).astimezone(UTC).replace(microsecond=0)


def written(at: datetime) -> str:
    """Return an instant as the log and JSON write it: `2026-11-20T16:30:00Z`."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def read(text: str) -> datetime:
    """Return the instant that `written` wrote."""
    return datetime.fromisoformat(text)
