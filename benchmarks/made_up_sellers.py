"""Made-up sellers: known levels, practised and scored the way people do, drawn with a seed.

An ordinary seller scores two to four reps a week. A week has an effect (SD 0.2, 0.3 of the week
before's carried over), a rep one of its own, and each of five criteria one more; the sum is rounded
to 1-5. The effects are sized so that the rep scores of one week have SD 0.55. Other kinds differ in
one thing each.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from practicelog.core.calendar.week_numbers import week_number
from practicelog.core.records.rep import DIFFICULTIES
from practicelog.core.statistics.strata import Cell, Stratum
from practicelog.core.statistics.weekly_levels import WeekScore, week_score

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
UNSAID = -1
EASE = np.array([0.5, 0.0, -0.5, 0.0])
"""What an easy, a real and a hard rep add to a score; an unsaid one nothing (it stands last)."""

MONDAYS = [date(2026, 1, 5) + timedelta(weeks=week) for week in range(10 * YEAR)]
SUNDAYS = [monday + timedelta(days=6) for monday in MONDAYS]
WEEK_ZERO = week_number(MONDAYS[0])


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
    """A kind of seller: who, the true level in each week, how reps are scored, and how they differ.

    `reps` are the fewest and the most in a week; in `idle` of the weeks there are none, several
    in a row. `mix` gives each week's chances of easy, real and hard reps, which are said unless
    `unsaid`. `quick` is the share of reps scored in a hurry, by one number. A mood of four weeks
    has SD `mood`.
    """

    who: str
    level: Numbers
    scoring: Scoring = by_rubric
    reps: tuple[int, int] = (2, 4)
    idle: float = 0.0
    mix: Numbers | None = None
    unsaid: bool = False
    quick: float = 0.0
    mood: float = 0.0


class Reps(NamedTuple):
    """One seller's scored reps in order: week, hundredths, difficulty and whether quick."""

    week: NDArray[np.int64]
    score: NDArray[np.int64]
    difficulty: NDArray[np.int64]
    quick: NDArray[np.bool_]


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


def shifting(first: tuple[float, ...], last: tuple[float, ...]) -> Numbers:
    """Return a mix of easy, real and hard that moves evenly from one to another over a year."""
    share = np.linspace(0, 1, YEAR)[:, None]
    return (1 - share) * np.array(first) + share * np.array(last)


def sellers(kind: Sellers, drawing: Drawing) -> Iterable[Reps]:
    """Yield one seller after another; each kind has its own stream of chance."""
    random = np.random.default_rng([drawing.seed, *kind.who.encode()])
    for _ in range(drawing.sellers):
        yield _seller(kind, random)


def _seller(kind: Sellers, random: np.random.Generator) -> Reps:
    weeks = len(kind.level)
    counts = random.integers(kind.reps[0], kind.reps[1] + 1, weeks)
    counts[_idle_weeks(kind, random)] = 0
    week = np.repeat(np.arange(weeks), counts)
    effects = _week_effects(random, weeks)
    if kind.mood:
        effects += np.repeat(random.normal(0, kind.mood, weeks // 4 + 1), 4)[:weeks]
    difficulty = np.full(len(week), UNSAID)
    if kind.mix is not None:
        ladder = np.cumsum(kind.mix[np.minimum(week, len(kind.mix) - 1)], axis=1)
        difficulty = (random.random(len(week))[:, None] > ladder[:, :2]).sum(axis=1)
    level = (kind.level + effects)[week] + EASE[difficulty]
    quick = random.random(len(week)) < kind.quick
    score = np.where(quick, in_halves(random, level - 0.3), kind.scoring(random, level))
    said = np.full(len(week), UNSAID) if kind.unsaid else difficulty
    return Reps(week, np.rint(100 * score).astype(int), said, quick)


def _idle_weeks(kind: Sellers, random: np.random.Generator) -> NDArray[np.bool_]:
    """Draw the weeks without practice: gaps of one to five weeks."""
    idle = np.zeros(len(kind.level), dtype=bool)
    while idle.mean() < kind.idle:
        at = random.integers(0, len(idle))
        idle[at : at + random.integers(1, 6)] = True
    return idle


def cells_of(reps: Reps, rubric: int = 1) -> list[Cell]:
    """Return one seller's cells, as the log counts them."""
    found: dict[tuple[int, int, bool], list[int]] = {}
    for week, score, said, quick in zip(*(each.tolist() for each in reps), strict=True):
        found.setdefault((week, said, quick), []).append(score)
    return [
        Cell(WEEK_ZERO + week, Stratum(rubric, quick, said_as(said)), len(scores), sum(scores))
        for (week, said, quick), scores in sorted(found.items())
    ]


def said_as(difficulty: int) -> str | None:
    """Return a difficulty as a rep has it."""
    return None if difficulty == UNSAID else DIFFICULTIES[difficulty]


def weeks_of(reps: Reps) -> list[WeekScore]:
    """Return one seller's weekly levels: of the kind of score that most reps have."""
    quick = bool(reps.quick.sum() * 2 > len(reps.quick))
    weeks: dict[int, tuple[list[int], list[str | None]]] = {}
    for week, score, said, hurried in zip(*(each.tolist() for each in reps), strict=True):
        if hurried == quick:
            scores, difficulties = weeks.setdefault(week, ([], []))
            scores.append(score)
            difficulties.append(said_as(said))
    return [week_score(MONDAYS[week], SUNDAYS[week], *of) for week, of in weeks.items()]


def series_of(kind: Sellers, drawing: Drawing) -> Iterable[list[WeekScore]]:
    """Yield the weekly levels of one seller after another."""
    return map(weeks_of, sellers(kind, drawing))


def _week_effects(random: np.random.Generator, weeks: int) -> Numbers:
    fresh = random.normal(0, WEEK_SD, weeks)
    fresh[1:] *= (1 - CARRIED_OVER**2) ** 0.5
    effects = fresh.copy()
    for week in range(1, weeks):
        effects[week] += CARRIED_OVER * effects[week - 1]
    return effects
