"""The journey as scripts read it."""

from datetime import date

from practicelog.annotations import Any
from practicelog.core.journey.heat_map import HeatMap
from practicelog.core.journey.personal_records import PersonalRecord
from practicelog.core.journey.practice_totals import Span
from practicelog.core.statistics.weekly_levels import HUNDREDTHS
from practicelog.reports.journey.value import JourneyReport


def document(report: JourneyReport | None, today: date) -> dict[str, Any]:
    """Return what scripts read of a journey; before there is practice, nulls and empty lists."""
    if report is None:
        return {"today": today.isoformat(), **NO_JOURNEY}
    return {
        "today": today.isoformat(),
        "started": report.started.isoformat(),
        "year": report.year,
        "week": report.week,
        "recent": [_span_document(each) for each in report.recent],
        "pace": report.pace and report.pace._asdict() | {"until": report.pace.until.isoformat()},
        "practised_weeks": report.practised,
        "years": [{"year": each.year} | each.total._asdict() for each in report.years],
        "heat_map": _heat_document(report.heat),
        "milestones": [each._asdict() | {"day": each.day.isoformat()} for each in report.reached],
        "next": [each._asdict() for each in report.ahead],
        "records": [_record_document(each) for each in report.records],
        "quick_left_out": report.quick,
        "total": report.total._asdict() | {"best": report.best},
    }


NO_JOURNEY: dict[str, Any] = {
    "started": None,
    "year": None,
    "week": None,
    "recent": [],
    "pace": None,
    "practised_weeks": 0,
    "years": [],
    "heat_map": None,
    "milestones": [],
    "next": [],
    "records": [],
    "quick_left_out": 0,
    "total": None,
}


def _span_document(each: Span) -> dict[str, Any]:
    days = {"from": each.first.isoformat(), "to": each.last.isoformat()}
    return {"weeks": each.weeks, **days, **each.total._asdict()}


def _heat_document(heat: HeatMap) -> dict[str, Any]:
    return {
        "from": heat.first.isoformat(),
        "to": heat.today.isoformat(),
        "steps": heat.steps,
        "reps": {day.isoformat(): reps for day, reps in heat.reps.items()},
    }


def _record_document(each: PersonalRecord) -> dict[str, Any]:
    return each._asdict() | {"score": each.score / HUNDREDTHS, "day": each.day.isoformat()}
