"""The words for one stretch of weeks held against an earlier one (practice.md 6.3 and 6.4)."""

from collections.abc import Sequence
from typing import NamedTuple

from practicelog.core.block_permutation import ONE_IN, Permutation, permutation
from practicelog.core.week_scores import SAME_WITHIN, WeekScore, mean_of

WORTH_TELLING = 0.2
"""Points: a smaller difference is not called up or down, however sure."""

SAME_UP_TO = 0.3
"""Points: when nothing beyond this is plausible, the level is about the same."""

PROBABLY_UP = "probably up"
PROBABLY_DOWN = "probably down"
ABOUT_THE_SAME = "about the same"
CANT_TELL = "can't tell yet"


class Comparison(NamedTuple):
    """What became of a level, in points, and the evidence for it.

    `before` and `after` are None without a single week; `missing` says what would be needed where
    the word is “can't tell yet”; `evidence` is None when there are too few weeks to weigh.
    """

    word: str
    before: float | None
    after: float | None
    weeks_before: int
    weeks_after: int
    missing: str | None = None
    evidence: Permutation | None = None


def comparison(
    before: Sequence[WeekScore], after: Sequence[WeekScore], missing: str | None
) -> Comparison:
    """Return the words for two stretches of practised weeks.

    `missing` is what the weeks fall short of (see `shortage`): then nothing is weighed.
    """
    told = Comparison(
        CANT_TELL,
        mean_of(before) if before else None,
        mean_of(after) if after else None,
        len(before),
        len(after),
        missing,
    )
    return told if missing else _weighed(told, before, after)


def _weighed(
    told: Comparison, before: Sequence[WeekScore], after: Sequence[WeekScore]
) -> Comparison:
    evidence = permutation([week.mean for week in before], [week.mean for week in after])
    word = _word(mean_of(after) - mean_of(before), evidence)
    missing = _width(evidence) if word == CANT_TELL else None
    return told._replace(word=word, missing=missing, evidence=evidence)


def _word(difference: float, evidence: Permutation) -> str:
    worth_telling = abs(difference) >= WORTH_TELLING - SAME_WITHIN
    if worth_telling and evidence.p_up <= 1 / ONE_IN:
        return PROBABLY_UP
    if worth_telling and evidence.p_down <= 1 / ONE_IN:
        return PROBABLY_DOWN
    furthest = max(-evidence.low, evidence.high)
    return ABOUT_THE_SAME if furthest <= SAME_UP_TO + SAME_WITHIN else CANT_TELL


def _width(evidence: Permutation) -> str:
    return f"anything from {_signed(evidence.low)} to {_signed(evidence.high)} is plausible"


def _signed(points: float) -> str:
    return f"{points:+z.1f}".replace("-", "−")


def shortage(*needs: tuple[int, int, str]) -> str | None:
    """Return which stretches are too short, None when all are long enough.

    A need is the weeks there are, the weeks needed, and where: `(2, 4, "since it was set")` gives
    “2 of 4 practised weeks since it was set”.
    """
    short = [
        f"{has} of {needed} practised weeks {where}" for has, needed, where in needs if has < needed
    ]
    return ", ".join(short) or None
