"""Drills and their rubrics: SQL in, records out."""

import sqlite3
from collections.abc import Sequence

from practicelog.core.names import named, taken
from practicelog.core.records.drill import Criterion, Drill
from practicelog.errors import ConflictError, NotFoundError

DRILL = """
    SELECT drill.id, drill.uid, drill.name, drill.what, drill.archived, rubric.version,
           drill.revision, drill.seconds, criterion.name, criterion.hint, criterion.check_only
    FROM drill JOIN rubric ON rubric.drill_id = drill.id
    LEFT JOIN criterion ON criterion.rubric_id = rubric.id
"""
NEWEST = "rubric.version = (SELECT max(version) FROM rubric WHERE drill_id = drill.id)"


def names(log: sqlite3.Connection, *, archived: bool = False) -> tuple[str, ...]:
    """Return the names of the drills in use, in order; `archived` adds the others."""
    found = log.execute("SELECT name FROM drill WHERE archived <= ? ORDER BY name", (archived,))
    return tuple(name for (name,) in found)


def check_free(log: sqlite3.Connection, name: str, own: str = "") -> None:
    """Make sure that a new name is not that of a drill, or alike; `own` is the name before.

    Raises:
        ConflictError: a drill in use has it, or an archived one.
    """
    there = taken(name, (each for each in names(log, archived=True) if each != own))
    if there in names(log, archived=False):
        raise ConflictError(
            f"There is a drill {there} already.", hint=f"practicelog drill show {there}"
        )
    if there:
        raise ConflictError(
            f"The drill {there} is archived.", hint=f"practicelog drill archive {there} --back"
        )


def way_in(log: sqlite3.Connection) -> str:
    """Return what starts a drill in use, the opener where it is one; else what lists drills."""
    used = names(log)
    if not used:
        return "drill list"
    return f"start {'opener' if 'opener' in used else used[0]}"


def find(log: sqlite3.Connection, text: str, *, archived: bool = False) -> Drill:
    """Return the drill that a text names or is the unique beginning of, in use before archived.

    Raises:
        NotFoundError: there is none, or it is archived and those are not wanted.
        UsageError: as `core.names.named`.
    """
    used = names(log)
    known = names(log, archived=True) if archived else used
    try:
        name = named(text, known, "drill", "practicelog drill list", used=used)
    except NotFoundError:
        away = named(text, names(log, archived=True), "drill", "practicelog drill list")
        raise NotFoundError(
            f"The drill {away} is archived.", hint=f"practicelog drill archive {away} --back"
        ) from None
    return _gathered(log.execute(f"{DRILL} WHERE drill.name = ? AND {NEWEST} {_ORDER}", (name,)))[0]


def of_rep(log: sqlite3.Connection, rep: int) -> Drill:
    """Return the drill of a rep with the rubric that rep was rated under."""
    return _gathered(
        log.execute(
            f"{DRILL} WHERE rubric.id = (SELECT rubric_id FROM rep WHERE id = ?) {_ORDER}", (rep,)
        )
    )[0]


def every(log: sqlite3.Connection, *, archived: bool = False) -> tuple[Drill, ...]:
    """Return the drills in use, by name; `archived` adds the others."""
    return _gathered(log.execute(f"{DRILL} WHERE archived <= ? AND {NEWEST} {_ORDER}", (archived,)))


def rubrics(log: sqlite3.Connection) -> dict[tuple[str, int], tuple[Criterion, ...]]:
    """Return the criteria of every version of every drill's rubric, by the drill's uid."""
    found: dict[tuple[str, int], tuple[Criterion, ...]] = {}
    for _, uid, _, _, _, version, _, _, label, hint, check in log.execute(f"{DRILL} {_ORDER}"):
        before = found.get((uid, version), ())
        found[uid, version] = (*before, Criterion(label, hint, bool(check))) if label else before
    return found


_ORDER = "ORDER BY drill.name, rubric.version, criterion.position"


def _gathered(rows: sqlite3.Cursor) -> tuple[Drill, ...]:
    """Return one drill for each run of rows that differ in the criterion only."""
    drills: dict[int, Drill] = {}
    for number, uid, name, what, archived, version, revision, seconds, *criterion in rows:
        drill = drills.get(number) or Drill(
            number, uid, name, what, bool(archived), version, (), revision, seconds
        )
        if criterion[0] is not None:
            label, hint, check = criterion
            drill = drill._replace(criteria=(*drill.criteria, Criterion(label, hint, bool(check))))
        drills[number] = drill
    return tuple(drills.values())


def scored(log: sqlite3.Connection, drill: Drill) -> int:
    """Return how many practice reps of a drill were scored under its rubric as it is."""
    told = "SELECT coalesce(sum(n), 0) FROM score_day WHERE drill_id = ? AND rubric_id = "
    newest = "(SELECT id FROM rubric WHERE drill_id = ? AND version = ?)"
    return int(log.execute(told + newest, (drill.id, drill.id, drill.rubric)).fetchone()[0])


def add(log: sqlite3.Connection, drill: Drill) -> None:
    """Store a new drill with the first version of its rubric."""
    number = log.execute(
        "INSERT INTO drill (uid, name, what, archived, seconds, revision) "
        "VALUES (?, ?, ?, ?, ?, 1)",
        (drill.uid, drill.name, drill.what, drill.archived, drill.seconds),
    ).lastrowid
    _add_rubric(log, number, 1, drill.criteria)


def update(log: sqlite3.Connection, drill: Drill) -> None:
    """Store a drill as it is now; a rubric version not stored yet is added with its criteria."""
    log.execute(
        "UPDATE drill SET name = ?, what = ?, archived = ?, seconds = ?, revision = revision + 1 "
        "WHERE id = ?",
        (drill.name, drill.what, drill.archived, drill.seconds, drill.id),
    )
    newest = log.execute("SELECT max(version) FROM rubric WHERE drill_id = ?", (drill.id,))
    if newest.fetchone() != (drill.rubric,):
        _add_rubric(log, drill.id, drill.rubric, drill.criteria)


def _add_rubric(
    log: sqlite3.Connection, drill: int | None, version: int, criteria: Sequence[Criterion]
) -> None:
    rubric = log.execute(
        "INSERT INTO rubric (drill_id, version) VALUES (?, ?)", (drill, version)
    ).lastrowid
    log.executemany(
        "INSERT INTO criterion (rubric_id, position, name, hint, check_only) "
        "VALUES (?, ?, ?, ?, ?)",
        [(rubric, position, *criterion) for position, criterion in enumerate(criteria, 1)],
    )
