"""The sheet of weekly levels, and the chart that draws them."""

from collections.abc import Iterator
from datetime import timedelta

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from practicelog.core.extent import Extent
from practicelog.core.statistics.weekly_levels import Series, SeriesKey
from practicelog.store import scores
from practicelog.store.connection import Log
from practicelog.store.plans import plans

NAME = "levels"
LEVELS = ("from", "drill", "rubric", "hurried", "level", "reps", "lowest", "highest")
DRAWN_AT_MOST = 6
LAST_ROW = 1_048_575


def levels_of(log: Log, extent: Extent) -> Series:
    """Return the level of every practised week of the days that leave, series by series."""
    last = extent.until or extent.today
    found = scores.weekly(log, plans(log), min(last, extent.today), extent.drill)
    kept = {
        key: [each for each in weeks if each.last >= (extent.since or each.last)]
        for key, weeks in sorted(found.items())
    }
    return {key: weeks for key, weeks in kept.items() if weeks}


def level_rows(series: Series) -> Iterator[tuple[object, ...]]:
    """Yield a row for each practised week, the weeks of a series one below the other."""
    for key, weeks in series.items():
        for week in weeks:
            levels = (round(each, 2) for each in (week.mean, week.low, week.high))
            mean, low, high = levels
            yield (week.first, key.drill, key.rubric, key.quick, mean, week.n, low, high)


def draw(book: Workbook, sheet: Worksheet, series: Series) -> None:
    """Draw the longest series beside their numbers: a mark a week, no line between weeks."""
    chart = book.add_chart({"type": "scatter"})
    chart.set_title({"name": "Level week by week", "overlay": False})
    chart.set_y_axis({"min": 1, "max": 5, "major_unit": 1, "name": "points"})
    chart.set_x_axis(_days(series))
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": 900, "height": 420})
    longest = sorted(series, key=lambda key: -len(series[key]))[:DRAWN_AT_MOST]
    at = 1
    for key, weeks in series.items():
        if key in longest:
            chart.add_series(_drawn(key, at, at + len(weeks) - 1))
        at += len(weeks)
    if at <= LAST_ROW:
        sheet.insert_chart(1, len(LEVELS) + 1, chart)


def _days(series: Series) -> dict[str, object]:
    first = min(weeks[0].first for weeks in series.values())
    last = max(weeks[-1].last for weeks in series.values())
    return {
        "date_axis": True,
        "num_format": "mmm yyyy",
        "min": first - timedelta(weeks=1),
        "max": last + timedelta(weeks=1),
        "major_gridlines": {"visible": False},
    }


def _drawn(key: SeriesKey, first: int, last: int) -> dict[str, object]:
    hurried = ", hurried" if key.quick else ""
    return {
        "name": f"{key.drill} (rubric {key.rubric}{hurried})",
        "categories": [NAME, first, 0, last, 0],
        "values": [NAME, first, 4, last, 4],
        "line": {"none": True},
        "marker": {"type": "automatic", "size": 5},
    }
