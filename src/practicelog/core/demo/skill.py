"""How well Sam does: levels that drift, weeks with a form of their own, and noise."""

from collections.abc import Iterator, Sequence
from datetime import date
from random import Random

from practicelog.core.demo.days import WEEKS_IN_YEAR
from practicelog.core.demo.habits import FOCUS_CRITERION, FOCUS_DRILL, HABITS
from practicelog.core.records.drill import Criterion, Drill

LOWEST, HIGHEST = 1, 5

START = (2.7, 3.3)
"""Between these lies every criterion at first; the one in focus at the lower end of it."""

FULL_GAIN, HALFWAY = 2.0, 7 / 3
"""What the focus drill gains in the long run, and the years for half of it: 0.6 in the first.

A hyperbola, as Mazur and Hastie (1978) found skills to grow.
"""
FASTER, SLOWER = 1.6, 0.85
"""The gain of the criterion in focus and of the drill's four others: on average the drill's."""

WEEK_SD, REP_SD, RATING_SD = 0.2, 0.5, 0.5
"""Deviations of a week's form, of a rep from it, and of a rating from the rep (docs/reports.md)."""

HARDER = {"easy": 0.4, "hard": -0.4}
"""What a difficulty adds to a rep."""

CHECKED = 0.7
"""How often a check is a yes."""
NOT_APPLICABLE = 0.03


class Skill:
    """What Sam can do on the drills of HABITS: where each criterion starts, the form of a week."""

    def __init__(self, rng: Random, drills: Sequence[Drill], began: date, weeks: int) -> None:
        self._rng = rng
        self._began = began
        practised = [drill for drill in drills if drill.name in HABITS]
        self._starts = {
            (drill.name, criterion.name): rng.uniform(*START)
            for drill in practised
            for criterion in drill.criteria
        } | {(FOCUS_DRILL, FOCUS_CRITERION): START[0]}
        self._form = {
            drill.name: [rng.gauss(0, WEEK_SD) for _ in range(weeks)] for drill in practised
        }

    def form(self, drill: Drill, day: date, difficulty: str | None) -> float:
        """Return how far one rep is above what Sam can do by then: the week, the day, the task."""
        week = self._form[drill.name][(day - self._began).days // 7]
        return week + self._rng.gauss(0, REP_SD) + HARDER.get(difficulty or "", 0)

    def ratings(self, drill: Drill, day: date, form: float) -> Iterator[str]:
        """Yield a rating for each criterion, as it is typed after `-r`."""
        for criterion in drill.criteria:
            yield f"{criterion.name}={self._rating(drill, criterion, day, form)}"

    def _rating(self, drill: Drill, criterion: Criterion, day: date, form: float) -> str:
        if criterion.check:
            return "y" if self._rng.random() < CHECKED else "n"
        if self._rng.random() < NOT_APPLICABLE:
            return "na"
        level = self._level(drill, criterion, day) + form
        return f"{within(level + self._rng.gauss(0, RATING_SD)):.0f}"

    def quick_score(self, drill: Drill, day: date, form: float) -> int:
        """Return one score for the whole rep, in halves of a point, as hundredths."""
        levels = [self._level(drill, each, day) for each in drill.criteria if not each.check]
        return round(within(sum(levels) / len(levels) + form) * 2) * 50

    def _level(self, drill: Drill, criterion: Criterion, day: date) -> float:
        start = self._starts[drill.name, criterion.name]
        if drill.name != FOCUS_DRILL:
            return start
        years = (day - self._began).days / 7 / WEEKS_IN_YEAR
        share = FASTER if criterion.name == FOCUS_CRITERION else SLOWER
        return start + share * FULL_GAIN * years / (years + HALFWAY)


def within(level: float) -> float:
    """Return a level, moved onto the scale where it lies outside."""
    return min(max(level, LOWEST), HIGHEST)
