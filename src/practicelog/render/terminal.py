"""Tables in a terminal or a pipe; the only module that imports Rich."""

from collections.abc import Sequence
from io import StringIO
from math import ceil
from typing import Literal

from rich import box
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from practicelog.core.sections import Table
from practicelog.core.visible import visible
from practicelog.render.lines import cells, wrapped

LONGEST_UNBROKEN = 14
GAP = 3
STACKED_GAP = 2
INDENT = 4
FEW_COLUMNS = 4
LINES_AT_MOST = 3


def table_text(section: Table, width: int, *, colour: bool) -> str:
    """Return a table laid out for a width; long cells wrap, nothing is cut.

    Where names would be broken, or texts squeezed into many short lines, the longest columns go
    below their row, each under its heading's name. Every cell is Text: what a seller stored is
    never read as markup.
    """
    columns = list(zip(section.headings, *section.rows, strict=True))
    widths = _widths(columns, width - GAP * (len(columns) - 1))
    if widths is None:
        return _stacked(columns, width, section.right)
    table = RichTable(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    for heading, column_width in zip(section.headings, widths, strict=True):
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


def _widths(columns: Sequence[Sequence[str]], room: int) -> list[int] | None:
    """Return how wide each column is to be, the longest cut down first; None without the room.

    Worked out here because Rich cuts texts where columns with a least width do not fit.
    """
    few = len(columns) <= FEW_COLUMNS
    least = [_least_width(column, few=few) for column in columns]
    if sum(least) > room:
        return None
    widths = [min(_width(column), room) for column in columns]
    while sum(widths) > room:
        shrinkable = (at for at, width in enumerate(widths) if width > least[at])
        widths[max(shrinkable, key=widths.__getitem__)] -= 1
    return widths


def _least_width(column: Sequence[str], *, few: bool) -> int:
    """Return how wide a column must be so that no name, date or usual word is broken.

    A column without blanks is one of names, and whole or below. Where there are many columns, also
    so that no text takes more than three lines.
    """
    words = [word for cell in column for word in visible(cell).split()]
    width = _width(column)
    if not _is_text(column):
        return width
    longest_word = min(max(map(cells, words), default=0), LONGEST_UNBROKEN)
    if few:
        return longest_word
    return width if width <= LONGEST_UNBROKEN else max(longest_word, ceil(width / LINES_AT_MOST))


def _width(column: Sequence[str]) -> int:
    return max(cells(visible(cell)) for cell in column)


def _stacked(columns: Sequence[Sequence[str]], width: int, right: frozenset[str]) -> str:
    """Return a table too wide for the screen, its longest columns wrapped below each row."""
    widths = [_width(column) for column in columns]
    below = _below(widths, width, texts=[at for at, each in enumerate(columns) if _is_text(each)])
    lines = []
    headings, *rows = zip(*columns, strict=True)
    for row in (headings, *rows):
        beside = [
            _padded(visible(cell), widths[position], to_right=columns[position][0] in right)
            for position, cell in enumerate(row)
            if position not in below
        ]
        lines += wrapped((" " * STACKED_GAP).join(beside).rstrip(), width)
        if row is not headings or not rows:
            lines += [line for at in below for line in _labelled(headings[at], row[at], width)]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _labelled(heading: str, text: str, width: int) -> list[str]:
    """Return a cell below its row, under its heading's name; nothing for an empty one."""
    if not text:
        return []
    label = f"{heading}: " if heading not in {"", text} else ""
    room = max(width - INDENT, INDENT)
    return [" " * INDENT + line for line in wrapped(label + text, room)]


def _is_text(column: Sequence[str]) -> bool:
    """Tell whether a column is of texts; its heading does not count."""
    return any(" " in cell for cell in column[1:])


def _below(widths: Sequence[int], width: int, texts: Sequence[int]) -> list[int]:
    """Return the places of the columns that must go below for the others to fit, in order.

    Texts go before names and numbers, of each the longest first; the first column always stays.
    """
    beside = list(range(len(widths)))
    while len(beside) > 1 and sum(widths[at] + STACKED_GAP for at in beside) > width + STACKED_GAP:
        beside.remove(max(beside[1:], key=lambda at: (at in texts, widths[at])))
    return [at for at in range(len(widths)) if at not in beside]


def _padded(text: str, width: int, *, to_right: bool) -> str:
    blanks = " " * (width - cells(text))
    return blanks + text if to_right else text + blanks
