"""What became of a focus: the one comparison planned for its end (docs/reports.md)."""

from collections.abc import Sequence
from datetime import date

from practicelog.core.statistics.comparison import Comparison, Need, comparison
from practicelog.core.statistics.weekly_levels import POINTS, Scale, WeekScore

GAP = 8
"""Practised weeks before a focus that count on no side: they are often why it was set."""

WEEKS_BEFORE_AT_LEAST = 8
WEEKS_BEFORE = 12
WEEKS_AT_THE_END = 6
WEEKS_AT_THE_END_AT_LEAST = 4
SINCE_SET = "since a focus"
BEFORE_SET = "before a focus"


def focus_end(
    weeks: Sequence[WeekScore], set_on: date, until: date, today: date, scale: Scale = POINTS
) -> Comparison:
    """Return the last six practised weeks of a focus, held against up to twelve before it.

    Those end eight practised weeks before it was set: a focus is often set after a bad spell, which
    ends by itself. The week it was set in counts on neither side, unless it was set on that week's
    first day; weeks that end after `until` count nowhere. The word is said once, for the weeks up
    to `until`: closed before that day there are numbers only, for who may look whenever they like
    finds what they look for.
    """
    earlier = [week for week in weeks if week.last < set_on]
    before = earlier[:-GAP][-WEEKS_BEFORE:]
    after = [week for week in weeks if week.first >= set_on and week.last <= until]
    after = after[-WEEKS_AT_THE_END:]
    needs = (
        Need(SINCE_SET, len(after), WEEKS_AT_THE_END_AT_LEAST),
        Need(BEFORE_SET, len(earlier), GAP + WEEKS_BEFORE_AT_LEAST),
    )
    return comparison(before, after, needs, scale, early=today < until)
