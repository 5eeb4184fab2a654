"""Reps and streaks as scripts read them."""

from typing import Any

from practicelog.core.calendar.clock import written
from practicelog.core.records.rep import Rep
from practicelog.core.streaks.rulings import Ruling
from practicelog.core.streaks.streak import Streak


def rep_document(rep: Rep) -> dict[str, Any]:
    """Return a rep as scripts read it; what is absent is null."""
    fields = rep._asdict()
    del fields["rubric"], fields["revision"]
    return fields | {
        "at": written(rep.at),
        "day": rep.day.isoformat(),
        "logged": written(rep.logged),
        "predict": rep.predict and rep.predict / 100,
        "score": rep.score and rep.score / 100,
        "ratings": [each._asdict() for each in rep.ratings],
        "script": rep.script and rep.script._asdict(),
        "deliberate": rep.deliberate,
    }


def streak_document(streak: Streak, *, explain: bool = False) -> dict[str, Any]:
    """Return what scripts read of a streak."""
    week = streak.week
    content: dict[str, Any] = {
        "today": streak.practice.today.isoformat(),
        "weeks": streak.weeks._asdict(),
        "days": streak.days._asdict(),
        "week": {
            "start": week.week.first.isoformat(),
            "done": week.done,
            "need": week.need,
            "state": week.state,
        },
    }
    if explain:
        content["explained"] = [_ruling_document(ruling) for ruling in streak.rulings]
    return content


def _ruling_document(ruling: Ruling) -> dict[str, Any]:
    return {
        "start": ruling.week.first.isoformat(),
        "state": ruling.state,
        "done": ruling.done,
        "need": ruling.need,
        "streak": ruling.streak,
        "reserve": ruling.reserve,
    }
