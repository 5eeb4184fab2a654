"""What may be told of many sellers without pointing at one (docs/decisions/0029).

Every exact number that is told is a sum of blocks: one figure of one drill in one month of whole
weeks, or of the team in one week. A block is told only of five sellers or more, of whom none has
more than half of it, and told anew only when five come with records that were never told in it.
So whoever adds and subtracts what was told, in whatever order it was asked and sent, keeps five
sellers at least in what is left: those who were new in the last telling that they used.
"""

from practicelog.core.record import Record
from practicelog.core.team.cells import Cell

LEAST = 5
"""Sellers behind a number, and sellers with something new behind every other telling of it."""

SHARES_FROM = 30
"""Of so many on a step of a tenth is three of them, and “nearly all” may be all but one."""

HUNDREDTHS = 100

WEEK, MONTH = "week", "month"


class Figure(Record):
    """How one figure is told: in blocks of what `grain`, and whether `by_drill`.

    An exact one is told as its total, and has no part or whole that is exact too: the difference
    would be told with it. Any other is a ratio, told from so many as `least` on, in steps of one
    by `scale`, so that neither its total nor its rest can be worked out; one is so many as `unit`.
    Sellers are counted with each, and are all there is of `sellers`.
    """

    grain: str
    by_drill: bool
    exact: bool = False
    scale: int = 10
    least: int = 1
    unit: int = 1


FIGURES = {
    "sellers": Figure(MONTH, by_drill=False),
    "days": Figure(WEEK, by_drill=False, exact=True),
    "minutes": Figure(WEEK, by_drill=False, exact=True),
    "live": Figure(WEEK, by_drill=False, exact=True),
    "reps": Figure(MONTH, by_drill=True, exact=True),
    "weeks": Figure(WEEK, by_drill=False, least=SHARES_FROM),
    "takes": Figure(MONTH, by_drill=True, least=SHARES_FROM),
    "deliberate": Figure(MONTH, by_drill=True, least=SHARES_FROM),
    "hard": Figure(MONTH, by_drill=True, least=SHARES_FROM),
    "late": Figure(MONTH, by_drill=True, least=SHARES_FROM),
    "score": Figure(MONTH, by_drill=True, unit=HUNDREDTHS),
    "cold": Figure(MONTH, by_drill=True),
    "criterion": Figure(MONTH, by_drill=True),
    "check": Figure(MONTH, by_drill=True, least=SHARES_FROM),
    "against": Figure(MONTH, by_drill=True),
    "days quarter": Figure(MONTH, by_drill=False, scale=1),
    "minutes quarter": Figure(MONTH, by_drill=False, scale=1),
}
"""What is told, and how; what does not stand here never is."""

SHARES = ("weeks", "deliberate", "hard", "late", "check")
"""The ratios that are a part of a whole: all of it, or nothing, would be told of everybody."""


def may_be_told(cell: Cell) -> bool:
    """Tell whether a cell is of five sellers or more, of whom none has more than half."""
    return cell.sellers >= LEAST and 2 * cell.largest <= cell.whole


def has_enough_news(cell: Cell) -> bool:
    """Tell whether five sellers or more have something new in a cell, and none half of the news."""
    return cell.fresh >= LEAST and 2 * cell.fresh_largest <= cell.fresh_whole


def counted(before: int, now: int) -> int:
    """Return how many sellers are told: as before, until there are five more."""
    return now if now - before >= LEAST else before


def share_in_words(ratio: float) -> str:
    """Return a share in tenths as it is told: neither all nor nothing."""
    percent = round(100 * ratio)
    return {0: "hardly any", 100: "nearly all"}.get(percent, f"{percent} %")


def in_steps(total: int, n: int, scale: int) -> float:
    """Return a ratio rounded half up to a step of one by `scale`; `n` is more than zero."""
    return ((2 * scale * total + n) // (2 * n)) / scale


def sellers_in_words(who: int, of: int) -> str:
    """Return how many of some sellers do something: no number that tells of fewer than five."""
    if who < LEAST:
        return "fewer than five"
    return "nearly all" if of - who < LEAST else f"{who:,} of {of:,}"
