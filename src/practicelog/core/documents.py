"""Reps as scripts read them."""

from collections.abc import Callable
from datetime import date

from practicelog.annotations import Any
from practicelog.core.calendar.clock import written
from practicelog.core.records import natures as of
from practicelog.core.records.rep import Rep, ScriptVersion
from practicelog.core.records.rep_fields import FIELDS
from practicelog.core.records.take import Take
from practicelog.core.streak_documents import streak_document
from practicelog.core.streaks.rulings import DayRun
from practicelog.core.streaks.streak import Streak

TOLD: dict[str, Callable[[Any], Any]] = {
    of.INSTANT: written,
    of.DAY: date.isoformat,
    of.POINTS: lambda hundredths: hundredths / 100,
    of.RATINGS: lambda ratings: [each._asdict() for each in ratings],
    of.SCRIPT: ScriptVersion._asdict,
    of.TAKES: lambda takes: [_take(each) for each in takes] or None,
}
"""What scripts read of a value, by the nature of its field; the others stay as they are."""


def rep_document(rep: Rep, seller: str | None = None) -> dict[str, Any]:
    """Return a rep as scripts read it, with whose it is; what is absent is null."""
    fields = rep._asdict()
    del fields["rubric"], fields["revision"]
    for each in FIELDS:
        if each.nature in TOLD and fields[each.name] is not None:
            fields[each.name] = TOLD[each.nature](fields[each.name])
    return fields | {"deliberate": rep.deliberate, "seller": seller}


def _take(take: Take) -> dict[str, Any]:
    card = take.card and take.card._asdict()
    return take._asdict() | {"began": written(take.began), "card": card}


def logged_document(
    rep: Rep, streak: Streak, days: DayRun, seller: str | None = None
) -> dict[str, Any]:
    """Return what scripts read of a rep just recorded: it, its week and the streak."""
    told = streak_document(streak, days)
    return {
        "rep": rep_document(rep, seller),
        "week": told["week"],
        "streak": {"weeks": told["weeks"], "days": told["days"]},
    }
