"""Everything Sam types in a year or in several, in the order typed."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from random import Random

from practicelog.annotations import Protocol
from practicelog.core.calendar.moments import Moment
from practicelog.core.coaching.focuses import default_end
from practicelog.core.demo.ambitions import Ambition, ambitions
from practicelog.core.demo.days import WEEKS_IN_YEAR, Calendar, calendar
from practicelog.core.demo.occasions import Viewpoint, at_local, occasions
from practicelog.core.demo.seller import Seller
from practicelog.core.demo.skill import Skill
from practicelog.core.entries import Entry
from practicelog.core.record import Record
from practicelog.core.records.drill import Drill
from practicelog.core.records.focus import Focus
from practicelog.core.records.take import Take
from practicelog.core.uids import uuid7

AFTER_LUNCH = time(13, 55)
"""When Sam types what is not practice."""


class TypedRep(Record):
    """A `log` as Sam typed it: the drill, the options, when the rep was, and when it was typed.

    One with takes is a session of `go` at its close.
    """

    drill: str
    entry: Entry
    moment: Moment
    uid: str
    logged: datetime
    takes: tuple[Take, ...] = ()


class TypedOff(Record):
    """An `off add` as Sam typed it."""

    first: date
    last: date
    reason: str
    uid: str
    logged: datetime


class TypedFocus(Record):
    """A `focus set` as Sam typed it."""

    focus: Focus
    logged: datetime


class TypedOutcome(Record):
    """A `focus close` as Sam typed it: the focus as it is then."""

    focus: Focus
    logged: datetime


class Logged(Protocol):
    """Whatever was typed at an instant."""

    @property
    def logged(self) -> datetime:
        """The instant."""


Typed = TypedRep | TypedOff | TypedFocus | TypedOutcome


def everything_typed(
    view: Viewpoint, drills: Sequence[Drill], years: int, seed: int
) -> tuple[Typed, ...]:
    """Return every command of so many years of practice up to now, in the order typed.

    The same now, zone, drills, years and seed return the same; a year has about 350 reps.
    """
    rng = Random(seed)  # noqa: S311 - invented practice keeps no secret
    days = calendar(rng, view.today, years)
    skill = Skill(rng, drills, days.first, WEEKS_IN_YEAR * years + 1)
    seller = Seller(rng, {drill.name: drill for drill in drills}, skill)
    typed = [
        *_reps(rng, view, days, seller),
        *_offs(rng, view, days),
        *(each for every in ambitions(days.first, years) for each in _focus(rng, view, every)),
    ]
    return tuple(sorted(typed, key=logged_at))


def logged_at(typed: Logged) -> datetime:
    """Return the instant at which something was typed."""
    return typed.logged


def _reps(rng: Random, view: Viewpoint, days: Calendar, seller: Seller) -> Iterator[TypedRep]:
    for occasion in occasions(rng, days.practised, view):
        yield TypedRep(
            occasion.drill,
            seller.entry(occasion),
            occasion.moment,
            new_uid(rng, occasion.logged),
            occasion.logged,
        )


def _offs(rng: Random, view: Viewpoint, days: Calendar) -> Iterator[TypedOff]:
    for each in days.absences:
        at = at_local(each.typed, AFTER_LUNCH, view)
        yield TypedOff(each.first, each.last, each.reason, new_uid(rng, at), at)


def _focus(rng: Random, view: Viewpoint, ambition: Ambition) -> Iterator[TypedFocus | TypedOutcome]:
    """Yield the setting of a focus and, where it was closed, its closing."""
    at = at_local(ambition.set_on, AFTER_LUNCH, view)
    focus = Focus(
        0,
        new_uid(rng, at),
        ambition.drill,
        ambition.criterion,
        ambition.why,
        ambition.target,
        ambition.set_on,
        default_end(ambition.closed_on or view.today),
    )
    yield TypedFocus(focus, at)
    if ambition.closed_on:
        closed = focus._replace(
            state="closed", closed_on=ambition.closed_on, outcome=ambition.outcome
        )
        yield TypedOutcome(closed, at_local(ambition.closed_on, AFTER_LUNCH, view))


def new_uid(rng: Random, at: datetime) -> str:
    """Return a UUID of version 7 of an instant."""
    return uuid7(int(at.timestamp() * 1000), rng.randbytes(10))
