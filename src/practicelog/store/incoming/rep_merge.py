"""A rep that comes in, with its ratings and takes, beside the one that is here."""

import sqlite3
from collections.abc import Mapping

from practicelog.annotations import Any
from practicelog.core.interchange.merging import (
    ADDED,
    CONFLICT,
    UNCHANGED,
    UPDATED,
    Consent,
    Outcome,
    graver,
)
from practicelog.store.incoming import ratings, rows, takes
from practicelog.store.incoming.batch import Batch, NewRep
from practicelog.store.incoming.both import Both
from practicelog.store.incoming.references import References
from practicelog.store.incoming.rows import Standing
from practicelog.store.incoming.rulings import Rulings


class RepMerge(Rulings):
    """Takes reps into a log; new ones wait until there are enough of them."""

    def __init__(self, log: sqlite3.Connection, consent: Consent) -> None:
        super().__init__(log, consent)
        self._references = References(log)
        self._new_reps = Batch(log)

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
