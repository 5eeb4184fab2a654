"""What is practised against: one thing a buyer says, one situation, one weak text."""

from practicelog.core.record import Record


class Card(Record):
    """One card of a drill; `listen` is what a good answer does.

    `text` has up to 2,000 characters and any number of lines.
    """

    id: int
    uid: str
    drill: str
    text: str
    listen: str | None = None
    archived: bool = False
    revision: int = 1
