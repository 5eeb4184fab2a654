"""Reps and their ratings: SQL in, records out."""

import sqlite3
from collections.abc import Iterable
from datetime import date

from practicelog.annotations import Any
from practicelog.core.calendar.clock import read, written
from practicelog.core.limits import LAST
from practicelog.core.listings import BEST, LESSONS, NEWEST, WORST
from practicelog.core.names import alike
from practicelog.core.record import Record
from practicelog.core.records.drill import Drill
from practicelog.core.records.natures import DAY, INSTANT, TEXTS, TRUTH, named
from practicelog.core.records.rep import KINDS, Rating, Rep, ScriptVersion
from practicelog.core.records.rep_fields import STORED
from practicelog.errors import NotFoundError
from practicelog.store import takes

COLUMNS = ("uid", *(each.name for each in STORED))
"""The columns of `rep` that are fields of a `Rep` under the same name."""

LOADED = tuple(
    (name, load)
    for nature, load in ((INSTANT, read), (DAY, date.fromisoformat), (TRUTH, bool))
    for name in named(STORED, nature)
)
"""What makes of a stored value the one of the record, where they differ."""

REP = f"""
    SELECT rep.id, drill.name, rubric.version, rep.revision, script.name, script_version.version,
           {", ".join(f"rep.{column}" for column in COLUMNS)}
    FROM rep JOIN drill ON drill.id = rep.drill_id JOIN rubric ON rubric.id = rep.rubric_id
    LEFT JOIN script_version ON script_version.id = rep.script_version_id
    LEFT JOIN script ON script.id = script_version.script_id
"""


SEARCHED = named(STORED, *TEXTS)
"""The texts of a rep that a search looks in."""

ORDERS = {
    NEWEST: "rep.day DESC, rep.id DESC",
    LESSONS: "rep.day DESC, rep.id DESC",
    BEST: "rep.score DESC, rep.day DESC, rep.id DESC",
    WORST: "rep.score, rep.day DESC, rep.id DESC",
}


class Wanted(Record):
    """Which reps to list: None where anything will do; `at_most` 0 for no limit.

    `order` is a listing of `core.listings`: lessons are reps that kept something. `quick` asks for
    scores given in a hurry (True) or by rubric (False). `search` is a part of one of a rep's
    texts, upper and lower case alike.
    """

    drill: str | None = None
    since: date | None = None
    until: date | None = None
    kind: str | None = None
    at_most: int = 0
    order: str = NEWEST
    quick: bool | None = None
    search: str | None = None


def find(log: sqlite3.Connection, number: int) -> Rep:
    """Return one rep; LAST means the one with the highest number.

    Raises:
        NotFoundError: there is none by that number, or none at all.
    """
    if number == LAST:
        found = _gathered(log, log.execute(f"{REP} WHERE rep.id = (SELECT max(id) FROM rep)"))
    else:
        found = _gathered(log, log.execute(f"{REP} WHERE rep.id = ?", (number,)))
    if not found:
        missing = "There is no rep yet." if number == LAST else f"There is no rep {number}."
        raise NotFoundError(missing, hint="practicelog list")
    return found[0]


def by_uid(log: sqlite3.Connection, uid: str) -> Rep | None:
    """Return the rep with this uid, if there is one."""
    found = _gathered(log, log.execute(f"{REP} WHERE rep.uid = ?", (uid,)))
    return found[0] if found else None


def is_deleted(log: sqlite3.Connection, uid: str) -> bool:
    """Tell whether a rep with this uid was deleted."""
    return (
        log.execute("SELECT 1 FROM deleted WHERE kind = 'rep' AND uid = ?", (uid,)).fetchone()
        is not None
    )


