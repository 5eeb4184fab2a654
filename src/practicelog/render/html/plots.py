"""A chart of dots as inline SVG.

Places across are per cent and places up are pixels, so that a chart fits any width and its words
keep their size.
"""

from collections.abc import Iterable, Iterator
from math import sqrt

from practicelog.core.sections import Axis, Band, Dot, Mark, Plot, Series
from practicelog.render.html.markup import Markup, element
from practicelog.render.html.tables import numbers_of

HEIGHT = 232
ROW = 36
TOP = 32
BOTTOM = 24
LEFT = 7.0
LEFT_OF_ROWS = 2.0
RIGHT = 98.0
SMALLEST = 3.0
LARGEST = 8.0
IN_ROW = 5.0
FROM_THE_END = 60.0
"""Per cent: what happened right of here is told left of its line."""

SWATCH = 14


class Frame:
    """Where a value of a plot is drawn."""

    def __init__(self, plot: Plot) -> None:
        self.across, self.up = plot.across, plot.up
        self.left = LEFT_OF_ROWS if plot.rows else LEFT
        self.height = TOP + BOTTOM + ROW * len(plot.up.ticks) if plot.rows else HEIGHT
        self.bottom = self.height - BOTTOM
        self.rows = plot.rows
        self.most = max((dot.n for each in plot.series for dot in each.dots), default=1)

    def x(self, value: float) -> float:
        """Return a place across in per cent."""
        return self.left + _share(self.across, value) * (RIGHT - self.left)

    def y(self, value: float) -> float:
        """Return a place in pixels from the top."""
        return round(self.bottom - _share(self.up, value) * (self.bottom - TOP), 1)

    def radius(self, n: int) -> float:
        """Return how large a dot is: its area grows with n up to the largest there is.

        In named rows all are of one size: what they count differs.
        """
        if self.rows:
            return IN_ROW
        return round(max(SMALLEST, LARGEST * sqrt(n / max(self.most, 9))), 1)


def _share(axis: Axis, value: float) -> float:
    return (value - axis.low) / (axis.high - axis.low)


def _per_cent(place: float) -> str:
    return f"{place:.2f}%"


def plot_figure(plot: Plot, level: int) -> Markup:
    """Return a chart with its title, its sentence, a legend, and its numbers in a table."""
    frame = Frame(plot)
    drawing = element(
        "svg",
        {
            "class": "plot",
            "role": "img",
            "aria-label": f"{plot.title}. {plot.sentence}",
            "width": "100%",
            "height": frame.height,
        },
        *_bands(frame, plot.bands),
        *_lines(frame, plot),
        *_marks(frame, plot.marks),
        *(each for place, one in enumerate(plot.series) for each in _series(frame, one, place)),
    )
    return element(
        "figure",
        {},
        element(f"h{level}", {}, plot.title),
        element("p", {}, plot.sentence),
        element("p", {"class": "legend", "aria-hidden": "true"}, *_legend(plot)),
        drawing,
        numbers_of(plot.numbers, plot.title),
    )


def _legend(plot: Plot) -> Iterator[Markup]:
    for place, each in enumerate(plot.series):
        if each.dots:
            yield element("span", {}, _swatch(_sign(each.shape, place)), each.name)
    if plot.bands:
        band = element("rect", {"class": "band", "width": SWATCH, "height": SWATCH})
        yield element("span", {}, _swatch(band), plot.band_name)


def _swatch(*shapes: Markup) -> Markup:
    return element("svg", {"class": "swatch", "width": SWATCH, "height": SWATCH}, *shapes)


def _sign(shape: str, place: int) -> Markup:
    """Return a shape as the legend shows it."""
    middle = SWATCH / 2
    if shape == "bar":
        return element("rect", {"class": "bar", "x": 3, "y": 2, "width": 8, "height": 12})
    if shape in {"line", "step"}:
        return element("line", {"class": shape, "x1": 0, "x2": SWATCH, "y1": middle, "y2": middle})
    return _placed(shape, place, f"{middle}", middle, 5)


