"""How long a session has taken, and the rep that is made of it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from practicelog.core.calendar.moments import Moment
from practicelog.core.entries import Entry
from practicelog.core.records.rep import ScriptVersion
from practicelog.core.records.session import Session
from practicelog.core.records.take import Take
from practicelog.core.scripts.references import ScriptReference

MINUTE = timedelta(minutes=1)
LONGEST_MINUTES = 4 * 60
"""What runs for longer was forgotten, and is not practice until somebody says so."""

GIVEN = ("goal", "change", "note", "partner", "difficulty", "predict", "kind")
"""What may be said of a rep before it is practised; an entry calls it the same."""


def minutes_since(began: datetime, now: datetime) -> int:
    """Return how many minutes have begun since a session did: at least one."""
    return max(-(-(now - began) // MINUTE), 1)


def is_credible(began: datetime, now: datetime) -> bool:
    """Tell whether the time since is practice: four hours at most, and not before it began."""
    return began <= now and minutes_since(began, now) <= LONGEST_MINUTES


def practised(session: Session, takes: Sequence[Take], now: datetime) -> int | None:
    """Return the minutes of a session as they can be told; None where they are not practice.

    The timer's are those since it was started. A guided session's go from its first take to what
    was last done in it, without pauses.
    """
    if not session.guided:
        return minutes_since(session.began, now) if is_credible(session.began, now) else None
    if not takes or not session.active:
        return None
    began = takes[0].began + timedelta(seconds=session.paused)
    ended_at = max(session.active, began + timedelta(seconds=sum(each.seconds for each in takes)))
    return minutes_since(began, ended_at) if is_credible(began, ended_at) else None


def started(drill: str, entry: Entry, moment: Moment, script: ScriptVersion | None) -> Session:
    """Return the session that begins with what was typed, on a version of a script."""
    given = {name: getattr(entry, name) for name in GIVEN}
    return Session(drill, moment.at, moment.zone, moment.day, **given, script=script)


def ended(session: Session, typed: Entry, now: datetime, takes: Sequence[Take] = ()) -> Entry:
    """Return what is known of the rep at the end: what is typed now goes before what was then.

    Minutes that nobody typed are those of the session, and stay open where those are not
    credible.
    """
    given = {name: getattr(session, name) for name in GIVEN if getattr(typed, name) is None}
    entry = typed._replace(**given)
    if session.script and not entry.script:
        entry = entry._replace(script=ScriptReference(*session.script))
    if entry.minutes is None:
        entry = entry._replace(minutes=practised(session, takes, now))
    return entry._replace(takes=len(takes)) if takes and entry.takes is None else entry


def moment_of(session: Session) -> Moment:
    """Return when the rep of a session was practised: when it began."""
    return Moment(session.began, session.zone, session.day)
