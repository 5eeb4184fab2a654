"""Work a period out: its sums, its levels, and what may be said of them."""

from datetime import date, timedelta

from practicelog.core.calendar.periods import Period, begins_quarter
from practicelog.core.coaching.deliberate import lacking
from practicelog.core.coaching.focuses import subject
from practicelog.core.journey.period_history import PeriodHistory
from practicelog.core.record import Record
from practicelog.core.records.focus import Focus
from practicelog.core.records.rep import Rep
from practicelog.core.streaks.rulings import Ruling, WeekStreak, rulings, week_streak
from practicelog.reports.period.levels import (
    DrillLevel,
    FocusLevel,
    drill_levels,
    focus_level,
    minutes_of,
    takes_of,
)

THREE_DAYS = timedelta(days=3)


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
    def aims(self) -> tuple[FocusLevel, ...]:
        """The focuses, one for each thing they are on: its levels are told once."""
        found: dict[str, FocusLevel] = {}
        for each in self.focuses:
            found.setdefault(subject(each.focus), each)
        return tuple(found.values())

    def starred(self, drill: str) -> frozenset[str | None]:
        """Return the criteria of a drill that are in focus."""
        return frozenset(each.focus.criterion for each in self.aims if each.focus.drill == drill)

    @property
    def begins_a_quarter(self) -> bool:
        """Whether it is one week, and its fourth day is one of the first seven of a quarter."""
        return self.week is not None and begins_quarter(self.period.first + THREE_DAYS)

    @property
    def practice_week(self) -> int | None:
        """Which week of practice it is, where it is one and there was any; the first is 1."""
        begun = self.history.practice.days
        return self.weeks.index(self.week) + 1 if self.week and begun else None

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
        drills=drill_levels(history, practice, weekly=week is not None),
        focuses=tuple(
            focus_level(each, history, practice, weekly=week is not None)
            for each in _ordered(history)
        ),
    )


def _ordered(history: PeriodHistory) -> list[Focus]:
    closed = [each for each in history.focuses if history.closed(each)]
    ended = sorted(closed, key=lambda each: each.closed_on or date.min, reverse=True)
    return [each for each in history.focuses if each not in closed] + ended
