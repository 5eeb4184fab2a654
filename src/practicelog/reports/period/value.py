"""Work a period out: its sums, its levels, and what may be said of them."""

from collections.abc import Sequence
from datetime import date, timedelta

from practicelog.core.calendar.periods import Period, begins_quarter
from practicelog.core.coaching.deliberate import lacking
from practicelog.core.journey.period_history import PeriodHistory
from practicelog.core.record import Record
from practicelog.core.records.focus import Focus
from practicelog.core.records.rep import SELF, Rep
from practicelog.core.statistics.climb import Climb, current_climb, factor_of
from practicelog.core.statistics.cold_takes import Cold, WarmUp, warm_up
from practicelog.core.statistics.comparison import QUARTER, Comparison, year_on_year
from practicelog.core.statistics.weekly_levels import (
    CriterionKey,
    SeriesKey,
    UsualRange,
    WeekScore,
    by_drill,
    main_series,
    usual_range,
    week_score,
    word_for,
)
from practicelog.core.streaks.rulings import Ruling, WeekStreak, rulings, week_streak

THREE_DAYS = timedelta(days=3)
LONG_PERIOD = timedelta(days=80)
WEEKS_BEFORE = 12


class DrillLevel(Record):
    """One drill in the period: its practice, its level, what was usual before, and any climb.

    `word` is for weeks only; `quick` says that the level is of hurried scores. `apart` counts what
    belongs to no mean here: `hurried` scores beside a rubric's, or those under another version.
    """

    drill: str
    reps: int
    minutes: int
    takes: int
    level: WeekScore | None = None
    quick: bool = False
    usual: UsualRange | None = None
    word: str | None = None
    climb: Climb | None = None
    apart: int = 0
    hurried: int = 0


class CriterionLevel(Record):
    """One criterion of a focus's drill: in the period, and over the 12 practised weeks before.

    The level of a check is its share of yes. `word` is for weeks only; `hurried` counts the scores
    of its drill that were given in a hurry, and so rate no criterion.
    """

    criterion: str
    check: bool
    level: WeekScore
    before: tuple[WeekScore, ...]
    word: str | None = None
    hurried: int = 0

    @property
    def usual(self) -> UsualRange | None:
        """What was usual of it before, from 6 practised weeks on."""
        return usual_range(self.before)


class FocusLevel(Record):
    """A focus open in the period: by criterion, by year, its first takes, and their gain."""

    focus: Focus
    criteria: tuple[CriterionLevel, ...]
    year: Comparison | None
    cold: tuple[Cold, ...] = ()
    warm_up: WarmUp | None = None

    @property
    def own(self) -> CriterionLevel | None:
        """The criterion that the focus is on, where it was rated in the period."""
        return next(
            (each for each in self.criteria if each.criterion == self.focus.criterion), None
        )


class PeriodReport(Record):
    """A period worked out; `week` is its ruling where it is exactly one week.

    `reps` are those of kind practice, newest first, `learned` those of kind learn, `live` counts
    those on real calls. `drills` are the drills practised, the one most practised first;
    `focuses` the open ones, the older first, then those closed, the last closed first.
    """

    history: PeriodHistory
    weeks: tuple[Ruling, ...]
    streak: WeekStreak
    week: Ruling | None
    days: int
    reps: tuple[Rep, ...]
    live: int
    learned: tuple[Rep, ...]
    drills: tuple[DrillLevel, ...]
    focuses: tuple[FocusLevel, ...]

    @property
    def period(self) -> Period:
        """The period reported on."""
        return self.history.period

    @property
    def begins_a_quarter(self) -> bool:
        """Whether it is one week, and its fourth day is one of the first seven of a quarter."""
        return self.week is not None and begins_quarter(self.period.first + THREE_DAYS)

    @property
    def practice_week(self) -> int | None:
        """Which week of practice it is, where it is one; the first is 1."""
        return self.weeks.index(self.week) + 1 if self.week else None

    @property
    def minutes(self) -> int:
        """Minutes of practice."""
        return minutes_of(self.reps)

    @property
    def takes(self) -> int:
        """Takes of practice."""
        return takes_of(self.reps)

    @property
    def deliberate(self) -> int:
        """Reps with a goal, feedback and a second take."""
        return sum(rep.deliberate for rep in self.reps)

    @property
    def lacking(self) -> dict[str, int]:
        """How many of the other reps lack a goal, feedback and a second take."""
        return lacking(rep for rep in self.reps if not rep.deliberate)

    @property
    def hard(self) -> int:
        """Reps set to be hard before the take."""
        return sum(rep.difficulty == "hard" for rep in self.reps)

    @property
    def main(self) -> DrillLevel | None:
        """The drill the first lines speak of: a focus's; without one the most practised."""
        focused = [each.focus.drill for each in self.focuses]
        on_focus = [level for drill in focused for level in self.drills if level.drill == drill]
        return next(iter(on_focus if focused else self.drills), None)


