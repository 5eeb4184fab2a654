"""The criterion that the one question of a report is about."""

from collections.abc import Sequence

from practicelog.core.limits import TOP_TENTHS, tenths
from practicelog.core.statistics.weekly_levels import WeekScore

RATED_AT_LEAST = 2


def weakest(criteria: Sequence[tuple[str, WeekScore]]) -> tuple[str, WeekScore] | None:
    """Return the weakest criterion rated twice or more, of equals the first by name.

    What is shown as 5.0 is not weak.
    """
    rated = (
        each
        for each in criteria
        if each[1].n >= RATED_AT_LEAST and tenths(100 * each[1].mean) < TOP_TENTHS
    )
    return min(rated, key=lambda each: (each[1].mean, each[0]), default=None)
