"""A period as scripts read it."""

from typing import Any

from practicelog.core.aim_documents import difference_document, focus_document, promise_document
from practicelog.core.records.rep import Rep
from practicelog.core.statistics.climb import STEP, Climb
from practicelog.core.statistics.rater_difference import by_criterion
from practicelog.core.statistics.strata import monday_of
from practicelog.core.statistics.weekly_levels import UsualRange, WeekScore
from practicelog.reports.period.value import CriterionLevel, DrillLevel, FocusLevel, PeriodReport


def document(report: PeriodReport) -> dict[str, Any]:
    """Return everything the report tells; what a period has not is null or empty."""
    made = report.history.promise
    return {
        "period": {
            "name": report.period.name,
            "from": report.period.first.isoformat(),
            "to": report.period.last.isoformat(),
        },
        "days": report.days,
        "need": report.week.need if report.week else None,
        "state": report.week.state if report.week else None,
        "reps": len(report.reps),
        "minutes": report.minutes,
        "takes": report.takes,
        "deliberate": report.deliberate,
        "lacking": report.lacking,
        "hard": report.hard,
        "live": report.live,
        "late": sum(rep.logged_late for rep in report.reps),
        "drills": [_drill(each) for each in report.drills],
        "focus": [_focus(each) for each in report.focuses],
        "raters": [difference_document(each) for each in by_criterion(report.history.pairs)],
        "promise": made and promise_document(made, report.history.practice.plans),
        "changes": _texts(report, "change"),
        "kept": _texts(report, "kept"),
        "next": _texts(report, "next"),
        "noticed": list(report.history.notices),
    }


def _drill(each: DrillLevel) -> dict[str, Any]:
    return {
        "drill": each.drill,
        "reps": each.reps,
        "minutes": each.minutes,
        "takes": each.takes,
        "score": _level(each.level),
        "quick": each.quick,
        "usual": _usual(each.usual),
        "word": each.word,
        "shift": _shift(each.climb),
        "climb": _climb(each.climb),
        "apart": each.apart,
    }


def _level(level: WeekScore | None) -> dict[str, Any] | None:
    return level and {"mean": level.mean, "n": level.n, "low": level.low, "high": level.high}


def _usual(usual: UsualRange | None) -> dict[str, Any] | None:
    return usual and {
        "mean": usual.mean,
        "weeks": usual.weeks,
        "low": usual.low,
        "high": usual.high,
    }


def _shift(climb: Climb | None) -> dict[str, Any] | None:
    """Return a climb where it is a step, in the fields a shift has had since 0.1."""
    if climb is None or climb.shape != STEP:
        return None
    fields = ("direction", "since", "before", "after", "weeks")
    return {field: value for field, value in _climb_fields(climb).items() if field in fields}


def _climb(climb: Climb | None) -> dict[str, Any] | None:
    return climb and _climb_fields(climb)


def _climb_fields(climb: Climb) -> dict[str, Any]:
    return {
        "shape": climb.shape,
        "direction": climb.direction,
        "since": None if climb.since is None else monday_of(climb.since).isoformat(),
        "before": climb.before,
        "after": climb.after,
        "weeks": climb.weeks,
        "z": climb.z,
        "limit": climb.limit,
    }


def _focus(each: FocusLevel) -> dict[str, Any]:
    year = each.year
    return focus_document(each.focus) | {
        "criteria": [_criterion(criterion) for criterion in each.criteria],
        "year_on_year": year and {"word": year.word, "before": year.before, "after": year.after},
    }


def _criterion(each: CriterionLevel) -> dict[str, Any]:
    return {"criterion": each.criterion, "check": each.check, "score": _level(each.level)}


def _texts(report: PeriodReport, field: str) -> list[dict[str, Any]]:
    """Return the texts of one field, oldest first, each with its rep."""
    return [_text(rep, field) for rep in reversed(report.reps) if getattr(rep, field)]


def _text(rep: Rep, field: str) -> dict[str, Any]:
    return {
        "rep": rep.id,
        "day": rep.day.isoformat(),
        "drill": rep.drill,
        "text": getattr(rep, field),
    }
