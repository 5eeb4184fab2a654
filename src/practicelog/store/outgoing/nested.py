"""Drills with every version of their rubric, and scripts with every version of their text."""

import sqlite3
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from practicelog.core.interchange.extent import Extent
from practicelog.store.outgoing.rated import BOUNDS as OF_REPS
from practicelog.store.outgoing.record import Exported, changed, values

DRILLS = """
    SELECT drill.uid, drill.revision, drill.name, what, archived,
           version, criterion.name, hint, check_only
    FROM drill JOIN rubric ON drill_id = drill.id LEFT JOIN criterion ON rubric_id = rubric.id
    WHERE :drill IS NULL OR drill.name = :drill ORDER BY drill.name, version, position
"""

SCRIPTS = """
    SELECT script.uid, script.revision, script.name, script.kind, archived,
           version, made, text, why
    FROM script JOIN script_version ON script_id = script.id
    WHERE {} ORDER BY script.name, version
"""

CHANGED = f"""({changed("script")} OR script.id IN (
    SELECT script_id FROM script_version WHERE {changed("script_version")}))"""

PRACTISED = """script.id IN (
    SELECT script_id FROM script_version JOIN rep ON script_version_id = script_version.id
    JOIN drill ON drill.id = drill_id WHERE {})"""


def drills(log: sqlite3.Connection, extent: Extent) -> Iterator[Exported]:
    """Yield the drills, by name; they leave unchanged ones too, since reps name them."""
    rows = log.execute(DRILLS, {"drill": extent.drill})
    for (uid, revision, name, what, archived), criteria in groupby(rows, _whole):
        yield {
            "type": "drill",
            "uid": uid,
            "revision": revision,
            "name": name,
            "what": what,
            "archived": bool(archived),
            "rubrics": _rubrics(criteria),
        }


def _whole(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return what the rows of one drill, or of one script, have in common."""
    return row[:5]


def _rubrics(rows: Iterator[tuple[Any, ...]]) -> list[Exported]:
    return [
        {
            "version": version,
            "criteria": [
                {"name": name, "hint": hint, "check": bool(check)}
                for *_, name, hint, check in criteria
                if name is not None
            ],
        }
        for version, criteria in groupby(rows, lambda row: row[5])
    ]


def scripts(log: sqlite3.Connection, extent: Extent) -> Iterator[Exported]:
    """Yield the scripts, by name; within bounds of days or drill those practised there."""
    if "script" in extent.omitted_types:
        return
    where = CHANGED if extent.after is not None else "TRUE"
    if any((extent.since, extent.until, extent.drill)):
        where += f" AND {PRACTISED.format(OF_REPS.where(extent._replace(after=None)))}"
    rows = log.execute(SCRIPTS.format(where), values(extent))
    for (uid, revision, name, kind, archived), versions in groupby(rows, _whole):
        yield {
            "type": "script",
            "uid": uid,
            "revision": revision,
            "name": name,
            "kind": kind,
            "archived": bool(archived),
            "versions": [
                {"version": version, "made": made, "text": text, "why": why}
                for *_, version, made, text, why in versions
            ],
        }
