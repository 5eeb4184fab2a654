"""What is due besides the focus, and why (docs/reports.md)."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from practicelog.core.record import Record
from practicelog.core.records.focus import Focus
from practicelog.core.wording import count_words, score_words

LOOKED_BACK = timedelta(days=84)
ROTATION_FROM_DAYS = 3
RESTED_FOR = timedelta(days=14)
EASY_REPS = 5
TOP_SCORE = 500
RATED_AT_LEAST = 3
TOO_EASY = f"the last {EASY_REPS} were all 5 at easy: raise the difficulty"


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


class Suggestion(Record):
    """A drill to practise, and the reason in words."""

    drill: str
    reason: str


def suggestions(
    recent: Sequence[Recent], levels: Sequence[TargetLevel], today: date
) -> tuple[Suggestion, ...]:
    """Return what is due, the most pressing first.

    A focus under its target comes first, then drills in rotation that rest for two weeks or
    more, the longest first, then drills that have become too easy.
    """
    return (*_under_target(levels), *_rested(recent, today), *_too_easy(recent))


def _under_target(levels: Sequence[TargetLevel]) -> Iterator[Suggestion]:
    """Yield the focuses whose level, as it is shown, is under the target, from three reps on."""
    for focus, level, n in levels:
        if n < RATED_AT_LEAST or not focus.target or level > focus.target:
            continue
        now, target = score_words(level), score_words(focus.target)
        if now != target:
            about = f"{focus.criterion} " if focus.criterion else ""
            weeks = f"in 4 weeks ({count_words(n, 'rep')})"
            yield Suggestion(focus.drill, f"{about}at {now} {weeks}, target {target}")


def _rested(recent: Sequence[Recent], today: date) -> list[Suggestion]:
    return [Suggestion(*each) for each in rested(recent, today, RESTED_FOR)]


def rested(recent: Sequence[Recent], day: date, at_least: timedelta) -> list[tuple[str, str]]:
    """Return the drills in rotation that were not practised for so long, the longest first.

    A drill is in rotation when it was practised on three days or more of those looked at. Each
    has the words for it: `not practised for 16 days`.
    """
    days: dict[str, set[date]] = {}
    for rep in recent:
        days.setdefault(rep.drill, set()).add(rep.day)
    resting = sorted(
        (max(practised), drill)
        for drill, practised in days.items()
        if len(practised) >= ROTATION_FROM_DAYS and day - max(practised) >= at_least
    )
    told = [(drill, count_words((day - last).days, "day")) for last, drill in resting]
    return [(drill, f"not practised for {days}") for drill, days in told]


def _too_easy(recent: Sequence[Recent]) -> list[Suggestion]:
    """Return the drills whose last five scored reps were all 5 at `easy`."""
    scored: dict[str, list[Recent]] = {}
    for rep in recent:
        if rep.score:
            scored.setdefault(rep.drill, []).append(rep)
    return [
        Suggestion(drill, TOO_EASY)
        for drill, reps in sorted(scored.items())
        if len(reps) >= EASY_REPS
        and all((rep.score, rep.difficulty) == (TOP_SCORE, "easy") for rep in reps[-EASY_REPS:])
    ]
