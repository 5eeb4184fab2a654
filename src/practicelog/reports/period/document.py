"""A period as scripts read it."""

from collections.abc import Sequence
from datetime import timedelta

from practicelog.annotations import Any
from practicelog.core.aim_documents import focus_document, promise_document
from practicelog.core.calendar.week_numbers import monday_of
from practicelog.core.coaching.promises import FATES, fate
from practicelog.core.journey.metric_weeks import MetricWeek, week_documents
from practicelog.core.level_wording import difference_lines, missing_words
from practicelog.core.rater_documents import difference_document
from practicelog.core.records.plan import DayOff
from practicelog.core.records.rep import Rep
from practicelog.core.statistics.climb import Climb
from practicelog.core.statistics.cold_takes import Cold
from practicelog.core.statistics.comparison import Comparison
from practicelog.core.statistics.rated_levels import expected
from practicelog.core.statistics.rater_difference import by_criterion
from practicelog.core.statistics.strata import STEP
from practicelog.core.statistics.weekly_levels import HUNDREDTHS, UsualRange, WeekScore, mean_of
from practicelog.reports.period.changes import Change, changes
from practicelog.reports.period.detail import days_off, lesson, resting, to_ask
from practicelog.reports.period.levels import CriterionLevel, DrillLevel, FocusLevel
from practicelog.reports.period.trend import trend_words
from practicelog.reports.period.value import PeriodReport

SIX_DAYS = timedelta(days=6)


def document(report: PeriodReport, metrics: Sequence[MetricWeek] = ()) -> dict[str, Any]:
    """Return everything the report tells; what a period has not is null or empty.

    `metrics` are the counts from the field, which the report on a week tells.
    """
    return _first(report) | _below(report, metrics)


def _first(report: PeriodReport) -> dict[str, Any]:
    """Return what the first lines are made of."""
    return {
        "period": {
            "name": report.period.name,
            "from": report.period.first.isoformat(),
            "to": report.period.last.isoformat(),
        },
        "practice_week": report.practice_week,
        "days": report.days,
        "need": report.week.need if report.week else None,
        "state": report.week.state if report.week else None,
        "streak": report.week.streak if report.week else None,
        "reps": len(report.reps),
        "minutes": report.minutes,
        "takes": report.takes,
        "deliberate": report.deliberate,
        "lacking": report.lacking,
        "hard": report.hard,
        "live": report.live,
        "late": sum(rep.logged_late for rep in report.reps),
        "drills": [_drill(each, report) for each in report.drills],
        "focus": [_focus(each) for each in report.focuses],
        "raters": [difference_document(each) for each in by_criterion(report.history.pairs)],
    }


def _below(report: PeriodReport, metrics: Sequence[MetricWeek]) -> dict[str, Any]:
    """Return what stands below them."""
    made, plans = report.history.promise, report.history.practice.plans
    fates = [fate(each, plans) for each in report.history.promises]
    return {
        "promise": made and promise_document(made, plans),
        "promises": {
            "made": len(report.history.promises),
            **{each: fates.count(each) for each in FATES},
        },
        "changes": [
            {**_text(each.rep, each.text), **_went(each)} for each in changes(reversed(report.reps))
        ],
        "kept": _texts(report, "kept"),
        "next": _texts(report, "next"),
        "noticed": list(report.history.notices),
        "learned": _learned(report),
        "expected": [each._asdict() for each in expected(report.reps)],
        "coach": difference_lines(by_criterion(report.history.pairs)),
        "scripts": list(report.history.rewritten),
        "resting": [{"drill": drill, "told": words} for drill, words in resting(report)],
        "days_off": [_off(each) for each in days_off(report)],
        "metrics": week_documents(metrics) if report.week else [],
        "question": to_ask(report) if report.reps else None,
    }


def _drill(each: DrillLevel, report: PeriodReport) -> dict[str, Any]:
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
        "trend": trend_words(each, report) or None,
        "apart": each.apart,
        "hurried": each.hurried,
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
        "from": monday_of(climb.first).isoformat(),
        "until": (monday_of(climb.last) + SIX_DAYS).isoformat(),
        "before": climb.before,
        "after": climb.after,
        "quick": climb.quick,
        "weeks": climb.weeks,
        "z": climb.z,
        "limit": climb.limit,
    }


def _focus(each: FocusLevel) -> dict[str, Any]:
    year = each.year
    return focus_document(each.focus) | {
        "criteria": [_criterion(criterion) for criterion in each.criteria],
        "cold": [_cold(cold) for cold in each.cold],
        "warm_up": each.warm_up and each.warm_up._asdict(),
        "year_on_year": year and _year(year),
    }


def _cold(each: Cold) -> dict[str, Any]:
    return {
        "new": each.is_new,
        "mean": each.level.mean,
        "n": each.level.n,
        "low": each.level.low,
        "high": each.level.high,
        "usual": _usual(each.usual),
    }


def _year(year: Comparison) -> dict[str, Any]:
    fields = ("word", "before", "after", "weeks_before", "weeks_after")
    told = {field: getattr(year, field) for field in fields}
    return told | {"missing": missing_words(year)}


def _criterion(each: CriterionLevel) -> dict[str, Any]:
    """Return a criterion now and before; of a check both are the share of yes."""
    before = each.before and {"mean": mean_of(each.before), "weeks": len(each.before)}
    return {
        "criterion": each.criterion,
        "check": each.check,
        "score": _level(each.level),
        "before": before or None,
        "usual": _usual(each.usual),
        "word": each.word,
        "hurried": each.hurried,
    }


def _learned(report: PeriodReport) -> list[dict[str, Any]]:
    return [_text(rep, text) for rep in reversed(report.learned) if (text := lesson(rep))]


def _off(off: DayOff) -> dict[str, Any]:
    return {"from": off.first.isoformat(), "to": off.last.isoformat(), "reason": off.reason}


def _went(change: Change) -> dict[str, Any]:
    """Return how a change went: the rating of the take that tried it, else the score of its rep."""
    rep, of_rep = change.rep, change.take is None
    return {
        "take": change.take,
        "rating": change.rating,
        "score": rep.score / HUNDREDTHS if of_rep and rep.score else None,
        "quick": rep.quick if of_rep else None,
        "script": f"{rep.script.name}@{rep.script.version}" if of_rep and rep.script else None,
    }


def _texts(report: PeriodReport, field: str) -> list[dict[str, Any]]:
    """Return the texts of one field, oldest first, each with its rep."""
    return [
        _text(rep, text)
        for rep in reversed(report.reps)
        if (text := getattr(rep, field)) is not None
    ]


def _text(rep: Rep, text: str) -> dict[str, Any]:
    return {
        "rep": rep.id,
        "day": rep.day.isoformat(),
        "drill": rep.drill,
        "text": text,
    }
