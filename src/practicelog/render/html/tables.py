"""A table in HTML, and the one behind a chart."""

from practicelog.core.sections import Table
from practicelog.render.html.markup import Markup, element


def table_block(table: Table, name: str) -> Markup:
    """Return a table that scrolls by itself where it is wider than the page.

    The first cell of a row is its heading.
    """
    head = element("tr", {}, *(_cell(table, each, each, scope="col") for each in table.headings))
    rows = (
        element(
            "tr",
            {},
            *(
                _cell(table, heading, cell, scope=None if place else "row")
                for place, (heading, cell) in enumerate(zip(table.headings, row, strict=True))
            ),
        )
        for row in table.rows
    )
    side = {"class": "numbers" if _is_of_numbers(table) else None}
    whole = element("table", side, element("thead", {}, head), element("tbody", {}, *rows))
    return element(
        "div", {"class": "wide", "role": "region", "aria-label": name, "tabindex": "0"}, whole
    )


def _is_of_numbers(table: Table) -> bool:
    """Tell whether all cells but the first of each row are numbers: then no cell need say so."""
    return table.right == set(table.headings[1:]) - set(table.headings[:1])


def _cell(table: Table, heading: str, told: str, *, scope: str | None) -> Markup:
    side = "number" if heading in table.right and not _is_of_numbers(table) else None
    return element("th" if scope else "td", {"scope": scope, "class": side}, told)


def numbers_of(table: Table, title: str) -> Markup:
    """Return the numbers of a chart, one click away."""
    return element(
        "details",
        {},
        element("summary", {}, "The numbers", element("span", {"class": "unseen"}, f" of {title}")),
        table_block(table, f"The numbers of {title}"),
    )