def listed(log: sqlite3.Connection, wanted: Wanted) -> tuple[Rep, ...]:
    """Return the reps wanted in their order; among equals newest day first, then highest number.

    They are chosen first, from an index alone where no text is looked into, and read whole then.
    """
    conditions = {
        "rep.drill_id = (SELECT id FROM drill WHERE name = :drill)": wanted.drill,
        "rep.day >= :since": wanted.since,
        "rep.day <= :until": wanted.until,
        "rep.kind = :kind": wanted.kind,
        "rep.score IS NOT NULL AND rep.quick = :quick": wanted.quick,
        "rep.kept IS NOT NULL": wanted.order == LESSONS or None,
        f"instr(alike({_SEARCHED}), :search)": wanted.search,
    }
    where = " AND ".join(each for each, value in conditions.items() if value is not None) or "TRUE"
    order = ORDERS[wanted.order]
    log.create_function("alike", 1, alike, deterministic=True)
    rows = log.execute(
        f"{REP} WHERE rep.id IN (SELECT rep.id FROM rep WHERE {where} ORDER BY {order} "
        f"LIMIT :at_most) ORDER BY {order}",
        {
            "drill": wanted.drill,
            "since": wanted.since and wanted.since.isoformat(),
            "until": wanted.until and wanted.until.isoformat(),
            "kind": wanted.kind,
            "quick": wanted.quick,
            "search": wanted.search and alike(wanted.search),
            "at_most": wanted.at_most or -1,
        },
    )
    return _gathered(log, rows)


_SEARCHED = " || char(10) || ".join(f"ifnull(rep.{text}, '')" for text in SEARCHED)


def ranked(log: sqlite3.Connection, wanted: Wanted) -> tuple[Rep, ...]:
    """Return scored reps in the order wanted: scores by rubric first, hurried ones after them.

    They are two measures, so each has the limit to itself.
    """
    return listed(log, wanted._replace(quick=False)) + listed(log, wanted._replace(quick=True))


def kinds_ranked(log: sqlite3.Connection, wanted: Wanted) -> tuple[str, ...]:
    """Return the kinds of rep of which some would be ranked, were they wanted."""
    one = wanted._replace(at_most=1)
    return tuple(kind for kind in KINDS if ranked(log, one._replace(kind=kind)))


def _gathered(log: sqlite3.Connection, rows: sqlite3.Cursor) -> tuple[Rep, ...]:
    """Return whole reps: one query more for the ratings of all of them, and one for the takes."""
    found = [_rep(*row) for row in rows]
    ratings = _ratings(log, [rep.id for rep in found])
    tried = takes.of_reps(log, [rep.id for rep in found])
    return tuple(
        rep._replace(ratings=tuple(ratings.get(rep.id, ())), take_log=tried.get(rep.id, ()))
        for rep in found
    )


def _rep(
    number: int,
    drill: str,
    rubric: int,
    revision: int,
    script: str | None,
    version: int,
    *values: Any,
) -> Rep:
    fields = dict(zip(COLUMNS, values, strict=True))
    for name, loaded in LOADED:
        fields[name] = loaded(fields[name])
    used = ScriptVersion(script, version) if script else None
    return Rep(id=number, drill=drill, rubric=rubric, script=used, revision=revision, **fields)


def _ratings(log: sqlite3.Connection, numbers: list[int]) -> dict[int, list[Rating]]:
    found: dict[int, list[Rating]] = {}
    if not numbers:
        return found
    for rep, rater, criterion, check, value in log.execute(
        """
        SELECT rep_id, rater, criterion.name, check_only, value
        FROM rating JOIN criterion ON criterion.id = criterion_id
        WHERE rep_id IN (SELECT value FROM json_each(?))
        ORDER BY rep_id, rater <> 'self', rater, position
        """,
        (str(numbers),),
    ):
        given = bool(value) if check and value is not None else value
        found.setdefault(rep, []).append(Rating(rater, criterion, given))
    return found


