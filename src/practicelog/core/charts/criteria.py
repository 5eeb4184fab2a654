"""Criteria side by side: now against before, or one's own ratings against a coach's."""

from collections.abc import Iterable, Iterator, Sequence

from practicelog.core.charts import axes
from practicelog.core.record import Record
from practicelog.core.sections import Dot, Plot, Series, Table
from practicelog.core.statistics.rater_difference import Pair
from practicelog.core.statistics.weekly_levels import HUNDREDTHS
from practicelog.core.wording import count_words, points_words


class Rated(Record):
    """What a criterion was rated by one side, in points, and in how many reps or weeks."""

    points: float
    n: int


class Side(Record):
    """One side of a comparison: its name, also as a heading, what it counts, how it is drawn."""

    name: str
    heading: str
    of: str
    shape: str


NOW = Side("now", "Now", "rep", "dot")
BEFORE = Side("the 12 practised weeks before", "The 12 practised weeks before", "week", "ring")
SELF = Side("you", "You", "rep", "dot")

Row = tuple[str, Sequence[Rated | None]]
"""A criterion, and what each side gave it."""


def coach_side(name: str) -> Side:
    """Return the side of a coach, who is spelled everywhere as they spell themselves."""
    return Side(name, name, "rep", "square")


def criteria_chart(title: str, sides: Sequence[Side], rows: Sequence[Row]) -> Plot:
    """Return a row for each criterion, on it what each side gave, with n."""
    numbered = list(enumerate(rows))
    series = tuple(
        Series(
            side.name,
            tuple(
                Dot(told.points, -place, f"{name}, {side.name}: {_words(told, side)}")
                for place, (name, given) in numbered
                if (told := given[at])
            ),
            side.shape,
        )
        for at, side in enumerate(sides)
    )
    table = tuple(
        (
            name,
            *(_words(told, side) if told else "" for told, side in zip(given, sides, strict=True)),
        )
        for name, given in rows
    )
    headings = tuple(side.heading for side in sides)
    return Plot(
        title=title,
        sentence=_sentence(sides, rows),
        across=axes.POINTS,
        up=axes.rows([name for name, _ in rows]),
        series=series,
        numbers=Table(("Criterion", *headings), table, right=frozenset(headings)),
        rows=True,
    )


def _words(told: Rated, side: Side) -> str:
    return f"{points_words(told.points)} ({count_words(told.n, side.of)})"


def _sentence(sides: Sequence[Side], rows: Sequence[Row]) -> str:
    criteria = count_words(len(rows), "criterion", "criteria")
    return f"{criteria} from 1 to 5: {' beside '.join(side.name for side in sides)}."


def coach_charts(pairs: Iterable[Pair]) -> Iterator[Plot]:
    """Yield one chart for each other rater and drill: own ratings beside theirs, of the same reps.

    Criteria stand in the order in which they were first rated by both.
    """
    found: dict[tuple[str, str], dict[str, list[Pair]]] = {}
    for pair in pairs:
        of_drill = found.setdefault((pair.rater, pair.drill), {})
        of_drill.setdefault(pair.criterion, []).append(pair)
    for (rater, drill), criteria in found.items():
        rows = [(name, (_mean(own, 0), _mean(own, 1))) for name, own in criteria.items()]
        title = f"{drill}: you and {rater} on the same reps"
        yield criteria_chart(title, (SELF, coach_side(rater)), rows)


def _mean(pairs: Sequence[Pair], side: int) -> Rated:
    values = [(pair.own, pair.other)[side] for pair in pairs]
    return Rated(sum(values) / (HUNDREDTHS * len(values)), len(values))
