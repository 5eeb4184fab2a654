"""When Sam practises which drill, and when that is typed."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from practicelog.core.calendar.clock import instant, practice_day
from practicelog.core.calendar.dates import When
from practicelog.core.calendar.moments import Moment, moment_typed
from practicelog.core.demo.habits import FOCUS, HABITS
from practicelog.core.record import Record

HOURS = (8, 12, 17)
"""The hours of the day in which a rep may be typed."""

REPS_A_DAY = (1, 2, 2, 2, 3, 3)

KINDS = ("practice",) * 12 + ("live",) * 3 + ("learn",)
"""What a rep after the day's first one is, each as often as it happens."""
SPOKEN = ("objection", "opener", "discovery", "story")
"""The drills that calls make live."""

LATE = 0.04
"""The share of reps typed some days late."""
LATE_BY = (1, 1, 2, 3, 5, 6)


class Viewpoint(Record):
    """Where practice is looked at from: the instant of now, and what makes days of instants."""

    now: datetime
    zone: ZoneInfo
    rollover_hour: int

    @property
    def today(self) -> date:
        """The practice day of now."""
        return practice_day(self.now, self.zone, self.rollover_hour)


class Occasion(Record):
    """One rep about to be typed: its drill and kind, when it was, and when it is typed."""

    drill: str
    kind: str
    moment: Moment
    logged: datetime


def occasions(rng: Random, days: Iterable[date], view: Viewpoint) -> tuple[Occasion, ...]:
    """Return every occasion up to now, in the order typed.

    The first of a day is practice of a drill in focus, so that the day counts.
    """
    found = [each for day in days for each in _of_day(rng, day, view)]
    return tuple(sorted((each for each in found if each.logged <= view.now), key=_logged))


def _logged(occasion: Occasion) -> datetime:
    return occasion.logged


def _of_day(rng: Random, day: date, view: Viewpoint) -> Iterator[Occasion]:
    hours = rng.sample(HOURS, rng.choice(REPS_A_DAY))
    times = sorted(at_local(day, time(hour, rng.randrange(60)), view) for hour in hours)
    for number, at in enumerate(times):
        drill, kind = _drill_and_kind(rng, first=number == 0)
        late = timedelta(days=rng.choice(LATE_BY)) if rng.random() < LATE else timedelta()
        if late and at + late <= view.now:
            yield Occasion(drill, kind, _bare_day(day, view), at + late)
        else:
            yield Occasion(drill, kind, Moment(at, view.zone.key, day), at)


def _drill_and_kind(rng: Random, *, first: bool) -> tuple[str, str]:
    if first:
        return rng.choice(FOCUS), "practice"
    weights = [habit.weight for habit in HABITS.values()]
    (drill,) = rng.choices(tuple(HABITS), weights)
    kind = rng.choice(KINDS)
    return drill, "practice" if kind == "live" and drill not in SPOKEN else kind


def _bare_day(day: date, view: Viewpoint) -> Moment:
    return moment_typed(When(day, None), view.now, view.zone, view.rollover_hour)


def at_local(day: date, local: time, view: Viewpoint) -> datetime:
    """Return the instant of a local time on a practice day, which may end on the next date."""
    ahead = timedelta(days=local.hour < view.rollover_hour)
    return instant(day + ahead, local, view.zone)
