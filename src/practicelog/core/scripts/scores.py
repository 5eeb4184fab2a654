"""What the reps on each version of a script were scored."""

from collections.abc import Iterable

from practicelog.annotations import Any
from practicelog.core.record import Record


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
