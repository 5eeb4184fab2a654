"""What a session asks next, whatever it is shown on."""

from collections.abc import Sequence
from datetime import datetime

from practicelog.core.record import Record
from practicelog.core.sessions.aim import Rows

ENTER = ""
ESCAPE = "\x1b"
LEAVE = "q"
SCALE = "12345"
BETWEEN = " · "

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


def clock_line(seconds: int, limit: int | None) -> str:
    """Return how long a take runs, and that it is over its drill's limit: `0:34 · over 30 s`."""
    minutes, rest = divmod(max(seconds, 0), 60)
    over = f" · over {limit} s" if limit and seconds > limit else ""
    return f"{minutes}:{rest:02}{over}"


def keys_lines(question: Question, leaves: str, width: int) -> tuple[str, ...]:
    """Return the keys of a question in lines: `Enter begins · n another card · Esc leaves`.

    Lines break between keys alone. `leaves` is the key that asks whether to leave.
    """
    named = [f"{key or 'Enter'} {words}" for key, words in question.keys if key != LEAVE]
    if question.typed:
        named = ["Enter takes it" if question.filled else "Enter for none"]
        named += ["- for none"] if question.filled else []
    if question.typed or LEAVE in dict(question.keys):
        named.append(f"{leaves} leaves")
    return _packed(named, width)


def _packed(named: Sequence[str], width: int) -> tuple[str, ...]:
    lines: list[str] = []
    for each in named:
        if lines and len(lines[-1]) + len(BETWEEN) + len(each) <= width:
            lines[-1] += BETWEEN + each
        else:
            lines.append(each)
    return tuple(lines)
