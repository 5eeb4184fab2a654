"""The timer: what runs and since when, and how the week stands."""

from datetime import datetime
from zoneinfo import ZoneInfo

from practicelog.annotations import Any
from practicelog.core.calendar.clock import written
from practicelog.core.records.session import Session
from practicelog.core.sections import Facts, Page
from practicelog.core.sessions.timing import is_credible, minutes_since
from practicelog.core.streak_documents import week_document
from practicelog.core.streaks.rulings import Ruling
from practicelog.core.wording import clock_words, count_words, day_beside, duration_words

WAYS_OUT = "practicelog stop records it, practicelog cancel drops it"
GUIDED_WAYS_OUT = f"practicelog go goes on with it, {WAYS_OUT}"


def started_words(session: Session, zone: ZoneInfo) -> str:
    """Return the line that answers a `start`."""
    return f"Started {session.drill} at {_clock(session, zone)} · {WAYS_OUT}"


def cancelled_words(session: Session, now: datetime) -> str:
    """Return the line that answers a `cancel`."""
    ran = duration_words(minutes_since(session.began, now))
    return f"Dropped {session.drill} after {ran}: nothing was recorded."


def short_words(session: Session | None, now: datetime, week: Ruling) -> str:
    """Return what a prompt shows: what runs and for how long, else the week so far."""
    return _duration(session, now) if session else _week_words(week)


def sections(
    session: Session | None, now: datetime, zone: ZoneInfo, week: Ruling, takes: int, way_in: str
) -> Page:
    """Return what runs, what it tries, the week, and what to type next; `way_in` starts one."""
    facts = [running_fact(session, now, zone, takes) if session else ("Timer", "does not run")]
    if session and session.goal:
        facts.append(("Goal", session.goal))
    ways_out = GUIDED_WAYS_OUT if session and session.guided else WAYS_OUT
    next_ = ways_out if session else f"practicelog go, or practicelog {way_in}"
    return (Facts((*facts, ("Week", _week_words(week)), ("Next", next_))),)


def running_fact(session: Session, now: datetime, zone: ZoneInfo, takes: int) -> tuple[str, str]:
    """Return what runs and since when, under its name: a session, or the timer."""
    if session.guided:
        since = _since(session, now, zone)
        return "Session", f"{session.drill}, {takes_words(takes)} since {since}"
    return "Timer", _running_words(session, now, zone)


def next_words(session: Session) -> str:
    """Return the command that what runs waits for, first of all."""
    return f"practicelog {'go goes on with it' if session.guided else 'stop records it'}"


def document(session: Session | None, now: datetime, week: Ruling) -> dict[str, Any]:
    """Return what scripts read: the session, null where none runs, and the week."""
    return {"session": session_document(session, now), "week": week_document(week)}


def session_document(session: Session | None, now: datetime) -> dict[str, Any] | None:
    """Return what scripts read of what runs, None where nothing does."""
    if session is None:
        return None
    script, predict = session.script, session.predict
    return session._asdict() | {
        "active": session.active and written(session.active),
        "began": written(session.began),
        "day": session.day.isoformat(),
        "minutes": minutes_since(session.began, now),
        "predict": predict and predict / 100,
        "script": script and script._asdict(),
    }


def _running_words(session: Session, now: datetime, zone: ZoneInfo) -> str:
    forgotten = "" if is_credible(session.began, now) else ", which stop will not take as minutes"
    return f"{_duration(session, now)} since {_since(session, now, zone)}{forgotten}"


def _since(session: Session, now: datetime, zone: ZoneInfo) -> str:
    """Return when it began, with its day where that is another one."""
    began, today = session.began.astimezone(zone), now.astimezone(zone).date()
    day = "" if began.date() == today else f"{day_beside(began.date(), today)} "
    return f"{day}{clock_words(began)}"


def takes_words(takes: int) -> str:
    """Return how many takes a session has had."""
    return count_words(takes, "take") if takes else "no take yet"


def dropped_words(session: Session) -> str:
    """Return the line that answers a session that was dropped."""
    return f"Dropped {session.drill}: nothing was recorded."


def _duration(session: Session, now: datetime) -> str:
    return f"{session.drill} {duration_words(minutes_since(session.began, now))}"


def _clock(session: Session, zone: ZoneInfo) -> str:
    return clock_words(session.began.astimezone(zone))


def _week_words(week: Ruling) -> str:
    if week.state == "paused":
        return "week paused"
    return f"{week.done} of {count_words(week.need, 'day')}"
