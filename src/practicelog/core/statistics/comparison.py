"""The words for one stretch of weeks held against an earlier one (docs/reports.md)."""

from collections.abc import Sequence

from practicelog.core.record import Record
from practicelog.core.statistics.block_permutation import ONE_IN, Permutation, permutation
from practicelog.core.statistics.difficulty import mix_word
from practicelog.core.statistics.scale import POINTS, Scale
from practicelog.core.statistics.week_scores import SAME_WITHIN, WeekScore, mean_of

PROBABLY_UP = "probably up"
PROBABLY_DOWN = "probably down"
ABOUT_THE_SAME = "about the same"
CANT_TELL = "can't tell yet"
VERDICTS = (PROBABLY_UP, PROBABLY_DOWN, ABOUT_THE_SAME)


class Comparison(Record):
    """What became of a level, on its scale, and the evidence for it.

    `before` and `after` are None without a single week; `missing` says what would be needed where
    the word is “can't tell yet”; `evidence` is None when there are too few weeks to weigh. Where
    the reps since were easier or harder on average the word is `easier mix` or `harder mix`.
    """

    word: str
    before: float | None
    after: float | None
    weeks_before: int
    weeks_after: int
    missing: str | None = None
    evidence: Permutation | None = None
    scale: Scale = POINTS


def comparison(
    before: Sequence[WeekScore],
    after: Sequence[WeekScore],
    missing: str | None,
    scale: Scale = POINTS,
) -> Comparison:
    """Return the words for two stretches of practised weeks.

    `missing` is what the weeks fall short of (see `shortage`), or why it is too early: then nothing
    is weighed.
    """
    told = Comparison(
        CANT_TELL,
        mean_of(before) if before else None,
        mean_of(after) if after else None,
        len(before),
        len(after),
        missing,
        scale=scale,
    )
    return told if missing else _guarded(_weighed(told, before, after), before, after)


def _guarded(
    told: Comparison, before: Sequence[WeekScore], after: Sequence[WeekScore]
) -> Comparison:
    """Let no word stand where reps were easier or harder than before: that alone explains it."""
    mixes = (_mix(after), _mix(before))
    return told._replace(word=mix, missing=None) if (mix := mix_word(*mixes)) else told


def _mix(weeks: Sequence[WeekScore]) -> float | None:
    known = [week.difficulty for week in weeks if week.difficulty is not None]
    return sum(known) / len(known) if known else None


def _weighed(
    told: Comparison, before: Sequence[WeekScore], after: Sequence[WeekScore]
) -> Comparison:
    evidence = permutation([week.mean for week in before], [week.mean for week in after])
    word = _word(mean_of(after) - mean_of(before), evidence, told.scale)
    missing = _width(evidence, told.scale) if word == CANT_TELL else None
    return told._replace(word=word, missing=missing, evidence=evidence)


def _word(difference: float, evidence: Permutation, scale: Scale) -> str:
    worth_telling = abs(difference) >= scale.worth_telling - SAME_WITHIN
    if worth_telling and evidence.p_up <= 1 / ONE_IN:
        return PROBABLY_UP
    if worth_telling and evidence.p_down <= 1 / ONE_IN:
        return PROBABLY_DOWN
    furthest = max(-evidence.low, evidence.high)
    return ABOUT_THE_SAME if furthest <= scale.same_up_to + SAME_WITHIN else CANT_TELL


def _width(evidence: Permutation, scale: Scale) -> str:
    low, high = map(scale.difference_words, (evidence.low, evidence.high))
    return f"anything from {low} to {high} is plausible"


def shortage(*needs: tuple[int, int, str]) -> str | None:
    """Return which stretches are too short, None when all are long enough.

    A need is the weeks there are, the weeks needed, and where: `(2, 4, "since it was set")` gives
    “needs 4 practised weeks since it was set (2 so far)”.
    """
    short = [
        f"needs {needed} practised weeks {where} ({has} so far)"
        for has, needed, where in needs
        if has < needed
    ]
    return ", ".join(short) or None
