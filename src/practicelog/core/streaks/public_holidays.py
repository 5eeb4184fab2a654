"""Public holidays as days off: what comes in, and what has changed since they came in last."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from uuid import NAMESPACE_DNS, uuid5

from practicelog.core.calendar.periods import plan_on
from practicelog.core.record import Record
from practicelog.core.records.plan import DayOff, Plan
from practicelog.core.texts import ONE_LINE_AT_MOST


class Calendar(Record):
    """The public holidays of one place in one year, by day; `place` is a code: `DE-BY`."""

    place: str
    year: int
    names: Mapping[date, str]


class Stored(Record):
    """What a log holds already: days off, plans, and the uids of days off that were removed."""

    offs: Sequence[DayOff]
    plans: Sequence[Plan]
    removed: Collection[str]


class HolidayChanges(Record):
    """What makes the days off of a log those of a calendar.

    `renamed` are days off as they are to be, `gone` those that the calendar knows no longer. The
    others are counted: `known` came in before, `off` are off for another reason, `removed` are
    those the seller took out, `unscheduled` are no days of practice.
    """

    added: tuple[DayOff, ...]
    renamed: tuple[DayOff, ...]
    gone: tuple[DayOff, ...]
    known: int
    off: int
    removed: int
    unscheduled: int

    @property
    def any(self) -> bool:
        """Whether something is to be changed."""
        return bool(self.added or self.renamed or self.gone)


def holiday_uid(place: str, day: date) -> str:
    """Return the uid of a public holiday, which is the same whenever and wherever it comes in."""
    return str(uuid5(NAMESPACE_DNS, f"{day}.{place}.off.practicelog"))


ADDED, RENAMED, KNOWN, OFF, REMOVED, UNSCHEDULED = range(6)


def holiday_changes(calendar: Calendar, stored: Stored) -> HolidayChanges:
    """Return what a calendar changes in a log.

    Only scheduled days come in. What is off already stays as it is, and what the seller removed
    stays removed.
    """
    ours = {off.uid: off for off in stored.offs}
    found: tuple[list[DayOff], ...] = tuple([] for _ in range(UNSCHEDULED + 1))
    for day, name in sorted(calendar.names.items()):
        uid = holiday_uid(calendar.place, day)
        new = DayOff(0, uid, day, day, " ".join(name.split())[:ONE_LINE_AT_MOST] or None)
        there = ours.get(uid)
        found[_what(new, there, stored)].append(there._replace(reason=new.reason) if there else new)
    return HolidayChanges(
        tuple(found[ADDED]),
        tuple(found[RENAMED]),
        tuple(_gone(calendar, ours)),
        *map(len, found[KNOWN:]),
    )


def _what(new: DayOff, there: DayOff | None, stored: Stored) -> int:
    if there:
        return KNOWN if there.reason == new.reason else RENAMED
    if new.first.weekday() not in plan_on(new.first, stored.plans).weekdays:
        return UNSCHEDULED
    if any(off.first <= new.first <= off.last for off in stored.offs):
        return OFF
    return REMOVED if new.uid in stored.removed else ADDED


def _gone(calendar: Calendar, ours: Mapping[str, DayOff]) -> Iterator[DayOff]:
    """Yield the days off of the place and the year that are public holidays no longer."""
    year = range(date(calendar.year, 1, 1).toordinal(), date(calendar.year, 12, 31).toordinal() + 1)
    for day in map(date.fromordinal, year):
        off = ours.get(holiday_uid(calendar.place, day))
        if off and day not in calendar.names:
            yield off
