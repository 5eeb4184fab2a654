"""Made-up sellers: known levels, practised and scored the way people do, drawn with a seed.

A seller scores two to four reps a week. A week has an effect (SD 0.2, 0.3 of the week before's
carried over), a rep one of its own, and each of five criteria one more; the sum is rounded to 1–5.
The effects are sized so that the rep scores of one week have SD 0.55.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from practicelog.core.statistics.week_scores import WeekScore

Numbers = NDArray[np.float64]
Scoring = Callable[[np.random.Generator, Numbers], Numbers]

SEED = 2026
YEAR = 52
WEEK_SD = 0.2
CARRIED_OVER = 0.3
REP_SD = 0.55
CRITERIA = 5
CRITERION_SD = 0.7
ROUNDING_VARIANCE = 1 / 12
MONDAYS = [date(2026, 1, 5) + timedelta(weeks=week) for week in range(10 * YEAR)]
SUNDAYS = [monday + timedelta(days=6) for monday in MONDAYS]


def by_rubric(random: np.random.Generator, ability: Numbers) -> Numbers:
    """Score every rep on five criteria, whole points each."""
    rep_variance = REP_SD**2 - (CRITERION_SD**2 + ROUNDING_VARIANCE) / CRITERIA
    rep = ability + random.normal(0, rep_variance**0.5, ability.shape)
    criteria = rep[..., None] + random.normal(0, CRITERION_SD, (*ability.shape, CRITERIA))
    scores: Numbers = _on_scale(np.rint(criteria)).mean(axis=-1)
    return scores


def in_halves(random: np.random.Generator, ability: Numbers) -> Numbers:
    """Score every rep with one overall number, to the half point."""
    return _on_scale(np.rint(2 * (ability + random.normal(0, REP_SD, ability.shape))) / 2)


def nearly_always_three(random: np.random.Generator, ability: Numbers) -> Numbers:
    """Type 3 in 97 % of reps, 2 or 4 in the others."""
    return random.choice([2.0, 3.0, 4.0], ability.shape, p=[0.015, 0.97, 0.015])


def _on_scale(scores: Numbers) -> Numbers:
    return np.clip(scores, 1.0, 5.0)


class Sellers(NamedTuple):
    """A kind of seller: who, the true level in each week, and how reps are scored."""

    who: str
    level: Numbers
    scoring: Scoring = by_rubric


def flat(weeks: int = YEAR) -> Numbers:
    """Return the level of a seller who does not change."""
    return np.full(weeks, 3.0)


def gaining(points: float) -> Numbers:
    """Return the level of a seller who gains so many points in the year, evenly."""
    return 3 + points * np.arange(YEAR) / YEAR


def jumping(week: int, weeks: int = YEAR) -> Numbers:
    """Return the level of a seller who gains half a point overnight, after so many weeks."""
    return np.where(np.arange(weeks) < week, 3.0, 3.5)


class Drawing(NamedTuple):
    """How many sellers of each kind, and from which seed."""

    sellers: int
    seed: int = SEED

    def part(self, share: float) -> "Drawing":
        """Return the same with fewer sellers, for what is slow to work out."""
        return Drawing(max(1, round(self.sellers * share)), self.seed)


def series_of(kind: Sellers, drawing: Drawing) -> Iterable[list[WeekScore]]:
    """Yield the weeks of one seller after another; each kind has its own stream of chance."""
    random = np.random.default_rng([drawing.seed, *kind.who.encode()])
    for _ in range(drawing.sellers):
        reps = random.integers(2, 5, len(kind.level))
        scores = kind.scoring(
            random, np.repeat(kind.level + _week_effects(random, len(reps)), reps)
        )
        ends = np.cumsum(reps)
        means = np.add.reduceat(scores, ends - reps) / reps
        yield [
            WeekScore(first, last, mean, n, mean, mean)
            for first, last, mean, n in zip(
                MONDAYS, SUNDAYS, means.tolist(), reps.tolist(), strict=False
            )
        ]


def _week_effects(random: np.random.Generator, weeks: int) -> Numbers:
    fresh = random.normal(0, WEEK_SD, weeks)
    fresh[1:] *= (1 - CARRIED_OVER**2) ** 0.5
    effects = fresh.copy()
    for week in range(1, weeks):
        effects[week] += CARRIED_OVER * effects[week - 1]
    return effects
