"""Promises in a list, and one in a line."""

from collections.abc import Sequence
from datetime import date

from practicelog.core.coaching.promises import Made, fate
from practicelog.core.coaching_wording import quoted_promise
from practicelog.core.records.focus import Promise
from practicelog.core.records.plan import Plan
from practicelog.core.sections import Lines, Page, Table


def line(promise: Promise, verb: str, today: date) -> str:
    """Return a promise with what was just done to it."""
    number = f"{verb} {promise.id}" if promise.id else verb
    return f"{number}: {quoted_promise(promise, today)} · practicelog undo"


def several(promises: Sequence[Made], plans: Sequence[Plan]) -> Page:
    """Return promises in a table, newest first."""
    if not promises:
        return (Lines(("No promise is open. A rep's --next makes one.",)),)
    rows = tuple(
        (
            str(made.promise.id) if made.promise.rep is None else f"rep {made.promise.rep}",
            made.promise.made_on.isoformat(),
            made.promise.text,
            made.promise.drill or "",
            made.promise.who or "",
            fate(made, plans),
        )
        for made in promises
    )
    return (Table(("ID", "Made", "Promise", "Drill", "By", "State"), rows),)
