"""What practice adds up to over a stretch of days and weeks."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from practicelog.core.record import Record
from practicelog.core.records.plan import PracticeDay
from practicelog.core.streaks.rulings import Ruling

CLOSED = ("kept", "held", "missed")


class PracticeTotal(Record):
    """Counted days, reps and minutes of practice, and the weeks kept of those closed.

    Reps and minutes are those of every day, also of one too short to count. Weeks as
    `core.streaks.week_streak` counts them: paused ones are in neither number, and an unclosed one
    is in both once it is kept.
    """

    days: int
    reps: int
    minutes: int
    kept: int
    closed: int


class Span(Record):
    """Weeks that follow one another, and what was practised in them."""

    weeks: int
    first: date
    last: date
    total: PracticeTotal


def practice_total(
    days: Iterable[PracticeDay], counted: Collection[date], ruled: Iterable[Ruling]
) -> PracticeTotal:
    """Return the sums of some days and some weeks; `counted` are all days that count."""
    days = tuple(days)
    states = [ruling.state for ruling in ruled]
    return PracticeTotal(
        days=sum(each.day in counted for each in days),
        reps=sum(each.reps for each in days),
        minutes=sum(each.minutes for each in days),
        kept=states.count("kept"),
        closed=sum(state in CLOSED for state in states),
    )


def span(ruled: Sequence[Ruling], days: Iterable[PracticeDay], counted: Collection[date]) -> Span:
    """Return what was practised from the first to the last of at least one week."""
    first, last = ruled[0].week.first, ruled[-1].week.last
    within = (each for each in days if first <= each.day <= last)
    return Span(len(ruled), first, last, practice_total(within, counted, ruled))
