"""A metric from the field, week by week, beside its median; nothing joins it to practice."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from practicelog.core.calendar.week_numbers import week_number
from practicelog.core.charts import axes
from practicelog.core.decimals import decimal_words, median, total
from practicelog.core.journey.metrics import RATES
from practicelog.core.records.field import Metric
from practicelog.core.sections import Dot, Plot, Series, Table
from practicelog.core.wording import count_words

WEEKS_AT_MOST = 104
WEEKS_AT_LEAST = 13
MEDIAN_OF = 12


def field_chart(name: str, values: Iterable[Metric], until: date) -> Plot:
    """Return the weeks of a metric, and the median of up to twelve weeks before each.

    A week's count is the sum of what was typed, of a rate the newest; a week without any has no
    bar, which is unknown, not 0. Weeks are ISO weeks.
    """
    typed: dict[int, list[Decimal]] = {}
    for each in values:
        typed.setdefault(week_number(each.day), []).append(each.value)
    weeks = [
        (number, found[-1] if name in RATES else total(found))
        for number, found in sorted(typed.items())
    ]
    last = week_number(until)
    shown = [at for at, (number, _) in enumerate(weeks) if last - number < WEEKS_AT_MOST]
    bars = tuple(Dot(weeks[at][0], float(weeks[at][1]), _words(name, weeks[at])) for at in shown)
    medians = [(weeks[at][0], _median(weeks, at)) for at in shown]
    steps = tuple(
        Dot(number, float(middle), f"median {_median_words((middle, n))}")
        for number, (middle, n) in medians
        if middle is not None
    )
    told = dict(medians)
    rows = tuple(
        (
            axes.week_name(weeks[at][0]),
            decimal_words(weeks[at][1]),
            _median_words(told[weeks[at][0]]),
        )
        for at in reversed(shown)
    )
    first = min([last - WEEKS_AT_LEAST, *(weeks[at][0] for at in shown)])
    return Plot(
        title=name,
        sentence=f"{count_words(len(shown), 'week')} with a value in the last two years"
        + (f"; {decimal_words(weeks[shown[-1]][1])} in the latest." if shown else "."),
        across=axes.weeks(first, last),
        up=axes.numbers([dot.up for dot in (*bars, *steps)]),
        series=(
            Series("a week", bars, "bar"),
            Series("median of up to 12 weeks before", steps, "step"),
        ),
        numbers=Table(("Week", "Value", "Median"), rows, right=frozenset({"Value", "Median"})),
        paced=True,
    )


def _median(weeks: Sequence[tuple[int, Decimal]], at: int) -> tuple[Decimal | None, int]:
    """Return the median of the weeks before one, and how many of them have a value."""
    before = [value for number, value in weeks[:at] if weeks[at][0] - number <= MEDIAN_OF]
    return median(tuple(before)) if before else None, len(before)


def _median_words(told: tuple[Decimal | None, int]) -> str:
    middle, n = told
    return "" if middle is None else f"{decimal_words(middle)} ({count_words(n, 'week')})"


def _words(name: str, week: tuple[int, Decimal]) -> str:
    return f"{axes.week_name(week[0])}: {decimal_words(week[1])} {name}"
