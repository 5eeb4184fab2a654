"""What a seller works on for a quarter, and what was promised."""

from datetime import date

from practicelog.core.record import Record

FOCUS_STATES = ("proposed", "open", "closed")


class Focus(Record):
    """One thing to work on: a drill, or one criterion of it, and why in the seller's words.

    `target` is in hundredths of a point. A focus somebody else proposed (`proposed_by`) is open
    only once the seller has accepted it. `hint` is what the drill's rubric says of the criterion.
    """

    id: int
    uid: str
    drill: str
    criterion: str | None
    why: str
    target: int | None
    set_on: date
    until: date
    state: str = "open"
    proposed_by: str | None = None
    closed_on: date | None = None
    outcome: str | None = None
    revision: int = 1
    hint: str = ""


class Promise(Record):
    """Something promised for next time: the `next` of a rep, or typed by itself.

    `rep` is the rep it comes from, `who` promised it where that is not the seller. `kept` is
    what was said of it when it was closed by hand.
    """

    id: int
    uid: str
    rep: int | None
    drill: str | None
    text: str
    who: str | None
    made_on: date
    closed_on: date | None = None
    kept: bool | None = None
    revision: int = 1
