"""Versions of rubrics and scripts by what they hold: two logs may number them differently."""

import sqlite3
from collections import Counter
from collections.abc import Mapping

from practicelog.annotations import Any
from practicelog.core.sync.things import Version
from practicelog.store.incoming import versions
from practicelog.store.sha256 import sha256

PARTS = {"drill": "rubrics", "script": "versions"}
"""The field of a record that holds its versions."""
TABLES = {"drill": ("rubric", "drill_id"), "script": ("script_version", "script_id")}
"""Where versions are stored, and the column of what they belong to."""


def by_digest(kind: str, numbered: Mapping[int, Any]) -> dict[str, Version]:
    """Return versions by a digest of what they hold; equal ones are told apart by their order."""
    seen: Counter[str] = Counter()
    found = {}
    for number, rest in sorted(numbered.items()):
        held = ascii(rest[:2] if kind == "script" else rest)
        digest = sha256(f"{held} {seen[held]}".encode()).hexdigest()
        seen[held] += 1
        found[digest] = Version(number, rest[0] if kind == "script" else "", rest)
    return found


def here(log: sqlite3.Connection, kind: str, row: int) -> dict[str, Version]:
    """Return the versions of a thing of this log."""
    return by_digest(kind, versions.OF[kind](log, row)) if kind in PARTS else {}


def renew_turns(log: sqlite3.Connection) -> None:
    """Notice which versions came or went since the newest sync, of things that are there."""
    for kind in PARTS:
        owners = {uid: row for row, uid in log.execute(f"SELECT id, uid FROM {kind}").fetchall()}
        there = {(uid, digest) for uid, row in owners.items() for digest in here(log, kind, row)}
        known = turns(log, kind)
        for each in sorted(there | {version for version in known if version[0] in owners}):
            turn = known.get(each)
            if turn is None:
                put_turn(log, kind, each, 0)
            elif (turn % 2 == 0) != (each in there):
                put_turn(log, kind, each, turn + 1)


def turns(log: sqlite3.Connection, kind: str) -> dict[tuple[str, str], int]:
    """Return how often each version came and went, by its owner and digest."""
    found = log.execute("SELECT owner, digest, turn FROM sync_version WHERE kind = ?", (kind,))
    return {(owner, digest): turn for owner, digest, turn in found}


def put_turn(log: sqlite3.Connection, kind: str, version: tuple[str, str], turn: int) -> None:
    """Remember how often a version, told by its owner and digest, came and went."""
    log.execute(
        "INSERT INTO sync_version (kind, owner, digest, turn) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (kind, owner, digest) DO UPDATE SET turn = excluded.turn",
        (kind, *version, turn),
    )


def put(log: sqlite3.Connection, kind: str, row: int, wanted: Mapping[str, Version]) -> None:
    """Make the versions of a thing these: new ones come in, others go or get another number.

    A row stays what it is: reps are practised with it.
    """
    table, _ = TABLES[kind]
    there = {
        digest: (row_of(log, kind, row, each.number), each)
        for digest, each in here(log, kind, row).items()
    }
    for digest in there.keys() - wanted.keys():
        _remove(log, kind, there[digest][0])
    moved = [
        (number, wanted[digest].number)
        for digest, (number, each) in there.items()
        if digest in wanted and wanted[digest].number != each.number
    ]
    for number, _ in moved:
        log.execute(f"UPDATE {table} SET version = -version WHERE id = ?", (number,))
    for number, version in moved:
        log.execute(f"UPDATE {table} SET version = ? WHERE id = ?", (version, number))
    for digest, each in wanted.items():
        if digest not in there:
            versions.put(log, kind, row, {each.number: each.content})
        elif each.content != there[digest][1].content:
            log.execute(
                "UPDATE script_version SET why = ? WHERE id = ?",
                (each.content[-1], there[digest][0]),
            )


def row_of(log: sqlite3.Connection, kind: str, thing: int, number: int) -> int:
    """Return the row of one version of a thing."""
    table, owner = TABLES[kind]
    (found,) = log.execute(
        f"SELECT id FROM {table} WHERE {owner} = ? AND version = ?", (thing, number)
    ).fetchone()
    return int(found)


def _remove(log: sqlite3.Connection, kind: str, row: int) -> None:
    if kind == "drill":
        log.execute("DELETE FROM criterion WHERE rubric_id = ?", (row,))
    log.execute(f"DELETE FROM {TABLES[kind][0]} WHERE id = ?", (row,))
