"""Drills, scripts and reps with what belongs to them: versions, texts and ratings."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from practicelog.annotations import Any
from practicelog.core.extent import Extent
from practicelog.core.records import natures as of
from practicelog.core.records.rep_fields import FIELDS, IDENTITY, IN_A_ROW
from practicelog.store.outgoing.bounds import REP_BOUNDS, Exported, changed, values
from practicelog.store.outgoing.takes import takes

AT_A_TIME = 100
"""Measured: a thousand take a quarter longer, because they no longer fit into the CPU's cache."""

SQL = {
    of.POINTS: "rep.{} / 100.0",
    of.DRILL: "drill.uid",
    of.RUBRIC: "rubric.version",
    of.RATINGS: "rep.id",
    of.TAKES: "rep.id",
    of.SCRIPT: "rep.script_version_id",
}
"""What is read for a field of a nature; for the others the column of its name."""

COLUMNS = {"type": "'rep'"} | {
    each.name: SQL.get(each.nature, "rep.{}").format(each.name) for each in (*IDENTITY, *FIELDS)
}
"""The fields of a rep, in the order they leave, and what is read for each."""

ALONE = {
    "drill": "drill.name",
    "deliberate": "rep.goal IS NOT NULL AND rep.feedback <> 'none' AND rep.takes > 1",
    "seller": ":seller",
}

NAMED = {each.name: ALONE.get(each.name) or COLUMNS[each.name] for each in IN_A_ROW}
"""The fields of a rep that stands alone, in the order a person reads them."""

REPS = """
    SELECT rep.id, {columns}
    FROM rep JOIN drill ON drill.id = rep.drill_id JOIN rubric ON rubric.id = rubric_id
    WHERE {where} ORDER BY rep.day, rep.logged, rep.uid
"""

RATINGS = """
    SELECT rep_id, rater, criterion.name, check_only, value
    FROM rating JOIN criterion ON criterion.id = criterion_id
    WHERE rep_id IN (SELECT value FROM json_each(?))
    ORDER BY rep_id, rater <> 'self', rater, position
"""

SCRIPT_NAMES = """
    SELECT script_version.id, uid, name, version
    FROM script_version JOIN script ON script.id = script_id
"""


def reps(log: sqlite3.Connection, extent: Extent) -> Iterator[Exported]:
    """Yield the reps in order of day, then as they were typed."""
    return _read(log, extent, COLUMNS, _scripts(log))


def named_reps(log: sqlite3.Connection, extent: Extent) -> Iterator[Exported]:
    """Yield the same reps as they stand alone: with names (`cold-open@2`) and `deliberate`."""
    return _read(log, extent, NAMED, _names_of_scripts(log))


def told_reps(log: sqlite3.Connection, extent: Extent) -> Iterator[Exported]:
    """Yield the reps as they stand alone, each with its takes."""
    read = NAMED | {"take_log": COLUMNS["take_log"]}
    return _read(log, extent, read, _names_of_scripts(log))


def rep(log: sqlite3.Connection, uid: str) -> Exported | None:
    """Return one rep by its uid as it would leave, whole; None when it is not here."""
    return next(_found(log, COLUMNS, "rep.uid = :uid", {"uid": uid}, _scripts(log)), None)


def number_of_reps(log: sqlite3.Connection, extent: Extent) -> int:
    """Return how many reps leave."""
    if "rep" in extent.omitted_types:
        return 0
    counted = REPS.format(columns="NULL", where=REP_BOUNDS.where(extent))
    found = log.execute(f"SELECT count(*) FROM ({counted})", values(extent)).fetchone()
    return int(found[0])


def named_fields(extent: Extent) -> list[str]:
    """Return the fields that `named_reps` yields, in their order."""
    return [field for field in NAMED if field not in extent.omitted_fields]


def _read(
    log: sqlite3.Connection, extent: Extent, read: Mapping[str, str], scripts: Mapping[int, Any]
) -> Iterator[Exported]:
    if "rep" in extent.omitted_types:
        return iter(())
    kept = {field: sql for field, sql in read.items() if field not in extent.omitted_fields}
    return _found(log, kept, REP_BOUNDS.where(extent), values(extent), scripts)


def _found(
    log: sqlite3.Connection,
    read: Mapping[str, str],
    where: str,
    bound: Mapping[str, Any],
    scripts: Mapping[int, Any],
) -> Iterator[Exported]:
    fields = list(read)
    rows = log.execute(REPS.format(columns=", ".join(read.values()), where=where), bound)
    while some := rows.fetchmany(AT_A_TIME):
        ratings = _ratings(log, [row[0] for row in some]) if "ratings" in fields else {}
        tried = takes(log, [row[0] for row in some]) if "take_log" in fields else {}
        for number, *row in some:
            rep = dict(zip(fields, row, strict=True))
            if "ratings" in rep:
                rep["quick"] = rep["quick"] == 1
                rep["ratings"] = ratings.get(number, [])
            if "take_log" in rep:
                rep["take_log"] = tried.get(number)
            if "script" in rep:
                rep["script"] = scripts.get(rep["script"])
            yield rep


def _names_of_scripts(log: sqlite3.Connection) -> dict[int, str]:
    return {row: f"{name}@{version}" for row, _, name, version in log.execute(SCRIPT_NAMES)}


def _scripts(log: sqlite3.Connection) -> dict[int, Exported]:
    """Return how a rep names each version of a script, by row."""
    return {
        row: {"uid": uid, "version": version} for row, uid, _, version in log.execute(SCRIPT_NAMES)
    }


def _ratings(log: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, list[Exported]]:
    rows = log.execute(RATINGS, (str(numbers),))
    return {
        number: [
            {
                "rater": rater,
                "criterion": criterion,
                "value": value == 1 if check and value is not None else value,
            }
            for _, rater, criterion, check, value in found
        ]
        for number, found in groupby(rows, itemgetter(0))
    }


DRILLS = """
    SELECT drill.uid, drill.revision, drill.name, what, archived, seconds,
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
    for (uid, revision, name, what, archived, seconds), criteria in groupby(rows, _drill):
        yield {
            "type": "drill",
            "uid": uid,
            "revision": revision,
            "name": name,
            "what": what,
            "archived": bool(archived),
            "seconds": seconds,
            "rubrics": _rubrics(criteria),
        }


def _drill(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return what the rows of one drill have in common."""
    return row[:6]


def _script(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return what the rows of one script have in common."""
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
        for version, criteria in groupby(rows, lambda row: row[6])
    ]


def has_recordings(log: sqlite3.Connection) -> bool:
    """Tell whether a rep says where its recording lies."""
    found = log.execute("SELECT 1 FROM rep WHERE recording IS NOT NULL LIMIT 1")
    return found.fetchone() is not None


def scripts(log: sqlite3.Connection, extent: Extent) -> Iterator[Exported]:
    """Yield the scripts, by name; within bounds of days or drill those practised there."""
    if "script" in extent.omitted_types:
        return
    where = CHANGED if extent.after is not None else "TRUE"
    if any((extent.since, extent.until, extent.drill)):
        where += f" AND {PRACTISED.format(REP_BOUNDS.where(extent._replace(after=None)))}"
    rows = log.execute(SCRIPTS.format(where), values(extent))
    for (uid, revision, name, kind, archived), versions in groupby(rows, _script):
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
