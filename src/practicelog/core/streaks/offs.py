"""Days off a seller adds, and when they cannot be."""

from collections.abc import Sequence
from datetime import date, timedelta

from practicelog.core.records.plan import DayOff
from practicelog.errors import ConflictError, UsageError

LONGEST = timedelta(days=366)


def new_off(
    first: date, last: date, reason: str | None, there: Sequence[DayOff], uid: str
) -> DayOff:
    """Return days off from the first to the last day, not yet numbered.

    Raises:
        ConflictError: some of them are off already.
        UsageError: they are more than a year, which a mistyped date makes.
    """
    if last - first >= LONGEST:
        raise UsageError(
            f"{first}..{last} is {(last - first).days + 1:,} days; days off go up to a year.",
            hint="add them a year at a time",
        )
    for off in there:
        if off.first <= last and first <= off.last:
            raise ConflictError(
                f"{max(first, off.first)} is off already (days off {off.id}).",
                hint=f"practicelog off remove {off.id}",
            )
    return DayOff(0, uid, first, last, reason)
