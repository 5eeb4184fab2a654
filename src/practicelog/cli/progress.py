"""How far a long command is, on one line of the terminal that goes away again."""

from collections.abc import Iterator
from time import monotonic

from practicelog.annotations import TypeVar
from practicelog.cli.screen import Screen
from practicelog.core.wording import count_words

Item = TypeVar("Item")

QUIET_SECONDS = 1.0
EVERY_SECONDS = 0.2
LOOK_EVERY = 200
"""How many items pass between two looks at the clock."""

WIDTH = 40


def watched(items: Iterator[Item], screen: Screen, noun: str) -> Iterator[Item]:
    """Yield items; from a second on, tell on a terminal how many have passed."""
    if screen.stderr is None or not screen.stderr.isatty():
        yield from items
        return
    next_word = monotonic() + QUIET_SECONDS
    told = ""
    try:
        for number, item in enumerate(items, 1):
            yield item
            if number % LOOK_EVERY == 0 and monotonic() >= next_word:
                told = f"{count_words(number, noun)} …"
                screen.complain(f"\r{told.ljust(WIDTH)}")
                next_word = monotonic() + EVERY_SECONDS
    finally:
        if told:
            screen.complain(f"\r{' ' * WIDTH}\r")
