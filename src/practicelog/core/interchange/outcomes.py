"""What became of each row of a file that came in, and all of them counted."""

from collections import Counter

from practicelog.core.interchange.merging import CONFLICT, PROTECTED
from practicelog.core.record import Record

REFUSED = "refused"

TOLD = (REFUSED, CONFLICT, PROTECTED)
"""What the seller is told row by row."""

SHOWN = 10


class Row(Record):
    """One row of a file: where it stands, and the record it says (docs/formats.md, `jsonl`).

    `derived` are fields that the file does not have and the import made up: a row that comes again
    does not differ by them.
    """

    line: int
    record: object
    derived: frozenset[str] = frozenset()


class Outcome(Record):
    """What became of one row: a word of `core.merging`, or `REFUSED` with the reason.

    `number` is that of the record here; `fields` are those that differ; `ratings` how many of
    another's came with it.
    """

    line: int
    word: str
    kind: str = ""
    number: int = 0
    fields: tuple[str, ...] = ()
    ratings: int = 0
    reason: str = ""


class Tally:
    """Outcomes counted by kind and word, with the first few that the seller is told of."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()
        self.ratings = 0
        self.told: list[Outcome] = []

    def count(self, outcome: Outcome) -> None:
        """Count one outcome."""
        self.counts[outcome.kind, outcome.word] += 1
        self.ratings += outcome.ratings
        if outcome.word in TOLD and len(self.told) < SHOWN:
            self.told.append(outcome)

    def of(self, *words: str) -> int:
        """Return how many rows came to one of some words."""
        return sum(number for (_, word), number in self.counts.items() if word in words)

    @property
    def nothing_else(self) -> bool:
        """Whether not a single row was of use, or could be with a word from the seller."""
        return self.of(REFUSED, CONFLICT) == self.counts.total() and not self.ratings
