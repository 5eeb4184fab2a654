"""How the scores a seller gives compare with those expected beforehand."""

from collections.abc import Sequence

from practicelog.core.records.rep import Rep
from practicelog.core.wording import score_words

EXPECTED_AT_LEAST = 3


def expectations(reps: Sequence[Rep]) -> list[str]:
    """Return the mean score expected before scoring beside the mean given, from 3 reps on.

    Scores by rubric and hurried ones apart, as everywhere.
    """
    told = (_expectation([rep for rep in reps if rep.quick is quick]) for quick in (False, True))
    return [words for words in told if words]


def _expectation(reps: Sequence[Rep]) -> str | None:
    both = [(rep.predict, rep.score) for rep in reps if rep.predict and rep.score]
    if len(both) < EXPECTED_AT_LEAST:
        return None
    expected = score_words(sum(predict for predict, _ in both) / len(both))
    given = score_words(sum(score for _, score in both) / len(both))
    kind = "quick scores" if reps[0].quick else "reps"
    return f"{expected}, given {given} ({len(both)} {kind})"
