"""What a team's figures are before anything is told of them: sums over spans of whole weeks."""

from datetime import date

from practicelog.core.record import Record

DAYS_IN_WEEK = 7


class Span(Record):
    """Some whole ISO weeks by number, the first and the last included.

    The number of a week is that of its Monday: days since the first of January of year 1, by 7.
    """

    first: int
    last: int

    @property
    def first_day(self) -> date:
        """Its first Monday."""
        return date.fromordinal(self.first * DAYS_IN_WEEK + 1)

    @property
    def last_day(self) -> date:
        """Its last Sunday."""
        return date.fromordinal((self.last + 1) * DAYS_IN_WEEK)


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
