"""Whether the plan is met while the level stays where it was (practice.md 7, “stuck”)."""

from collections.abc import Sequence

from practicelog.core.record import Record
from practicelog.core.statistics.scale import POINTS
from practicelog.core.statistics.week_scores import SAME_WITHIN, WeekScore, mean_of
from practicelog.core.streaks.rulings import Ruling

WEEKS = 8
SCORED_IN_HALF = 3


class Flat(Record):
    """The level of the earlier and of the later half of the weeks, and the weeks with a score."""

    before: float
    after: float
    weeks_before: int
    weeks_after: int


def flat_weeks(ruled: Sequence[Ruling], levels: Sequence[WeekScore]) -> Flat | None:
    """Return the halves of the last eight weeks where the plan was met and nothing moved.

    The weeks are the last ones that are over; paused ones are passed over. None when one was not
    kept, when fewer than three of a half have a score, or when the halves differ by 0.2 or more.
    A reason to talk, no verdict: with a weekly SD of 0.37 it is so for 55 % of sellers who gain
    nothing, and for 54 % of those who gain a point a year.
    """
    weeks = [each for each in ruled[:-1] if each.state != "paused"][-WEEKS:]
    if [each.state for each in weeks] != ["kept"] * WEEKS:
        return None
    middle = weeks[WEEKS // 2].week.first
    within = [each for each in levels if weeks[0].week.first <= each.first <= weeks[-1].week.last]
    before = [each for each in within if each.first < middle]
    after = [each for each in within if each.first >= middle]
    if min(len(before), len(after)) < SCORED_IN_HALF:
        return None
    flat = Flat(mean_of(before), mean_of(after), len(before), len(after))
    return None if abs(flat.after - flat.before) >= POINTS.worth_telling - SAME_WITHIN else flat
