"""How many records of each type, in words: `2 reps, 1 card`."""

from collections.abc import Mapping

from practicelog.core.records.record_fields import FIELDS
from practicelog.core.wording import count_words

PLURALS = {"off": ("range of days off", "ranges of days off"), "focus": ("focus", "focuses")}
KINDS = tuple(sorted(FIELDS, key="rep".__ne__))
"""Every type of record, reps first."""


def kind_words(number: int, kind: str) -> str:
    """Return how many records of a type: `1 focus`, `2 ranges of days off`."""
    one, many = PLURALS.get(kind, (kind, None))
    return count_words(number, one, many)


def kinds_words(counts: Mapping[tuple[str, str], int], word: str) -> str:
    """Return of which types, and how many, came to a word; nothing where none did.

    `counts` are by type and word.
    """
    found = ((kind, counts.get((kind, word), 0)) for kind in KINDS)
    return ", ".join(kind_words(number, kind) for kind, number in found if number)
