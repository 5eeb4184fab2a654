"""Things stored as they are on every machine from now on."""

import sqlite3
from collections import Counter
from collections.abc import Iterable

from practicelog.core.interchange.merging import ADDED, DELETED, UPDATED
from practicelog.core.sync.things import Joined
from practicelog.store.incoming import rows
from practicelog.store.incoming.references import References
from practicelog.store.incoming.shapes import SHAPES
from practicelog.store.sync import links, stamps, versions
from practicelog.store.sync.merge import REFERENCES

REVIVED = "DELETE FROM deleted WHERE kind = ? AND uid = ?"


def _word(each: Joined, keeper: rows.Standing | None) -> str:
    if keeper is None:
        return ADDED
    return DELETED if each.thing.fields is None else UPDATED


class Applied:
    """Makes the things of a kind what they are on every machine."""

    def __init__(self, log: sqlite3.Connection, kind: str) -> None:
        self._log = log
        self._kind = kind
        self._shape = SHAPES[kind]
        self._references = References(log)

    def apply(self, joined: Iterable[Joined]) -> Counter[str]:
        """Store things; return what was done to how many of them."""
        done: Counter[str] = Counter()
        every = [(each, self._keeper(each)) for each in joined]
        self._make_way(every)
        for each, keeper in every:
            before = self._log.total_changes
            if each.thing.fields is None:
                self._bury(each, keeper)
            else:
                self._put(each, keeper)
            if self._log.total_changes > before and (keeper or each.thing.fields is not None):
                done[_word(each, keeper)] += 1
            self._know(each)
        return done

    def _keeper(self, each: Joined) -> rows.Standing | None:
        """Return the row that stays of those that turn out to be one thing."""
        fields = tuple(self._shape.columns)
        found = [rows.find(self._log, self._kind, uid, fields) for uid in each.members]
        there = [row for row in found if row]
        keeper = next(iter(there), None)
        for row in there[1:]:
            if keeper:
                self._move(row, keeper)
        return keeper

    def _move(self, row: rows.Standing, keeper: rows.Standing) -> None:
        """Let everything that stood on one row stand on another, and take the row away."""
        own, owner = versions.TABLES.get(self._kind, ("", ""))
        if own:
            self._move_versions(own, owner, row.id, keeper.id)
        leading = links.to(self._log, stamps.table_of(self._kind), but=own)
        self._lead(leading, row.id, keeper.id)
        rows.delete(self._log, self._kind, row.id)
        self._forget(row.uid)

    def _move_versions(self, own: str, owner: str, thing: int, keeper: int) -> None:
        """Give a thing the versions of another; of two that hold the same, one is enough."""
        there = versions.here(self._log, self._kind, keeper)
        coming = versions.here(self._log, self._kind, thing)
        rows_coming = {
            digest: versions.row_of(self._log, self._kind, thing, each.number)
            for digest, each in coming.items()
        }
        free = max(each.number for each in (*there.values(), *coming.values()))
        for digest, found in rows_coming.items():
            if digest in there:
                same = versions.row_of(self._log, self._kind, keeper, there[digest].number)
                self._put_together(own, found, same)
                continue
            free += 1
            sql = f"UPDATE {own} SET {owner} = ?, version = ? WHERE id = ?"
            self._log.execute(sql, (keeper, free, found))

    def _put_together(self, own: str, version: int, same: int) -> None:
        """Let what stood on one version stand on another that holds the same."""
        self._lead(links.to(self._log, own, but="criterion"), version, same)
        if self._kind == "drill":
            self._move_criteria(version, same)
        self._log.execute(f"DELETE FROM {own} WHERE id = ?", (version,))

    def _lead(self, leading: links.Links, row: int, elsewhere: int) -> None:
        """Let records lead elsewhere; they are as old as they were."""
        for table, column in leading:
            if kind := stamps.KIND_OF.get(table):
                for uid in links.uids(self._log, table, column, row):
                    stamps.keep(self._log, kind, uid)
        links.lead(self._log, leading, row, elsewhere)

    def _move_criteria(self, rubric: int, same: int) -> None:
        sql = "SELECT id, name FROM criterion WHERE rubric_id = ?"
        by_name = {name: number for number, name in self._log.execute(sql, (same,))}
        leading = links.to(self._log, "criterion")
        for number, name in self._log.execute(sql, (rubric,)).fetchall():
            links.lead(self._log, leading, number, by_name[name])
            self._log.execute("DELETE FROM criterion WHERE id = ?", (number,))

    def _make_way(self, every: Iterable[tuple[Joined, rows.Standing | None]]) -> None:
        """Free the names and days that things get which others here still have."""
        sole = self._shape.sole
        if sole is None:
            return
        column = self._shape.columns[sole]
        for place, (each, keeper) in enumerate(every):
            if keeper is None:
                continue
            known = dict(zip(self._shape.columns, keeper.values, strict=True))
            if each.thing.fields is None or each.thing.fields[sole] != known[sole]:
                free = f"{9000 + place}-01-01" if self._kind == "plan" else each.uid
                self._log.execute(
                    f"UPDATE {self._shape.table} SET {column} = ? WHERE id = ?", (free, keeper.id)
                )

    def _bury(self, each: Joined, keeper: rows.Standing | None) -> None:
        if keeper:
            if self._kind in versions.PARTS:
                versions.put(self._log, self._kind, keeper.id, {})
            rows.delete(self._log, self._kind, keeper.id)
        if rows.buried(self._log, self._kind, each.uid) != each.thing.revision:
            rows.bury(self._log, self._kind, each.uid, each.thing.revision)

    def _put(self, each: Joined, keeper: rows.Standing | None) -> None:
        thing, fields = each.thing, dict(each.thing.fields or {})
        for name in REFERENCES[self._kind]["drill"]:
            fields[name] = self._references.drill(fields[name])
        if keeper is None:
            row = rows.add(self._log, self._kind, each.uid, thing.revision, fields)
        else:
            row = keeper.id
            if keeper.uid != each.uid:
                rows.rename(self._log, self._kind, row, each.uid)
                self._log.execute(REVIVED, (stamps.table_of(self._kind), each.uid))
            if keeper.revision != thing.revision or keeper.values != tuple(fields.values()):
                rows.change(self._log, self._kind, row, thing.revision, fields)
        if self._kind in versions.PARTS:
            versions.put(self._log, self._kind, row, thing.versions)

    def _know(self, each: Joined) -> None:
        """Remember since when a thing is so, and forget what other uids of it were known for."""
        stamps.put(self._log, self._kind, each.uid, each.thing.revision, each.thing.changed)
        for member in each.members:
            if member != each.uid:
                self._forget(member)
        self._log.execute(
            "DELETE FROM sync_version WHERE kind = ? AND owner = ?", (self._kind, each.uid)
        )
        for digest, turn in each.turns.items():
            if turn % 2 or digest in each.thing.versions:
                versions.put_turn(self._log, self._kind, (each.uid, digest), turn)

    def _forget(self, uid: str) -> None:
        self._log.execute(REVIVED, (stamps.table_of(self._kind), uid))
        self._log.execute(
            "DELETE FROM sync_version WHERE kind = ? AND owner = ?", (self._kind, uid)
        )
