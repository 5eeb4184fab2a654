"""What becomes of a record beside the one that is here, by the rules of `core.merging`."""

import sqlite3

from practicelog.core.interchange.merging import Consent, Ruling, Side, ruling
from practicelog.core.interchange.record_checks import Content
from practicelog.store.incoming import rows
from practicelog.store.incoming.both import Both


class Rulings:
    """Rules on records that come into a log."""

    def __init__(self, log: sqlite3.Connection, consent: Consent) -> None:
        self._log = log
        self._consent = consent

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

    def _risen(self, kind: str, uid: str, revision: int) -> int:
        """Return a revision for what comes back, higher than the one it was deleted under."""
        return max(revision, (rows.buried(self._log, kind, uid) or 0) + 1)
