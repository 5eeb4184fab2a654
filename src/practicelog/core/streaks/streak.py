"""A seller's streak in weeks: every week's ruling, and what they add up to."""

from datetime import date
from itertools import takewhile

from practicelog.core.calendar.periods import week_of
from practicelog.core.record import Record
from practicelog.core.streaks.rulings import (
    PractisedWeeks,
    Ruling,
    WeekStreak,
    rulings,
    week_streak,
)


class Streak(Record):
    """A streak with every week's ruling behind it, oldest first; the last is today's week."""

    practised: PractisedWeeks
    weeks: WeekStreak
    rulings: tuple[Ruling, ...]

    @property
    def week(self) -> Ruling:
        """This week's ruling."""
        return self.rulings[-1]


def streak_of(practised: PractisedWeeks) -> Streak:
    """Work out the streak of a seller's weeks as of today."""
    ruled = rulings(practised)
    return Streak(practised, week_streak(ruled), ruled)


def ruling_of(report: Streak, day: date) -> Ruling | None:
    """Return the ruling of the week that holds a day; None outside the weeks ruled."""
    first = week_of(day, report.practised.plans).first
    return next((each for each in reversed(report.rulings) if each.week.first == first), None)


def weeks_away(ruled: tuple[Ruling, ...]) -> int:
    """Return after how many short weeks this week's practice is a come-back; 0 if it is none.

    The weeks from the last one kept on count, paused ones and those still open left out; without
    a missed one among them nothing was broken.
    """
    this = ruled[-1]
    if this.done == 0 or this.streak > 1 or this.state == "paused":
        return 0
    since_kept = takewhile(lambda state: state != "kept", (each.state for each in ruled[-2::-1]))
    states = list(since_kept)
    return states.count("missed") + states.count("held") if "missed" in states else 0
