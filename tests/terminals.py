"""A terminal of its own for a program, with somebody who reads and types."""

import os
import pty
import select
import subprocess
from codecs import getincrementaldecoder
from collections.abc import Sequence
from contextlib import suppress
from functools import partial

from tests.conftest import PATIENCE_SECONDS, Run

CTRL_C = "\x03"


class Terminal:
    """The program on a terminal of its own, with somebody who reads and types."""

    def __init__(self, words: Sequence[str], environ: dict[str, str]) -> None:
        self.shown = ""
        self._answered = 0
        self._decoder = getincrementaldecoder("utf-8")()
        self._here, there = pty.openpty()
        self.process = subprocess.Popen(
            words,
            env=environ,
            preexec_fn=partial(os.login_tty, there),  # noqa: PLW1509 - no threads run here
        )
        os.close(there)

    def answer(self, question: str, text: str) -> None:
        """Wait until a question is shown, then type; a line ends in a carriage return."""
        while (found := self.shown.find(question, self._answered)) < 0:
            assert self._read(), f"never asked {question!r}: {self.shown!r}"
        self._answered = found + len(question)
        os.write(self._here, text.encode())

    def ended(self) -> Run:
        """Read on until the program ends."""
        while self._read():
            pass
        return Run(self.process.wait(PATIENCE_SECONDS), self.shown, "")

    def interrupted(self, question: str) -> Run:
        """Press Ctrl-C at a question until the program ends.

        Python misses one that comes after it wrote the question and before it reads.
        """
        self.answer(question, CTRL_C)
        for _ in range(PATIENCE_SECONDS):
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(1)
                return self.ended()
            os.write(self._here, CTRL_C.encode())
        raise AssertionError(f"Ctrl-C does not end it: {self.shown!r}")

    def close(self) -> None:
        """Take the terminal away, which ends what runs on it."""
        self.process.kill()
        self.process.wait()
        os.close(self._here)

    def _read(self) -> bool:
        ready, _, _ = select.select([self._here], [], [], PATIENCE_SECONDS)
        assert ready, f"waited in vain after {self.shown!r}"
        try:
            piece = os.read(self._here, 4096)
        except OSError:  # how Linux says that the other end is closed
            return False
        self.shown += self._decoder.decode(piece)
        return bool(piece)
