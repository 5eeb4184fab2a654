"""Practice that goes on: what was started and has not been stopped."""

from datetime import date, datetime

from practicelog.core.record import Record
from practicelog.core.records.rep import ScriptVersion


class Session(Record):
    """A drill being practised since `began`, and what was said of the rep when it was started.

    `zone` and `day` are those it began in: a session stopped after midnight is of the day before.
    `guided` is one of `go`: its takes are rated on `criterion`, cards are `dealt` for them or
    `card` is the one that was asked for, by its uid. `active` is when something was last done in
    it, and `paused` how many seconds of it were no practice.
    """

    drill: str
    began: datetime
    zone: str
    day: date
    goal: str | None = None
    change: str | None = None
    note: str | None = None
    partner: str | None = None
    difficulty: str | None = None
    predict: int | None = None
    kind: str | None = None
    script: ScriptVersion | None = None
    criterion: str | None = None
    card: str | None = None
    dealt: bool = False
    guided: bool = False
    active: datetime | None = None
    paused: int = 0
