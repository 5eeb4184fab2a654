"""Streaks and weeks as scripts read them."""

from practicelog.annotations import Any
from practicelog.core.streaks.rulings import DayRun, Ruling
from practicelog.core.streaks.streak import Streak


def streak_document(streak: Streak, days: DayRun, *, explain: bool = False) -> dict[str, Any]:
    """Return what scripts read of a streak in weeks and in days."""
    content: dict[str, Any] = {
        "today": streak.practised.today.isoformat(),
        "weeks": streak.weeks._asdict(),
        "days": days._asdict(),
        "week": week_document(streak.week),
    }
    if explain:
        content["explained"] = [_ruling_document(ruling) for ruling in streak.rulings]
    return content


def week_document(ruling: Ruling) -> dict[str, Any]:
    """Return what scripts read of how a week stands."""
    return {
        "start": ruling.week.first.isoformat(),
        "done": ruling.done,
        "need": ruling.need,
        "state": ruling.state,
    }


def _ruling_document(ruling: Ruling) -> dict[str, Any]:
    return {
        "start": ruling.week.first.isoformat(),
        "state": ruling.state,
        "done": ruling.done,
        "need": ruling.need,
        "streak": ruling.streak,
        "reserve": ruling.reserve,
    }
