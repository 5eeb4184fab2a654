"""A team week by week: what may be told of each, and nothing where it may not."""

from collections.abc import Mapping

from practicelog.core.charts import axes
from practicelog.core.record import Record
from practicelog.core.sections import Dot, Plot, Series, Table
from practicelog.core.wording import count_words


class TeamWeek(Record):
    """One figure of one week, and in words how many sellers it is of."""

    total: int
    sellers: str


def team_chart(name: str, weeks: Mapping[int, TeamWeek], first: int, last: int) -> Plot:
    """Return a bar for each week by its number; a week without one is not told, which is not 0."""
    shown = {number: each for number, each in sorted(weeks.items()) if first <= number <= last}
    bars = tuple(
        Dot(number, float(each.total), f"{axes.week_name(number)}: {each.total:,} ({each.sellers})")
        for number, each in shown.items()
    )
    heading = name.capitalize()
    title = heading + " week by week"
    rows = tuple(
        (axes.week_name(number), f"{each.total:,}", each.sellers)
        for number, each in reversed(shown.items())
    )
    return Plot(
        title=title,
        sentence=f"{count_words(len(shown), 'week')} of {last - first + 1} can be told.",
        across=axes.weeks(first, last),
        up=axes.numbers(dot.up for dot in bars),
        series=(Series(name, bars, "bar"),),
        numbers=Table(("Week", heading, "Sellers"), rows, right=frozenset({heading})),
        paced=True,
    )
