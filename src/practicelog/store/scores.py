"""Weekly levels of the drills, from the scores of all the reps before a day."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter

from practicelog.annotations import Any
from practicelog.core.calendar.periods import Grid, grids
from practicelog.core.calendar.week_numbers import week_number
from practicelog.core.persons import folded
from practicelog.core.records.focus import Focus
from practicelog.core.records.plan import Plan
from practicelog.core.statistics.rater_difference import Pair
from practicelog.core.statistics.strata import Cell, Stratum
from practicelog.core.statistics.weekly_levels import (
    HUNDREDTHS,
    CriterionKey,
    CriterionSeries,
    Series,
    SeriesKey,
    WeekScore,
    newest_of,
)

WEEK = "CAST((julianday(day) - julianday(:origin)) / 7 AS INTEGER)"

KEYS = """
    SELECT DISTINCT drill.name, version, quick
    FROM score_day JOIN drill ON drill.id = score_day.drill_id JOIN rubric ON rubric.id = rubric_id
    WHERE (:drill IS NULL OR drill.name = :drill) AND day <= :last
"""

MIX = """
    sum(n * CASE difficulty WHEN 'easy' THEN 1 WHEN 'real' THEN 2 WHEN 'hard' THEN 3 END)
    * 1.0 / sum(CASE WHEN difficulty <> '' THEN n END)
"""

ONE_SERIES = f"""
    SELECT {WEEK} AS week, sum(n), sum(total), min(low), max(high), {MIX}
    FROM score_day
    WHERE drill_id = (SELECT id FROM drill WHERE name = :drill)
    AND rubric_id = (SELECT rubric.id FROM rubric JOIN drill ON drill.id = drill_id
                     WHERE name = :drill AND version = :rubric)
    AND quick = :quick AND day BETWEEN :first AND :last
    GROUP BY week ORDER BY week
"""

CELLS = """
    SELECT rubric_id, quick, difficulty, day, n, total FROM score_day WHERE day <= ?
    ORDER BY drill_id, rubric_id, quick, difficulty, day
"""

RUBRICS = "SELECT rubric.id, drill.name, version FROM rubric JOIN drill ON drill.id = drill_id"

BY_CRITERION = f"""
    SELECT criterion.name, rubric.version, check_only, position, {WEEK} AS week,
           count(*), sum(value) * 100, min(value) * 100, max(value) * 100,
           avg(CASE difficulty WHEN 'easy' THEN 1 WHEN 'real' THEN 2 WHEN 'hard' THEN 3 END)
    FROM rep JOIN rating ON rep_id = rep.id JOIN criterion ON criterion.id = criterion_id
    JOIN rubric ON rubric.id = criterion.rubric_id
    WHERE rep.drill_id = (SELECT id FROM drill WHERE name = :drill) AND kind = 'practice'
    AND rater = 'self' AND value IS NOT NULL AND day BETWEEN :first AND :last
    GROUP BY criterion.id, week ORDER BY week
"""

PAIRS = """
    SELECT other.rater, drill.name, criterion.name, rep.id, own.value * 100, other.value * 100
    FROM rating AS other
    JOIN rating AS own USING (rep_id, criterion_id)
    JOIN criterion ON criterion.id = criterion_id
    JOIN rep ON rep.id = rep_id
    JOIN drill ON drill.id = rep.drill_id
    WHERE other.rater <> 'self' AND own.rater = 'self' AND NOT check_only
    AND own.value IS NOT NULL AND other.value IS NOT NULL AND kind = 'practice' AND day <= :last
    ORDER BY day, rep.id, other.rater, position
