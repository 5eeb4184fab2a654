"""When a rep was practised: the instant, the zone it is told in, and its practice day."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from practicelog.annotations import TYPE_CHECKING
from practicelog.core.calendar.clock import NOON, instant, practice_day
from practicelog.core.record import Record

if TYPE_CHECKING:
    from practicelog.core.calendar.dates import When


class Moment(Record):
    """An instant in UTC, the zone it is told in, and its practice day.

    `typed` tells a moment that was typed from the moment of logging.
    """

    at: datetime
    zone: str
    day: date
    typed: bool = False


def moment_typed(when: "When", now: datetime, zone: ZoneInfo, rollover_hour: int) -> Moment:
    """Return the moment that a typed day and time mean.

    A bare day is that practice day, at noon. A time of day makes it an instant, and the instant
    decides the day. A day counted from today is a practice day, so its small hours are those of
    the night that ends it: `yesterday 01:30` is a time of last night, unless that is still ahead.
    """
    if when.clock is None:
        return Moment(instant(when.day, NOON, zone), zone.key, when.day, typed=True)
    at = instant(when.day, when.clock, zone)
    if when.relative and when.clock.hour < rollover_hour:
        night = instant(when.day + timedelta(days=1), when.clock, zone)
        at = night if night <= now else at
    return Moment(at, zone.key, practice_day(at, zone, rollover_hour), typed=True)
