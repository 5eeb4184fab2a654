"""Charts, chapters and long texts in plain characters: as lines, and tables of their numbers."""

from practicelog.core.scripts.word_diff import Piece, marked
from practicelog.core.sections import Chapter, Grid, Lines, Plot, Prose, Section, Table

BLOCKS = "▁▂▃▄▅▆▇█"
ROWS_AT_MOST = 12
MARGIN = 6


def plain(section: Chapter | Prose | Plot | Grid, width: int) -> tuple[Section, ...]:
    """Return what stands for a section where nothing can be drawn; its title is told already.

    A paced plot is a row of blocks, the latest at the end, above the newest of its numbers: no
    number is told by a block alone.
    """
    if isinstance(section, Chapter):
        return (Lines((section.about,)),) if section.about else ()
    if isinstance(section, Prose):
        return (Lines((marked(Piece(*each) for each in section.pieces),)),)
    if isinstance(section, Grid):
        return (Lines((section.sentence, *_grid_lines(section, width))),)
    row = (_blocks(section, width),) if section.paced else ()
    return Lines((section.sentence, *row)), *_newest(section.numbers)


def _blocks(plot: Plot, width: int) -> str:
    """Return a character for each whole number across, a blank where there is no value."""
    low, high = plot.up.low, plot.up.high
    step = (high - low) / len(BLOCKS)
    found = {dot.across: min(int((dot.up - low) / step), 7) for dot in plot.series[0].dots}
    last = int(plot.across.high)
    first = max(int(plot.across.low) + 1, last - width + 1)
    row = (BLOCKS[found[at]] if at in found else " " for at in range(first, last + 1))
    return "".join(row).rstrip()


def _newest(numbers: Table) -> tuple[Section, ...]:
    if not numbers.rows:
        return ()
    more = len(numbers.rows) - ROWS_AT_MOST
    rest = (Lines((f"and {more:,} earlier: --as html or --as markdown",)),) if more > 0 else ()
    return (numbers._replace(rows=numbers.rows[:ROWS_AT_MOST]), *rest)


def _grid_lines(grid: Grid, width: int) -> tuple[str, ...]:
    """Return each row's label beside its lines, the latest columns where not all fit."""
    room = width - MARGIN
    drawn = [
        f"{'' if place else label:{MARGIN}}{line[-room:]}".rstrip()
        for label, lines in grid.rows
        for place, line in enumerate(lines)
    ]
    return (*drawn, "  ".join(f"{kind.sign} {kind.name}" for kind in grid.kinds))
