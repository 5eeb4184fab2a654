"""What a session asks next, whatever it is shown on."""

from datetime import datetime

from practicelog.core.record import Record
from practicelog.core.sections import Rows

ENTER = ""
ESCAPE = "\x1b"
LEAVE = "q"
ANCHORS_KEY = "?"
SCALE = "12345"

Keys = tuple[tuple[str, str], ...]
"""Keys with what each does: `("n", "another card")`; `Enter` is the one that is empty."""


class Question(Record):
    """One question of a session, and all that stands beside it.

    `rows` are labelled lines, `card` is what is practised against and `listen` what a good answer
    does. A question that is `typed` takes a line, and Enter what it is `filled` with; any other
    takes one key: one of `keys`, or of `values`. While a take runs, `since` is when it began, and
    `limit` how many seconds it may last. `said` stands before the prompt. A line that was `refused`
    stands there to be mended, where a line can be.
    """

    prompt: str
    rows: Rows = ()
    card: str = ""
    listen: str = ""
    keys: Keys = ()
    values: str = ""
    typed: bool = False
    filled: str = ""
    since: datetime | None = None
    limit: int | None = None
    said: str = ""
    refused: str = ""

    def takes(self, key: str) -> bool:
        """Tell whether a key answers it."""
        return key in dict(self.keys) or (len(key) == 1 and key in self.values)
