"""What leaves the log: every record as plain values, in a fixed order, in bounded memory.

A record names others by uid, never by row, and stands after those it names; nothing in it depends
on where or in which order it was stored, so that equal logs leave as equal records.
"""

import sqlite3
from collections.abc import Iterator

from practicelog.core.extent import Extent
from practicelog.store.outgoing.bounds import Exported, still
from practicelog.store.outgoing.flat import BEFORE_REPS, SINCE_REPS, flat, one
from practicelog.store.outgoing.nested import (
    drills,
    has_recordings,
    named_fields,
    named_reps,
    number_of_reps,
    rep,
    reps,
    scripts,
    told_reps,
)
from practicelog.store.outgoing.takes import COLUMNS as TAKE_COLUMNS
from practicelog.store.outgoing.takes import named_takes
from practicelog.store.outgoing.to_rate import form_content

__all__ = [
    "TAKE_COLUMNS",
    "Exported",
    "drills",
    "form_content",
    "has_recordings",
    "named_fields",
    "named_reps",
    "named_takes",
    "number_of_reps",
    "one",
    "records",
    "rep",
    "reps",
    "scripts",
    "still",
    "told_reps",
]


def records(log: sqlite3.Connection, extent: Extent) -> Iterator[Exported]:
    """Yield everything that leaves; what is omitted is absent, what is empty is None."""
    yield from drills(log, extent)
    yield from scripts(log, extent)
    yield from flat(log, extent, BEFORE_REPS)
    yield from reps(log, extent)
    yield from flat(log, extent, SINCE_REPS)
