"""What a sync brought, and who meets in the folder: to be told."""

from collections import Counter
from collections.abc import Mapping

from practicelog.core.record import Record
from practicelog.errors import ImportRefusedError


class Brought(Record):
    """How many records of each type came to which word, and what was left for the next time.

    `clashed` are those that both sides had changed, by type and number. `waiting` are the machines
    whose files are not whole yet, `refused` the logs whose files cannot be read.
    """

    counts: Mapping[tuple[str, str], int] = {}
    clashed: tuple[tuple[str, int], ...] = ()
    purged: int = 0
    waiting: tuple[str, ...] = ()
    refused: Mapping[str, ImportRefusedError] = {}

    def plus(self, kind: str, word: str, number: int = 1) -> "Brought":
        """Return this with some records more."""
        counts = Counter(self.counts)
        counts[kind, word] += number
        return self._replace(counts={each: some for each, some in counts.items() if some})

    def clash(self, *found: tuple[str, int]) -> "Brought":
        """Return this with records more that both sides had changed."""
        return self._replace(clashed=tuple(dict.fromkeys((*self.clashed, *found))))

    @property
    def is_anything(self) -> bool:
        """Whether anything is otherwise in the log now."""
        return bool(self.counts or self.purged)


class Met(Record):
    """One log in the folder: its machine, when it wrote last, and whether it is to be taken in."""

    log: str
    name: str
    at: str
    own: bool
    news: bool
    whole: bool
    trouble: str = ""
