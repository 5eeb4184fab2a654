"""A command line carried out in this process, with Ctrl-C at any line of the program."""

import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import Any

from tests.conftest import Desk, Run

from practicelog.__main__ import INTERRUPTED

SOURCE = str(Path(sys.modules["practicelog"].__path__[0]))

Line = tuple[str, int]


class Lines:
    """Follows which lines of the program are carried out, and interrupts it at one of them."""

    def __init__(self, stop: int = 0) -> None:
        self.stop = stop
        self.passed: list[Line] = []

    def __call__(self, frame: FrameType, event: str, _: object) -> Any:
        if not frame.f_code.co_filename.startswith(SOURCE):
            return None
        if event == "line":
            self.passed.append((frame.f_code.co_filename, frame.f_lineno))
            if len(self.passed) == self.stop:
                sys.settrace(None)
                raise KeyboardInterrupt
        return self


def carried_out(run: Desk, words: Sequence[str], stop: int = 0) -> tuple[Run, list[Line]]:
    """Carry out a command line, up to a line if one is given; return the lines it came to."""
    lines, before = Lines(stop), sys.gettrace()
    sys.settrace(lines)
    try:
        done = run(*words)
    except KeyboardInterrupt:  # before `main` hears it, or after: the program ends as quietly
        done = Run(INTERRUPTED, "", "")
    finally:
        sys.settrace(before)
    return done, lines.passed


def first_and_last(lines: Sequence[Line]) -> list[int]:
    """Return where each line is carried out for the first and for the last time, from 1."""
    places = [*enumerate(lines, 1)]
    first = {line: place for place, line in reversed(places)}
    last = {line: place for place, line in places}
    return sorted({*first.values(), *last.values()})
