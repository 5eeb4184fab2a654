"""Drills, scripts and plans of another log put together with ours."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping

from practicelog.annotations import Any
from practicelog.core.record import Record
from practicelog.core.sync import lines
from practicelog.core.sync.things import Joined, Thing, Things, Version
from practicelog.store import shipped
from practicelog.store.incoming import rows
from practicelog.store.incoming.shapes import SHAPES
from practicelog.store.sync import links, stamps, versions
from practicelog.store.sync.applying import Applied
from practicelog.store.sync.incoming import Other, Said
from practicelog.store.sync.merge import REFERENCES, Numbering
from practicelog.store.sync.unsent import Unsent

KNOWN_AS = """
    INSERT INTO sync_alias (kind, uid, same, command) VALUES (?, ?, ?, ?)
    ON CONFLICT (kind, uid) DO UPDATE SET same = excluded.same
"""


class Outcome(Record):
    """What came of the things of a kind: what was done to how many, and which both changed.

    `numbering` is how the things of the other log are known here.
    """

    changed: Mapping[str, int]
    clashed: tuple[str, ...]
    numbering: Numbering


def join(
    log: sqlite3.Connection,
    kind: str,
    other: Other,
    needed: Collection[tuple[str, int | None]],
    drills: Mapping[str, str],
    command: int,
    unsent: Unsent,
) -> Outcome:
    """Put the things of a kind together.

    `needed` are the things that records of the other log name, each with the number that its
    version has there, if they name one. `drills` is how its drills are known here, and `unsent`
    what was changed here since this log last wrote.
    """
    theirs = [_theirs(kind, each, drills) for each in other.said if _is_about(each, kind)]
    ours = list(_ours(log, kind))
    turns = _turns(log, kind, other)
    digests = {
        (thing.uid, version.number): digest
        for thing in theirs
        for digest, version in thing.versions.items()
    }
    aliases = _aliases(log, kind, other)
    things = Things(SHAPES[kind].sole or "", ours, theirs, aliases, turns, shipped.names())
    used, used_versions = _in_use(log, kind, ours, turns)
    wanted = {
        (uid, digests[uid, number])
        for uid, number in needed
        if number is not None and (uid, number) in digests
    }
    joined = things.joined({uid for uid, _ in needed} | used, wanted | used_versions)
    for uid, same in things.aliases.items():
        log.execute(KNOWN_AS, (kind, uid, same, command))
    changed = Applied(log, kind).apply(joined)
    apart = {things.root(uid) for uid in _changed_on_both(kind, ours, theirs, unsent)}
    clashed = tuple(each.uid for each in joined if each.clashed or each.uid in apart)
    return Outcome(changed, clashed, _numbering(joined, digests))


def _changed_on_both(
    kind: str, every: Iterable[Thing], theirs: Iterable[Thing], unsent: Unsent
) -> Iterable[str]:
    """Return what differs, and was changed there too since this log last wrote."""
    here = {thing.uid: thing for thing in every}
    for there in theirs:
        sent = unsent.get((kind, there.uid), there.revision)
        ours = here.get(there.uid)
        if ours and there.revision > sent and ours.fields != there.fields:
            yield there.uid


def _turns(log: sqlite3.Connection, kind: str, other: Other) -> dict[tuple[str, str], int]:
    """Return how often each version was deleted and brought back, in the log that knows most."""
    turns = versions.turns(log, kind) if kind in versions.PARTS else {}
    for turn in other.turns:
        if turn.kind == kind:
            at = (turn.owner, turn.digest)
            turns[at] = max(turn.turn, turns.get(at, 0))
    return turns


def _aliases(log: sqlite3.Connection, kind: str, other: Other) -> list[tuple[str, str]]:
    here = log.execute("SELECT uid, same FROM sync_alias WHERE kind = ?", (kind,)).fetchall()
    return [*here, *((each.uid, each.same) for each in other.aliases if each.kind == kind)]


def _numbering(joined: Iterable[Joined], digests: Mapping[tuple[str, int], str]) -> Numbering:
    """Return how the things of the other log, and their versions, are known here."""
    roots = {member: each.uid for each in joined for member in each.members}
    now = {
        (each.uid, digest): version.number
        for each in joined
        for digest, version in each.thing.versions.items()
    }
    numbers = {
        (uid, number): now[roots[uid], digest]
        for (uid, number), digest in digests.items()
        if (roots[uid], digest) in now
    }
    there = {(uid, number): digest for (uid, digest), number in now.items()}
    return Numbering(roots, numbers, digests, there)


def _is_about(said: Said, kind: str) -> bool:
    return said.content.type == kind or (
        said.content.type == lines.DELETED and said.content.fields["kind"] == kind
    )


def _theirs(kind: str, said: Said, drills: Mapping[str, str]) -> Thing:
    content = said.content
    if content.type == lines.DELETED:
        return Thing(content.uid, content.revision, said.changed, None)
    fields: dict[str, Any] = {name: content.fields.get(name) for name in SHAPES[kind].columns}
    for name in REFERENCES[kind]["drill"]:
        fields[name] = drills.get(fields[name], fields[name])
    found: dict[str, Version] = {}
    if kind in versions.PARTS:
        found = versions.by_digest(kind, content.fields[versions.PARTS[kind]])
    return Thing(content.uid, content.revision, said.changed, fields, found)


def _ours(log: sqlite3.Connection, kind: str) -> Iterable[Thing]:
    changed = stamps.of_live(log, kind)
    columns = SHAPES[kind].columns
    drills = dict(log.execute("SELECT id, uid FROM drill").fetchall())
    for (uid,) in log.execute(f"SELECT uid FROM {SHAPES[kind].table}").fetchall():
        found = rows.find(log, kind, uid, tuple(columns))
        if found:
            fields = dict(zip(columns, found.values, strict=True))
            for name in REFERENCES[kind]["drill"]:
                fields[name] = drills[fields[name]]
            held = versions.here(log, kind, found.id)
            yield Thing(uid, found.revision, changed[uid] or stamps.UNKNOWN, fields, held)
    gone = stamps.of_deletions(log, "deleted.kind = :table", kind)
    for (_, uid), at in gone.items():
        yield Thing(uid, rows.buried(log, kind, uid) or 0, at, None)


def _in_use(
    log: sqlite3.Connection,
    kind: str,
    ours: Iterable[Thing],
    turns: Mapping[tuple[str, str], int],
) -> tuple[set[str], set[tuple[str, str]]]:
    """Return the things and versions that records here stand on: they cannot be deleted."""
    used, used_versions = set(), set()
    table, _ = versions.TABLES.get(kind, ("", ""))
    leading = links.to(log, stamps.table_of(kind), but=table)
    to_versions = links.to(log, table, but="criterion")
    gone = {digest for (_, digest), turn in turns.items() if turn % 2}
    for thing in ours:
        found = rows.find(log, kind, thing.uid, ()) if thing.fields is not None else None
        if found is None:
            continue
        if links.is_used(log, leading, found.id):
            used.add(thing.uid)
        for digest in gone & thing.versions.keys():
            row = versions.row_of(log, kind, found.id, thing.versions[digest].number)
            if links.is_used(log, to_versions, row):
                used_versions.add((thing.uid, digest))
    return used, used_versions
