"""When a focus may be set, and what a rep on its drill tries."""

from collections.abc import Sequence
from datetime import date

from practicelog.core.calendar.periods import quarter_of
from practicelog.core.limits import LAST, record_number
from practicelog.core.names import named
from practicelog.core.records.drill import Drill
from practicelog.core.records.focus import Focus
from practicelog.errors import ConflictError, NotFoundError, UsageError, quoted

OPEN_AT_MOST = 2
PROPOSED_AT_MOST = 100


def new_focus(focus: Focus, there: Sequence[Focus], *, force: bool) -> Focus:
    """Return a focus that may be set beside those open already.

    Raises:
        ConflictError: two are open (unless forced), or one on the same thing.
        UsageError: it ends before it begins.
    """
    if focus.until < focus.set_on:
        raise UsageError(
            f"--until: {focus.until} is over.", hint=f"--until {default_end(focus.set_on)}"
        )
    for other in there:
        if (other.drill, other.criterion) == (focus.drill, focus.criterion):
            raise ConflictError(
                f"Focus {other.id} is on {subject(other)} already.",
                hint=f'practicelog focus close {other.id} --outcome "in your own words"',
            )
    if len(there) >= OPEN_AT_MOST and not force:
        raise ConflictError(
            f"Two focuses are open: {' and '.join(subject(each) for each in there)}.",
            hint=f'practicelog focus close {there[0].id} --outcome "in your own words", '
            "or --force for a third",
        )
    return focus


def check_proposed(waiting: int) -> None:
    """Make sure that no more focuses are proposed than anybody can look through.

    Raises:
        ConflictError: so many wait already.
    """
    if waiting >= PROPOSED_AT_MOST:
        raise ConflictError(
            f"{waiting} proposed focuses wait already.",
            hint="practicelog focus list, then focus accept or focus close",
        )


def focus_named(text: str, focuses: Sequence[Focus]) -> Focus:
    """Return the focus that its number names, or its drill or criterion while it is not closed.

    Raises:
        NotFoundError: there is none.
        UsageError: several are on that drill.
    """
    listing = "practicelog focus list"
    if text.isdigit() or text.lower() == "last":
        number = record_number(text)
        newest = max((each.id for each in focuses), default=0)
        found = [each for each in focuses if each.id == (newest if number == LAST else number)]
        if not found:
            raise NotFoundError(f"There is no focus {quoted(text)}.", hint=listing)
        return found[0]
    standing = [each for each in focuses if each.state != "closed"]
    names = [name for each in standing for name in (each.drill, each.criterion) if name]
    name = named(text, tuple(dict.fromkeys(names)), "focus on", listing)
    found = [each for each in standing if name in {each.drill, each.criterion}]
    if len(found) > 1:
        numbers = " and ".join(str(each.id) for each in found)
        raise UsageError(f"{quoted(text)} is in focuses {numbers}.", hint=listing)
    return found[0]


def accepted(focus: Focus, today: date) -> Focus:
    """Return a proposed focus as the seller's own from today on.

    Where the end proposed is over by then, it ends with the quarter.
    """
    until = focus.until if focus.until >= today else default_end(today)
    return focus._replace(state="open", set_on=today, until=until)


def criterion_of(drill: Drill, typed: str | None, target: int | None) -> str | None:
    """Return the criterion of a drill that a text names; None for the drill as a whole.

    Raises:
        NotFoundError: it names none.
        UsageError: it begins several, or is a yes/no check, which has no level to aim at.
    """
    if typed is None:
        return None
    checks = {each.name: each.check for each in drill.criteria}
    hint = f"practicelog drill show {drill.name}"
    criterion = named(typed, tuple(checks), f"criterion of {drill.name}", hint)
    if target and checks[criterion]:
        raise UsageError(
            f"{criterion} is a yes/no check: it has no level to aim at.",
            hint="leave --target out",
        )
    return criterion


def default_end(today: date) -> date:
    """Return the last day of the quarter, when a focus ends unless something else is said."""
    return quarter_of(today).last


def as_of(focus: Focus, day: date) -> Focus:
    """Return a focus as it stood on a day: open, where it was closed later."""
    if focus.closed_on is None or focus.closed_on <= day:
        return focus
    return focus._replace(state="open", closed_on=None, outcome=None)


def subject(focus: Focus) -> str:
    """Return what a focus is on: `explore (objection)`, or the drill alone."""
    return f"{focus.criterion} ({focus.drill})" if focus.criterion else focus.drill


def aim(focus: Focus) -> str:
    """Return a focus in words: `explore: asks before answering (objection)`."""
    if not focus.criterion:
        return focus.drill
    hint = f": {focus.hint}" if focus.hint else ""
    return f"{focus.criterion}{hint} ({focus.drill})"


def goal_of(focuses: Sequence[Focus], drill: str) -> str | None:
    """Return the goal of a rep that names none: the older open focus on its drill."""
    for focus in focuses:
        if focus.drill == drill:
            return f"{focus.criterion}: {focus.hint}".rstrip(": ") if focus.criterion else focus.why
    return None
