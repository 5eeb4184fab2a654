"""Reps that were imported from other tools: what they are, and what they were before."""

import sqlite3
from collections.abc import Container, Iterable, Iterator
from datetime import UTC

from practicelog.annotations import Any
from practicelog.core.calendar.clock import read
from practicelog.core.interchange.identity import VERSION, half_of
from practicelog.core.interchange.recognition import Here, Trace, lines_of
from practicelog.core.interchange.record_checks import Content
from practicelog.core.zones import zone_named
from practicelog.store.images import image

MINUTE = len("2026-11-20T17:30")

FOREIGN = f"substr(uid, {VERSION + 1}, 1) IN ('5', '8')"
"""Imported entries have uids of these versions; those made here are of version 7."""


def any_here(log: sqlite3.Connection) -> bool:
    """Tell whether any rep was imported before, be it deleted since."""
    (found,) = log.execute(
        f"SELECT EXISTS (SELECT 1 FROM rep WHERE {FOREIGN})"
        f" OR EXISTS (SELECT 1 FROM deleted WHERE kind = 'rep' AND {FOREIGN})"
    ).fetchone()
    return bool(found)


def zones(log: sqlite3.Connection) -> list[str]:
    """Return the time zones in which reps were imported."""
    found = log.execute(f"SELECT DISTINCT zone FROM rep WHERE {FOREIGN} ORDER BY zone")
    return [zone for (zone,) in found]


def trace_of(said: Content, drill: int) -> Trace:
    """Return what an entry tells of its practice."""
    return _trace({**said.fields, "uid": said.uid, "drill_id": drill})


def reps(log: sqlite3.Connection, met: Container[str]) -> Iterator[Here]:
    """Yield the reps that were imported, then those of them that were deleted since.

    `met` are the uids of those for which an entry of the file stands.
    """
    found = log.execute(
        "SELECT uid, at, zone, drill_id, minutes, note, id, revision FROM rep"
        f" WHERE {FOREIGN} ORDER BY id"
    )
    for *told, row, revision in found.fetchall():
        now = _trace(dict(zip(FIELDS, told, strict=True)))
        before = _faces(_images(log, row)) if revision > 1 else ()
        yield Here(told[0], tuple(dict.fromkeys((now, *before))), told[0] in met)
    yield from _deleted(log, met)


FIELDS = ("uid", "at", "zone", "drill_id", "minutes", "note")


def _images(log: sqlite3.Connection, row: int) -> Iterator[str]:
    found = log.execute(
        "SELECT after FROM change WHERE kind = 'rep' AND row = ? AND after IS NOT NULL", (row,)
    )
    return (text for (text,) in found.fetchall())


def _deleted(log: sqlite3.Connection, met: Container[str]) -> Iterator[Here]:
    found = log.execute(f"SELECT uid FROM deleted WHERE kind = 'rep' AND {FOREIGN}")
    uids = {uid for (uid,) in found}
    if not uids:
        return
    gone = log.execute("SELECT before FROM change WHERE kind = 'rep' AND after IS NULL")
    for (text,) in gone.fetchall():
        uid = image(text).get("uid")
        if uid in uids:
            yield Here(str(uid), tuple(_faces((text,))), uid in met, deleted=True)


def _faces(images: Iterable[str]) -> Iterator[Trace]:
    """Yield what reps were, by their images; of a purged one there may be nothing left to tell."""
    for told in map(image, images):
        if told.get("at") and told.get("zone") and told.get("drill_id"):
            yield _trace(told)


def _trace(told: dict[str, Any]) -> Trace:
    began = read(told["at"])
    return Trace(
        began.astimezone(zone_named(told["zone"])).isoformat()[:MINUTE],
        began.astimezone(UTC).isoformat()[:MINUTE],
        told["drill_id"],
        told["minutes"],
        lines_of(told["note"]),
        half_of(told["uid"]),
    )
