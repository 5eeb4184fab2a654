"""What is due besides the focus, and why (docs/reports.md)."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from practicelog.core.limits import tenths
from practicelog.core.record import Record
from practicelog.core.records.focus import Focus

LOOKED_BACK = timedelta(days=84)
ROTATION_FROM_DAYS = 3
RESTED_FOR = timedelta(days=14)
EASY_REPS = 5
TOP_SCORE = 500
RATED_AT_LEAST = 3


class Recent(Record):
    """A drill practised in the last twelve weeks: a day and its `reps`, or one of its last scores.

    What stands for a score counts no reps: its day is there besides.
    """

    drill: str
    day: date
    score: int | None
    difficulty: str | None
    reps: int = 1


class Adjustment(Record):
    """What a seller last meant to change on a drill, or found to work, and the day."""

    text: str
    day: date


class TargetLevel(Record):
    """A focus with a target and its level over the last four weeks, in hundredths, of n reps."""

    focus: Focus
    level: float
    n: int


class Rested(Record):
    """Why a drill is due: it was not practised for so many days."""

    days: int


class TooEasy(Record):
    """Why a drill is due: its last five reps were all 5 at easy."""


class Due(Record):
    """A drill that is due, and what makes it so: a focus under its target, rest, or ease."""

    drill: str
    cause: TargetLevel | Rested | TooEasy


def suggestions(
    recent: Sequence[Recent], levels: Sequence[TargetLevel], today: date
) -> tuple[Due, ...]:
    """Return what is due, the most pressing first.

    A focus under its target comes first, then drills in rotation that rest for two weeks or
    more, the longest first, then drills that have become too easy.
    """
    return (*_under_target(levels), *rested(recent, today, RESTED_FOR), *_too_easy(recent))


def _under_target(levels: Sequence[TargetLevel]) -> Iterator[Due]:
    """Yield the focuses whose level, as it is shown, is under the target, from three reps on."""
    for each in levels:
        target = each.focus.target
        if target and each.n >= RATED_AT_LEAST and tenths(each.level) < tenths(target):
            yield Due(each.focus.drill, each)


def rested(recent: Sequence[Recent], day: date, at_least: timedelta) -> list[Due]:
    """Return the drills in rotation that were not practised for so long, the longest first.

    A drill is in rotation when it was practised on three days or more of those looked at.
    """
    days: dict[str, set[date]] = {}
    for rep in recent:
        days.setdefault(rep.drill, set()).add(rep.day)
    resting = sorted(
        (max(practised), drill)
        for drill, practised in days.items()
        if len(practised) >= ROTATION_FROM_DAYS and day - max(practised) >= at_least
    )
    return [Due(drill, Rested((day - last).days)) for last, drill in resting]


def _too_easy(recent: Sequence[Recent]) -> list[Due]:
    """Return the drills whose last five scored reps were all 5 at `easy`."""
    scored: dict[str, list[Recent]] = {}
    for rep in recent:
        if rep.score:
            scored.setdefault(rep.drill, []).append(rep)
    return [
        Due(drill, TooEasy())
        for drill, reps in sorted(scored.items())
        if len(reps) >= EASY_REPS
        and all((rep.score, rep.difficulty) == (TOP_SCORE, "easy") for rep in reps[-EASY_REPS:])
    ]
