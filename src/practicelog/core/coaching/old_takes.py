"""Old takes to be scored again without seeing when they were and what they got."""

from datetime import date

from practicelog.core.calendar.periods import DAY, month_of
from practicelog.core.record import Record
from practicelog.core.records.drill import Criterion

MONTHS_OLD = 6
MONTHS = 12


class OldTake(Record):
    """What is left of a take: its script or its note; no date, no score.

    `criteria` are the scales it was rated on by the seller, under the rubric that held then: on
    these, and no others, a score given now can be compared with that one.
    """

    rep: int
    criteria: tuple[Criterion, ...]
    script: str | None
    note: str | None


def old_enough(today: date) -> date:
    """Return the latest day of takes that are old enough: six months ago.

    Where that month has no such day it is the month's last: 31 August asks for 28 February.
    """
    years, month = divmod(today.month - 1 - MONTHS_OLD, MONTHS)
    first = date(today.year + years, month + 1, 1)
    return min(first + DAY * (today.day - 1), month_of(first).last)
