"""Focuses and promises as scripts read them."""

from collections.abc import Sequence

from practicelog.annotations import Any
from practicelog.core.coaching.promises import Made, fate
from practicelog.core.records.focus import Focus
from practicelog.core.records.plan import Plan


def focus_document(focus: Focus) -> dict[str, Any]:
    """Return what scripts read of a focus."""
    return {
        "id": focus.id,
        "drill": focus.drill,
        "criterion": focus.criterion,
        "why": focus.why,
        "target": focus.target and focus.target / 100,
        "from": focus.set_on.isoformat(),
        "until": focus.until.isoformat(),
        "state": focus.state,
        "proposed_by": focus.proposed_by,
        "closed": focus.closed_on and focus.closed_on.isoformat(),
        "outcome": focus.outcome,
    }


def promise_document(made: Made, plans: Sequence[Plan]) -> dict[str, Any]:
    """Return what scripts read of a promise, and what became of it."""
    promise = made.promise
    return {
        "id": promise.id or None,
        "rep": promise.rep,
        "text": promise.text,
        "drill": promise.drill,
        "by": promise.who,
        "made": promise.made_on.isoformat(),
        "state": fate(made, plans),
        "again": made.practised_again and made.practised_again.isoformat(),
    }
