"""What this log puts into the folder: its lines, part by part, as they are there and are now."""

import re
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import date

from practicelog.core.extent import Extent
from practicelog.core.record import Record
from practicelog.core.sync import lines
from practicelog.core.sync.files import DELETIONS, THINGS, Manifest, part_name
from practicelog.core.sync.lines import DAY_OF, DELETED, STOOD_ON, Alias, Turn
from practicelog.store.history import newest
from practicelog.store.incoming.shapes import SHAPES
from practicelog.store.outgoing import records
from practicelog.store.sync import folder, stamps, state
from practicelog.store.sync.folder import Place

Lines = dict[bytes, bytes]
"""Lines by what identifies them."""

UID = re.compile(r"\buid='([0-9a-f-]{36})'")

WIDE = """
    SELECT 1 FROM change WHERE id > ? AND before IS NOT NULL AND after IS NOT NULL
    AND (kind IN ('rubric', 'script_version', 'criterion')
         OR kind IN ('drill', 'script')
         AND substr(before, instr(before, ' uid='), 42) <> substr(after, instr(after, ' uid='), 42))
    LIMIT 1
"""
"""A number or a uid that other records are told by has changed."""


class Files(Record):
    """Where the files of this log lie, and the manifest of those that hold it up to a change.

    `mark` tells for whom they are sealed.
    """

    place: Place
    log: str
    manifest: Manifest | None
    mark: str

    def part(self, name: str) -> bytes | None:
        """Return a part as the manifest says; None where it is another, or there is none."""
        if self.manifest is None or name not in self.manifest.parts:
            return None
        return folder.part(self.place, self.manifest, name)

    def are(self, name: str, content: bytes) -> bool:
        """Tell whether a part lies there with some content."""
        alike = self.mark == self.place.mark
        return alike and self.place.holds(part_name(self.log, name), content)


