"""Timewarrior's `timew export`: a JSON list of intervals (1.4 to 1.9).

Each has `start` and, once it is over, `end` (`20261120T163000Z`), perhaps `tags` and `annotation`.
Its `id` counts back from the newest, so what identifies it is its start: intervals never overlap.
"""

import re
from collections.abc import Iterator
from datetime import datetime

from practicelog.annotations import Any, BinaryIO
from practicelog.core.interchange import foreign_reps as foreign
from practicelog.core.interchange.field_rules import check_names, unfit
from practicelog.core.interchange.identity import Entry
from practicelog.core.interchange.import_context import ImportContext
from practicelog.core.interchange.merging import Outcome, Row
from practicelog.core.interchange.strict_texts import document
from practicelog.errors import ImportRefusedError, UsageError

UNIT = "interval"
"""What a refusal counts."""

FIELDS = ("id", "start", "end", "tags", "annotation")
INSTANT = r"[0-9]{8}T[0-9]{6}Z"


def read(file: BinaryIO, context: ImportContext) -> Iterator[Row | Outcome]:
    """Yield each interval as a rep: a tag names the drill; annotation and other tags are its note.

    One that is still running is refused; it can come once it has ended.
    """
    intervals = document(file)
    if not isinstance(intervals, list):
        raise ImportRefusedError("The file is not Timewarrior's list of intervals.")
    return foreign.rows(enumerate(intervals, 1), _rep, "timewarrior", context)


def _rep(interval: Any, context: ImportContext) -> foreign.ForeignRep:
    if not isinstance(interval, dict):
        raise unfit(interval, "interval", "an object")
    check_names(interval, FIELDS, ["start"])
    if "end" not in interval:
        raise UsageError("end: it is still running; it can come once it has ended.")
    at = _instant(interval["start"], "start", context)
    ended = _instant(interval["end"], "end", context)
    tags = foreign.TEXTS(interval.get("tags", []), "tags")
    annotation = foreign.TEXT(interval.get("annotation", ""), "annotation")
    return foreign.ForeignRep(
        Entry(id=interval["start"]),
        tags,
        at,
        ended,
        foreign.minutes_between(at, ended),
        foreign.note_of(annotation, ", ".join(context.besides_drill(tags))),
    )


def _instant(value: Any, field: str, context: ImportContext) -> datetime:
    if isinstance(value, str) and re.fullmatch(INSTANT, value):
        try:
            return foreign.known_instant(datetime.fromisoformat(value), field, context.today)
        except ValueError:
            pass
    raise unfit(value, field, "an instant such as 20261120T163000Z")
