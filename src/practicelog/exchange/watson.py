"""Watson's frames: a JSON list of `[start, stop, project, id, tags, updated]` (td-watson 2.1).

They lie in the file `frames` of Watson's folder; starts and stops are seconds since 1970.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from practicelog.annotations import Any, BinaryIO
from practicelog.core.interchange import foreign_reps as foreign
from practicelog.core.interchange.field_rules import unfit, whole
from practicelog.core.interchange.identity import Entry
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.merging import Outcome, Row
from practicelog.core.interchange.strict_texts import document
from practicelog.errors import ImportRefusedError

UNIT = "frame"
"""What a refusal counts."""

FIELDS_AT_LEAST, FIELDS_READ, FIELDS_AT_MOST = 4, 5, 6

_seconds = whole(0, 253_402_300_799)  # the end of the year 9999


def read(file: BinaryIO, context: ImportContext) -> Iterator[Row | Outcome]:
    """Yield each frame as a rep: its project or a tag names the drill, the others are its note."""
    frames = document(file)
    if not isinstance(frames, list):
        raise ImportRefusedError("The file is not Watson's list of frames.")
    return foreign.rows(enumerate(frames, 1), _rep, "watson", context)


def _rep(frame: Any, context: ImportContext) -> foreign.ForeignRep:
    if not isinstance(frame, list) or not FIELDS_AT_LEAST <= len(frame) <= FIELDS_AT_MOST:
        raise unfit(frame, "frame", "[start, stop, project, id, tags, updated]")
    start, stop, project, key, tags = [*frame, []][:FIELDS_READ]
    at, ended = _instant(start, "start", context), _instant(stop, "stop", context)
    tags = foreign.TEXTS(tags, "tags")
    labels = [foreign.TEXT(project, "project"), *tags]
    return foreign.ForeignRep(
        Entry(id=foreign.TEXT(key, "id")),
        labels,
        at,
        ended,
        foreign.minutes_between(at, ended),
        foreign.note_of(" ".join(context.besides_drill([project, *(f"+{tag}" for tag in tags)]))),
    )


def _instant(value: Any, field: str, context: ImportContext) -> datetime:
    seconds = _seconds(value, field)
    return foreign.known_instant(datetime.fromtimestamp(seconds, UTC), field, context.today)
