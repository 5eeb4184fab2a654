"""What a session aims at: the drill, why, the focus, and what was meant to change."""

from practicelog.core.coaching.suggestions import Adjustment
from practicelog.core.record import Record
from practicelog.core.records.drill import Drill
from practicelog.core.records.focus import Focus


class Aim(Record):
    """What is known before the first take.

    `reason` says why this drill, `last` what was last meant to change on it, `promise` what else
    was promised for it. `goal` was typed.
    """

    drill: Drill
    reason: str = ""
    focus: Focus | None = None
    last: Adjustment | None = None
    promise: str | None = None
    goal: str | None = None

    @property
    def criterion(self) -> str | None:
        """The criterion that takes are rated on: the focus's, where it has one from 1 to 5."""
        wanted = self.focus and self.focus.criterion
        scales = {each.name for each in self.drill.criteria if not each.check}
        return wanted if wanted in scales else None

    @property
    def hint(self) -> str:
        """What the rubric says of that criterion."""
        return next((it.hint for it in self.drill.criteria if it.name == self.criterion), "")

    @property
    def offered(self) -> str:
        """What is tried unless something else is said."""
        return self.goal or (self.last.text if self.last else "")
