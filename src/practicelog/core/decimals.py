"""Decimal numbers kept exactly as typed: read, summed, their median, and in words.

Never a float: what a seller typed to the cent is the cent that is shown ten years later.
"""

from collections.abc import Iterable, Sequence
from decimal import Context, Decimal
from functools import reduce

from practicelog.errors import UsageError, quoted

LONGEST = 20
PLAIN = r"-?[0-9]+(?:\.[0-9]+)?"

_EXACT = Context(
    prec=3 * LONGEST
)  # numbers of 20 characters add up without rounding, 10**20 of them


def decimal_typed(text: str, option: str) -> Decimal:
    """Return a plain decimal number, all its digits kept: `42`, `1250.50`, `-3`.

    Raises:
        UsageError: it is none (`1,250`, `1e5`, `nan`), or longer than 20 characters.
    """
    import re  # what only reads and sums numbers waits for none of it

    if len(text) <= LONGEST and re.fullmatch(PLAIN, text):
        return Decimal(text)
    raise UsageError(
        f"{option}: {quoted(text)} is not a plain number of at most {LONGEST} characters.",
        hint="write it as 42 or 1250.50",
    )


def written(value: Decimal) -> str:
    """Return a number as the log and JSON write it: `1250.50`, never with an exponent."""
    return f"{value:zf}"


def decimal_words(value: Decimal) -> str:
    """Return a number as a seller reads it: `1,250.50`."""
    return f"{value:z,f}".replace("-", "−")


def total(values: Iterable[Decimal]) -> Decimal:
    """Return the exact sum."""
    return reduce(_EXACT.add, values, Decimal())


def median(values: Sequence[Decimal]) -> Decimal:
    """Return the middle of at least one value, or the mean of the middle two."""
    ordered = sorted(values)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[middle]
    return _EXACT.divide(total(ordered[middle - 1 : middle + 1]), Decimal(2))
