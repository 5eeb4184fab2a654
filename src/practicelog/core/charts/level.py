"""A drill's level week by week, with what was usual, and what happened when."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from practicelog.core.calendar.week_numbers import week_number
from practicelog.core.charts import axes
from practicelog.core.record import Record
from practicelog.core.sections import Band, Dot, Mark, Plot, Series, Table
from practicelog.core.statistics.weekly_levels import (
    SeriesKey,
    WeekScore,
    usual_range,
)
from practicelog.core.wording import count_words, points_words, week_words

WEEKS_AT_MOST = 104
WEEKS_AT_LEAST = 13
"""A chart is never narrower, so that three weeks do not look like a history."""

NUMBERS = ("Level", "Reps", "Lowest", "Highest", "Usual")

Happened = tuple[date, str]
"""A day, and what is to be said of it."""


class FirstTakes(Record):
    """The weekly means of first takes of sessions: of what they are, and by which shape drawn."""

    name: str
    heading: str
    shape: str
    weeks: Sequence[WeekScore]


def level_chart(
    key: SeriesKey,
    series: Sequence[WeekScore],
    until: date,
    happened: Iterable[Happened] = (),
    cold: Sequence[FirstTakes] = (),
) -> Plot:
    """Return the weekly means of the last two years of a series up to a day.

    A dot's area is the week's reps; a week without practice has none. The band is the range of
    the up to twelve practised weeks before each week, where there are six. First takes, `cold`,
    are dots of their own: they are no part of the level.
    """
    last = week_number(until)
    shown = [at for at, week in enumerate(series) if last - _number(week) < WEEKS_AT_MOST]
    weeks = [series[at] for at in shown]
    first = min([_number(weeks[0]), last - WEEKS_AT_LEAST]) if weeks else last - WEEKS_AT_LEAST
    cold = [each for each in (_shown(each, first, last) for each in cold) if each.weeks]
    marks = (Mark(week_number(day), said) for day, said in happened)
    return Plot(
        title=f"{key.drill}: level week by week",
        sentence=" ".join([_sentence(key, weeks), *map(_cold_words, cold)]),
        across=axes.weeks(first, last),
        up=axes.POINTS,
        series=(
            Series("a week's mean; the area is its reps", _dots(weeks)),
            *(Series(each.name, _dots(each.weeks, "take"), each.shape) for each in cold),
        ),
        numbers=_numbers(series, shown, cold),
        bands=tuple(_bands(series, shown)),
        band_name="usual range",
        marks=tuple(each for each in marks if first <= each.across <= last),
        paced=True,
    )


def _number(week: WeekScore) -> int:
    return week_number(week.first)


def _shown(takes: FirstTakes, first: int, last: int) -> FirstTakes:
    """Return those of the weeks that the chart has."""
    weeks = [each for each in takes.weeks if first <= _number(each) <= last]
    return takes._replace(weeks=weeks)


def _cold_words(takes: FirstTakes) -> str:
    latest = takes.weeks[-1]
    weeks = count_words(len(takes.weeks), "week")
    return f"{takes.heading}: {points_words(latest.mean)} in the latest of {weeks}."


def _dots(weeks: Iterable[WeekScore], what: str = "rep") -> tuple[Dot, ...]:
    return tuple(Dot(_number(each), each.mean, _words(each, what), each.n) for each in weeks)


def _words(week: WeekScore, what: str) -> str:
    return f"{week_words(week.first)}: {_mean_words(week, what)}"


def _mean_words(week: WeekScore, what: str) -> str:
    return f"{points_words(week.mean)} ({count_words(week.n, what)})"


def _sentence(key: SeriesKey, weeks: Sequence[WeekScore]) -> str:
    kind = "hurried scores" if key.quick else "your own scores by the rubric"
    if not weeks:
        return "No scored practice in these two years."
    lowest = min(weeks, key=lambda week: week.mean)
    highest = max(weeks, key=lambda week: week.mean)
    reps = count_words(sum(week.n for week in weeks), "rep")
    if len(weeks) == 1:
        return f"One practised week, {reps}, by {kind}: {points_words(weeks[0].mean)}."
    return (
        f"{count_words(len(weeks), 'practised week')}, {reps}, by {kind}: weekly means from "
        f"{points_words(lowest.mean)} to {points_words(highest.mean)}, "
        f"{points_words(weeks[-1].mean)} in the latest."
    )


def _bands(series: Sequence[WeekScore], shown: Sequence[int]) -> Iterator[Band]:
    """Yield the usual range before each week shown, drawn up to the next practised week."""
    ranges = [(_number(series[at]), usual_range(series[:at])) for at in shown]
    told = [(number, (usual.low, usual.high)) for number, usual in ranges if usual]
    for (low, high), run in groupby(told, key=lambda each: each[1]):
        numbers = [number for number, _ in run]
        following = next((number for number, _ in told if number > numbers[-1]), numbers[-1] + 1)
        yield Band(numbers[0] - 0.5, following - 0.5, low, high)


def _numbers(
    series: Sequence[WeekScore], shown: Sequence[int], cold: Sequence[FirstTakes]
) -> Table:
    """Return a row for each week that has a dot, newest first."""
    rows: dict[int, list[str]] = {}
    first_days = {_number(series[at]): series[at].first for at in shown}
    for at in shown:
        week, usual = series[at], usual_range(series[:at])
        reach = f"{points_words(usual.low)}–{points_words(usual.high)}" if usual else ""
        mean, low, high = map(points_words, (week.mean, week.low, week.high))
        rows[_number(week)] = [mean, f"{week.n}", low, high, reach]
    for place, takes in enumerate(cold):
        for week in takes.weeks:
            first_days.setdefault(_number(week), week.first)
            cells = rows.setdefault(_number(week), [""] * len(NUMBERS))
            cells += [""] * (len(NUMBERS) + place - len(cells)) + [_mean_words(week, "take")]
    headings = (*NUMBERS, *(each.heading for each in cold))
    told = (
        (week_words(first_days[number]), *cells, *[""] * (len(headings) - len(cells)))
        for number, cells in sorted(rows.items(), reverse=True)
    )
    return Table(("Week", *headings), tuple(told), right=frozenset(headings))