def build(history: PeriodHistory) -> PeriodReport:
    """Work out a period; a need and a state exist for a whole week only."""
    ruled = rulings(history.practice.weeks)
    week = next(
        (each for each in ruled if (each.week.first, each.week.last) == history.period[1:]), None
    )
    practice = tuple(rep for rep in history.reps if rep.kind == "practice")
    return PeriodReport(
        history=history,
        weeks=ruled,
        streak=week_streak(ruled),
        week=week,
        days=len({rep.day for rep in practice}) if week is None else week.done,
        reps=practice,
        live=sum(rep.kind == "live" for rep in history.reps),
        learned=tuple(rep for rep in history.reps if rep.kind == "learn"),
        drills=_drill_levels(history, practice, weekly=week is not None),
        focuses=tuple(
            _focus_level(each, history, practice, weekly=week is not None)
            for each in _ordered(history)
        ),
    )


def _ordered(history: PeriodHistory) -> list[Focus]:
    closed = [each for each in history.focuses if history.closed(each)]
    ended = sorted(closed, key=lambda each: each.closed_on or date.min, reverse=True)
    return [each for each in history.focuses if each not in closed] + ended


def _drill_levels(
    history: PeriodHistory, reps: Sequence[Rep], *, weekly: bool
) -> tuple[DrillLevel, ...]:
    factor = factor_of(history.cells)
    return tuple(
        _drill_level(drill, done, history, weekly=weekly)._replace(
            climb=current_climb(history.cells.get(drill, ()), history.weeks_over, factor)
        )
        for drill, done in sorted(by_drill(reps).items(), key=lambda it: (-len(it[1]), it[0]))
    )


def _drill_level(
    drill: str, reps: Sequence[Rep], history: PeriodHistory, *, weekly: bool
) -> DrillLevel:
    told = DrillLevel(drill, len(reps), minutes_of(reps), takes_of(reps))
    key = main_series(reps)
    if key is None:
        return told
    scored = [rep for rep in reps if rep.score and (rep.rubric, rep.quick) == key[1:]]
    level = week_score(
        history.period.first,
        history.period.last,
        [rep.score for rep in scored if rep.score],
        [rep.difficulty for rep in scored],
    )
    series = history.series.get(key, [])
    usual = usual_range([each for each in series if each.last < history.period.first])
    return told._replace(
        level=level,
        quick=key.quick,
        usual=usual,
        word=word_for(level, usual) if weekly else None,
        apart=sum(rep.score is not None for rep in reps) - len(scored),
        hurried=sum(rep.quick and rep not in scored for rep in reps),
    )


def minutes_of(reps: Sequence[Rep]) -> int:
    """Return the minutes of several reps; those that do not say count nothing."""
    return sum(rep.minutes or 0 for rep in reps)


def takes_of(reps: Sequence[Rep]) -> int:
    """Return the takes of several reps; one that does not say has one."""
    return sum(rep.takes for rep in reps)


def _focus_level(
    focus: Focus, history: PeriodHistory, reps: Sequence[Rep], *, weekly: bool
) -> FocusLevel:
    done = [rep for rep in reps if rep.drill == focus.drill]
    return FocusLevel(
        focus,
        _criterion_levels(done, history, weekly=weekly) if focus.criterion else (),
        _year(focus, main_series(done), history),
        history.cold(focus),
        warm_up(done, focus.criterion),
    )


def _year(focus: Focus, key: SeriesKey | None, history: PeriodHistory) -> Comparison | None:
    """Compare a focus's drill with a year ago: in long periods, if it was open in their end."""
    long = history.period.last - history.period.first >= LONG_PERIOD
    closed = focus.closed_on and focus.closed_on <= history.over - QUARTER
    if not long or closed or key is None:
        return None
    told = year_on_year(history.series.get(key, []), history.over)
    return told._replace(quick=key.quick)


def _criterion_levels(
    reps: Sequence[Rep], history: PeriodHistory, *, weekly: bool
) -> tuple[CriterionLevel, ...]:
    """Return the criteria rated in the period, under the newest rubric they were rated by."""
    newest = max((rep.rubric for rep in reps if rep.ratings), default=0)
    series = history.criteria.get(reps[0].drill, {}) if reps else {}
    return tuple(
        _criterion_level(key, reps, weeks, history.period, weekly=weekly)
        for key, weeks in series.items()
        if key.rubric == newest and _rated(key, reps)
    )


def _rated(key: CriterionKey, reps: Sequence[Rep]) -> list[tuple[int, str | None]]:
    """Return what the seller rated a criterion in some reps, in hundredths, and how hard it was."""
    return [
        (int(rating.value) * 100, rep.difficulty)
        for rep in reps
        if rep.rubric == key.rubric
        for rating in rep.ratings
        if (rating.rater, rating.criterion) == (SELF, key.criterion) and rating.value is not None
    ]


def _criterion_level(
    key: CriterionKey,
    reps: Sequence[Rep],
    weeks: Sequence[WeekScore],
    period: Period,
    *,
    weekly: bool,
) -> CriterionLevel:
    values, difficulties = zip(*_rated(key, reps), strict=True)
    level = week_score(period.first, period.last, values, difficulties)
    before = tuple(each for each in weeks if each.last < period.first)[-WEEKS_BEFORE:]
    return CriterionLevel(
        key.criterion,
        key.check,
        level,
        before,
        word=word_for(level, usual_range(before)) if weekly else None,
        hurried=sum(rep.quick for rep in reps),
    )
