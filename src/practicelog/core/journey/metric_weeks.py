"""A week's counts from the field beside the median of the weeks before.

They stand by themselves: nothing joins them with practice (docs/reports.md).
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from practicelog.annotations import Any
from practicelog.core.calendar.periods import Week, week_of, weeks_between
from practicelog.core.decimals import median, total, written
from practicelog.core.journey.metrics import RATES, in_order, kind
from practicelog.core.record import Record
from practicelog.core.records.field import Metric
from practicelog.core.records.plan import Plan

WEEKS_BEFORE = 12
DAYS_BEFORE = 7 * WEEKS_BEFORE


class MetricWeek(Record):
    """One metric in one week, beside the median of those of the 12 weeks before with a value.

    `value` is None in a week without one, which is unknown, not 0. `weeks` is how many of the
    weeks before have a value; `median` is None when none has.
    """

    name: str
    value: Decimal | None
    median: Decimal | None
    weeks: int


def weeks_beside(day: date, plans: Sequence[Plan]) -> tuple[Week, ...]:
    """Return the week that holds a day, last, and the 12 before it.

    A part week, cut where a plan moved the week's start, is one of the 12. There are fewer only
    where the calendar begins.
    """
    this = week_of(day, plans)
    earliest = date.fromordinal(max(this.first.toordinal() - DAYS_BEFORE, 1))
    return tuple(weeks_between(earliest, this.first, plans))[-WEEKS_BEFORE - 1 :]


def metric_weeks(found: Iterable[Metric], weeks: Sequence[Week]) -> tuple[MetricWeek, ...]:
    """Return every metric found, in the order they are listed.

    `found` are those of the weeks, in order of time; the last week is the one that is told.
    """
    firsts = [week.first for week in weeks]
    by_name: dict[str, dict[date, list[Decimal]]] = {}
    for each in found:
        first = firsts[bisect_right(firsts, each.day) - 1]
        by_name.setdefault(each.name, {}).setdefault(first, []).append(each.value)
    return tuple(_metric_week(name, by_name[name], firsts[-1]) for name in in_order(by_name))


def _metric_week(name: str, by_week: dict[date, list[Decimal]], this: date) -> MetricWeek:
    values = {
        first: typed[-1] if name in RATES else total(typed) for first, typed in by_week.items()
    }
    value = values.pop(this, None)
    return MetricWeek(name, value, median(tuple(values.values())) if values else None, len(values))


def week_documents(metrics: Sequence[MetricWeek]) -> list[dict[str, Any]]:
    """Return what scripts read of a week's counts beside the weeks before."""
    return [
        {
            "name": each.name,
            "kind": kind(each.name),
            "value": None if each.value is None else written(each.value),
            "median": None if each.median is None else written(each.median),
            "weeks": each.weeks,
        }
        for each in metrics
    ]
