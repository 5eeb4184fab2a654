"""How often a yes/no criterion was met, and what share is plausible (docs/reports.md)."""

from math import sqrt

from practicelog.core.record import Record

NORMAL_AT_95 = 1.6448536269514722
"""Leaves 5 % on each side: a 90 % interval, like every interval the log prints."""


class Proportion(Record):
    """So many of so many, and the shares from 0 to 1 that are plausible behind them."""

    yes: int
    n: int
    low: float
    high: float


def proportion_words(told: Proportion) -> str:
    """Return a count with what is plausible behind it: `7 of 9 (plausible 50–92 %)`."""
    return f"{told.yes} of {told.n} (plausible {told.low * 100:.0f}–{told.high * 100:.0f} %)"


def proportion(yes: int, n: int) -> Proportion:
    """Return a count with its Wilson score interval (Wilson 1927).

    It stays within 0 and 1 and is honest for a handful of reps, where the textbook interval
    claims certainty after 3 of 3. Of nothing rated, anything is plausible.
    """
    if n == 0:
        return Proportion(0, 0, 0.0, 1.0)
    share = yes / n
    weight = NORMAL_AT_95**2 / n
    centre = (share + weight / 2) / (1 + weight)
    reach = sqrt(share * (1 - share) * weight + weight**2 / 4) / (1 + weight)
    return Proportion(yes, n, max(0.0, centre - reach), min(1.0, centre + reach))
