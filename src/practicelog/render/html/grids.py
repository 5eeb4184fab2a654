"""A chart of cells as inline SVG: one path for each kind of cell in each row."""

from collections.abc import Iterator, Sequence

from practicelog.core.sections import Grid, Kind
from practicelog.render.html.markup import Markup, element
from practicelog.render.html.tables import numbers_of

CELL = 10
SHAPES = {
    "full": "h9v9h-9z",
    "large": "m1 1h7v7h-7z",
    "half": "m2 2h5v5h-5z",
    "quarter": "m3 3h3v3h-3z",
    "lower": "m0 5h9v4h-9z",
    "line": "m0 7h9v2h-9z",
    "point": "m4 4h1v1h-1z",
    "ring": "m1 1h7v7h-7zm1 1v5h5v-5z",
}
"""How each shape is drawn from the upper left corner of its cell; its size tells it, not colour."""


def grid_figure(grid: Grid, level: int) -> Markup:
    """Return a chart with its title, its sentence, a legend, a drawing a row, and its numbers."""
    width = max(len(line) for _, lines in grid.rows for line in lines)
    rows = (_row(grid, label, lines, max(width, 1)) for label, lines in grid.rows)
    return element(
        "figure",
        {"class": "grid"},
        element(f"h{level}", {}, grid.title),
        element("p", {}, grid.sentence),
        element("p", {"class": "legend", "aria-hidden": "true"}, *map(_swatch, grid.kinds)),
        element(
            "div",
            {"class": "rows", "role": "img", "aria-label": f"{grid.title}. {grid.sentence}"},
            *rows,
        ),
        numbers_of(grid.numbers, grid.title),
    )


def _swatch(kind: Kind) -> Markup:
    drawn = element("path", {"class": kind.shape, "d": f"M0 0{SHAPES[kind.shape]}"})
    picture = element("svg", {"class": "swatch", "width": CELL, "height": CELL}, drawn)
    return element("span", {}, picture, kind.name)


def _row(grid: Grid, label: str, lines: Sequence[str], width: int) -> Markup:
    drawing = element(
        "svg",
        {"viewBox": f"0 0 {width * CELL} {len(lines) * CELL}", "class": "cells"},
        *_paths(grid.kinds, lines),
    )
    return element("div", {"class": "row"}, element("span", {"class": "label"}, label), drawing)


def _paths(kinds: Sequence[Kind], lines: Sequence[str]) -> Iterator[Markup]:
    for kind in kinds:
        places = [
            f"M{column * CELL} {line * CELL}{SHAPES[kind.shape]}"
            for line, signs in enumerate(lines)
            for column, sign in enumerate(signs)
            if sign == kind.sign
        ]
        if places:
            yield element("path", {"class": kind.shape, "d": "".join(places)})
