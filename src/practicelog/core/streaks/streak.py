"""A seller's streak as a whole: every week's ruling, and what they add up to."""

from datetime import date
from itertools import takewhile

from practicelog.core.calendar.periods import week_of
from practicelog.core.record import Record
from practicelog.core.streaks.rulings import (
    DayRun,
    Practice,
    Ruling,
    WeekStreak,
    day_run,
    rulings,
    week_streak,
)


class Streak(Record):
    """A streak with every week's ruling behind it, oldest first; the last is today's week."""

    practice: Practice
    weeks: WeekStreak
    days: DayRun
    rulings: tuple[Ruling, ...]

    @property
    def week(self) -> Ruling:
        """This week's ruling."""
        return self.rulings[-1]


def streak_of(practice: Practice) -> Streak:
    """Work out the streak of a seller's practice as of its today."""
    ruled = rulings(practice)
    return Streak(practice, week_streak(ruled), day_run(practice), ruled)


def ruling_of(report: Streak, day: date) -> Ruling | None:
    """Return the ruling of the week that holds a day; None outside the weeks ruled."""
    first = week_of(day, report.practice.plans).first
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
