"""The files of other logs taken in, each whole or not at all."""

import sqlite3
from collections.abc import Mapping
from datetime import date, timedelta

from practicelog.core.interchange.merging import ADDED, DELETED, UPDATED
from practicelog.core.records.record_fields import FIELDS
from practicelog.core.sync.brought import Brought
from practicelog.core.sync.files import Manifest
from practicelog.core.sync.lines import ALONE, STOOD_ON
from practicelog.errors import (
    ConflictError,
    ImportRefusedError,
    NotFoundError,
    PracticelogError,
    UsageError,
)
from practicelog.store import changes, purging
from practicelog.store.incoming import rows
from practicelog.store.sync import incoming, joining, links, stamps, state
from practicelog.store.sync.folder import Place
from practicelog.store.sync.incoming import Other, Said
from practicelog.store.sync.merge import Numbering, SyncMerge, needed
from practicelog.store.sync.own import Own
from practicelog.store.sync.unsent import Unsent

AHEAD = timedelta(days=2)
"""How far ahead of this clock practice may lie: other clocks and zones may be a day ahead."""

ORDER = ("deleted", *(kind for kind in FIELDS if kind not in STOOD_ON))


class Taking:
    """Takes the files of one log after the other, each whole or not at all."""

    def __init__(
        self,
        log: sqlite3.Connection,
        place: Place,
        own: Own,
        today: date,
        command: int,
        unsent: Unsent,
    ) -> None:
        """Take the log, the folder, our own lines, and the command it all is recorded under.

        `unsent` is what was changed here since this log last wrote.
        """
        self._log = log
        self._place = place
        self._own = own
        self._today = today
        self._command = command
        self._unsent = unsent
        self.brought = Brought()

    def take(self, manifest: Manifest) -> None:
        """Take in the files of one log; those that contradict themselves are left."""
        if not incoming.is_news(self._log, manifest):
            return
        self._log.execute("SAVEPOINT other")
        before = self.brought
        try:
            self._read(manifest)
        except (UsageError, NotFoundError, ConflictError, ImportRefusedError) as error:
            self._refuse(before, manifest, error)
        except sqlite3.IntegrityError as error:
            refused = ImportRefusedError(f"It contradicts what is stored: {error}.")
            self._refuse(before, manifest, refused)
        finally:
            self._log.execute("RELEASE other")

    def _refuse(self, before: Brought, manifest: Manifest, error: PracticelogError) -> None:
        self._log.execute("ROLLBACK TO other")
        refused = ImportRefusedError(error.message, error.hint)
        self.brought = before._replace(refused={**before.refused, manifest.log: refused})

    def _read(self, manifest: Manifest) -> None:
        other = incoming.read(self._log, self._place, manifest, self._own, self._today + AHEAD)
        if other is None:
            self.brought = self.brought._replace(waiting=(*self.brought.waiting, manifest.name))
            return
        self._take_in(other)
        state.take(self._log, manifest.log, other.parts)

    def _take_in(self, other: Other) -> None:
        purged = state.purged(self._log)
        for said in other.said:
            if said.purged and said.content.uid not in purged:
                self._purge(said)
        purged = state.purged(self._log)
        gone = [said for said in _in_order(other.said) if said.content.type == "deleted"]
        live = [said for said in _in_order(other.said) if said.content.type != "deleted"]
        first = SyncMerge(self._log, self._today + AHEAD, purged, self._unsent, {})
        self._merge(first, [said for said in gone if not self._is_stood_on(said)])
        known: dict[str, Numbering] = {}
        for kind in STOOD_ON:
            named = [each for said in other.said for each in needed(said, kind)]
            roots = known["drill"].roots if known else {}
            outcome = joining.join(
                self._log, kind, other, named, roots, self._command, self._unsent
            )
            known[kind] = outcome.numbering
            found = [rows.find(self._log, kind, uid, ()) for uid in outcome.clashed]
            self.brought = self._with_things(kind, outcome.changed).clash(
                *((kind, row.id) for row in found if row)
            )
        last = SyncMerge(self._log, self._today + AHEAD, purged, self._unsent, known)
        self._merge(last, live)

    def _is_stood_on(self, said: Said) -> bool:
        """Tell whether a deletion waits until it is known what stands on the thing."""
        kind, uid = said.content.fields["kind"], said.content.uid
        if kind in ALONE:
            return True
        found = rows.find(self._log, kind, uid, ()) if kind in STOOD_ON else None
        leading = links.to(self._log, stamps.table_of(kind))
        return bool(found and links.is_used(self._log, leading, found.id))

    def _with_things(self, kind: str, changed: Mapping[str, int]) -> Brought:
        brought = self.brought
        for word, number in changed.items():
            brought = brought.plus(kind, word, number)
        return brought

    def _merge(self, merge: SyncMerge, every: list[Said]) -> None:
        for said in every:
            outcome = merge.take_said(said)
            if outcome.word in (ADDED, UPDATED, DELETED):
                self.brought = self.brought.plus(outcome.kind, outcome.word)
        merge.finish()
        for kind, uid in merge.clashed:
            row = rows.find(self._log, kind, uid, ())
            self.brought = self.brought.clash((kind, row.id if row else 0))
        for said in merge.restamped:
            self._own.restamp(said.part, said.key, said.changed)

    def _purge(self, said: Said) -> None:
        """Remove every word of a rep here too; that cannot be taken back."""
        uid, revision = said.content.uid, said.content.revision
        self._log.execute("UPDATE command SET final = 1 WHERE id = ?", (self._command,))
        found = self._log.execute(
            "SELECT row FROM change WHERE kind = 'rep' AND instr(ifnull(after, before), ?) LIMIT 1",
            (f" uid='{uid}' ",),
        ).fetchone()
        if found:
            changes.seal(self._log, self._command)
            purging.purge(self._log, found[0])
        known = rows.buried(self._log, "rep", uid) or 0
        if revision > known:
            rows.bury(self._log, "rep", uid, revision)
        self.brought = self.brought._replace(purged=self.brought.purged + bool(found))


def _in_order(said: tuple[Said, ...]) -> list[Said]:
    """Return records so that each stands after those it names; things are put together apart."""
    places = {kind: place for place, kind in enumerate(ORDER)}
    wanted = [each for each in said if each.content.type in places]
    return sorted(wanted, key=lambda each: places[each.content.type])
