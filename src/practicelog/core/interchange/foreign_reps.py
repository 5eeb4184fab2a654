"""A stretch of time or an entry from another tool, as a rep."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType

from practicelog.annotations import Any
from practicelog.core.calendar.clock import practice_day, written
from practicelog.core.interchange.field_rules import any_text, day, listed, text
from practicelog.core.interchange.identity import Entry, Identities, Known, Source
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.merging import LEFT_OUT, REFUSED, Outcome, Row
from practicelog.core.record import Record
from practicelog.core.records.rep import Rep
from practicelog.core.records.rep_fields import FIELDS
from practicelog.errors import UsageError, quoted

DEFAULTS = {
    each.name: Rep._field_defaults[each.name] for each in FIELDS if each.option and not each.omit
}
"""What a rep must say that other tools do not know, and is where nothing else is said."""

HALF_A_MINUTE = 30

TEXT = text(any_text)
TEXTS = listed(TEXT)


class ForeignRep(Record):
    """What another tool knows of a piece of practice.

    `entry` is what it is known by; `labels` are the names and tags one of which may be a drill.
    Without `day` the practice day follows from the instant `at`; `ended` is when it was over, or
    typed. `said` are further fields of the rep.
    """

    entry: Entry
    labels: Sequence[str]
    at: datetime
    ended: datetime
    minutes: int | None
    note: str | None = None
    day: date | None = None
    said: Mapping[str, Any] = MappingProxyType({})


Reader = Callable[[Any, ImportContext], ForeignRep | None]
"""Returns the rep that an entry is, or None for one that is left out."""


def rows(
    entries: Iterable[tuple[int, Any]], read: Reader, tool: str, context: ImportContext
) -> Iterator[Row | Outcome]:
    """Yield the numbered entries of a tool's export as rows."""
    identities = Identities(Source(tool, context.source))
    for number, entry in entries:
        try:
            rep = read(entry, context)
            if rep is None:
                yield Outcome(number, LEFT_OUT)
            else:
                yield row(number, rep, identities.of(rep.entry), context)
        except UsageError as error:
            yield Outcome(number, REFUSED, reason=error.message)


def row(line: int, rep: ForeignRep, known: Known, context: ImportContext) -> Row:
    """Return a rep from another tool as a row; the same one again has the same uid.

    What the tool did not say is derived: it can be changed here, and comes again unchanged.

    Raises:
        UsageError: no drill is named.
    """
    drill = context.drill_of(rep.labels)
    said = {
        "type": "rep",
        "uid": known.uid,
        "revision": 1,
        "at": written(rep.at),
        "drill": drill.uid,
        "minutes": rep.minutes,
        "note": rep.note,
        **rep.said,
    }
    derived = DEFAULTS | {
        "zone": context.zone.key,
        "day": (rep.day or practice_day(rep.at, context.zone, context.rollover_hour)).isoformat(),
        "logged": written(rep.ended),
        "rubric": drill.rubric,
    }
    fields = frozenset(derived.keys() - said.keys())
    return Row(
        line,
        derived | said,
        fields,
        known.also,
        known.has_twins,
        labelled=drill is not context.drill,
        by_id=known.by_id,
    )


def minutes_between(start: datetime, end: datetime) -> int:
    """Return the whole minutes of a stretch, the nearest number and at least one.

    Raises:
        UsageError: it ends before it begins, or at once.
    """
    seconds = int((end - start).total_seconds())
    if seconds <= 0:
        raise UsageError("minutes: it does not end after it begins.")
    return max((seconds + HALF_A_MINUTE) // 60, 1)


def known_day(value: Any, field: str, today: date) -> date:
    """Return a day that lies behind, in the years that a log can have.

    Raises:
        UsageError: it is no day, before 1970, or more than a day ahead.
    """
    found = date.fromisoformat(day(value, field))
    if found > today + timedelta(days=1):
        raise UsageError(f"{field}: {quoted(value)} is more than a day ahead.")
    return found


def known_instant(at: datetime, field: str, today: date) -> datetime:
    """Return an instant in UTC, to the second, if its day is a `known_day`."""
    known_day(f"{at:%Y-%m-%d}", field, today + timedelta(days=1))
    return at.astimezone(UTC).replace(microsecond=0)


def note_of(*parts: str) -> str | None:
    """Return the parts that say something as the lines of a note."""
    return "\n".join(part for part in parts if part.strip()) or None
