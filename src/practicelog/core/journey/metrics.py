"""Counts from the field: the metrics that ship, and what a name or a value of one may be."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import takewhile
from operator import eq

from practicelog.core.names import new_name, taken
from practicelog.errors import UsageError, quoted

LEADING = ("calls", "exec_calls", "demos", "coaching_talks", "conversations", "meetings_booked")
"""What a seller does."""

LAGGING = ("won", "revenue", "quota_pct", "win_rate")
"""What comes of it, later."""

SHIPPED = (*LEADING, *LAGGING)

RATES = ("quota_pct", "win_rate")
"""Those that cannot be summed: of a week's values the newest one is the week's."""


def kind(name: str) -> str:
    """Return what a metric tells: “leading”, “lagging”, or “own” for one of the seller's own."""
    if name in LEADING:
        return "leading"
    return "lagging" if name in LAGGING else "own"


def in_order(names: Iterable[str]) -> list[str]:
    """Return names as they are listed: leading, the seller's own by the alphabet, lagging."""
    found = set(names)
    own = sorted(found.difference(SHIPPED))
    return [name for name in (*LEADING, *own, *LAGGING) if name in found]


def metric_named(text: str, known: Sequence[str], *, new: bool) -> str:
    """Return the name of a metric: a known one, or a new one of the seller's own.

    Known are those that ship and those used before, in whatever letters. A new name that looks
    like a slip of a known one (a letter off, two letters swapped, or its beginning) takes `new` to
    say that it is meant.

    Raises:
        UsageError: it cannot be a name, or looks like a slip.
    """
    if text.lower() in known:
        return text.lower()
    if there := taken(text, known):
        return there
    name = new_name(text, "metric")
    meant = next((each for each in known if _is_slip(name, each)), None)
    if new or meant is None:
        return name
    raise UsageError(
        f"There is no metric {quoted(name)} yet.",
        hint=f"did you mean {meant}? --new begins one of your own",
    )


SHORTEST_SLIP = 3
"""The fewest letters that are taken for the beginning of another name, not for a name."""


def _is_slip(name: str, known: str) -> bool:
    if len(name) >= SHORTEST_SLIP and known.startswith(name):
        return True
    rest = _past_what_is_equal(name, known)
    typed, meant = _past_what_is_equal(rest[0][::-1], rest[1][::-1])
    return max(len(typed), len(meant)) <= 1 or typed == meant[::-1]


def _past_what_is_equal(one: str, other: str) -> tuple[str, str]:
    equal = sum(takewhile(bool, map(eq, one, other)))
    return one[equal:], other[equal:]


def value_fit(name: str, value: Decimal) -> Decimal:
    """Return a value that a metric can have; below 0 takes back what was counted too much.

    Raises:
        UsageError: a rate below 0, which has nothing to take back.
    """
    if value < 0 and name in RATES:
        raise UsageError(f"{name} cannot be below 0.")
    return value
