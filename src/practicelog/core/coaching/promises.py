"""What became of a promise (docs/reports.md)."""

from collections.abc import Iterable, Sequence
from datetime import date

from practicelog.core.calendar.periods import DAY, week_of
from practicelog.core.limits import record_number
from practicelog.core.record import Record
from practicelog.core.records.focus import Promise
from practicelog.core.records.plan import Plan
from practicelog.errors import NotFoundError

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


def newest_open(there: Sequence[Made], plans: Sequence[Plan]) -> Promise:
    """Return the first promise of a list that is open.

    Raises:
        NotFoundError: none is.
    """
    found = next((made.promise for made in there if fate(made, plans) == OPEN), None)
    if found is None:
        raise NotFoundError("There is no open promise.", hint="practicelog promise list")
    return found


def promise_typed(text: str) -> tuple[int, bool]:
    """Return a number as the list shows it, and whether it is a rep's: `3`, `rep 12`, `last`.

    Raises:
        UsageError: it is neither.
    """
    import re  # today's promises wait for none of it

    of_rep = re.fullmatch(r"(?i)rep ?(.+)", text)
    number = record_number(of_rep[1] if of_rep else text, "practicelog promise list")
    return number, bool(of_rep)
