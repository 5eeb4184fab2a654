"""Where a shift began: the week that best splits a history in two levels (decision 0005)."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import sqrt

from practicelog.core.statistics.week_scores import SAME_WITHIN

WEEKS_BEFORE = 8
"""A history shorter than this is no history: nothing is judged, no onset found within it."""


def widest_split(means: Sequence[float], direction: int) -> int:
    """Return the place of the first week of the new level, counted from 0.

    `means` are the history and the weeks up to the call, nine or more; `direction` is 1 for a
    shift up, -1 for one down. Of splits equally wide the earliest is taken.
    """
    widths = [direction * width for width in _split_widths(means)]
    widest = max(widths) - SAME_WITHIN
    return WEEKS_BEFORE + next(at for at, width in enumerate(widths) if width >= widest)


def _split_widths(means: Sequence[float]) -> Iterator[float]:
    """Yield `(mean since - mean before) x sqrt(n x m / (n + m))` for each split, from the eighth.

    n and m are the weeks before and since. The widest split is the one that leaves the weeks
    nearest to the two levels, by least squares (Hinkley 1970).
    """
    sums = list(accumulate(means))
    for n in range(WEEKS_BEFORE, len(means)):
        m = len(means) - n
        gap = (sums[-1] - sums[n - 1]) / m - sums[n - 1] / n
        yield gap * sqrt(n * m / (n + m))
