"""A chart of cells as inline SVG: one path for each kind of cell in each row."""

from collections.abc import Iterator, Sequence

from practicelog.core.sections import Grid, Kind
from practicelog.render.html.markup import Markup, element
from practicelog.render.html.tables import numbers_of

SWATCH = 11
SQUARE = "h0"
SHAPES = {
    "full": SQUARE,
    "large": SQUARE,
    "half": SQUARE,
    "quarter": SQUARE,
    "point": SQUARE,
    "lower": "m-.45.25h.9",
    "line": "m-.45.35h.9",
    "ring": "m-.3-.3h.6v.6h-.6z",
}
"""How each shape is drawn from the middle of its cell, with the pen that its class has.

A square is the end of a line of no length: that keeps ten years of days small. Its size tells it,
not colour.
"""


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
    size = {"width": SWATCH, "height": SWATCH, "viewBox": "-.5 -.5 1 1"}
    picture = element("svg", {"class": "swatch cells", **size}, drawn)
    return element("span", {}, picture, kind.name)


def _row(grid: Grid, label: str, lines: Sequence[str], width: int) -> Markup:
    drawing = element(
        "svg",
        {"viewBox": f"-.5 -.5 {width} {len(lines)}", "class": "cells whole"},
        *_paths(grid.kinds, lines),
    )
    return element("div", {"class": "row"}, element("span", {"class": "label"}, label), drawing)


def _paths(kinds: Sequence[Kind], lines: Sequence[str]) -> Iterator[Markup]:
    for kind in kinds:
        places = [
            f"M{column} {line}{SHAPES[kind.shape]}"
            for line, signs in enumerate(lines)
            for column, sign in enumerate(signs)
            if sign == kind.sign
        ]
        if places:
            yield element("path", {"class": kind.shape, "d": "".join(places)})
