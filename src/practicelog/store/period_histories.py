"""Read everything a report on a period is made of."""

import sqlite3
from collections.abc import Sequence
from datetime import date

from practicelog.annotations import Any
from practicelog.core.calendar.periods import Period
from practicelog.core.journey.period_history import PeriodHistory
from practicelog.core.records.focus import Focus
from practicelog.core.records.rep import SELF, Rep
from practicelog.core.script_wording import step_words
from practicelog.core.statistics.weekly_levels import SeriesKey, by_drill, main_series
from practicelog.store import (
    cold_takes,
    focuses,
    plans,
    promises,
    recent,
    reps,
    scores,
    script_practice,
)


def of(log: sqlite3.Connection, period: Period, today: date) -> PeriodHistory:
    """Return a period's reps and what they are held against, as of a day."""
    practice = plans.practice(log, today)
    until = min(period.last, today)
    found = tuple(each for each in focuses.every(log) if _was_open(each, period, until))
    done = reps.listed(log, reps.Wanted(since=period.first, until=until))
    rated = any(each.rater != SELF for rep in done for each in rep.ratings)
    return PeriodHistory(
        period=period,
        practice=practice,
        reps=done,
        series=scores.of_series(log, _series_told(done), practice.plans, until),
        cells=scores.cells(log, until),
        focuses=found,
        criteria={
            drill: scores.by_criterion(log, drill, practice.plans, until)
            for drill in dict.fromkeys(each.drill for each in found if each.criterion)
        },
        first_takes={each.id: cold_takes.of_focus(log, each, until) for each in found},
        **_promised(log, period, until),
        recent=recent.practice(log, until),
        pairs=scores.pairs(log, until) if rated else (),
        rewritten=tuple(
            f"{step.first.script} {step_words(step.first, step.last)}"
            for step in script_practice.steps(log, done)
        ),
    )


def _promised(log: sqlite3.Connection, period: Period, until: date) -> dict[str, Any]:
    """Return what became of the promises made in a period, and of the last before a week."""
    made = promises.between(log, period.first, until)
    last = made[0] if made else None
    if period.is_short:
        last = promises.last_before(log, period.first, until)
    return {"promise": last, "promises": made}


def _series_told(done: Sequence[Rep]) -> list[SeriesKey]:
    """Return the series that a report tells of: of each drill practised, by name, the main one."""
    practised = by_drill([rep for rep in done if rep.kind == "practice"])
    return sorted(key for key in map(main_series, practised.values()) if key)


def _was_open(focus: Focus, period: Period, until: date) -> bool:
    """Tell whether a focus was open on some day of the period."""
    over = focus.closed_on is not None and focus.closed_on < period.first
    return focus.state != "proposed" and focus.set_on <= until and not over
