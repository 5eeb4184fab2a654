"""When a card is due again: FSRS 6, worked out from how its takes were rated.

The formulas and the weights are those of the free spaced repetition scheduler, version 6
(github.com/open-spaced-repetition: “The Algorithm”, and the default weights of its Python
package 6.3, MIT), with a retention of 0.9, without learning steps and without fuzz. Days are
practice days, so that a card is due in the morning of its day. Held against that package in the
tests.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from math import exp

from practicelog.core.record import Record

AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4
GRADES = {1: AGAIN, 2: HARD, 3: GOOD, 4: GOOD, 5: EASY}
"""The grade that FSRS has for each rating of a take."""

WEIGHTS = (
    0.212,
    1.2931,
    2.3065,
    8.2956,
    6.4133,
    0.8334,
    3.0194,
    0.001,
    1.8722,
    0.1666,
    0.796,
    1.4835,
    0.0614,
    0.2629,
    1.6483,
    0.6014,
    1.8729,
    0.5425,
    0.0912,
    0.0658,
    0.1542,
)
DECAY = -WEIGHTS[20]
RETENTION = 0.9
FACTOR = RETENTION ** (1 / DECAY) - 1
LONGEST_DAYS = 36_500
LEAST_STABILITY = 0.001


class Review(Record):
    """One rated take of a card: its practice day, and its rating from 1 to 5."""

    day: date
    rating: int


class Memory(Record):
    """How well a card is remembered after its last take.

    `stability` is the days after which it is handled with a chance of 90 %, `difficulty` is from
    1 to 10.
    """

    stability: float
    difficulty: float
    last: date

    @property
    def due(self) -> date:
        """The day it is to be practised again."""
        days = min(max(round(self.stability), 1), LONGEST_DAYS)
        return self.last + min(timedelta(days), date.max - self.last)

    def chance(self, day: date) -> float:
        """Return how likely it is handled on a day, from 0 to 1."""
        return _chance(self.stability, (day - self.last).days)


def memory_of(reviews: Iterable[Review]) -> Memory | None:
    """Return how well a card is remembered after its takes, earliest first; None without any."""
    stability = difficulty = 0.0
    last: date | None = None
    for day, rating in reviews:
        days = (day - last).days if last else None
        stability, difficulty = _moved(stability, difficulty, GRADES[rating], days)
        last = day
    return Memory(stability, difficulty, last) if last else None


def after(memory: Memory | None, review: Review) -> Memory:
    """Return how well a card is remembered after one more take; before the first it is None."""
    day, rating = review
    if memory is None:
        return Memory(*_moved(0.0, 0.0, GRADES[rating], None), day)
    stability, difficulty, last = memory
    return Memory(*_moved(stability, difficulty, GRADES[rating], (day - last).days), day)


def _moved(
    stability: float, difficulty: float, grade: int, days: int | None
) -> tuple[float, float]:
    """Return stability and difficulty after a take; `days` is None for the first."""
    if days is None:
        return WEIGHTS[grade - 1], FIRST_DIFFICULTIES[grade]
    stable = _stability(stability, difficulty, grade, days)
    damped = difficulty + (10 - difficulty) * DAMPING[grade]
    harder = _bounded(WEIGHTS[7] * EASY_AT_FIRST + (1 - WEIGHTS[7]) * damped)
    return max(stable, LEAST_STABILITY), harder


def _chance(stability: float, days: int) -> float:
    return float((1 + FACTOR * max(days, 0) / stability) ** DECAY)


def _first_difficulty(grade: int) -> float:
    return WEIGHTS[4] - exp(WEIGHTS[5] * (grade - 1)) + 1


def _bounded(difficulty: float) -> float:
    return min(max(difficulty, 1.0), 10.0)


def _stability(stability: float, difficulty: float, grade: int, days: int) -> float:
    if days < 1:
        factor = SAME_DAY[grade] * stability ** -WEIGHTS[19]
        return float(stability * (factor if grade == AGAIN else max(factor, 1.0)))
    chance = (1 + FACTOR * days / stability) ** DECAY
    if grade == AGAIN:
        return _forgotten(stability, difficulty, chance)
    growth = RECALLED[grade] * (11 - difficulty) * (exp(WEIGHTS[10] * (1 - chance)) - 1)
    return float(stability * (1 + growth * stability ** -WEIGHTS[9]))


def _forgotten(stability: float, difficulty: float, chance: float) -> float:
    lasting = (
        WEIGHTS[11]
        * difficulty ** -WEIGHTS[12]
        * ((stability + 1) ** WEIGHTS[13] - 1)
        * exp(WEIGHTS[14] * (1 - chance))
    )
    return float(min(lasting, stability / FORGETTING))


EASY_AT_FIRST = _first_difficulty(EASY)
FORGETTING = exp(WEIGHTS[17] * WEIGHTS[18])
BY_GRADE = {AGAIN: 1.0, HARD: WEIGHTS[15], GOOD: 1.0, EASY: WEIGHTS[16]}
RECALLED = {grade: exp(WEIGHTS[8]) * factor for grade, factor in BY_GRADE.items()}
SAME_DAY = {grade: exp(WEIGHTS[17] * (grade - GOOD + WEIGHTS[18])) for grade in BY_GRADE}
DAMPING = {grade: -WEIGHTS[6] * (grade - GOOD) / 9 for grade in BY_GRADE}
FIRST_DIFFICULTIES = {grade: _bounded(_first_difficulty(grade)) for grade in BY_GRADE}
"""What of the formulas depends on the grade alone: ten thousand takes ask for it at a time."""
