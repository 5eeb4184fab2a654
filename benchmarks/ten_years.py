"""Make the log of a seller who has practised for ten years, to measure commands on.

Drawn with a seed, so that it is always the same log. Every rep is stored the way `log` stores it,
under a command of its own, all of them in one transaction; about 7 seconds for 36,500 reps:

    .venv/bin/python -m benchmarks.ten_years FILE --reps 36500
"""

import argparse
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any, NamedTuple
from uuid import UUID

from practicelog.core.records.drill import Criterion, Drill
from practicelog.core.records.plan import DayOff
from practicelog.core.records.rep import DIFFICULTIES, FEEDBACKS, SELF, Rating, Rep
from practicelog.core.rubrics import score_of
from practicelog.store import drills, plans, reps
from practicelog.store.changes import NewCommand, recorded
from practicelog.store.connection import Log, writing
from practicelog.store.creation import fill

SEED = 2026
REPS = 36_500
YEARS = 10
LAST_DAY = date(2026, 11, 21)
SUNDAY = 6
ZONE = "Europe/Berlin"

PRACTISED = ("objection", "opener", "discovery", "pitch", "email-rewrite", "role-play")
GOALS = ("slower after the question", "name the reason first", "one ask", "hold the silence")
LESSONS = ("“compared with what?” then silence", "their words, not mine", "asked before answering")
ADJUSTMENTS = ("when they say price, I ask what with", "when it drags, I ask for the date")


class Seller(NamedTuple):
    """Who practises: the drills in the log, and the stream of chance that draws what is done."""

    drills: Sequence[Drill]
    random: Random

    def rep(self, day: date, number: int) -> Rep:
        """Return one rep of a day; `number` makes its time and its uid its own."""
        drill = self.random.choice(self.drills)
        at = datetime.combine(day, time(7, tzinfo=UTC)) + timedelta(minutes=number % 840)
        return Rep(
            id=0, uid=self.uid(number), at=at, zone=ZONE, day=day,
            logged=at + timedelta(minutes=1), drill=drill.name, rubric=drill.rubric,
            kind=self.random.choices(("practice", "live", "learn"), (90, 7, 3))[0],
            minutes=self.random.randint(3, 25), takes=self.random.randint(1, 5),
            difficulty=self.random.choice((*DIFFICULTIES, None)),
            feedback=self.random.choice(FEEDBACKS), goal=self.one_of(GOALS, 0.5),
            kept=self.one_of(LESSONS, 0.3), next=self.one_of(ADJUSTMENTS, 0.5),
            **self.scored(drill),
        )  # fmt: skip

    def uid(self, number: int) -> str:
        """Return a UUID of version 7 that no other number has."""
        return str(UUID(int=number << 80 | 7 << 76 | 2 << 62 | self.random.getrandbits(62)))

    def one_of(self, texts: Sequence[str], chance: float) -> str | None:
        """Return one of a few texts, or none of them."""
        return self.random.choice(texts) if self.random.random() < chance else None

    def scored(self, drill: Drill) -> dict[str, Any]:
        """Return a score in three reps of four: by criterion mostly, in a hurry sometimes."""
        drawn = self.random.random()
        if drawn < 0.6:
            ratings = tuple(Rating(SELF, each.name, self.value(each)) for each in drill.criteria)
            return {"ratings": ratings, "score": score_of(ratings)}
        return {"score": self.random.randrange(200, 501, 50), "quick": True} if drawn < 0.75 else {}

    def value(self, criterion: Criterion) -> int | bool:
        """Return a value that one criterion may have."""
        if criterion.check:
            return self.random.random() < 0.5
        return self.random.choices((1, 2, 3, 4, 5), (1, 4, 8, 5, 2))[0]


def days_off() -> tuple[DayOff, ...]:
    """Return a fortnight off in each August."""
    augusts = (date(LAST_DAY.year - back, 8, 3) for back in reversed(range(YEARS)))
    return tuple(
        DayOff(0, str(UUID(int=first.toordinal())), first, first + timedelta(days=13), "summer")
        for first in augusts
    )


def practice_days() -> list[date]:
    """Return every day of the ten years that is neither a Sunday nor off."""
    free = {off.first + timedelta(days=n) for off in days_off() for n in range(14)}
    every = (LAST_DAY - timedelta(days=back) for back in reversed(range(YEARS * 365)))
    return [day for day in every if day.weekday() != SUNDAY and day not in free]


def made_up_reps(seller: Seller, count: int) -> Iterator[Rep]:
    """Yield so many reps in order of time, more on some days than on others."""
    days = practice_days()
    drawn = sorted(seller.random.choices(days, k=count))
    return (seller.rep(day, number) for number, day in enumerate(drawn, 1))


def store(log: Log, count: int) -> None:
    """Put the ten years into a new log."""
    for off in days_off():
        at = datetime.combine(off.first, time(9, tzinfo=UTC))
        with recorded(log, NewCommand(at, "off add")):
            plans.add_off(log, off)
    known = {name: drills.find(log, name) for name in PRACTISED}
    for rep in made_up_reps(Seller(list(known.values()), Random(SEED)), count):
        with recorded(log, NewCommand(rep.logged, "log")):
            reps.add(log, rep, known[rep.drill])


def main() -> None:
    """Make the log that the command line asks for."""
    parser = argparse.ArgumentParser(description="Make the log of ten years of practice.")
    parser.add_argument("file", type=Path, help="a file that is not there yet")
    parser.add_argument("--reps", type=int, default=REPS, help=f"how many ({REPS:,})")
    asked = parser.parse_args()
    if asked.file.exists():
        parser.error(f"{asked.file} is there already")
    started = datetime.combine(practice_days()[0], time(7, tzinfo=UTC))
    with writing(asked.file, lambda log: fill(log, started)) as log:
        store(log, asked.reps)


if __name__ == "__main__":
    main()
