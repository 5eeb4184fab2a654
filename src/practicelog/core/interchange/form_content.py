"""What a rating form asks a coach: the drills, what each is rated on, and the reps to rate."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from practicelog.core.record import Record
from practicelog.core.records.drill import Criterion
from practicelog.core.records.rep_fields import FIELDS

OWN = ("uid", "day", "drill", "kind")
TEXTS = tuple(each.name for each in FIELDS if each.for_coach)
"""What a form shows of a rep; of the texts those that may leave."""

CELL_AT_MOST = 32_000
"""What every spreadsheet keeps of a text."""

Shown = Mapping[str, str]
"""What a form shows of one rep, by field."""


class FormDrill(Record):
    """A drill under one version of its rubric, and the reps of it that wait to be rated."""

    name: str
    rubric: int
    criteria: tuple[Criterion, ...]
    reps: Callable[[], Iterator[Shown]]


class FormContent(Record):
    """A whole form: whose practice it is, of which day, who is to rate, and the drills in order."""

    seller: str | None
    coach: str
    today: date
    texts: tuple[str, ...]
    drills: tuple[FormDrill, ...]
