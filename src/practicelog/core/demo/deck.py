"""Texts dealt like cards, so that none comes twice in a row."""

from collections.abc import Iterable
from random import Random


class Deck:
    """Texts in a random order: each comes once before any comes again."""

    def __init__(self, rng: Random, texts: Iterable[str]) -> None:
        self._rng = rng
        self._texts = tuple(texts)
        self._left: list[str] = []
        self._last = ""

    def deal(self) -> str:
        """Return the next text; one of several is never that before it."""
        if not self._left:
            self._left = self._rng.sample(self._texts, len(self._texts))
            if self._left[-1] == self._last:
                self._left.reverse()
        self._last = self._left.pop()
        return self._last
