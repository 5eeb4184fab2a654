"""The sheet of weekly levels, and a sheet of charts that draw them."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from xlsxwriter import Workbook

from practicelog.core.extent import Extent
from practicelog.core.statistics.weekly_levels import Series, SeriesKey, WeekScore
from practicelog.store import scores
from practicelog.store.connection import Log
from practicelog.store.plans import plans

NAME = "levels"
CHARTS = "charts"
LEVELS = ("from", "drill", "rubric", "hurried", "level", "reps", "lowest", "highest")
DRAWN_AT_MOST = 6
ROWS_A_CHART, COLUMNS_A_CHART = 15, 10
WIDTH, HEIGHT = 620, 290
SIDE_BY_SIDE = 2
A4 = 9
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


def draw(book: Workbook, series: Series) -> None:
    """Draw the longest series on one page, a chart each: a mark a week, no line."""
    sheet = book.add_worksheet(CHARTS)
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.fit_to_pages(1, 1)
    sheet.hide_gridlines(2)
    longest = sorted(series, key=lambda key: -len(series[key]))[:DRAWN_AT_MOST]
    at = 1
    for key, weeks in series.items():
        if key in longest and at + len(weeks) <= LAST_ROW:
            chart = book.add_chart({"type": "scatter"})
            chart.set_title({"name": _name(key), "name_font": {"size": 12}})
            chart.set_y_axis({"min": 1, "max": 5, "major_unit": 1})
            chart.set_x_axis(_days(weeks))
            chart.set_legend({"none": True})
            chart.set_size({"width": WIDTH, "height": HEIGHT})
            chart.add_series(_drawn(at, at + len(weeks) - 1))
            row, column = divmod(longest.index(key), SIDE_BY_SIDE)
            sheet.insert_chart(row * ROWS_A_CHART, column * COLUMNS_A_CHART, chart)
        at += len(weeks)


def _name(key: SeriesKey) -> str:
    hurried = ", hurried" if key.quick else ""
    return f"{key.drill}: level week by week (rubric {key.rubric}{hurried})"


def _days(weeks: Sequence[WeekScore]) -> dict[str, object]:
    return {
        "date_axis": True,
        "num_format": "mmm yyyy",
        "min": weeks[0].first - timedelta(weeks=2),
        "max": weeks[-1].last + timedelta(weeks=2),
        "major_gridlines": {"visible": False},
    }


def _drawn(first: int, last: int) -> dict[str, object]:
    ink = {"color": "#0B6172"}
    return {
        "categories": [NAME, first, 0, last, 0],
        "values": [NAME, first, 4, last, 4],
        "line": {"none": True},
        "marker": {"type": "circle", "size": 5, "fill": ink, "border": ink},
    }
