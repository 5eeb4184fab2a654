"""What became of a focus: the one comparison planned for its end (practice.md 6.3)."""

from collections.abc import Sequence
from datetime import date

from practicelog.core.statistics.comparison import Comparison, comparison, shortage
from practicelog.core.statistics.scale import POINTS, Scale
from practicelog.core.statistics.week_scores import WeekScore

WEEKS_BEFORE = 8
WEEKS_AT_THE_END = 6
WEEKS_AT_THE_END_AT_LEAST = 4


def focus_end(weeks: Sequence[WeekScore], set_on: date, scale: Scale = POINTS) -> Comparison:
    """Return the last six practised weeks since a focus was set, held against the eight before.

    The week it was set in counts on neither side, unless it was set on that week's first day.
    """
    before = [week for week in weeks if week.last < set_on][-WEEKS_BEFORE:]
    after = [week for week in weeks if week.first >= set_on][-WEEKS_AT_THE_END:]
    missing = shortage(
        (len(after), WEEKS_AT_THE_END_AT_LEAST, "since it was set"),
        (len(before), WEEKS_BEFORE, "before it was set"),
    )
    return comparison(before, after, missing, scale)