def _placed(shape: str, place: int, x: str, y: float, radius: float, *inside: Markup) -> Markup:
    if shape == "square":
        corner = f"translate(-{radius} -{radius})"
        side = 2 * radius
        given = {"class": "square", "x": x, "y": y, "width": side, "height": side}
        return element("rect", given | {"transform": corner}, *inside)
    name = f"{shape} other" if place else shape
    return element("circle", {"class": name, "cx": x, "cy": y, "r": radius}, *inside)


def _series(frame: Frame, series: Series, place: int) -> Iterator[Markup]:
    before: Dot | None = None
    for dot in series.dots:
        said = element("title", {}, dot.words)
        if series.shape == "bar":
            yield _bar(frame, dot, said)
        elif series.shape == "step":
            yield _line("step", frame, (dot.across - 0.45, dot.up), (dot.across + 0.45, dot.up))
        elif series.shape == "line":
            if before:
                yield _line("line", frame, (before.across, before.up), (dot.across, dot.up))
        else:
            x, y = _per_cent(frame.x(dot.across)), frame.y(dot.up)
            yield _placed(series.shape, place, x, y, frame.radius(dot.n), said)
        before = dot


def _bar(frame: Frame, dot: Dot, said: Markup) -> Markup:
    left, right = frame.x(dot.across - 0.35), frame.x(dot.across + 0.35)
    top, foot = sorted((frame.y(dot.up), frame.y(max(0.0, frame.up.low))))
    return element(
        "rect",
        {
            "class": "bar",
            "x": _per_cent(left),
            "width": _per_cent(right - left),
            "y": top,
            "height": round(max(foot - top, 1), 1),
        },
        said,
    )


def _line(name: str, frame: Frame, one: tuple[float, float], other: tuple[float, float]) -> Markup:
    return element(
        "line",
        {
            "class": name,
            "x1": _per_cent(frame.x(one[0])),
            "y1": frame.y(one[1]),
            "x2": _per_cent(frame.x(other[0])),
            "y2": frame.y(other[1]),
        },
    )


def _bands(frame: Frame, bands: Iterable[Band]) -> Iterator[Markup]:
    for band in bands:
        left, right = frame.x(max(band.first, frame.across.low)), frame.x(band.last)
        top, foot = frame.y(band.high), frame.y(band.low)
        place = {"x": _per_cent(left), "width": _per_cent(min(right, RIGHT) - left), "y": top}
        yield element("rect", {"class": "band", **place, "height": round(max(foot - top, 2), 1)})


def _lines(frame: Frame, plot: Plot) -> Iterator[Markup]:
    """Yield the lines and words along both axes; every other word gives way on a narrow screen."""
    if plot.rows:
        for value, _ in plot.across.ticks:
            x, foot = _per_cent(frame.x(value)), frame.bottom
            yield element("line", {"class": "rule", "x1": x, "x2": x, "y1": TOP, "y2": foot})
    for value, told in plot.up.ticks:
        y = frame.y(value)
        yield element("line", {"class": "rule", "x1": "0%", "x2": "100%", "y1": y, "y2": y})
        above = 9 if plot.rows else 4
        yield element("text", {"class": "tick", "x": "0%", "y": y - above}, told)
    for place, (value, told) in enumerate(plot.across.ticks):
        x = _per_cent(frame.x(value))
        name = "tick middle spare" if place % 2 else "tick middle"
        yield element("text", {"class": name, "x": x, "y": frame.height - 6}, told)


def _marks(frame: Frame, marks: Iterable[Mark]) -> Iterator[Markup]:
    """Yield what happened as lines with words, on two levels in turn."""
    for place, mark in enumerate(marks):
        at = frame.x(mark.across)
        x, y = _per_cent(at), 10 + 13 * (place % 2)
        side = "mark end" if at > FROM_THE_END else "mark"
        yield element("line", {"class": "mark", "x1": x, "x2": x, "y1": y, "y2": frame.bottom})
        shift = "translate(-4 0)" if at > FROM_THE_END else "translate(4 0)"
        yield element("text", {"class": side, "x": x, "y": y, "transform": shift}, mark.words)
