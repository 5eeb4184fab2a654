"""Record one rep: find its drill, recognise a retry, store it; or find the drill it moves to."""

import sqlite3
from datetime import datetime

from practicelog.core.calendar.moments import Moment
from practicelog.core.coaching.focuses import goal_of
from practicelog.core.entries import Entry, is_retry, moved_rep, new_rep
from practicelog.core.records.drill import Drill
from practicelog.core.records.rep import Rating, Rep
from practicelog.core.records.take import Take
from practicelog.core.sessions.rated import tried
from practicelog.errors import ConflictError
from practicelog.store import drills, focuses, people, reps, script_practice


def record(
    log: sqlite3.Connection,
    drill: str,
    entry: Entry,
    moment: Moment,
    uid: str,
    logged: datetime,
    takes: tuple[Take, ...] = (),
    *,
    archived: bool = False,
) -> Rep:
    """Store the rep that an entry makes and return it, or the stored one if this is a retry.

    A rep without a goal takes that of the older open focus on its drill. A retry is the same
    content under the same uid; it changes nothing. The drill may be `archived` where practice on
    it began before.

    Raises:
        ConflictError: the uid stands for other content, or for a rep that was deleted.
        NotFoundError, UsageError: the drill, a rating or the script cannot be found or understood.
    """
    found = drills.find(log, drill, archived=archived)
    entry = people.with_known(log, entry)
    goal = goal_of(focuses.in_force(log), found.name)
    rep = tried(new_rep(entry, found, moment, uid, logged, goal), takes, found)
    if entry.script:
        rep = rep._replace(script=script_practice.practised(log, entry.script))
    stored = reps.by_uid(log, uid)
    if stored is None and not reps.is_deleted(log, uid):
        return reps.add(log, rep, found)
    if stored is None:
        raise ConflictError(f"The rep {uid} was deleted.", hint="log it without --uid")
    if not is_retry(rep, stored, moment, entry.script):
        raise ConflictError(
            f"Rep {stored.id} has this uid and other content.",
            hint=f"practicelog show {stored.id}",
        )
    return stored


def moved(
    log: sqlite3.Connection, rep: Rep, drill: str | None
) -> tuple[Rep, Drill, tuple[Rating, ...]]:
    """Return a rep on the drill wanted, that drill, and the ratings that have no place there.

    Raises:
        NotFoundError, UsageError: no one drill is named.
    """
    own = drills.of_rep(log, rep.id)
    if drill is None:
        return rep, own, ()
    wanted = drills.find(log, drill)
    if wanted.name == rep.drill:
        return rep, own, ()
    on_it, lost = moved_rep(rep, wanted)
    return on_it, wanted, lost
