"""What a team gets of a log: its reps, its weeks, what was deleted, and what stands for it."""

import sqlite3
from datetime import date

from practicelog.core.streaks.rulings import rulings
from practicelog.core.team.pseudonyms import id_of_log
from practicelog.core.team.share import Practised
from practicelog.store import plans, reps

UIDS = "SELECT uid FROM rep UNION SELECT uid FROM deleted WHERE kind = 'rep'"

GONE = "SELECT uid, revision FROM deleted WHERE kind = 'rep' ORDER BY uid"


def practised(log: sqlite3.Connection, today: date) -> Practised:
    """Return everything a team may get, as of a day."""
    found = plans.weeks(log, today)
    return Practised(
        reps=reps.listed(log, reps.Wanted()),
        weeks=rulings(found) if found.first else (),
        gone=tuple(log.execute(GONE)),
    )


def id_of(log: sqlite3.Connection) -> str | None:
    """Return what stands for a log; None before its first rep."""
    return id_of_log(uid for (uid,) in log.execute(UIDS))
