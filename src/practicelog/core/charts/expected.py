"""Scores expected before scoring against those given after."""

from collections import Counter
from collections.abc import Sequence

from practicelog.core.charts import axes
from practicelog.core.records.rep import Rep
from practicelog.core.sections import Dot, Plot, Series, Table
from practicelog.core.wording import count_words, points_words

REPS_AT_LEAST = 3


def expected_chart(reps: Sequence[Rep], title: str) -> Plot | None:
    """Return expected against given of the reps that have both; None below three of them."""
    both = Counter(
        ((rep.predict / 100, rep.score / 100)) for rep in reps if rep.predict and rep.score
    )
    n = both.total()
    if n < REPS_AT_LEAST:
        return None
    found = sorted(both.items())
    dots = tuple(
        Dot(expected, given, f"expected {expected:g}, given {given:g}: {count_words(n, 'rep')}", n)
        for (expected, given), n in found
    )
    same = tuple(Dot(each, each, f"{each} expected and given") for each in range(1, 6))
    means = [sum(pair[side] * n for pair, n in found) / n for side in (0, 1)]
    rows = tuple((f"{expected:g}", points_words(given), f"{n:,}") for (expected, given), n in found)
    headings = ("Expected", "Given", "Reps")
    expected, given = map(points_words, means)
    return Plot(
        title=title,
        sentence=f"{count_words(n, 'rep')}: expected {expected}, given {given} in the mean. "
        "Above the line it went better than expected.",
        across=axes.POINTS,
        up=axes.POINTS,
        series=(
            Series("as expected", same, "line"),
            Series("reps; the area is how many", dots),
        ),
        numbers=Table(headings, rows, right=frozenset(headings)),
    )
