"""What happened in the field: behaviours noticed, and counts."""

from datetime import date
from decimal import Decimal

from practicelog.core.record import Record


class Notice(Record):
    """A behaviour that was seen, in the words of `who` saw it; None is the seller."""

    id: int
    uid: str
    day: date
    text: str
    who: str | None = None
    revision: int = 1


class Metric(Record):
    """A count from the field on one day."""

    id: int
    uid: str
    day: date
    name: str
    value: Decimal
    revision: int = 1


class Rescoring(Record):
    """An old rep rated again without its date and score; `score` is in hundredths of a point."""

    id: int
    uid: str
    rep: int
    day: date
    score: int
    revision: int = 1
