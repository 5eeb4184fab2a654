"""One try within a session."""

from datetime import datetime

from practicelog.core.record import Record


class CardText(Record):
    """A card as a take has it: what identifies it, and its words."""

    uid: str
    text: str


class Take(Record):
    """One take of a session; `rating` is from 1 to 5, of `criterion` or, without one, of it all.

    `change` is the one change that was meant for the next take.
    """

    number: int
    began: datetime
    seconds: int
    card: CardText | None = None
    rating: int | None = None
    criterion: str | None = None
    change: str | None = None
