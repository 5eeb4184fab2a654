"""What a session aims at: the drill, why, the focus, and what was meant to change."""

from practicelog.core.coaching.suggestions import Adjustment
from practicelog.core.record import Record
from practicelog.core.records.drill import Drill
from practicelog.core.records.focus import Focus
from practicelog.core.wording import short_day

Rows = tuple[tuple[str, str], ...]


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


def aim_rows(aim: Aim) -> Rows:
    """Return what stands before the first take, as labelled lines."""
    what = f": {aim.drill.what}" if aim.drill.what else ""
    rows = [("Drill", f"{aim.drill.name}{what}")]
    if aim.reason:
        rows.append(("Because", aim.reason))
    if aim.focus:
        rows.append(("Focus", focus_words(aim)))
    if aim.last:
        rows.append(("Last", f"you meant “{aim.last.text}” ({short_day(aim.last.day)})"))
    if aim.promise:
        rows.append(("Promised", f"“{aim.promise}”"))
    return tuple(rows)


def focus_words(aim: Aim) -> str:
    """Return what the takes are about: the criterion with its hint, or the focus's why."""
    if aim.criterion:
        return f"{aim.criterion}: {aim.hint}" if aim.hint else aim.criterion
    return f"“{aim.focus.why}”" if aim.focus else ""
