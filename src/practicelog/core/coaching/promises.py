"""What became of a promise (docs/reports.md)."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from practicelog.core.calendar.periods import DAY, week_of
from practicelog.core.limits import record_number
from practicelog.core.record import Record
from practicelog.core.records.focus import Promise
from practicelog.core.records.plan import Plan
from practicelog.core.wording import short_day

OPEN = "open"
KEPT = "kept"
LATE = "taken up late"
DROPPED = "let go"

FATES = (KEPT, LATE, DROPPED, OPEN)


class Made(Record):
    """A promise and the first day its drill was practised again.

    None when it was not, or when somebody else has promised: no practice keeps that.
    """

    promise: Promise
    practised_again: date | None


def order(promises: Iterable[Made]) -> tuple[Made, ...]:
    """Return promises newest first; of one day the rep's before the typed one."""
    return tuple(sorted(promises, key=_age, reverse=True))


def _age(made: Made) -> tuple[date, int, int]:
    return made.promise.made_on, made.promise.rep or 0, made.promise.id


def fate(made: Made, plans: Sequence[Plan]) -> str:
    """Return what became of a promise: `open`, `kept`, `taken up late` or `let go`.

    Closing it by hand decides. Otherwise it is kept once its drill is practised again by the end
    of the week after the one it was made in.
    """
    promise, again = made
    if promise.kept is not None:
        return KEPT if promise.kept else DROPPED
    if again is None:
        return OPEN
    following = week_of(week_of(promise.made_on, plans).last + DAY, plans)
    return KEPT if again <= following.last else LATE


def fate_words(made: Sequence[Made], plans: Sequence[Plan]) -> str:
    """Return what became of several promises: `14 of 20 kept · 4 taken up late · 2 open`."""
    fates = [fate(each, plans) for each in made]
    others = [f"{fates.count(each):,} {each}" for each in (LATE, DROPPED, OPEN) if each in fates]
    return " · ".join([f"{fates.count(KEPT):,} of {len(fates):,} kept", *others])


def promise_typed(text: str) -> tuple[int, bool]:
    """Return a number as the list shows it, and whether it is a rep's: `3`, `rep 12`, `last`.

    Raises:
        UsageError: it is neither.
    """
    of_rep = re.fullmatch(r"(?i)rep ?(.+)", text)
    number = record_number(of_rep[1] if of_rep else text, "practicelog promise list")
    return number, bool(of_rep)


def quoted_promise(promise: Promise) -> str:
    """Return a promise with whose it is, its drill and its day: `“…” (role-play, 20 Nov)`."""
    about = [each for each in (promise.who, promise.drill, short_day(promise.made_on)) if each]
    return f"“{promise.text}” ({', '.join(about)})"
