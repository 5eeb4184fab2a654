"""jrnl's `jrnl --export json`: a journal's entries, each with date, time, title and body (jrnl 4).

Only DayOne journals have ids (`uuid`); elsewhere an entry is known by all it says.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, time

from practicelog.annotations import Any, BinaryIO
from practicelog.core.calendar.clock import instant
from practicelog.core.interchange import foreign_reps as foreign
from practicelog.core.interchange.field_rules import check_names, unfit
from practicelog.core.interchange.identity import Entry
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.merging import Outcome, Row
from practicelog.core.interchange.strict_texts import document
from practicelog.errors import ImportRefusedError

UNIT = "entry"
"""What a refusal counts."""

FIELDS = ("title", "body", "date", "time", "tags", "starred", "uuid", "creator")
REQUIRED = ("title", "body", "date", "time", "tags")


def read(file: BinaryIO, context: ImportContext) -> Iterator[Row | Outcome]:
    """Yield each entry as a rep without minutes: a tag names the drill, its text is the note."""
    journal = document(file)
    entries = journal.get("entries") if isinstance(journal, dict) else None
    if not isinstance(entries, list):
        raise ImportRefusedError("The file is not what `jrnl --export json` writes.")
    return foreign.rows(enumerate(entries, 1), _rep, "jrnl", context)


def _rep(entry: Any, context: ImportContext) -> foreign.ForeignRep:
    if not isinstance(entry, dict):
        raise unfit(entry, "entry", "an object")
    check_names(entry, FIELDS, REQUIRED)
    day = foreign.known_day(entry["date"], "date", context.today)
    clock = _clock(entry["time"])
    at = instant(day, clock, context.zone)
    zones = (context.zone, *context.zones)
    title, body = (foreign.TEXT(entry[field], field) for field in ("title", "body"))
    return foreign.ForeignRep(
        _entry(entry, [instant(day, clock, zone) for zone in zones], title, body),
        foreign.TEXTS(entry["tags"], "tags"),
        at,
        at,
        None,
        foreign.note_of(title, body),
    )


def _entry(entry: Any, instants: Sequence[datetime], title: str, body: str) -> Entry:
    """Return what an entry is known by; 0.1 knew it by its instant in the zone of that time."""
    if "uuid" in entry:
        return Entry(id=foreign.TEXT(entry["uuid"], "uuid"))
    before = tuple(f"{at} {title}" for at in instants)
    return Entry((entry["date"], entry["time"], title, body), before=before)


def _clock(value: Any) -> time:
    if isinstance(value, str) and len(value) == len("17:30"):
        try:
            return time.fromisoformat(value)
        except ValueError:
            pass
    raise unfit(value, "time", "a time of day such as 17:30")
