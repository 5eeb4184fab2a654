"""Whether a week lies inside the seller's own usual range (docs/reports.md)."""

from collections.abc import Sequence

from practicelog.core.record import Record
from practicelog.core.statistics.difficulty import mix_word
from practicelog.core.statistics.week_scores import SAME_WITHIN, WeekScore, mean_of

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
