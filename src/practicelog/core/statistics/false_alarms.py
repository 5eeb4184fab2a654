"""How often a seller who stands still is told of a climb, by how much and how widely they practise.

Drawn by `python -m benchmarks.simulate_sellers`, which prints the table anew; docs/reports.md says
how, and which kinds of noise it leaves out.
"""

from math import log

from practicelog.core.record import Record
from practicelog.core.statistics.climb import YEAR, drills_counted
from practicelog.core.statistics.strata import Cells, practised_weeks


class FalseAlarms(Record):
    """Of so many flat sellers, the per cent told in a year that they rose, and that they fell.

    `reps` are scored reps a week over all their `drills` together.
    """

    reps: float
    drills: int
    up: float
    down: float


SELLERS = 4_000
"""How many of each row were drawn: a rate near 5 % is known to 0.35 (one standard error)."""

MEASURED: tuple[FalseAlarms, ...] = (
    FalseAlarms(0.7, 1, 4.3, 4.1),
    FalseAlarms(1.5, 1, 4.8, 4.9),
    FalseAlarms(3.0, 1, 5.2, 4.2),
    FalseAlarms(6.0, 1, 4.7, 5.1),
    FalseAlarms(3.0, 2, 5.8, 4.8),
    FalseAlarms(6.0, 2, 5.5, 5.1),
    FalseAlarms(4.5, 3, 5.8, 5.3),
    FalseAlarms(9.0, 3, 5.5, 5.7),
    FalseAlarms(6.0, 4, 5.5, 5.5),
    FalseAlarms(12.0, 4, 5.2, 5.3),
    FalseAlarms(9.0, 6, 5.7, 5.2),
    FalseAlarms(18.0, 6, 5.7, 5.1),
)


class Practising(Record):
    """How somebody practised in the year before a week: scored reps a week, and drills."""

    reps: float
    drills: int


def practising(drills: Cells, end: int) -> Practising | None:
    """Return how somebody practised up to a week; None without a scored rep in a year.

    The weeks without practice count, from the first one scored in that year.
    """
    recent = [cell for cells in drills.values() for cell in cells if end - YEAR <= cell.week < end]
    if not recent:
        return None
    weeks = end - min(cell.week for cell in recent)
    counted = drills_counted(map(practised_weeks, drills.values()), end)
    return Practising(sum(cell.n for cell in recent) / weeks, max(1, counted))


def nearest(to: Practising) -> FalseAlarms:
    """Return the row of those who practise most like this: the drills first, then the reps."""
    near = min(abs(row.drills - to.drills) for row in MEASURED)
    rows = [row for row in MEASURED if abs(row.drills - to.drills) == near]
    return min(rows, key=lambda row: abs(log(row.reps / to.reps)))
