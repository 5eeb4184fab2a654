"""What the recent pace comes to by the end of the year, when there is enough of it to tell."""

from collections.abc import Sequence
from datetime import date

from practicelog.core.record import Record
from practicelog.core.streaks.rulings import Ruling

WEEKS_AT_MOST = 12
PRACTISED_AT_LEAST = 8


class Pace(Record):
    """Counted days there will be in a calendar year, `until` its end, at the pace of some weeks.

    `so_far` are those there are already.
    """

    weeks: int
    so_far: int
    days: int
    until: date


def practised_weeks(over: Sequence[Ruling]) -> int:
    """Return how many of the last 12 weeks have a counted day; from 8 on there is a pace."""
    return sum(ruling.done > 0 for ruling in over[-WEEKS_AT_MOST:])


def pace(over: Sequence[Ruling], so_far: int, today: date) -> Pace | None:
    """Return where the last 12 weeks' pace leads by 31 December; None below 8 practised weeks.

    `over` are the weeks before this one in order of time, `so_far` the counted days of this
    calendar year. Weeks without practice are part of the pace, so that holidays slow it as they
    will again; a come-back has no pace until it has weeks of its own. Days are rounded halves up.
    """
    if practised_weeks(over) < PRACTISED_AT_LEAST:
        return None
    recent = over[-WEEKS_AT_MOST:]
    done = sum(ruling.done for ruling in recent)
    lasted = (recent[-1].week.last - recent[0].week.first).days + 1
    until = date(today.year, 12, 31)
    left = (until - today).days
    return Pace(len(recent), so_far, so_far + (2 * done * left + lasted) // (2 * lasted), until)
