"""Everything a one-on-one sheet is made of, and what is left when some of it stays out."""

from collections.abc import Collection
from datetime import date

from practicelog.annotations import Any
from practicelog.core.calendar.periods import Period
from practicelog.core.coaching.promises import Made
from practicelog.core.record import Record
from practicelog.core.records.field import Notice
from practicelog.core.records.focus import Focus
from practicelog.core.records.rep import Rep
from practicelog.core.records.rep_fields import FIELDS
from practicelog.core.statistics.rater_difference import Pair
from practicelog.core.streaks.rulings import Practice


class SheetHistory(Record):
    """A period that ends today: its reps of every kind, newest first, and what stands beside them.

    `focuses` are the open ones, the older first. `promises` are those that may be open, newest
    first, `pairs` the ratings of all reps that were rated by the seller and by another. `on_focus`
    is the last day a rep of the first focus's drill was practised, `heard` the last one with
    feedback from outside. `omitted` are the words of `--omit` that were obeyed.
    """

    period: Period
    practice: Practice
    reps: tuple[Rep, ...] = ()
    focuses: tuple[Focus, ...] = ()
    promises: tuple[Made, ...] = ()
    notices: tuple[Notice, ...] = ()
    pairs: tuple[Pair, ...] = ()
    on_focus: date | None = None
    heard: date | None = None
    omitted: tuple[str, ...] = ()


def without(history: SheetHistory, omitted: Collection[str]) -> SheetHistory:
    """Return a history in which nothing is left of what is omitted, so that nothing can leak.

    Goals stay, since whether a rep was deliberate hangs on them; a sheet shows none.
    """
    if "reps" in omitted:
        history = history._replace(reps=(), pairs=(), on_focus=None)
    if "scores" in omitted:
        history = history._replace(pairs=())
    return history._replace(
        reps=tuple(_rep_without(rep, omitted) for rep in history.reps),
        focuses=() if "focuses" in omitted else history.focuses,
        on_focus=None if "focuses" in omitted else history.on_focus,
        promises=tuple(made for made in history.promises if not _source(made) & set(omitted)),
        notices=() if "notices" in omitted else history.notices,
        omitted=tuple(omitted),
    )


def _rep_without(rep: Rep, omitted: Collection[str]) -> Rep:
    left_out = [each.name for each in FIELDS if each.omit in omitted and each.name != "goal"]
    emptied: dict[str, Any] = {name: Rep._field_defaults[name] for name in left_out}
    return rep._replace(**emptied)


def _source(made: Made) -> set[str]:
    """Return the words for where a promise stands: a rep's `next`, or by itself."""
    return {"promises"} if made.promise.rep is None else {"reps", "next"}
