"""klog's `klog json`: records of days, each with its entries (klog 7).

Entries have no ids; one is known by its day and all it says.
"""

from collections.abc import Iterator
from datetime import time, timedelta

from practicelog.annotations import Any, BinaryIO
from practicelog.core.calendar.clock import NOON, instant
from practicelog.core.interchange import foreign_reps as foreign
from practicelog.core.interchange.field_rules import unfit, whole
from practicelog.core.interchange.identity import Entry
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.merging import Outcome, Row
from practicelog.core.interchange.strict_texts import document
from practicelog.errors import ImportRefusedError, UsageError

UNIT = "entry"
"""What a refusal counts."""

MINUTES_IN_HOUR = 60

_minutes = whole(1, 1440)
_offset = whole(-1440, 2 * 1440)
"""Minutes after midnight; a range may begin the evening before its day."""


def read(file: BinaryIO, context: ImportContext) -> Iterator[Row | Outcome]:
    """Yield each entry as a rep: a tag of it or its day names the drill, its summary is its note.

    Time taken off (`-30m`) and a range still open are refused.
    """
    envelope = document(file)
    records = envelope.get("records") if isinstance(envelope, dict) else None
    if not isinstance(records, list):
        raise ImportRefusedError("The file is not what `klog json` writes, or klog found errors.")
    entries = ((record, entry) for record in records for entry in _entries(record))
    return foreign.rows(enumerate(entries, 1), _rep, "klog", context)


def _entries(record: Any) -> list[Any]:
    entries = record.get("entries") if isinstance(record, dict) else None
    return entries if isinstance(entries, list) else [entries]


def _rep(pair: tuple[Any, Any], context: ImportContext) -> foreign.ForeignRep:
    record, entry = pair
    if not isinstance(record, dict) or not isinstance(entry, dict):
        raise unfit(entry, "entry", "an object")
    if entry.get("type") == "open_range":
        raise UsageError("type: the range is still open; it can come once it has ended.")
    day = foreign.known_day(str(record.get("date")).replace("/", "-"), "date", context.today)
    minutes = _minutes(entry.get("total_mins"), "total_mins")
    summary = foreign.TEXT(entry.get("summary"), "summary")
    tags = foreign.TEXTS(entry.get("tags"), "tags") + foreign.TEXTS(record.get("tags"), "tags")
    start = entry.get("start_mins")
    if start is None:
        at, day_said = instant(day, NOON, context.zone), day
    else:
        days, minute = divmod(_offset(start, "start_mins"), 24 * MINUTES_IN_HOUR)
        clock = time(*divmod(minute, MINUTES_IN_HOUR))
        at, day_said = instant(day + timedelta(days=days), clock, context.zone), None
    return foreign.ForeignRep(
        Entry(
            (f"{day}", f"{start}", f"{entry.get('end_mins')}", f"{minutes}", summary, *tags),
            before=(f"{day} {start} {minutes} {summary}",),
        ),
        [tag.partition("=")[0] for tag in tags],
        at,
        at + timedelta(minutes=minutes),
        minutes,
        foreign.note_of(summary),
        day_said,
    )