def add(log: sqlite3.Connection, rep: Rep, drill: Drill) -> Rep:
    """Store a new rep with its ratings; return it with its number."""
    names = ("drill_id", "rubric_id", "script_version_id", "revision", *COLUMNS)
    number = log.execute(
        f"INSERT INTO rep ({', '.join(names)}) VALUES "
        f"(:drill_id, {_RUBRIC}, {_VERSION}, :revision, "
        f"{', '.join(f':{name}' for name in COLUMNS)})",
        {"drill_id": drill.id, "version": drill.rubric, "revision": rep.revision, **_stored(rep)},
    ).lastrowid
    rep = rep._replace(id=number or 0)
    _add_ratings(log, rep, rep.ratings)
    takes.add(log, rep.id, rep.take_log)
    return rep


_RUBRIC = "(SELECT id FROM rubric WHERE drill_id = :drill_id AND version = :version)"
_VERSION = """(
    SELECT script_version.id FROM script_version JOIN script ON script.id = script_id
    WHERE script.name = :script AND script_version.version = :script_version
)"""


def update(log: sqlite3.Connection, rep: Rep, drill: Drill) -> None:
    """Store a rep as it is now, ratings included, under a higher revision.

    Under another drill or rubric every rating is stored anew, for its criterion is another.
    """
    before = _ratings(log, [rep.id]).get(rep.id, [])
    if not _has_rubric(log, rep, drill):
        log.execute("DELETE FROM rating WHERE rep_id = ?", (rep.id,))
        before = []
    log.execute(
        f"UPDATE rep SET drill_id = :drill_id, rubric_id = {_RUBRIC}, "
        f"script_version_id = {_VERSION}, revision = revision + 1, "
        f"{', '.join(f'{name} = :{name}' for name in COLUMNS)} WHERE id = :id",
        {"id": rep.id, "drill_id": drill.id, "version": drill.rubric, **_stored(rep)},
    )
    there, now = set(before), set(rep.ratings)
    gone = [each for each in before if each not in now]
    log.executemany(
        f"DELETE FROM rating WHERE rep_id = ? AND rater = ? AND criterion_id = {_CRITERION}",
        [(rep.id, each.rater, rep.id, each.criterion) for each in gone],
    )
    _add_ratings(log, rep, [each for each in rep.ratings if each not in there])


def _has_rubric(log: sqlite3.Connection, rep: Rep, drill: Drill) -> bool:
    """Tell whether a rep is stored under this version of a drill's rubric."""
    found = log.execute(
        f"SELECT 1 FROM rep WHERE id = :id AND rubric_id = {_RUBRIC}",
        {"id": rep.id, "drill_id": drill.id, "version": drill.rubric},
    )
    return found.fetchone() is not None


def delete(log: sqlite3.Connection, rep: Rep) -> None:
    """Delete a rep with all that hangs on it; a tombstone with its uid stays."""
    for part in ("rating", "take", "rescoring", "promise"):
        log.execute(f"DELETE FROM {part} WHERE rep_id = ?", (rep.id,))
    log.execute("DELETE FROM rep WHERE id = ?", (rep.id,))


_CRITERION = """(
    SELECT criterion.id FROM criterion JOIN rep ON rep.rubric_id = criterion.rubric_id
    WHERE rep.id = ? AND criterion.name = ?
)"""


def _add_ratings(log: sqlite3.Connection, rep: Rep, ratings: Iterable[Rating]) -> None:
    log.executemany(
        f"INSERT INTO rating (rep_id, rater, value, criterion_id) VALUES (?, ?, ?, {_CRITERION})",
        [(rep.id, each.rater, each.value, rep.id, each.criterion) for each in ratings],
    )


def _stored(rep: Rep) -> dict[str, Any]:
    return {name: getattr(rep, name) for name in COLUMNS} | {
        **{name: written(getattr(rep, name)) for name in named(STORED, INSTANT)},
        **{name: getattr(rep, name).isoformat() for name in named(STORED, DAY)},
        "script": rep.script and rep.script.name,
        "script_version": rep.script and rep.script.version,
    }
