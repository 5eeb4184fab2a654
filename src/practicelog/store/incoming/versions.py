"""The numbered versions of a drill's rubric and of a script's text that come in.

A version never changes, so the versions of two machines are put together whatever the revision
of their drill or script; two that share a number and differ are a conflict.
"""

import sqlite3
from collections.abc import Mapping

from practicelog.annotations import Any
from practicelog.core.records.drill import Drill
from practicelog.store import shipped

Versions = dict[int, Any]
"""What each version holds, by its number."""


def of_drill(log: sqlite3.Connection, drill: int) -> Versions:
    """Return the criteria of each version of a drill's rubric: name, hint, check."""
    found: dict[int, tuple[Any, ...]] = {}
    for version, name, hint, check in log.execute(
        "SELECT version, name, hint, check_only FROM rubric "
        "LEFT JOIN criterion ON rubric_id = rubric.id WHERE drill_id = ? "
        "ORDER BY version, position",
        (drill,),
    ):
        criteria = found.setdefault(version, ())
        found[version] = criteria if name is None else (*criteria, (name, hint, check))
    return {version: (criteria,) for version, criteria in found.items()}


def of_script(log: sqlite3.Connection, script: int) -> Versions:
    """Return each version of a script: when it was made, its text, and why."""
    found = log.execute(
        "SELECT version, made, text, why FROM script_version WHERE script_id = ?", (script,)
    )
    return {version: tuple(rest) for version, *rest in found}


OF = {"drill": of_drill, "script": of_script}

DRILL = "SELECT uid, EXISTS (SELECT 1 FROM rep WHERE drill_id = drill.id) FROM drill WHERE id = ?"


def is_as_shipped(log: sqlite3.Connection, kind: str, row: int) -> bool:
    """Tell whether a drill has the rubric that ships with it, and nothing was practised with it.

    Its criteria are nobody's words then: another release ships others under the same number.
    """
    if kind != "drill":
        return False
    uid, is_practised = log.execute(DRILL, (row,)).fetchone()
    if is_practised:
        return False
    here = of_drill(log, row)
    return any(drill.uid == uid and here == _shipped(drill) for drill in shipped.drills())


def _shipped(drill: Drill) -> Versions:
    criteria = tuple((each.name, each.hint, int(each.check)) for each in drill.criteria)
    return {drill.rubric: (criteria,)}


def put(log: sqlite3.Connection, kind: str, row: int, versions: Mapping[int, Any]) -> None:
    """Store versions, new ones or in the place of those that have their numbers."""
    for version, rest in sorted(versions.items()):
        if kind == "drill":
            _put_rubric(log, row, version, *rest)
        else:
            log.execute(
                "INSERT INTO script_version (script_id, version, made, text, why) "
                "VALUES (?, ?, ?, ?, ?) ON CONFLICT (script_id, version) DO UPDATE SET "
                "made = excluded.made, text = excluded.text, why = excluded.why",
                (row, version, *rest),
            )


def _put_rubric(
    log: sqlite3.Connection, drill: int, version: int, criteria: tuple[tuple[str, str, int], ...]
) -> None:
    """Store a rubric; criteria that reps are rated by can be moved and reworded, not taken out."""
    log.execute(
        "INSERT INTO rubric (drill_id, version) VALUES (?, ?) ON CONFLICT DO NOTHING",
        (drill, version),
    )
    (rubric,) = log.execute(
        "SELECT id FROM rubric WHERE drill_id = ? AND version = ?", (drill, version)
    ).fetchone()
    kept = {(name, check) for name, _, check in criteria}
    for row, *known in log.execute(
        "SELECT id, name, check_only FROM criterion WHERE rubric_id = ?", (rubric,)
    ).fetchall():
        if tuple(known) not in kept:
            log.execute("DELETE FROM criterion WHERE id = ?", (row,))
    log.executemany(
        "INSERT INTO criterion (rubric_id, position, name, hint, check_only) "
        "VALUES (?, ?, ?, ?, ?) ON CONFLICT (rubric_id, name) DO UPDATE SET "
        "position = excluded.position, hint = excluded.hint",
        [(rubric, position, *each) for position, each in enumerate(criteria, 1)],
    )


def remove(log: sqlite3.Connection, kind: str, row: int) -> None:
    """Delete all versions; the database refuses where reps hang on them."""
    if kind == "drill":
        log.execute(
            "DELETE FROM criterion WHERE rubric_id IN (SELECT id FROM rubric WHERE drill_id = ?)",
            (row,),
        )
        log.execute("DELETE FROM rubric WHERE drill_id = ?", (row,))
    else:
        log.execute("DELETE FROM script_version WHERE script_id = ?", (row,))
