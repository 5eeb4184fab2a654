"""One record after another taken into the log, under the rules of `core.merging`."""

import sqlite3
from datetime import date

from practicelog.annotations import Any
from practicelog.core.coaching.focuses import check_proposed
from practicelog.core.interchange.merging import (
    ADDED,
    BURIED,
    CONFLICT,
    DELETED,
    UPDATED,
    Consent,
    Outcome,
    Row,
    Ruling,
    Side,
    first_uid,
    graver,
    ruling_of_versions,
)
from practicelog.core.interchange.record_checks import AUTHORED_BY, Content, check_persons, content
from practicelog.store import focuses, reps, shipped
from practicelog.store.incoming import rows, versions
from practicelog.store.incoming.both import Both
from practicelog.store.incoming.rep_merge import RepMerge
from practicelog.store.incoming.rows import Standing
from practicelog.store.incoming.shapes import SHAPES
from practicelog.store.incoming.whole import whole

VERSIONED = {"drill": "rubrics", "script": "versions"}
"""The field that holds numbered versions."""

HANGS_ON_REP = ("promise", "rescoring")


class Merge(RepMerge):
    """Takes records into a log; one that is refused leaves nothing behind."""

    def __init__(self, log: sqlite3.Connection, consent: Consent, today: date) -> None:
        super().__init__(log, consent)
        self._today = today
        self._proposed = focuses.proposed(log)

    def take(self, row: Row) -> Outcome:
        """Take one record in and say what became of it; a new rep may wait until `finish`.

        Raises:
            UsageError: it is no record of the interchange form.
            NotFoundError: it names something that is neither here nor earlier in the file.
            ConflictError: it contradicts what is stored.
        """
        return self.take_content(self.said(row), row)

    def said(self, row: Row) -> Content:
        """Return what a row says, checked.

        Raises:
            UsageError: it is no record of the interchange form.
        """
        said = content(row.record, self._today)
        if not self._consent.mine:
            check_persons(said.fields)
        return said

    def drill(self, said: Content) -> int:
        """Return the row of the drill that a rep is on.

        Raises:
            NotFoundError: there is no such drill.
        """
        return self._references.drill(said.fields["drill"])

    def take_content(self, said: Content, row: Row) -> Outcome:
        """Take in what a row says, which was checked; a new rep may wait until `finish`.

        Raises:
            UsageError, NotFoundError, ConflictError: as `take`.
        """
        if said.type != "rep" or said.uid in self._new_reps:
            self.finish()
            said = self._with_its_rep(said)
        with whole(self._log, said):
            return self._taken(said, row)._replace(line=row.line)

    def finish(self) -> None:
        """Store what waits."""
        self._new_reps.store()

    def _with_its_rep(self, said: Content) -> Content:
        """Return what hangs on a rep that was deleted here as deleted with it."""
        rep = said.fields.get("rep") if said.type in HANGS_ON_REP else None
        if rep and self._references.is_deleted(rep):
            return Content("deleted", said.uid, said.revision + 1, {"kind": said.type})
        return said

    def _taken(self, said: Content, row: Row) -> Outcome:
        if said.type == "deleted":
            return self._deletion(said)
        both = self._beside_ours(said, row)
        if said.type in VERSIONED:
            return self._versioned(both)
        if said.type == "rep":
            return self._rep(both)
        found, _ = self._settled(both)
        return both.outcome(found.word)

    def _beside_ours(self, said: Content, row: Row) -> Both:
        values = self._values(said)
        fields = tuple(field for field in values if field not in row.derived)
        sole = values.get(SHAPES[said.type].sole or "")
        ours = rows.find(self._log, said.type, said.uid, fields, sole)
        return Both(said, values, fields, ours)

    def _values(self, said: Content) -> dict[str, Any]:
        """Return what a record says as its columns have it, rows in the place of uids."""
        columns = SHAPES[said.type].columns
        values = {field: value for field, value in said.fields.items() if field in columns}
        if values.get("drill"):
            values["drill"] = self._references.drill(values["drill"])
        if values.get("rep"):
            values["rep"] = self._references.rep(values["rep"])
        if "rubric" in values:
            values["rubric"] = self._references.rubric(values["drill"], values["rubric"])
        if values.get("script"):
            values["script"] = self._references.script(*values["script"])
        return values

    def _settled(self, both: Both) -> tuple[Ruling, int]:
        """Rule on a record and store its own row as the ruling says; return that row's number."""
        said, ours, found = both.said, both.ours, self._ruled(both)
        if found.word == ADDED:
            self._check_room(said)
            revision = self._risen(said.type, said.uid, found.revision)
            return found, rows.add(self._log, said.type, said.uid, revision, both.values)
        if ours and found.word == UPDATED:
            rows.change(self._log, said.type, ours.id, found.revision, both.compared)
        if ours and ours.uid != said.uid:
            self._know_as(said, ours)
        return found, ours.id if ours else 0

    def _check_room(self, said: Content) -> None:
        """Raise ConflictError where no more focuses can be proposed."""
        if said.type == "focus" and said.fields["state"] == "proposed":
            check_proposed(self._proposed)
            self._proposed += 1

    def _know_as(self, said: Content, ours: Standing) -> None:
        """Know one thing that two machines made by the first of its uids, as the other will."""
        is_first = first_uid((said.uid, ours.uid), shipped.names()) == said.uid
        if self._consent.mine and is_first and rows.buried(self._log, said.type, said.uid) is None:
            rows.rename(self._log, said.type, ours.id, said.uid)
            self._references.also[ours.uid] = said.uid
        else:
            self._references.also[said.uid] = ours.uid

    def _versioned(self, both: Both) -> Outcome:
        kind = both.said.type
        theirs = both.said.fields[VERSIONED[kind]]
        found, row = self._settled(both)
        if not row:
            return both.outcome(found.word)
        word, new = found.word, theirs
        if word != ADDED:
            here = versions.OF[kind](self._log, row)
            of_versions, new = ruling_of_versions(here, theirs, self._consent)
            if of_versions == CONFLICT and versions.is_as_shipped(self._log, kind, row):
                settled = self._consent._replace(take_theirs=True)
                of_versions, new = ruling_of_versions(here, theirs, settled)
            word = graver(word, of_versions)
            if new:
                rows.change(self._log, kind, row, found.revision, {})
        versions.put(self._log, kind, row, new)
        self._references.forget()
        return both.outcome(word, VERSIONED[kind])

    def _deletion(self, said: Content) -> Outcome:
        kind, uid = said.fields["kind"], said.uid
        fields = AUTHORED_BY.get(kind, ())
        ours = rows.find(self._log, kind, uid, fields)
        here = (
            Both(said._replace(type=kind), {}, fields, ours).our_side(ours)
            if ours
            else self._deleted(kind, uid)
        )
        found = self._ruling(said, here, Side(said.revision, None, personal=False))
        if ours and found.word == DELETED:
            self._delete(kind, ours.id)
        if found.word in (DELETED, BURIED):
            rows.bury(self._log, kind, uid, found.revision)
        return Outcome(0, found.word, kind, ours.id if ours else 0)

    def _delete(self, kind: str, row: int) -> None:
        if kind == "rep":
            reps.delete(self._log, reps.find(self._log, row))
            return
        if kind in VERSIONED:
            versions.remove(self._log, kind, row)
            self._references.forget()
        rows.delete(self._log, kind, row)
