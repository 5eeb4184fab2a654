"""How long SQLite may go on without being asked: Ctrl-C is heard, and a stranger's file ends.

While SQLite works, Python hears nothing. A file can be made so that reading one row never ends,
and it need not be damaged for that: pages that are used twice are enough.
"""

import sqlite3

EVERY = 1_000_000
"""So many of SQLite's instructions lie between two questions: some 20 milliseconds."""

PER_KILOBYTE = 10_000
AT_LEAST = 100 * EVERY
"""What a log may cost that somebody sent. Reading all of one takes 50 to 500 a kilobyte."""


class Work:
    """Lets Ctrl-C end what a connection does, and what goes on for longer than it may."""

    def __init__(self, log: sqlite3.Connection, size: int | None = None) -> None:
        """Watch over a connection; the file has so many bytes where its work is to be limited."""
        self._left = None if size is None else AT_LEAST + size // 1000 * PER_KILOBYTE
        log.set_progress_handler(self._is_enough, EVERY)

    def _is_enough(self) -> bool:
        """Tell SQLite whether to stop; before that, Python hears of Ctrl-C, which stops it too."""
        if self._left is not None:
            self._left -= EVERY
        return self.is_spent

    @property
    def is_spent(self) -> bool:
        """Whether the work took longer than it may."""
        return self._left is not None and self._left < 0


def was_interrupted(error: Exception) -> bool:
    """Tell whether SQLite was stopped, by Ctrl-C or because the work took too long."""
    return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT
