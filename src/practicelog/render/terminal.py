"""Tables in a terminal or a pipe, where cells wrap; the only module that imports Rich."""

from io import StringIO

from rich import box
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from practicelog.annotations import Literal
from practicelog.core.sections import Table
from practicelog.core.visible import visible
from practicelog.render.tables import NARROW_GAP, columns_of, layout, stacked


def table_text(section: Table, width: int, *, colour: bool) -> str:
    """Return a table laid out for a width; long cells wrap, nothing is cut.

    Where names would be broken, or texts squeezed into many short lines, the longest columns go
    below their row, each under its heading's name. Every cell is Text: what a seller stored is
    never read as markup.
    """
    found = layout(columns_of(section), width)
    if found is None:
        return stacked(columns_of(section), width, section.right)
    padding = (0, 1, 0, found.gap - NARROW_GAP)
    table = RichTable(
        box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold", padding=padding
    )
    for heading, column_width in zip(section.headings, found.widths, strict=True):
        side: Literal["left", "right"] = "right" if heading in section.right else "left"
        table.add_column(heading, justify=side, overflow="fold", width=column_width)
    for row in section.rows:
        table.add_row(*(Text(visible(cell)) for cell in row))
    screen = StringIO()
    Console(
        file=screen,
        width=width,
        force_terminal=colour,
        no_color=not colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
    ).print(table)
    return "".join(f"{line.rstrip()}\n" for line in screen.getvalue().splitlines())
