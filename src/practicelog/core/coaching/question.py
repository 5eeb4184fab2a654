"""The one question a report leaves for the coach."""

from collections.abc import Sequence

from practicelog.core.statistics.weekly_levels import WeekScore
from practicelog.core.wording import count_words, points_words

RATED_AT_LEAST = 2
TOP = "5.0"


def question(criteria: Sequence[tuple[str, WeekScore]], drill: str) -> str:
    """Return a question about the weakest criterion rated twice or more, else about the drill.

    What is shown as 5.0 is not weak.
    """
    rated = [
        (level.mean, name, level.n)
        for name, level in criteria
        if level.n >= RATED_AT_LEAST and points_words(level.mean) != TOP
    ]
    if rated:
        mean, name, n = min(rated)
        told = f"“{name}” is {points_words(mean)} in {count_words(n, 'rep')}"
        return f"{told}: what would a 5 sound like?"
    return f"What should I listen for in the next {drill}?"
