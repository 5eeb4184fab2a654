"""What a team's figures are before anything is told of them: sums over spans of whole weeks."""

from datetime import date, timedelta

from practicelog.core.calendar.week_numbers import monday_of
from practicelog.core.record import Record

SIX_DAYS = timedelta(days=6)


class Span(Record):
    """Some whole ISO weeks by number, the first and the last included."""

    first: int
    last: int

    @property
    def first_day(self) -> date:
        """Its first Monday."""
        return monday_of(self.first)

    @property
    def last_day(self) -> date:
        """Its last Sunday."""
        return monday_of(self.last) + SIX_DAYS


class Cell(Record):
    """One figure over a span: `span` is its place among those asked for, `drill` "" is all drills.

    `total` is the sum to be told, `n` what it is divided by. `largest` is the most that one seller
    has of `whole`: of reps, days or minutes; of a mean, of what it is the mean of. What is `fresh`
    came after the cell was last told: sellers with such records, and these records alone.
    """

    span: int
    figure: str
    drill: str
    criterion: str
    sellers: int
    largest: int
    whole: int
    total: int
    n: int
    fresh: int
    fresh_largest: int
    fresh_whole: int
