"""A drill and the rubric its reps are rated by."""

from practicelog.core.record import Record


class Criterion(Record):
    """One thing a take is rated on: a scale of 1–5, or a yes/no check kept out of the mean."""

    name: str
    hint: str = ""
    check: bool = False


class Drill(Record):
    """One drill with its newest rubric; `rubric` is that rubric's version, from 1.

    `seconds` is how long a take may last, None where it may last as long as it needs.
    """

    id: int
    uid: str
    name: str
    what: str
    archived: bool
    rubric: int
    criteria: tuple[Criterion, ...]
    revision: int = 1
    seconds: int | None = None
