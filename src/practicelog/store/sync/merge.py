"""Records of another log taken into this one: the later state of each holds, on every machine."""

import sqlite3
from collections.abc import Mapping
from datetime import date
from functools import partial

from practicelog.annotations import Any
from practicelog.core.interchange.merging import (
    ADDED,
    BURIED,
    CONFLICT,
    DELETED,
    OLDER,
    UNCHANGED,
    UPDATED,
    Consent,
    Outcome,
    Row,
    Ruling,
    Side,
)
from practicelog.core.interchange.record_checks import Content
from practicelog.core.record import Record
from practicelog.core.records import natures as of
from practicelog.core.records import take_fields
from practicelog.core.records.natures import named
from practicelog.core.records.record_fields import FIELDS
from practicelog.core.sync.things import standing
from practicelog.store import outgoing
from practicelog.store.incoming import rows
from practicelog.store.incoming.merge import Merge
from practicelog.store.outgoing import Exported
from practicelog.store.sync import stamps
from practicelog.store.sync.incoming import Said
from practicelog.store.sync.unsent import Unsent

MINE = Consent(mine=True)
AS_IT_IS = Row(0, None)
"""The row of a record of which nothing was made up."""

REFERENCES = {
    kind: {nature: named(fields, nature) for nature in (of.DRILL, of.RUBRIC, of.SCRIPT, of.TAKES)}
    for kind, fields in FIELDS.items()
}
"""The fields of each type of record that name things: drills, versions of rubrics and scripts,
and cards, by their takes."""

CARD_PLACE = [each.nature for each in take_fields.FIELDS].index(of.CARD)


class Numbering(Record):
    """How the things of another log are known here: their uids, and the numbers of versions.

    `digests` tell what the versions hold, by owner and number: of theirs, and of ours.
    """

    roots: Mapping[str, str]
    numbers: Mapping[tuple[str, int], int]
    theirs: Mapping[tuple[str, int], str]
    ours: Mapping[tuple[str, int], str]


def needed(said: Said, kind: str) -> list[tuple[str, int | None]]:
    """Return the things of a kind that a record names, each with the version it names."""
    names = REFERENCES.get(said.content.type)
    if not names:
        return []
    fields = said.content.fields
    if kind == "card":
        return [
            (take[CARD_PLACE][0], None)
            for name in names["takes"]
            for take in fields.get(name) or ()
            if take[CARD_PLACE]
        ]
    if kind == "script":
        return [tuple(fields[name]) for name in names["script"] if fields.get(name)]
    found: list[tuple[str, int | None]] = [
        (fields[name], None) for name in names["drill"] if fields.get(name)
    ]
    found += [(fields[name], fields[each]) for name in names["drill"] for each in names["rubric"]]
    return found


def translated(said: Content, known: Mapping[str, Numbering]) -> Content:
    """Return a record of another log with things and versions as they are known here."""
    names = REFERENCES.get(said.type)
    if not names:
        return said
    fields = dict(said.fields)
    drills, scripts = known["drill"], known["script"]
    for name in names["script"]:
        if fields.get(name):
            uid, number = fields[name]
            new = scripts.numbers.get((uid, number), number)
            fields[name] = (scripts.roots.get(uid, uid), new)
    for name in names["drill"]:
        for each in names["rubric"]:
            number = fields[each]
            fields[each] = drills.numbers.get((fields[name], number), number)
        if fields.get(name):
            fields[name] = drills.roots.get(fields[name], fields[name])
    return said._replace(fields=fields)


