"""A one-on-one sheet as scripts read it."""

from collections import Counter
from collections.abc import Sequence

from practicelog.annotations import Any
from practicelog.core.aim_documents import focus_document, promise_document
from practicelog.core.coaching.deliberate import lacking
from practicelog.core.journey.metric_weeks import MetricWeek, week_documents
from practicelog.core.rater_documents import difference_document
from practicelog.core.statistics.rated_levels import RatedLevel
from practicelog.core.statistics.rater_difference import RaterDifference
from practicelog.core.statistics.weekly_levels import HUNDREDTHS
from practicelog.core.streak_documents import week_document
from practicelog.reports.sheet.value import CriterionLevel, Sheet


def document(sheet: Sheet, metrics: Sequence[MetricWeek] = ()) -> dict[str, Any]:
    """Return everything the sheet tells; what it has not is null or empty.

    `metrics` are the week's counts from the field, where they are not left out.
    """
    return _numbers(sheet) | _beside(sheet, metrics)


def _numbers(sheet: Sheet) -> dict[str, Any]:
    """Return goal and reality."""
    history = sheet.history
    return {
        "period": {
            "from": history.period.first.isoformat(),
            "to": history.period.last.isoformat(),
        },
        "omitted": list(history.omitted),
        "questions": list(sheet.questions),
        "promises": [promise_document(each, history.practice.plans) for each in sheet.promises],
        "drill": sheet.drill,
        "focus": [
            focus_document(each.focus)
            | {
                "levels": [_level(level) for level in each.levels],
                "hurried": each.hurried and _level(each.hurried),
            }
            for each in sheet.focuses
        ],
        "weeks": [week_document(each) for each in sheet.ruled],
        "reps": len(sheet.reps),
        "days": len({rep.day for rep in sheet.reps}),
        "minutes": sum(rep.minutes or 0 for rep in sheet.reps),
        "deliberate": sum(rep.deliberate for rep in sheet.reps),
        "lacking": lacking(sheet.reps),
        "strongest": sheet.highest and _criterion(sheet.highest),
        "weakest": sheet.lowest and _criterion(sheet.lowest),
        "self_and_coach": sheet.difference and _self_and_coach(sheet.difference),
        "raters": [difference_document(each) for each in sheet.differences],
    }


def _beside(sheet: Sheet, metrics: Sequence[MetricWeek]) -> dict[str, Any]:
    """Return what was said and seen, and what keeps a seller where they are."""
    easy, unheard, off_focus = sheet.stuck
    return {
        "partners": dict(Counter(rep.partner for rep in sheet.reps if rep.partner)),
        "notes": [
            {"rep": rep.id, "day": rep.day.isoformat(), "text": rep.note}
            for rep in reversed(sheet.reps)
            if rep.note
        ],
        "metrics": week_documents(metrics),
        "practise": _practise(sheet),
        "noticed": [
            {"day": each.day.isoformat(), "text": each.text, "who": each.who}
            for each in sheet.history.notices
        ],
        "stuck": {
            "flat": None,
            "only_easy": easy,
            "off_focus_since": off_focus and off_focus.isoformat(),
            "unheard_since": unheard and unheard.isoformat(),
        },
    }


def _practise(sheet: Sheet) -> dict[str, Any]:
    return {
        "listen_for": sheet.history.focuses[0].criterion if sheet.history.focuses else None,
        "try": sheet.following,
        "script": sheet.script and sheet.script._asdict(),
    }


def _level(level: RatedLevel) -> dict[str, Any]:
    """Return a level in points; of a check the share of yes."""
    return {
        "rater": level.rater,
        "mean": level.mean / HUNDREDTHS,
        "n": level.n,
        "low": level.low / HUNDREDTHS,
        "high": level.high / HUNDREDTHS,
    }


def _self_and_coach(told: RaterDifference) -> dict[str, Any]:
    """Return the difference of whole reps in the fields it has had since 0.1."""
    *numbers, side = told._asdict().items()
    return dict(numbers) | {"bias": side[1] is not None}


def _criterion(told: CriterionLevel) -> dict[str, Any]:
    return {"criterion": told.criterion, **_level(told.level)}
