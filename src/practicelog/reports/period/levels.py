"""Work out the levels of a period: of each drill, of each focus, of each criterion."""

from collections.abc import Sequence
from datetime import timedelta

from practicelog.core.calendar.periods import Period
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


def drill_levels(
    history: PeriodHistory, reps: Sequence[Rep], *, weekly: bool
) -> tuple[DrillLevel, ...]:
    """Return the level of each drill practised; a word for it only where the period is a week."""
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


def focus_level(
    focus: Focus, history: PeriodHistory, reps: Sequence[Rep], *, weekly: bool
) -> FocusLevel:
    """Return what the period says of a focus; words of its criteria only where it is a week."""
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