class SyncMerge(Merge):
    """Takes records in under the revisions they have.

    `restamped` are those only dated anew, `clashed` those that both logs had changed.
    """

    def __init__(
        self,
        log: sqlite3.Connection,
        today: date,
        purged: frozenset[str],
        unsent: Unsent,
        known: Mapping[str, Numbering],
    ) -> None:
        """Take the log, what was purged and changed here, and how the other's things are known."""
        super().__init__(log, MINE, today)
        self._purged = purged
        self._unsent = unsent
        self._known = known
        self._said: Said | None = None
        self.restamped: list[Said] = []
        self.clashed: list[tuple[str, str]] = []

    def take_said(self, said: Said) -> Outcome:
        """Take one record in and say what became of it.

        Raises:
            UsageError, NotFoundError, ConflictError: it contradicts itself, or what is stored.
        """
        self._said = said
        if said.content.uid in self._purged and said.content.type != "deleted":
            self._stay_purged(said)
            return Outcome(0, OLDER, said.content.type)
        content = translated(said.content, self._known)
        outcome = self.take_content(content, AS_IT_IS)
        if outcome.word == CONFLICT and content.type != "deleted":
            self._keep_theirs(content)
        return outcome

    def _stay_purged(self, said: Said) -> None:
        """Keep a purged rep away, under a revision above any that another log has of it."""
        uid, revision = said.content.uid, said.content.revision + 1
        if revision > (rows.buried(self._log, "rep", uid) or 0):
            rows.bury(self._log, "rep", uid, revision)
            self._stamp("rep", uid, revision, said.changed)

    def _keep_theirs(self, said: Content) -> None:
        """Write down in the history what the other log has, for ours holds."""
        values = self._values(said)
        ours = rows.find(self._log, said.type, said.uid, tuple(values))
        if ours:
            here = stamps.of_one(self._log, said.type, said.uid, deleted=False)
            self._stamp(said.type, said.uid, ours.revision, here)
            rows.change(self._log, said.type, ours.id, ours.revision, values)
            kept = dict(zip(values, ours.values, strict=True))
            rows.change(self._log, said.type, ours.id, ours.revision, kept)

    def _ruling(self, said: Content, ours: Side | None, theirs: Side) -> Ruling:
        kind = said.fields["kind"] if said.type == "deleted" else said.type
        changed = self._said.changed if self._said else stamps.UNKNOWN
        if ours is None:
            self._stamp(kind, said.uid, theirs.revision, changed)
            return Ruling(BURIED if theirs.content is None else ADDED, theirs.revision)
        here = stamps.of_one(self._log, kind, said.uid, deleted=ours.content is None)
        same = ours.content == theirs.content
        mine, other = (ours.revision, here), (theirs.revision, changed)
        sent = self._unsent.get((kind, said.uid), theirs.revision)
        if not same and (ours.revision == theirs.revision or theirs.revision > sent):
            self.clashed.append((kind, said.uid))
            if mine > other or (mine == other and self._is_ours_first(kind, said, ours)):
                return Ruling(CONFLICT, ours.revision)
        if mine > other or (mine == other and same):
            return Ruling(UNCHANGED if same else OLDER, ours.revision)
        self._stamp(kind, said.uid, theirs.revision, changed)
        if same and ours.revision == theirs.revision:
            if self._said:
                self.restamped.append(self._said)
            return Ruling(UNCHANGED, ours.revision)
        return Ruling(_change(ours, theirs), theirs.revision)

    def _stamp(self, kind: str, uid: str, revision: int, changed: str) -> None:
        stamps.put(self._log, kind, uid, revision, changed)

    def _is_ours_first(self, kind: str, said: Content, ours: Side) -> bool:
        """Tell which of two states of one second holds: every machine comes to the same."""
        if said.type == "deleted" or ours.content is None or self._said is None:
            return ours.content is None
        here = outgoing.rep if kind == "rep" else partial(_one, kind)
        exported = here(self._log, said.uid)
        if exported is None:  # what every log has as it ships leaves none
            return False
        mine = self._told(exported, ours=True)
        theirs = self._told(self._said.record, ours=False)
        return standing(0, "", mine) > standing(0, "", theirs)

    def _told(self, record: Mapping[str, Any], *, ours: bool) -> dict[str, Any]:
        """Return what a record says, in words that do not depend on whose log it is."""
        names = REFERENCES[record["type"]]
        drills, scripts = self._known["drill"], self._known["script"]
        told = {name: each for name, each in record.items() if name not in ("uid", "revision")}
        for name in names["script"]:
            if told.get(name):
                at = (told[name]["uid"], told[name]["version"])
                told[name] = (scripts.ours if ours else scripts.theirs).get(at, "")
        for name in names["drill"]:
            for each in names["rubric"]:
                at = (told[name], told[each])
                told[each] = (drills.ours if ours else drills.theirs).get(at, "")
            told[name] = drills.roots.get(told[name], told[name])
        return told

    def _risen(self, kind: str, uid: str, revision: int) -> int:  # noqa: ARG002
        return revision

    def _check_room(self, said: Content) -> None:
        """Let every focus in: the others have them too."""


def _one(kind: str, log: sqlite3.Connection, uid: str) -> Exported | None:
    return outgoing.one(log, kind, uid)


def _change(ours: Side, theirs: Side) -> str:
    if theirs.content is None:
        return BURIED if ours.content is None else DELETED
    return ADDED if ours.content is None else UPDATED
