"""How a table is laid out, and drawn as Rich draws it: loading Rich takes as long as a `log`."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from math import ceil

from practicelog.core.record import Record
from practicelog.core.sections import Table
from practicelog.core.visible import visible
from practicelog.render.lines import cells, wrapped

LONGEST_UNBROKEN = 14
GAP = 3
NARROW_GAP = 2
INDENT = 4
FEW_COLUMNS = 4
LINES_AT_MOST = 3

PLAIN = frozenset(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x300)))) | frozenset("–—−→…“”‘’")
"""Characters that take one cell each, whoever counts."""

MARKUP = frozenset("[]:\\")
"""What Rich may read in a heading as more than text."""

BOLD, END = "\x1b[1m", "\x1b[0m"

Columns = Sequence[Sequence[str]]


class Layout(Record):
    """How wide each column of a table is, and how many blanks stand between two."""

    widths: list[int]
    gap: int


def columns_of(section: Table) -> Columns:
    """Return the columns of a table, each with its heading first."""
    return list(zip(section.headings, *section.rows, strict=True))


def plain_table(section: Table, width: int, *, colour: bool) -> str | None:
    """Return a table as `terminal.table_text` lays it out, drawn without Rich.

    None where that is not certain to be the same: where a column is empty, a heading wraps or may
    be read as markup, a word is broken, or a character may take more or less than one cell.
    """
    columns = columns_of(section)
    found = layout(columns, width)
    if found is None:
        return stacked(columns, width, section.right)
    widths, gap = found
    shown = [[visible(cell) for cell in row] for row in zip(*columns, strict=True)]
    if 0 in widths or not _is_certain(shown, widths):
        return None
    right = [heading in section.right for heading in section.headings]
    head, *body = (_drawn(row, widths, right) for row in shown)
    top = [_bold(line, gap) if colour else _spaced(line, gap) for line in head]
    rule = "─" * (sum(widths) + gap * (len(widths) - 1))
    lines = [*top, rule, *(_spaced(line, gap) for row in body for line in row)]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _is_certain(shown: Columns, widths: Sequence[int]) -> bool:
    headings = shown[0]
    return (
        PLAIN.issuperset("".join(map("".join, shown)))
        and MARKUP.isdisjoint("".join(headings))
        and all(len(each) <= width for each, width in zip(headings, widths, strict=True))
        and all(_wraps_alike(*each) for row in shown for each in zip(row, widths, strict=True))
    )


def _wraps_alike(cell: str, width: int) -> bool:
    """Tell whether a cell fits, or is of words with one blank between that all fit."""
    if len(cell) <= width:
        return cell == cell.strip(" ")
    return all(0 < len(word) <= width for word in cell.split(" "))


def _drawn(row: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> list[list[str]]:
    """Return the lines of a row, each with its cells padded."""
    lines = zip_longest(*map(wrapped, row, widths), fillvalue="")
    return [[*_padded_row(line, widths, right)] for line in lines]


def _padded_row(row: Iterable[str], widths: Sequence[int], right: Sequence[bool]) -> Iterator[str]:
    for cell, width, to_right in zip(row, widths, right, strict=True):
        yield cell.rjust(width) if to_right else cell.ljust(width)


def _spaced(row: Sequence[str], gap: int) -> str:
    return (" " * gap).join(row)


def _bold(row: Sequence[str], gap: int) -> str:
    """Return headings with all but the second blank of each gap bold, piece by piece."""
    blank = f"{BOLD} {END}"
    return f"{blank} {blank * (gap - NARROW_GAP)}".join(f"{BOLD}{cell}{END}" for cell in row)


def layout(columns: Columns, width: int) -> Layout | None:
    """Return how a table is laid out, the longest column cut down first; None without the room.

    Columns move together before one is cut. Worked out here because Rich cuts texts where columns
    with a least width do not fit.
    """
    gaps = len(columns) - 1
    gap = GAP if sum(map(_width, columns)) + GAP * gaps <= width else NARROW_GAP
    room = width - gap * gaps
    few = len(columns) <= FEW_COLUMNS
    least = [_least_width(column, few=few) for column in columns]
    if sum(least) > room:
        return None
    widths = [min(_width(column), room) for column in columns]
    while sum(widths) > room:
        shrinkable = (at for at, width in enumerate(widths) if width > least[at])
        widths[max(shrinkable, key=widths.__getitem__)] -= 1
    return Layout(widths, gap)


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


def stacked(columns: Columns, width: int, right: frozenset[str]) -> str:
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
        lines += wrapped(_spaced(beside, NARROW_GAP).rstrip(), width)
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
    while len(beside) > 1 and sum(widths[at] + NARROW_GAP for at in beside) > width + NARROW_GAP:
        beside.remove(max(beside[1:], key=lambda at: (at in texts, widths[at])))
    return [at for at in range(len(widths)) if at not in beside]


def _padded(text: str, width: int, *, to_right: bool) -> str:
    blanks = " " * (width - cells(text))
    return blanks + text if to_right else text + blanks
