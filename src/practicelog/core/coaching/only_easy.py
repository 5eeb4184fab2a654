"""Whether all practice is easy (docs/reports.md, “stuck”)."""

from collections.abc import Iterable

EASY_AT_LEAST = 5


def only_easy(difficulties: Iterable[str | None]) -> int:
    """Return how many reps were easy when none was harder, 0 when one was or fewer than five say.

    Reps that do not say how hard they were count on neither side.
    """
    said = [each for each in difficulties if each is not None]
    return len(said) if len(said) >= EASY_AT_LEAST and set(said) == {"easy"} else 0
