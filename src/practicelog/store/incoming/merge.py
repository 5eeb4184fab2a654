"""One record after another taken into the log, under the rules of `core.merging`."""

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Any

from practicelog.core.coaching.focuses import check_proposed
from practicelog.core.interchange.merging import (
    ADDED,
    BURIED,
    CONFLICT,
    DELETED,
    UNCHANGED,
    UPDATED,
    Consent,
    Outcome,
    Row,
    Ruling,
    Side,
    graver,
    ruling,
    ruling_of_versions,
)
from practicelog.core.interchange.record_checks import AUTHORED_BY, Content, check_persons, content
from practicelog.store import focuses, reps
from practicelog.store.incoming import ratings, rows, sources, takes, versions
from practicelog.store.incoming.batch import Batch, NewRep
from practicelog.store.incoming.both import Both
from practicelog.store.incoming.references import References
from practicelog.store.incoming.rows import Standing
from practicelog.store.incoming.shapes import SHAPES
from practicelog.store.incoming.whole import whole

VERSIONED = {"drill": "rubrics", "script": "versions"}
"""The field that holds numbered versions."""

HANGS_ON_REP = ("promise", "rescoring")


class Merge:
    """Takes records into a log; one that is refused leaves nothing behind."""

    def __init__(self, log: sqlite3.Connection, consent: Consent, today: date) -> None:
        self._log = log
        self._consent = consent
        self._today = today
        self._references = References(log)
        self._new_reps = Batch(log)
        self._proposed = focuses.proposed(log)

    def take(self, row: Row) -> Outcome:
        """Take one record in and say what became of it; a new rep may wait until `finish`.

        Raises:
            UsageError: it is no record of the interchange form.
            NotFoundError: it names something that is neither here nor earlier in the file.
            ConflictError: it contradicts what is stored.
        """
        said = content(row.record, self._today)
        if not self._consent.mine:
            check_persons(said.fields)
        return self.take_content(said, row)

    def take_content(self, said: Content, row: Row) -> Outcome:
        """Take in what a row says, which was checked; a new rep may wait until `finish`.

        Raises:
            UsageError, NotFoundError, ConflictError: as `take`.
        """
        if said.type != "rep" or said.uid in self._new_reps:
            self.finish()
            said = self._with_its_rep(said)
        with whole(self._log, said.type):
            outcome = self._taken(said, row)._replace(line=row.line)
        if row.has_twins and outcome.word == ADDED:
            return outcome._replace(twin=sources.twin(self._log, said))
        return outcome

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
        if ours is None and row.also:
            said = sources.as_it_came_before(self._log, said, row.also, values)
            ours = rows.find(self._log, said.type, said.uid, fields)
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

    def _ruled(self, both: Both) -> Ruling:
        here = (
            both.our_side(both.ours) if both.ours else self._deleted(both.said.type, both.said.uid)
        )
        return self._ruling(both.said, here, both.their_side)

    def _ruling(self, said: Content, ours: Side | None, theirs: Side) -> Ruling:  # noqa: ARG002
        """Rule on a record; where logs are synced its time counts too."""
        return ruling(ours, theirs, self._consent)

    def _deleted(self, kind: str, uid: str) -> Side | None:
        revision = rows.buried(self._log, kind, uid)
        return None if revision is None else Side(revision, None)

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

    def _risen(self, kind: str, uid: str, revision: int) -> int:
        """Return a revision for what comes back, higher than the one it was deleted under."""
        return max(revision, (rows.buried(self._log, kind, uid) or 0) + 1)

    def _know_as(self, said: Content, ours: Standing) -> None:
        """Know one thing that two machines made by the lower of its uids, as the other will."""
        lower = self._consent.mine and said.uid < ours.uid
        if lower and rows.buried(self._log, said.type, said.uid) is None:
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

    def _rep(self, both: Both) -> Outcome:
        given = both.said.fields.get("ratings")
        if given is not None and both.ours and not self._consent.mine:
            return self._rated_by_others(both, both.ours, given)
        here = there = None
        if given is not None:
            there = ratings.stored(given, self._references.criteria(both.values["rubric"]))
            here = ratings.of_rep(self._log, both.ours.id) if both.ours else None
        tried = takes.sides(self._log, both, self._references)
        both = both._replace(part=(here, there), tried=tried)
        found = self._ruled(both)
        if found.word == ADDED:
            self._add_rep(both, found.revision)
        elif both.ours and found.word == UPDATED:
            self._change_rep(both, both.ours, found.revision)
        unlike = {"ratings": both.part, "take_log": both.tried}
        return both.outcome(found.word, *(name for name, (a, b) in unlike.items() if a != b))

    def _change_rep(self, both: Both, ours: Standing, revision: int) -> None:
        """Store a rep as it came; on another drill it has that drill's rubric, whoever chose it.

        Raises:
            ConflictError: it is rated here under another rubric, and came without its ratings.
        """
        new, given = both.compared, both.part[1]
        if new["drill"] != ratings.drill_of(self._log, ours.id):
            new["rubric"] = both.values["rubric"]
        if "rubric" in new and given is None:
            ratings.check_rubric(self._log, ours.id, new["rubric"])
        kept = ratings.of_rep(self._log, ours.id) if given is None else given
        self._check_rated({**ratings.scored(self._log, ours.id), **new}, kept)
        rows.change(self._log, "rep", ours.id, revision, new)
        if given is not None:
            ratings.replace(self._log, ours.id, given)
        takes.replace(self._log, ours.id, both.tried[1])

    def _add_rep(self, both: Both, revision: int) -> None:
        uid = both.said.uid
        values = {"quick": 0, **both.values}
        given = both.part[1] or ()
        self._check_rated(values, given)
        revision, tried = self._risen("rep", uid, revision), both.tried[1] or ()
        self._new_reps.add(NewRep(uid, revision, values, given, tried))

    def _check_rated(self, values: Mapping[str, Any], given: ratings.StoredOnes) -> None:
        """Make sure that a rep about to be stored has the score of the ratings it will have.

        And no more raters than anybody has colleagues.

        Raises:
            UsageError: it has another, and is not quick.
            ConflictError: too many raters.
        """
        ratings.check_raters(given)
        if not values["quick"]:
            criteria = self._references.criteria(values["rubric"])
            ratings.check_score(values.get("score"), given, criteria)

    def _rated_by_others(self, both: Both, ours: Standing, given: ratings.Givens) -> Outcome:
        """Add what others rated a rep that is here; nothing else of it can change.

        Without the seller's own ratings the file says nothing of them: a coach rates blind.
        """
        rubric = ratings.rubric_of(self._log, ours.id)
        here = ratings.of_rep(self._log, ours.id)
        given = ratings.by_those_known(given, here)
        theirs = ratings.stored(given, self._references.criteria(rubric))
        new, changed = ratings.news(ratings.others(here), ratings.others(theirs))
        if self._consent.take_theirs:
            ratings.remove(self._log, ours.id, changed)
            new, changed = new | changed, frozenset()
        ratings.check_raters(here | new)
        if new:
            ratings.add(self._log, ours.id, new)
            rows.change(self._log, "rep", ours.id, ours.revision + 1, {})
        own_there = theirs - ratings.others(theirs)
        own_here = here - ratings.others(here) if own_there else own_there
        part = (own_here, own_there)
        both = both._replace(part=part)
        found = self._ruled(both)
        word = graver(found.word, UPDATED if new else UNCHANGED)
        differing = ["ratings"] if changed or part[0] != part[1] else []
        outcome = both.outcome(CONFLICT if changed else word, *differing)
        return outcome._replace(ratings=len(new))

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
