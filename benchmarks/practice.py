"""The practice that every tool is given: the newest reps of one ten-year log, whatever the size."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.ten_years import (
    PRACTISED,
    REPS,
    SEED,
    Seller,
    days_off,
    made_up_reps,
    practice_days,
)

from practicelog.core.records.rep import Rep
from practicelog.store import drills, plans, reps
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.connection import writing
from practicelog.store.creation import fill
from practicelog.store.shipped import drills as shipped

SIZES = {0: "empty", 300: "1 month", 3_650: "1 year", REPS: "10 years", 1_000_000: "1,000,000"}
"""How many reps, and what a column of them is called; a million are ten years as dense as a team's.
"""

MORNING = time(5, tzinfo=UTC)


class Stint(NamedTuple):
    """One rep as a time tracker knows it; the stints of a day follow one another and never overlap.

    Timewarrior refuses what overlaps, so that the times are not those of the reps.
    """

    start: datetime
    minutes: int
    drill: str

    @property
    def end(self) -> datetime:
        """When it was over, in UTC."""
        return self.start + timedelta(minutes=self.minutes)


def newest_reps(count: int) -> Iterator[Rep]:
    """Yield the last so many reps of ten years, oldest first; more fill the same ten years."""
    return iter(_ten_years()[REPS - count :]) if count <= REPS else _reps(count)


@cache
def _ten_years() -> tuple[Rep, ...]:
    return tuple(_reps(REPS))


def _reps(count: int) -> Iterator[Rep]:
    known = {drill.name: drill for drill in shipped()}
    return made_up_reps(Seller([known[name] for name in PRACTISED], Random(SEED)), count)


def stints(count: int) -> Iterator[Stint]:
    """Yield the same practice for a time tracker, oldest first."""
    return back_to_back(newest_reps(count))


def back_to_back(practised: Iterable[Rep]) -> Iterator[Stint]:
    """Yield reps as stints, those of a day one after the other from the morning on."""
    day, free = date.min, datetime.min.replace(tzinfo=UTC)
    for rep in practised:
        if rep.day != day:
            day, free = rep.day, datetime.combine(rep.day, MORNING)
        stint = Stint(free, rep.minutes or 0, rep.drill)
        free = stint.end
        yield stint


def make_log(file: Path, count: int) -> None:
    """Make a log of the newest reps and the days off, each under a command of its own."""
    started = datetime.combine(practice_days()[0], time(7, tzinfo=UTC))
    with writing(file, lambda log: fill(log, started)) as log:
        for off in days_off():
            with recorded(log, NewCommand(datetime.combine(off.first, MORNING), "off add")):
                plans.add_off(log, off)
        known = {name: drills.find(log, name) for name in PRACTISED}
        for rep in newest_reps(count):
            with recorded(log, NewCommand(rep.logged, "log")):
                reps.add(log, rep, known[rep.drill])
