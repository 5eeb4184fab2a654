"""How often, how soon and how rightly made-up sellers are told of a shift."""

from collections import Counter
from collections.abc import Callable, Sequence
from statistics import fmean
from typing import NamedTuple

import numpy as np
from benchmarks.last_zero import calls_from_last_zero
from benchmarks.made_up_sellers import (
    YEAR,
    Drawing,
    Sellers,
    by_rubric,
    flat,
    gaining,
    in_halves,
    jumping,
    nearly_always_three,
    series_of,
)
from benchmarks.markdown_table import Row, percentage, table

from practicelog.core.statistics.shift import DOWN, SHOWN_FOR, UP, Call, calls_made
from practicelog.core.statistics.week_scores import WeekScore, mean_of

YEARS = 10

Caller = Callable[[Sequence[WeekScore]], list[Call]]


def shift_calls(kind: Sellers, drawing: Drawing, caller: Caller = calls_made) -> list[list[Call]]:
    """Return every shift each seller is told of."""
    return [caller(series) for series in series_of(kind, drawing)]


def told_of(calls: Sequence[Sequence[Call]], direction: str, year: int = 0) -> float:
    """Return the percentage of sellers told of a shift in a direction within one year, from 0."""
    weeks = range(year * YEAR, (year + 1) * YEAR)
    return percentage(
        any(call.direction == direction and call.at in weeks for call in each) for each in calls
    )


class Found(NamedTuple):
    """How the first upward call after a jump tells it.

    Weeks from the jump to the onset told, and to the call; the rise told, in points, on the day
    of the call and when it is shown for the last time.
    """

    onset_error: int
    delay: int
    rise: float
    last_rise: float


def after_a_jump(
    kind: Sellers, jump: int, drawing: Drawing, caller: Caller = calls_made
) -> tuple[list[Found], Counter[str]]:
    """Return how each found jump was told, and the directions of all other calls after it."""
    found: list[Found] = []
    others: Counter[str] = Counter()
    for series in series_of(kind, drawing):
        calls = [call for call in caller(series) if call.at >= jump]
        first = next((call for call in calls if call.direction == UP), None)
        if first:
            rises = (_rise(series[: first.at + weeks], first) for weeks in (1, SHOWN_FOR))
            found.append(Found(first.onset - jump, first.at - jump, *rises))
        others.update(call.direction for call in calls if call is not first)
    return found, others


def _rise(series: Sequence[WeekScore], call: Call) -> float:
    return mean_of(series[call.onset :]) - mean_of(series[call.start : call.onset])


def first_year(drawing: Drawing) -> list[str]:
    """Say who is told of a shift within the first year."""
    kinds = [
        (Sellers("flat", flat()), "≤ 8"),
        (Sellers("flat, types 3 in 97 % of reps", flat(), nearly_always_three), "as flat"),
        (Sellers("flat, scores in halves", flat(), in_halves), "as flat"),
        (Sellers("+0.5 points over the year", gaining(0.5)), ""),
        (Sellers("+1.0 points over the year", gaining(1.0)), "≥ 97"),
        (Sellers("+0.5 overnight after 13 weeks", jumping(13)), ""),
        (Sellers("+0.5 overnight after 26 weeks", jumping(26)), "≥ 93"),
        (Sellers("+0.5 overnight after 39 weeks", jumping(39)), ""),
    ]
    rows: list[Row] = []
    for kind, bound in kinds:
        calls = shift_calls(kind, drawing)
        rows.append((kind.who, told_of(calls, UP), bound, told_of(calls, DOWN)))
    return table(("seller", "told of a shift up, %", "must be", "down, %"), rows)


def later_years(drawing: Drawing) -> list[str]:
    """Say how often sellers who never change are told of a shift up in each of ten years."""
    unchanging = flat(YEARS * YEAR)
    kinds = (
        ("flat", by_rubric, calls_made),
        ("flat, types 3 in 97 % of reps", nearly_always_three, calls_made),
        ("flat, scores in halves", in_halves, calls_made),
        ("flat, onset after the last zero", by_rubric, calls_from_last_zero),
    )
    rows: list[Row] = []
    for who, scoring, caller in kinds:
        calls = shift_calls(Sellers("for ten years", unchanging, scoring), drawing, caller)
        rows.append((who, *(told_of(calls, UP, year) for year in range(YEARS))))
    return table(("told of a shift up, %", *(f"year {n}" for n in range(1, YEARS + 1))), rows)


def onsets(drawing: Drawing) -> list[str]:
    """Hold two ways of finding the onset against each other, on sellers who jump half a point."""
    rows: list[Row] = []
    for jump, weeks in ((13, 52), (26, 52), (39, 52), (130, 260)):
        kind = Sellers(f"after {jump} weeks", jumping(jump, weeks))
        for name, caller in (("widest split", calls_made), ("last zero", calls_from_last_zero)):
            found, others = after_a_jump(kind, jump, drawing, caller)
            calls = (100 * others[way] / drawing.sellers for way in (UP, DOWN))
            rows.append((kind.who, name, *_told(found), *calls))
    head = ("jump", "onset by", "median error, weeks", "middle 80 %", "within three weeks, %")
    told = ("median weeks to the call", "rise told", "when last shown")
    return table((*head, *told, "other calls up, per 100", "down"), rows)


def _told(found: Sequence[Found]) -> Row:
    errors = [each.onset_error for each in found]
    return (
        _quantile(errors, 0.5),
        f"{_quantile(errors, 0.1)} to {_quantile(errors, 0.9)}",
        percentage(abs(error) <= 3 for error in errors),
        _quantile([each.delay for each in found], 0.5),
        f"{fmean(each.rise for each in found):.2f}",
        f"{fmean(each.last_rise for each in found):.2f}",
    )


def _quantile(values: Sequence[int], share: float) -> int:
    return round(float(np.quantile(values, share)))
