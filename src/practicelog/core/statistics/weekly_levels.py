"""The level of a practised week, which weeks may be compared, and the usual range of them.

Weeks are comparable within one series: one rubric, one kind of score.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import fsum

from practicelog.annotations import TypeVar
from practicelog.core.record import Record
from practicelog.core.records.drill import Criterion
from practicelog.core.records.rep import DIFFICULTIES, Rep

OTHER_MIX_FROM = 0.5
"""Half a step: every second rep one difficulty up or down."""

HARDER_MIX = "harder mix"
EASIER_MIX = "easier mix"


def difficulty_mix(difficulties: Iterable[str | None]) -> float | None:
    """Return the mean difficulty of the reps that say (easy 1, real 2, hard 3), else None."""
    steps = [DIFFICULTIES.index(each) + 1 for each in difficulties if each is not None]
    return sum(steps) / len(steps) if steps else None


def mix_word(mix: float | None, usual: float | None) -> str | None:
    """Return `harder mix` or `easier mix` when the mix differs by half a step or more, else None.

    An unknown mix differs from nothing. The difference is rounded at the ninth decimal, so
    that means of thirds and sevenths cannot miss the half by how they were added up.
    """
    if mix is None or usual is None:
        return None
    harder = round(mix - usual, 9)
    if abs(harder) < OTHER_MIX_FROM:
        return None
    return HARDER_MIX if harder > 0 else EASIER_MIX


class Scale(Record):
    """A scale of levels: points from 1 to 5, or the share of yes from 0 to 1.

    A smaller difference than `worth_telling` is not called up or down, however sure. When nothing
    beyond `same_up_to` is plausible, a level is about the same.
    """

    worth_telling: float
    same_up_to: float
    is_share: bool = False


POINTS = Scale(0.2, 0.3)
SHARES = Scale(0.1, 0.15, is_share=True)


def scale_of(criteria: Sequence[Criterion], name: str | None) -> Scale:
    """Return the scale of a criterion; without one it is that of a drill as a whole."""
    return SHARES if any(each.check for each in criteria if each.name == name) else POINTS


HUNDREDTHS = 100

SAME_WITHIN = 1e-9
"""Two means nearer than this are equal: they differ only by how they were rounded on the way."""


class WeekScore(Record):
    """One drill's scored practice in one week, in points from 1 to 5.

    `first` and `last` are the week's days, `n` its scored reps, `low` and `high` the lowest and
    the highest of them. `difficulty` is the mix of those that say how hard they were (1 easy,
    3 hard), None when none does.
    """

    first: date
    last: date
    mean: float
    n: int
    low: float
    high: float
    difficulty: float | None = None


def week_score(
    first: date, last: date, scores: Sequence[int], difficulties: Sequence[str | None]
) -> WeekScore:
    """Return the level of a week with at least one scored rep (docs/reports.md).

    `scores` are hundredths of a point, as the log keeps them, so that equal weeks have means
    equal to the last bit. They are of one drill, one rubric version, one kind of score.
    """
    return WeekScore(
        first,
        last,
        mean=sum(scores) / (HUNDREDTHS * len(scores)),
        n=len(scores),
        low=min(scores) / HUNDREDTHS,
        high=max(scores) / HUNDREDTHS,
        difficulty=difficulty_mix(difficulties),
    )


def mean_of(weeks: Sequence[WeekScore]) -> float:
    """Return the mean of the weekly means; every week counts the same, however many its reps."""
    return fsum(week.mean for week in weeks) / len(weeks)


class SeriesKey(Record):
    """What all scores of a drill's series share; hurried ones (`quick`) are never mixed in."""

    drill: str
    rubric: int
    quick: bool


class CriterionKey(Record):
    """What all ratings of a criterion's series share; a check's level is its share of yes."""

    criterion: str
    rubric: int
    check: bool


Series = dict[SeriesKey, list[WeekScore]]
CriterionSeries = dict[CriterionKey, list[WeekScore]]

Key = TypeVar("Key", SeriesKey, CriterionKey)


def newest_of(series: Mapping[Key, list[WeekScore]], name: str) -> Key | None:
    """Return which series of a drill or criterion was added to last; None when there is none.

    A changed rubric starts a new series; of two added to in the same week the one with more
    weeks is meant.
    """
    candidates = [key for key in series if key[0] == name and series[key]]
    return max(candidates, key=lambda key: (series[key][-1].first, len(series[key])), default=None)


def by_drill(reps: Sequence[Rep]) -> dict[str, list[Rep]]:
    """Return the reps of each drill, in the order in which they come."""
    drills: dict[str, list[Rep]] = {}
    for rep in reps:
        drills.setdefault(rep.drill, []).append(rep)
    return drills


def main_series(reps: Sequence[Rep]) -> SeriesKey | None:
    """Return the series that most of a drill's scored reps belong to; a rubric's before a hurried.

    Among equals the newest rubric counts. None when nothing is scored.
    """
    counts: dict[SeriesKey, int] = {}
    for rep in reps:
        if rep.score:
            key = SeriesKey(rep.drill, rep.rubric, rep.quick)
            counts[key] = counts.get(key, 0) + 1
    return max(counts, key=lambda key: (counts[key], not key.quick, key.rubric), default=None)


WEEKS_AT_MOST = 12
WEEKS_AT_LEAST = 6
REPS_AT_LEAST = 3

INSIDE = "inside your usual range"
ABOVE = "above your usual range"
BELOW = "below your usual range"


class UsualRange(Record):
    """The weekly means of the weeks before: their mean, the lowest, the highest, how many weeks.

    `difficulty` is the mean of their mixes, None when no week knows its own.
    """

    mean: float
    low: float
    high: float
    weeks: int
    difficulty: float | None


def usual_range(earlier: Sequence[WeekScore]) -> UsualRange | None:
    """Return what was usual in the last 12 of the earlier practised weeks; None below six.

    Lowest to highest, because the middle half would call every fourth week of a seller who does
    not change out of range.
    """
    recent = earlier[-WEEKS_AT_MOST:]
    if len(recent) < WEEKS_AT_LEAST:
        return None
    means = [week.mean for week in recent]
    mixes = [week.difficulty for week in recent if week.difficulty is not None]
    return UsualRange(
        mean_of(recent),
        min(means),
        max(means),
        len(recent),
        sum(mixes) / len(mixes) if mixes else None,
    )


def word_for(week: WeekScore, usual: UsualRange | None) -> str | None:
    """Return where a week lies, None when there is too little to say so: then numbers only.

    A level on the edge of the range is inside. Where the mix of difficulty has changed, that is
    what is said: a harder week's lower score is no news.
    """
    if usual is None or week.n < REPS_AT_LEAST:
        return None
    return mix_word(week.difficulty, usual.difficulty) or _place(week.mean, usual)


def _place(level: float, usual: UsualRange) -> str:
    if level > usual.high + SAME_WITHIN:
        return ABOVE
    return BELOW if level < usual.low - SAME_WITHIN else INSIDE