class Own:
    """The parts of this log: read from the folder where they are in place, else made anew."""

    def __init__(self, log: sqlite3.Connection, files: Files, held: int, today: date) -> None:
        """Take the log, and its files, which hold it up to the change `held`."""
        self._log = log
        self._files = files
        self._extent = Extent(today)
        self._held = held
        self._parts: dict[str, Lines] = {}
        self._anew = False
        self._purged: frozenset[str] = frozenset()

    def part(self, name: str) -> Lines:
        """Return the lines of a part."""
        if name not in self._parts:
            self._parts[name] = {} if self._anew else self._from_folder(name)
        return self._parts[name]

    def renew(self) -> None:
        """Bring the lines up to the newest change of the log."""
        self._purged = state.purged(self._log)
        if not self._anew and self._files.manifest is None:
            self._make_anew()
        elif newest(self._log) > self._held:
            self._bring_up()
        self._put_knowledge()
        self._held = newest(self._log)

    def restamp(self, part: str, key: bytes, changed: str) -> None:
        """Say of a record that it changed later than was known."""
        there = self.part(part)
        if key in there:
            head, mark, _ = there[key].rpartition(b', "changed": ')
            there[key] = head + mark + f'"{changed}"}}\n'.encode()

    def contents(self) -> dict[str, bytes]:
        """Return what has to be written: the parts that are not in place as they are now."""
        made = {name: b"".join(sorted(part.values())) for name, part in self._parts.items()}
        return {
            name: content
            for name, content in made.items()
            if content and not self._files.are(name, content)
        }

    def digests(self) -> dict[str, str]:
        """Return the SHA-256 of every part there is from now on."""
        kept = self._files.manifest.parts if self._files.manifest and not self._anew else {}
        made = {
            name: folder.digest(b"".join(sorted(part.values()))) if part else ""
            for name, part in self._parts.items()
        }
        return {name: each for name, each in sorted((dict(kept) | made).items()) if each}

    def _from_folder(self, name: str) -> Lines:
        manifest = self._files.manifest
        if manifest is None or name not in manifest.parts:
            return {}
        content = self._files.part(name)
        if content is None:  # somebody changed our own file
            self._make_anew()
            return self._parts.get(name, {})
        return {lines.key_of(line): line for line in content.splitlines(keepends=True)}

    def _make_anew(self) -> None:
        """Make every part from the log."""
        self._anew = True
        self._parts = {}
        self._add(self._extent)
        self._put_knowledge()
        self._held = newest(self._log)

    def _bring_up(self) -> None:
        """Take out what has changed since, wherever it stood, and put it in as it is now."""
        if self._log.execute(WIDE, (self._held,)).fetchone():
            self._make_anew()
            return
        since = self._held
        years, keys = self._touched()
        if PURGED in years:
            self._make_anew()
            return
        parts = [self.part(name) for name in (THINGS, DELETIONS, *years)]
        if self._held > since:  # one of them was not in place: all were made anew
            return
        for part in parts:
            for key in keys:
                part.pop(key, None)
        self._add(self._extent._replace(after=since))

    def _touched(self) -> tuple[set[str], set[bytes]]:
        """Return the years and lines that records changed since stood in, or stand in."""
        years, keys = set(), set()
        for table, before, after in self._log.execute(
            "SELECT kind, before, after FROM change WHERE id > ?", (self._held,)
        ):
            for image in filter(None, (before, after)):
                kind = stamps.KIND_OF.get(table) or stamps.KIND_OF.get(_kind_deleted(image))
                if kind is None or not (uid := UID.search(image)):
                    continue
                keys |= {lines.key(kind, uid[1]), lines.key(kind, uid[1], deleted=True)}
                if table != DELETED and kind in DAY_OF and kind not in STOOD_ON:
                    years.add(_year(image, SHAPES[kind].columns[DAY_OF[kind]]))
        return years, keys

    def _add(self, extent: Extent) -> None:
        """Put in the records of an extent, each with when it was changed."""
        after = extent.after
        known: dict[str, Mapping[str, str]] = {}
        deletions = stamps.of_deletions(
            self._log, "TRUE" if after is None else _SINCE.format(after)
        )
        for record in records(self._log, extent):
            kind, uid = record["type"], record["uid"]
            if kind == DELETED:
                gone = deletions[stamps.table_of(record["kind"]), uid]
                line = lines.line(record, gone, purged=uid in self._purged)
            else:
                if kind not in known:
                    known[kind] = stamps.of_live(
                        self._log, kind, None if kind in STOOD_ON else after
                    )
                changed = known[kind].get(uid) or stamps.of_one(self._log, kind, uid, deleted=False)
                line = lines.line(record, changed)
            self.part(lines.part_of(record))[lines.key_of(line)] = line

    def _put_knowledge(self) -> None:
        """Put in what is known of things besides: their other uids, and versions that went."""
        told = [*map(lines.alias_line, aliases(self._log))]
        told += map(lines.turn_line, turns(self._log))
        part = self.part(THINGS)
        for key in [each for each in part if each.startswith(KNOWLEDGE)]:
            del part[key]
        part.update({lines.key_of(line): line for line in told})


PURGED = ""
"""Stands for the year of a record that was purged: where its line stood nobody knows any more."""

KNOWLEDGE = (b'{"type": "same"', b'{"type": "version"')
_SINCE = "deleted.id IN (SELECT row FROM change WHERE kind = 'deleted' AND id > {})"


def aliases(log: sqlite3.Connection) -> Iterable[Alias]:
    """Return the other uids of things."""
    return [Alias(*row) for row in log.execute("SELECT kind, uid, same FROM sync_alias")]


def turns(log: sqlite3.Connection) -> Iterable[Turn]:
    """Return how often versions came and went, of those that ever went."""
    found = log.execute("SELECT kind, owner, digest, turn FROM sync_version WHERE turn > 0")
    return [Turn(*row) for row in found]


def _year(image: str, column: str) -> str:
    found = re.search(rf"(?:^| ){column}='([0-9]{{4}})", image)
    return found[1] if found else PURGED


def _kind_deleted(image: str) -> str:
    found = re.search(r" kind='(\w+)'", image)
    return found[1] if found else ""
