"""The self-starting CUSUM by which 0.1 called a shift, kept to hold the climb against."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import reduce
from math import copysign, log1p, sqrt
from typing import NamedTuple

from practicelog.core.statistics.strata import WEEKS_BEFORE, widest_split
from practicelog.core.statistics.weekly_levels import WeekScore, mean_of

REPS_AT_LEAST = 2
SLACK = 0.25
"""Half of the shift looked for, in weekly deviations: what each week must exceed to add up."""

SPREAD_AT_LEAST = 0.15
"""Points. Without it a seller who nearly always types 3 is told of a shift at every 4."""

FIRST_YEAR = 52
LIMIT_IN_FIRST_YEAR = 8.5
LIMIT_LATER = 11.0
SHOWN_FOR = 12

UP = "up"
DOWN = "down"


class History(NamedTuple):
    """The weeks before the one judged: how many, their mean, their squared distances from it.

    It grows week by week (Welford 1962), so that ten years are judged in one pass.
    """

    weeks: int = 0
    mean: float = 0.0
    squares: float = 0.0

    def extended(self, level: float) -> "History":
        """Return the history with one week more."""
        weeks = self.weeks + 1
        mean = self.mean + (level - self.mean) / weeks
        return History(weeks, mean, self.squares + (level - self.mean) * (level - mean))

    @property
    def spread(self) -> float:
        """The sample deviation of the weekly means, at least 0.15 points; of two weeks or more."""
        return max(SPREAD_AT_LEAST, sqrt(self.squares / (self.weeks - 1)))


class Call(NamedTuple):
    """A shift was called: where its history starts, the shift began, and the call was made.

    `start`, `onset` and `at` are places in the series, counted from 0.
    """

    direction: str
    start: int
    onset: int
    at: int

    @property
    def resumes(self) -> int:
        """The next week judged: the ninth since the onset, or the one after the call if later."""
        return max(self.onset + WEEKS_BEFORE, self.at + 1)


class JudgedWeek(NamedTuple):
    """One week held against its history: every number on the way from its mean to a call."""

    first: date
    mean: float
    history: History
    t: float
    z: float
    up: float
    down: float
    limit: float
    call: Call | None


class Shift(NamedTuple):
    """A call as it is told: the week it likely began, the levels before and since, weeks since.

    `since` and `called` are the first days of weeks, `before` and `after` points.
    """

    direction: str
    since: date
    called: date
    before: float
    after: float
    weeks: int


def shift_series(weeks: Iterable[WeekScore], today: date) -> list[WeekScore]:
    """Return the weeks that are judged: those that are over, with two scored reps or more."""
    return [week for week in weeks if week.n >= REPS_AT_LEAST and week.last < today]


def judged_weeks(series: Sequence[WeekScore]) -> list[JudgedWeek]:
    """Return each judged week from the ninth on, calls included.

    After a call both sums are 0 and the history starts at the onset.
    """
    judged: list[JudgedWeek] = []
    start, at = 0, WEEKS_BEFORE
    while at < len(series):
        judged += judged_until_a_call(series, start, at)
        call = judged[-1].call
        if call is None:
            break
        start, at = call.onset, call.resumes
    return judged


def judged_until_a_call(
    series: Sequence[WeekScore], start: int, first: int
) -> Iterator[JudgedWeek]:
    """Yield the weeks judged from the place `first` on, by the history that begins at `start`."""
    history = reduce(History.extended, (week.mean for week in series[start:first]), History())
    up = down = 0.0
    for at in range(first, len(series)):
        level = series[at].mean
        t = t_of(level, history)
        z = normal_score(t, history.weeks - 1)
        up, down = max(0.0, up + z - SLACK), max(0.0, down - z - SLACK)
        limit = LIMIT_IN_FIRST_YEAR if at < FIRST_YEAR else LIMIT_LATER
        call = _call(series, start, at, rising=up > down) if max(up, down) > limit else None
        yield JudgedWeek(series[at].first, level, history, t, z, up, down, limit, call)
        if call:
            return
        history = history.extended(level)


def _call(series: Sequence[WeekScore], start: int, at: int, *, rising: bool) -> Call:
    means = [week.mean for week in series[start : at + 1]]
    onset = start + widest_split(means, 1 if rising else -1)
    return Call(UP if rising else DOWN, start, onset, at)


def t_of(level: float, history: History) -> float:
    """Return how far a week lies from its history, in deviations (Hawkins 1987).

    The root makes room for the history's own mean being an estimate.
    """
    weeks = history.weeks
    return (level - history.mean) / history.spread * sqrt(weeks / (weeks + 1))


def normal_score(t: float, freedom: int) -> float:
    """Return the normal score of a t value with so many degrees of freedom (Wallace 1959).

    Only with it may weeks judged by eight others and weeks judged by eighty be added up.
    """
    size = sqrt(freedom * log1p(t * t / freedom)) * (8 * freedom + 1) / (8 * freedom + 3)
    return copysign(size, t)


def calls_made(series: Sequence[WeekScore]) -> list[Call]:
    """Return every call ever made, first to last."""
    return [week.call for week in judged_weeks(series) if week.call]


def current_shift(series: Sequence[WeekScore]) -> Shift | None:
    """Return the last shift called, with the level since then up to the series' end.

    None when there is none, or when 12 more weeks of the series have passed since the call.
    """
    calls = calls_made(series)
    if not calls or len(series) - 1 - calls[-1].at >= SHOWN_FOR:
        return None
    return _told(series, calls[-1])


def _told(series: Sequence[WeekScore], call: Call) -> Shift:
    since = series[call.onset :]
    return Shift(
        call.direction,
        since[0].first,
        series[call.at].first,
        mean_of(series[call.start : call.onset]),
        mean_of(since),
        len(since),
    )
