"""How hard a stretch of practice was, and when that alone can explain its scores."""

from collections.abc import Iterable

from practicelog.core.records.rep import DIFFICULTIES

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
