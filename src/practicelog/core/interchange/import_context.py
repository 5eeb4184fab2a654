"""What an import knows besides its file: the drills there are, whose log it is, where and when."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from practicelog.annotations import Any
from practicelog.core.interchange.identity import STDIN
from practicelog.core.names import composed
from practicelog.core.persons import folded
from practicelog.core.record import Record
from practicelog.core.records.drill import Criterion, Drill
from practicelog.errors import UsageError, quoted

MARKS = "@#+"
"""What other tools put before a tag."""


class ImportContext(Record):
    """How rows become reps.

    `drills` and `scripts` (their uids) are known by name, archived ones too. `drill` is for rows
    that name none. `columns` gives the field that each column of any CSV file holds, `dates` and
    `durations` how it writes those, `left_out` the cells by which rows are left out; `row_is` is
    the metric of which every row is one. `source` is the name that entries without an id are known
    under. `seller` is whose file it must be; None takes anybody's. `rep` finds a rep of the log by
    its uid, in the form it would leave in.
    `zones` are those in which entries came in before.
    `rubrics` are the criteria by drill (its uid) and version; `people` are the raters and others
    who said something before, as they are spelled.
    """

    today: date
    zone: ZoneInfo
    rollover_hour: int
    drills: Mapping[str, Drill]
    scripts: Mapping[str, str]
    drill: Drill | None = None
    columns: Mapping[str, str] = {}
    dates: str | None = None
    durations: str | None = None
    left_out: Mapping[str, Sequence[str]] = {}
    row_is: str | None = None
    source: str = STDIN
    seller: str | None = None
    rep: Callable[[str], dict[str, Any] | None] = lambda _: None
    rubrics: Mapping[tuple[str, int], tuple[Criterion, ...]] = {}
    people: Sequence[str] = ()
    zones: Sequence[ZoneInfo] = ()

    def spelled(self, name: str) -> str:
        """Return a person's name as it was first met; `ana` is Ana."""
        name = " ".join(name.split())
        return next((each for each in self.people if folded(each) == folded(name)), name)

    def drill_of(self, labels: Sequence[str]) -> Drill:
        """Return the drill that the first label to be one names, or else the one for the rest.

        Raises:
            UsageError: no label is a drill's name and there is none for the rest.
        """
        named = (self.drills.get(_name(label)) for label in labels)
        found = next(filter(None, named), self.drill)
        if found is None:
            words = " or ".join(quoted(label) for label in labels[:3])
            missing = f"none is called {words}" if words else "no name or tag tells it"
            raise UsageError(f"drill: {missing}; --drill gives one for the rest.")
        return found

    def besides_drill(self, labels: Sequence[str]) -> list[str]:
        """Return the labels that name no drill."""
        return [label for label in labels if _name(label) not in self.drills]


def _name(label: str) -> str:
    return composed(label.lstrip(MARKS).lower())
