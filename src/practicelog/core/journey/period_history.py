"""Everything a report on a period is made of."""

from datetime import date

from practicelog.core.calendar.periods import DAY, Period
from practicelog.core.calendar.week_numbers import week_number
from practicelog.core.coaching.promises import Made
from practicelog.core.coaching.suggestions import Recent
from practicelog.core.record import Record
from practicelog.core.records.focus import Focus
from practicelog.core.records.rep import Rep
from practicelog.core.statistics.cold_takes import Cold, FirstTake, cold_levels
from practicelog.core.statistics.rater_difference import Pair
from practicelog.core.statistics.strata import Cells
from practicelog.core.statistics.weekly_levels import CriterionSeries, Series
from practicelog.core.streaks.rulings import Practice


class PeriodHistory(Record):
    """A period's reps of every kind, newest first, and what they are held against.

    `series` are the weekly levels up to the period's last day (or today), of each drill practised
    in it the main series; `cells` the scored reps of every drill, for the climb; `criteria` the
    levels of the criteria of each focus's drill, and `first_takes` those of sessions on each
    focus, by its number. `focuses` are those that were open in the period,
    the older first. `promise` is the last one made before it; in a period of more than a week the
    last made in it, and `promises` all of those, newest first. `recent` is the practice of the
    twelve weeks up to its end. `pairs` are the seller's own and another's ratings of every rep
    rated by both up to its end, where the period added some. `rewritten` tells in words of each
    script taken from one version to another, `notices` are quoted already.
    """

    period: Period
    practice: Practice
    reps: tuple[Rep, ...]
    series: Series
    cells: Cells
    focuses: tuple[Focus, ...] = ()
    criteria: dict[str, CriterionSeries] = {}  # noqa: RUF012 - a default of a Record, never changed
    promise: Made | None = None
    promises: tuple[Made, ...] = ()
    recent: tuple[Recent, ...] = ()
    first_takes: dict[int, tuple[FirstTake, ...]] = {}  # noqa: RUF012 - as above
    pairs: tuple[Pair, ...] = ()
    rewritten: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def until(self) -> date:
        """The last day that counts: the period's, or today while it is not over."""
        return min(self.period.last, self.practice.today)

    @property
    def over(self) -> date:
        """The last day that is over: a week that ends later is not judged yet."""
        return min(self.period.last, self.practice.today - DAY)

    @property
    def weeks_over(self) -> int:
        """The first ISO week that is not over."""
        return week_number(self.over + DAY)

    def cold(self, focus: Focus) -> tuple[Cold, ...]:
        """Return the levels of the first takes on a focus in the period."""
        takes = self.first_takes.get(focus.id, ())
        return cold_levels(takes, self.practice.plans, self.period, self.until)

    def closed(self, focus: Focus) -> bool:
        """Tell whether a focus was closed by the period's end."""
        return focus.closed_on is not None and focus.closed_on <= self.until