"""


def weekly(
    log: sqlite3.Connection, plans: Sequence[Plan], last: date, drill: str | None = None
) -> Series:
    """Return the level of every practised week up to a day: each rubric and kind of score.

    Of one drill, or of all of them where none is named.
    """
    found = log.execute(KEYS, {"drill": drill, "last": str(last)}).fetchall()
    keys = (SeriesKey(name, version, bool(quick)) for name, version, quick in found)
    return of_series(log, keys, plans, last)


def of_series(
    log: sqlite3.Connection, keys: Iterable[SeriesKey], plans: Sequence[Plan], last: date
) -> Series:
    """Return the levels of some series in every practised week up to a day."""
    return {
        key: [
            _week_score(grid, *level)
            for grid in grids(plans, last)
            for level in log.execute(ONE_SERIES, _span(grid) | key._asdict())
        ]
        for key in keys
    }


def cells(log: sqlite3.Connection, last: date) -> dict[str, list[Cell]]:
    """Return the scored reps of every drill up to a day, by ISO week, rubric, kind, difficulty."""
    rubrics = {number: (drill, version) for number, drill, version in log.execute(RUBRICS)}
    found: dict[str, list[Cell]] = {}
    weeks: dict[str, int] = {}
    days = log.execute(CELLS, (str(last),))
    for (rubric, quick, difficulty), own in groupby(days, itemgetter(0, 1, 2)):
        drill, version = rubrics[rubric]
        stratum = Stratum(version, bool(quick), difficulty or None)
        found.setdefault(drill, []).extend(_by_week(stratum, own, weeks))
    return found


def _by_week(
    stratum: Stratum, days: Iterable[tuple[Any, ...]], weeks: dict[str, int]
) -> Iterator[Cell]:
    """Yield the cells of a stratum; `weeks` keeps the number of the week of each day."""
    week, n, total = 0, 0, 0
    for _, _, _, day, more, added in days:
        if day not in weeks:
            weeks[day] = week_number(date.fromisoformat(day))
        if n and weeks[day] != week:
            yield Cell(week, stratum, n, total)
            n, total = 0, 0
        week, n, total = weeks[day], n + more, total + added
    if n:
        yield Cell(week, stratum, n, total)


def by_criterion(
    log: sqlite3.Connection, drill: str, plans: Sequence[Plan], last: date
) -> CriterionSeries:
    """Return the seller's own ratings of a drill's criteria, week by week up to a day.

    They stand in the order of the rubric. The level of a check is the share of yes, from 0 to 1.
    """
    series: CriterionSeries = {}
    places: dict[CriterionKey, int] = {}
    for grid in grids(plans, last):
        for name, version, check, position, week, *level in log.execute(
            BY_CRITERION, _span(grid) | {"drill": drill}
        ):
            key = CriterionKey(name, version, bool(check))
            places[key] = position
            series.setdefault(key, []).append(_week_score(grid, week, *level))
    return dict(sorted(series.items(), key=lambda each: (each[0].rubric, places[each[0]])))


def of_focus(
    log: sqlite3.Connection, focus: Focus, plans: Sequence[Plan], last: date
) -> tuple[list[WeekScore], bool]:
    """Return the weekly levels a focus is judged by, and whether they are of hurried scores.

    Those of its criterion, else of its drill.
    """
    if focus.criterion:
        rated = by_criterion(log, focus.drill, plans, last)
        criterion = newest_of(rated, focus.criterion)
        return (rated[criterion] if criterion else []), False
    scored = weekly(log, plans, last, focus.drill)
    key = newest_of(scored, focus.drill)
    return (scored[key], key.quick) if key else ([], False)


def pairs(log: sqlite3.Connection, last: date) -> tuple[Pair, ...]:
    """Return what the seller and another gave the same scale of a rep up to a day, oldest first.

    Raters whose names are written alike are one, under the name that came first.
    """
    names: dict[str, str] = {}
    return tuple(
        Pair(names.setdefault(folded(rater), rater), *row)
        for rater, *row in log.execute(PAIRS, {"last": str(last)})
    )


def _span(grid: Grid) -> dict[str, str]:
    return {"origin": str(grid.origin), "first": str(grid.first), "last": str(grid.last)}


def _week_score(
    grid: Grid, week: int, n: int, total: int, low: int, high: int, mix: float | None
) -> WeekScore:
    first = grid.origin + timedelta(weeks=week)
    return WeekScore(
        max(first, grid.first),
        min(first + timedelta(days=6), grid.end),
        total / (HUNDREDTHS * n),
        n,
        low / HUNDREDTHS,
        high / HUNDREDTHS,
        mix,
    )
