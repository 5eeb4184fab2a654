"""Periods made up for tests: reps in a few words, and everything a report on them is made of.

Days are counted from Monday, 16 November 2026; today is the Saturday after it.
"""

from datetime import UTC, date, datetime, timedelta

from practicelog.core.calendar.periods import Period, week_of
from practicelog.core.calendar.week_numbers import week_number
from practicelog.core.coaching.suggestions import Recent
from practicelog.core.journey.period_history import PeriodHistory
from practicelog.core.records.focus import Focus
from practicelog.core.records.plan import PracticeDay
from practicelog.core.records.rep import SELF, Rating, Rep
from practicelog.core.statistics.strata import Cell, Stratum
from practicelog.core.statistics.weekly_levels import CriterionKey, SeriesKey, week_score
from practicelog.core.streaks.rulings import Practice
from practicelog.reports.period.value import build

MONDAY = date(2026, 11, 16)
TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 17, tzinfo=UTC)
WEEK = Period("2026-W47", MONDAY, date(2026, 11, 22))
QUARTER = Period("2026-Q4", date(2026, 10, 1), date(2026, 12, 31))
EXPLORE = Focus(
    1, "a", "objection", "explore", "I lose the price talks", 400, date(2026, 10, 5),
    date(2026, 12, 31), hint="asks before answering",
)  # fmt: skip
EMAILS = Focus(
    2, "b", "email-rewrite", None, "nobody replies", None, date(2026, 10, 6), date(2026, 12, 31)
)


def day(n):
    return MONDAY + timedelta(days=n)


def rep(n, drill="objection", *, logged_after=0, **fields):
    """Return a rep of the n-th day, typed so many days later."""
    at = datetime(2026, 11, 16, 12, tzinfo=UTC) + timedelta(days=n)
    late = timedelta(days=logged_after)
    return Rep(0, "u", at, "UTC", day(n), at + late, drill, 1)._replace(**fields)


def rated(n, drill="objection", rater=SELF, **values):
    """Return a rep with a value for each criterion; True and False are checks."""
    ratings = tuple(Rating(rater, name.replace("_", "-"), value) for name, value in values.items())
    scales = [value for value in values.values() if value is not None and value is not True
              and value is not False]  # fmt: skip
    score = round(100 * sum(scales) / len(scales)) if scales and rater == SELF else None
    return rep(n, drill, ratings=ratings, score=score)


def weekly(*means, drill="objection", last=1, **fields):
    """Return three reps of a score in each of so many weeks, `last` weeks before this one."""
    return [
        rep(-7 * (len(means) - at + last) + number, drill, score=round(mean * 100), **fields)
        for at, mean in enumerate(means, 1)
        for number in range(3)
    ]


def history(*reps, period=WEEK, today=TODAY, plans=(), offs=(), **others):
    """Return the history of a period, worked out rep by rep."""
    until = min(period.last, today)
    done = [each._replace(id=number) for number, each in enumerate(reps, 1)]
    known = sorted((each for each in done if each.day <= until), key=lambda rep: (rep.day, rep.id))
    practice = [each for each in known if each.kind == "practice"]
    return PeriodHistory(
        period=period,
        practice=Practice(_days(done, today), plans, offs, today),
        reps=tuple(each for each in reversed(known) if each.day >= period.first),
        series=_series(practice, plans),
        cells=_cells(practice),
        criteria=_criteria(practice, plans),
        recent=tuple(Recent(each.drill, each.day, each.score, each.difficulty) for each in practice
                     if until - each.day < timedelta(days=84)),
        **others,
    )  # fmt: skip


def report(*reps, **others):
    return build(history(*reps, **others))


def _days(reps, today):
    days = {}
    for each in reps:
        if each.kind == "practice" and each.day <= today:
            days.setdefault(each.day, []).append(each.minutes or 0)
    return tuple(PracticeDay(at, len(found), sum(found)) for at, found in sorted(days.items()))


def _series(reps, plans):
    scored = [(SeriesKey(each.drill, each.rubric, each.quick), each.day, each.score,
               each.difficulty) for each in reps if each.score is not None]  # fmt: skip
    return _by_week(scored, plans)


def _cells(reps):
    found = {}
    for each in reps:
        if each.score is not None:
            key = (
                week_number(each.day),
                each.rubric,
                each.quick,
                each.difficulty or "",
            )
            found.setdefault(each.drill, {}).setdefault(key, []).append(each.score)
    return {
        drill: [
            Cell(week, Stratum(rubric, quick, difficulty or None), len(scores), sum(scores))
            for (week, rubric, quick, difficulty), scores in sorted(cells.items())
        ]
        for drill, cells in found.items()
    }


def _criteria(reps, plans):
    found = {}
    for drill in {each.drill for each in reps}:
        values = [
            (CriterionKey(given.criterion, each.rubric, check=isinstance(given.value, bool)),
             each.day, int(given.value) * 100, each.difficulty)
            for each in reps if each.drill == drill
            for given in each.ratings if given.rater == SELF and given.value is not None
        ]  # fmt: skip
        found[drill] = _by_week(values, plans)
    return found


def _by_week(values, plans):
    weeks = {}
    for key, at, value, difficulty in values:
        week = week_of(at, plans)
        weeks.setdefault((key, week.first, week.last), []).append((value, difficulty))
    series = {}
    for (key, first, last), found in sorted(weeks.items(), key=lambda each: each[0][1]):
        series.setdefault(key, []).append(week_score(first, last, *zip(*found, strict=True)))
    return series
