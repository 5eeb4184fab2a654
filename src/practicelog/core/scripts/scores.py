"""What the reps on each version of a script were scored."""

from collections.abc import Iterable, Sequence
from typing import Any

from practicelog.core.record import Record
from practicelog.core.wording import count_words, score_words


class VersionScore(Record):
    """Reps on one version that may share a mean: of one kind, drill, rubric and kind of score.

    `scored` of the `reps` have a score; `total` is their sum in hundredths of a point.
    """

    version: int
    kind: str
    drill: str
    rubric: int
    quick: bool
    reps: int
    scored: int
    total: int

    @property
    def mean(self) -> float | None:
        """The mean score in points; None when nothing is scored."""
        return self.total / (100 * self.scored) if self.scored else None


def of_version(scores: Iterable[VersionScore], version: int) -> tuple[VersionScore, ...]:
    """Return those of one version."""
    return tuple(each for each in scores if each.version == version)


def practised_words(scores: Sequence[VersionScore], version: int) -> str:
    """Return the practice on one version: `4 reps, 3.4 (3 scored), 1 live`.

    Scores are means of practice reps only, each kind of score and each rubric apart. The drill
    is named where the script was practised with more than one, the rubric where it changed.
    Empty without a rep.
    """
    own = of_version(scores, version)
    parts = [count_words(reps, "rep")] if (reps := _reps(own, "practice")) else []
    parts += [_mean_words(each, scores) for each in own if each.kind == "practice" and each.scored]
    if live := _reps(own, "live"):
        parts.append(f"{live:,} live")
    return ", ".join(parts)


def _reps(scores: Iterable[VersionScore], kind: str) -> int:
    return sum(each.reps for each in scores if each.kind == kind)


def _mean_words(score: VersionScore, among: Iterable[VersionScore]) -> str:
    practised = [each for each in among if each.kind == "practice" and each.scored]
    drills = {each.drill for each in practised}
    rubrics = {each.rubric for each in practised if each.drill == score.drill and not each.quick}
    drill = f"{score.drill} " if len(drills) > 1 else ""
    rubric = f", rubric {score.rubric}" if len(rubrics) > 1 and not score.quick else ""
    how = "quick" if score.quick else "scored"
    return f"{drill}{score_words(score.total / score.scored)} ({score.scored:,} {how}{rubric})"


def scores_document(scores: Iterable[VersionScore]) -> list[dict[str, Any]]:
    """Return what other programs read of the practice on one version, in points."""
    return [
        {
            "kind": each.kind,
            "drill": each.drill,
            "rubric": each.rubric,
            "quick": each.quick,
            "reps": each.reps,
            "mean": each.mean,
            "n": each.scored,
        }
        for each in scores
    ]
