"""How often made-up sellers are told that they rose or fell: by the climb, and by 0.1."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np
from benchmarks.made_up_sellers import (
    WEEK_ZERO,
    YEAR,
    Drawing,
    Numbers,
    Reps,
    Sellers,
    cells_of,
    flat,
    gaining,
    in_halves,
    jumping,
    nearly_always_three,
    sellers,
    shifting,
    weeks_of,
)
from benchmarks.markdown_table import Row, table
from benchmarks.self_starting_cusum import calls_made, shift_series

from practicelog.core.statistics.climb import DOWN, UP, factor_of, looks
from practicelog.core.statistics.strata import Cell

YEARS = 10
LATER = date(2100, 1, 1)
HARD, EASY = (0.1, 0.2, 0.7), (0.7, 0.2, 0.1)
SEASON: Numbers = 0.2 * np.sin(2 * np.pi * np.arange(YEAR) / YEAR)
FASTER: Numbers = np.linspace(-0.3, 0.3, YEAR)

HONEST = (
    Sellers("flat", flat()),
    Sellers("flat, types 3 in 97 % of reps", flat(), nearly_always_three),
    Sellers("flat, scores in halves", flat(), in_halves),
    Sellers("flat, from hard takes to easy ones", flat(), mix=shifting(HARD, EASY)),
    Sellers("flat, 1–2 reps a week", flat(), reps=(1, 2)),
    Sellers("flat, irregular weeks with gaps", flat(), reps=(1, 3), idle=0.35),
    Sellers("flat, half of the scores hurried", flat(), quick=0.5),
)
GAINING = (
    Sellers("+0.5 over the year", gaining(0.5)),
    Sellers("+1.0 over the year", gaining(1.0)),
    Sellers("+0.5 overnight after 13 weeks", jumping(13)),
    Sellers("+0.5 overnight after 26 weeks", jumping(26)),
    Sellers("+0.5 overnight after 39 weeks", jumping(39)),
    Sellers("+0.5, from easy takes to hard ones", gaining(0.5), mix=shifting(EASY, HARD)),
    Sellers("+0.5, 1–2 reps a week", gaining(0.5), reps=(1, 2)),
    Sellers("+0.5, irregular weeks with gaps", gaining(0.5), reps=(1, 3), idle=0.35),
    Sellers("+0.5, half of the scores hurried", gaining(0.5), quick=0.5),
)
BAD = (
    Sellers("bad: own bar falls by 0.5 over the year", gaining(0.5)),
    Sellers("bad: practice moves to better weekdays (±0.3)", flat() + FASTER),
    Sellers("bad: a season of ±0.2", flat() + SEASON),
    Sellers("bad: moods of four weeks, SD 0.2", flat(), mood=0.2),
    Sellers("bad: easier takes, difficulty unsaid", flat(), mix=shifting(HARD, EASY), unsaid=True),
)
"""Nothing in the scores tells these from skill; the share misled is printed, and named as such."""


class Told(NamedTuple):
    """The years, from 0, in which a seller was told of a rise, and of a fall."""

    up: frozenset[int]
    down: frozenset[int]


def by_climb(cells: Sequence[Cell], weeks: int, drills: int = 1) -> Told:
    """Return when a seller is told of one drill; the others are practised in the same weeks."""
    factor = factor_of({str(drill): cells for drill in range(drills)})
    seen = looks(cells, WEEK_ZERO + weeks, factor)
    calls = [(look.call.direction, look.at - 1 - WEEK_ZERO) for look in seen if look.call]
    return _told(calls)


def by_cusum(reps: Reps) -> Told:
    """Return when a seller would have been told by 0.1."""
    series = shift_series(weeks_of(reps), LATER)
    return _told([(call.direction, call.at) for call in calls_made(series)])


def _told(calls: Sequence[tuple[str, int]]) -> Told:
    years = {way: frozenset(at // YEAR for said, at in calls if said == way) for way in (UP, DOWN)}
    return Told(years[UP], years[DOWN])


def both_rules(kind: Sellers, drawing: Drawing) -> Iterator[tuple[Told, Told]]:
    """Yield what each seller of a kind is told by the climb, and would have been by 0.1."""
    for reps in sellers(kind, drawing):
        yield by_climb(cells_of(reps), len(kind.level)), by_cusum(reps)


def share(told: Sequence[bool]) -> float:
    """Return how many of a hundred."""
    return 100 * sum(told) / len(told)


def misled(drills: int, reps: tuple[int, int], drawing: Drawing) -> tuple[float, float]:
    """Return the per cent of flat sellers of several drills told in a year that one rose, or fell.

    `reps` are those of each drill in a week, the fewest and the most.
    """
    kind = Sellers(f"flat, {drills} drills of {reps} reps", flat(), reps=reps, idle=_idle(reps))
    one_each = sellers(kind, Drawing(drawing.sellers * drills, drawing.seed))
    told = [by_climb(cells_of(each), YEAR, drills) for each in one_each]
    groups = [told[at : at + drills] for at in range(0, len(told), drills)]
    return (
        share([any(0 in each.up for each in group) for group in groups]),
        share([any(0 in each.down for each in group) for group in groups]),
    )


def _idle(reps: tuple[int, int]) -> float:
    """Let drills practised once a week or less stand still for some weeks, as they do."""
    return 0.3 if reps == ONE else 0.0


def first_year(drawing: Drawing) -> list[str]:
    """Say who is told of a rise or a fall within the first year, by both rules."""
    rows: list[Row] = []
    pooled: list[tuple[Told, Told]] = []
    for kind in (*HONEST, *GAINING, *BAD):
        told = [*both_rules(kind, drawing)]
        pooled += told if kind in HONEST else []
        rows.append(_first_year_row(kind.who, told))
    rows.insert(len(HONEST), _first_year_row("flat, pooled", pooled))
    return table(("seller", "up, %", "down, %", "0.1: up, %", "down, %"), rows)


def _first_year_row(who: str, told: Sequence[tuple[Told, Told]]) -> Row:
    return (
        who,
        *(share([0 in each[rule][way] for each in told]) for rule in (0, 1) for way in (0, 1)),
    )


def several_drills(drawing: Drawing) -> list[str]:
    """Say how often a seller of several drills, none of which moves, is told that one did."""
    rows = [
        (f"{drills} drills, 2–4 reps of each a week", *misled(drills, (2, 4), drawing))
        for drills in (2, 3, 4, 6, 8)
    ]
    return table(("flat seller", "some drill up, %", "down, %"), rows)


def later_years(drawing: Drawing) -> list[str]:
    """Say how often sellers who never change are told of a rise in each of ten years."""
    kind = Sellers("for ten years", flat(YEARS * YEAR))
    told = [*both_rules(kind, drawing)]
    rows = [
        (name, *(share([year in each[rule].up for each in told]) for year in range(YEARS)))
        for rule, name in enumerate(("flat", "flat, by 0.1"))
    ]
    return table(("told of a rise, %", *(f"year {n}" for n in range(1, YEARS + 1))), rows)


ONE, FEW, SOME, MANY = (1, 1), (1, 2), (2, 4), (5, 7)
PRACTISED = (
    *((1, reps) for reps in (ONE, FEW, SOME, MANY)),
    *((drills, reps) for drills in (2, 3, 4, 6) for reps in (FEW, SOME)),
)
"""Ways of practising that `report --explain` knows: drills, and the reps of each in a week."""


def practised_alike(drawing: Drawing) -> list[str]:
    """Say how often a flat seller is misled by how much and how widely they practise.

    These rows stand in src/practicelog/core/statistics/false_alarms.py.
    """
    rows: list[Row] = []
    for drills, reps in PRACTISED:
        a_week = drills * (1 - _idle(reps)) * sum(reps) / 2
        rows.append((f"{drills}", f"{a_week:.1f}", *misled(drills, reps, drawing)))
    return table(("drills", "scored reps a week in all", "up, %", "down, %"), rows)
