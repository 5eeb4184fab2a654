"""Round numbers of reps and days: when each was reached, and which comes next."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from itertools import accumulate

from practicelog.core.record import Record
from practicelog.core.records.plan import PracticeDay

REPS = (100, 500, 1_000, 5_000, 10_000)
DAYS = (100, 365, 1_000)


class Milestone(Record):
    """A count of `reps` or `days`, and the practice day on which it was reached."""

    number: int
    of: str
    day: date


class NextMilestone(Record):
    """The next count of `reps` or `days`, and how many there are now; never a date."""

    number: int
    of: str
    now: int


def milestones(days: Sequence[PracticeDay], counted: Sequence[date]) -> tuple[Milestone, ...]:
    """Return the milestones reached, in order of time, reps before days.

    `days` are all practice days in order of time, `counted` those that count. A rep entered late
    counts on its own day and may move a milestone back to it.
    """
    totals = list(accumulate(each.reps for each in days))
    found = [
        Milestone(count, "reps", days[bisect_left(totals, count)].day)
        for count in REPS
        if totals and count <= totals[-1]
    ]
    found += [
        Milestone(count, "days", counted[count - 1]) for count in DAYS if count <= len(counted)
    ]
    return tuple(sorted(found, key=lambda each: each.day))


def next_milestones(reps: int, days: int) -> tuple[NextMilestone, ...]:
    """Return the next milestone of reps and of days; none where the last is behind."""
    return tuple(
        NextMilestone(min(ahead), of, now)
        for of, counts, now in (("reps", REPS, reps), ("days", DAYS, days))
        if (ahead := [count for count in counts if count > now])
    )
