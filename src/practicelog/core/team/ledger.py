"""What a team has been told, block by block: the only thing that a report of it shows."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta

from practicelog.annotations import Any
from practicelog.core.calendar.week_numbers import monday_of, week_number
from practicelog.core.record import Record
from practicelog.core.team.cells import Cell, Span
from practicelog.core.team.disclosure import (
    FIGURES,
    MONTH,
    counted,
    has_enough_news,
    in_steps,
    may_be_told,
)
from practicelog.core.team.team_file import refuse_newer
from practicelog.errors import ImportRefusedError

THURSDAY = timedelta(days=3)


class Block(Record):
    """One figure in one stretch of weeks: of the team where `drill` is "", else of a drill."""

    figure: str
    drill: str
    criterion: str
    span: Span


class Told(Record):
    """What was told of a block; `delivery` is the last one whose records are in it.

    `total` and `n` are kept whole here. What of them is told is for `told_in` to say.
    """

    delivery: int
    sellers: int
    total: int
    n: int


Ledger = Mapping[Block, Told]


class Retelling(Record):
    """The ledger after a report, and the blocks in which something new waits for five sellers."""

    ledger: Ledger
    waiting: frozenset[Block]


class Line(Record):
    """A figure of some stretches of weeks as it may be told: a `total`, or else a `ratio` in steps.

    Both are None where too few were counted for a ratio. `sellers` are those of the stretch with
    the most.
    """

    figure: str
    drill: str
    criterion: str
    sellers: int
    total: int | None
    ratio: float | None


def months_of(first: date, last: date) -> tuple[Span, ...]:
    """Return the whole weeks of each calendar month from that of one day to that of another."""
    months = []
    fourth = first.replace(day=4)  # it is in the week of the month's first Thursday
    while (fourth.year, fourth.month) <= (last.year, last.month):
        months.append(month_at(week_number(fourth)))
        fourth = (fourth.replace(day=28) + timedelta(days=7)).replace(day=4)
    return tuple(months)


def month_at(week: int) -> Span:
    """Return the four or five whole weeks whose Thursdays lie in one month, that one among them."""
    thursday = _thursday(week)
    first = last = week
    while _same_month(_thursday(first - 1), thursday):
        first -= 1
    while _same_month(_thursday(last + 1), thursday):
        last += 1
    return Span(first, last)


def _thursday(week: int) -> date:
    return monday_of(week) + THURSDAY


def _same_month(one: date, other: date) -> bool:
    return (one.year, one.month) == (other.year, other.month)


def spans_of(months: Sequence[Span]) -> tuple[Span, ...]:
    """Return every stretch that blocks of these months are told in: the months, then the weeks."""
    weeks = (Span(week, week) for each in months for week in range(each.first, each.last + 1))
    return (*months, *weeks)


def retold(
    ledger: Ledger, spans: Sequence[Span], cells: Iterable[Cell], delivery: int
) -> Retelling:
    """Return what may be told after one more report on the folder as of a delivery.

    A block stays as it was told, whatever was deleted or changed, until five sellers come with
    something new in it. The four quarters of the sellers are told together or not at all.
    """
    found = {_block(each, spans): each for each in cells if _has_place(each, spans)}
    news = {block for block, cell in found.items() if may_be_told(cell) and has_enough_news(cell)}
    news = {block for block in news if _quarters(block) <= news}
    waiting = {block for block, cell in found.items() if cell.fresh and block not in news}
    after = {block: _told(ledger.get(block), found[block], delivery) for block in news}
    return Retelling({**ledger, **after}, frozenset(waiting))


def _quarters(block: Block) -> set[Block]:
    if "quarter" not in block.figure:
        return set()
    return {block._replace(criterion=quarter) for quarter in "1234"}


def _has_place(cell: Cell, spans: Sequence[Span]) -> bool:
    """Tell whether a cell is one that is ever told: of a known figure, in its own grain."""
    figure = FIGURES.get(cell.figure)
    if figure is None or figure.by_drill != bool(cell.drill):
        return False
    span = spans[cell.span]
    return span == (month_at(span.first) if figure.grain == MONTH else Span(span.first, span.first))


def _block(cell: Cell, spans: Sequence[Span]) -> Block:
    return Block(cell.figure, cell.drill, cell.criterion, spans[cell.span])


def _told(before: Told | None, cell: Cell, delivery: int) -> Told:
    known = before.sellers if before else 0
    return Told(delivery, counted(known, cell.sellers), cell.total, cell.n)


def told_in(ledger: Ledger, stretches: Collection[Span]) -> tuple[Line, ...]:
    """Return what may be told of some stretches: sums of what was told of each.

    `stretches` are those of `spans_of` for a period of months, or one week for a chart.
    """
    found: dict[tuple[str, str, str], list[Told]] = {}
    for block, told in ledger.items():
        if block.span in stretches:
            found.setdefault((block.figure, block.drill, block.criterion), []).append(told)
    return tuple(_line(*key, found[key]) for key in sorted(found))


def _line(name: str, drill: str, criterion: str, told: Sequence[Told]) -> Line:
    figure = FIGURES[name]
    total, n = sum(each.total for each in told), sum(each.n for each in told)
    is_ratio = not figure.exact and n >= figure.least
    return Line(
        name,
        drill,
        criterion,
        sellers=max(each.sellers for each in told),
        total=total if figure.exact else None,
        ratio=in_steps(total, n * figure.unit, figure.scale) if is_ratio else None,
    )


def watermarks(ledger: Ledger) -> tuple[tuple[str, str, str, int, int, int], ...]:
    """Return the words and weeks of every block that was told, and the delivery it was told at."""
    return tuple((*block[:3], *block.span, told.delivery) for block, told in ledger.items())


FORMAT = "practicelog-team-told"
VERSION = 1
WORDS, NUMBERS = 3, 6


def ledger_document(ledger: Ledger) -> dict[str, Any]:
    """Return a ledger as its file has it."""
    rows = [[*block[:3], *block.span, *told] for block, told in sorted(ledger.items())]
    return {"format": FORMAT, "version": VERSION, "told": rows}


def ledger_of(document: Any) -> dict[Block, Told]:
    """Return the ledger that a file is.

    Raises:
        ImportRefusedError: it is none; without it nothing more can be told safely.
    """
    refuse_newer(document, FORMAT, VERSION, "what a team was told")
    rows = document.get("told")
    if not isinstance(rows, list) or not all(map(_is_row, rows)):
        raise ImportRefusedError("What the team was told is spoiled.")
    return {
        Block(figure, drill, criterion, Span(first, last)): Told(*numbers)
        for figure, drill, criterion, first, last, *numbers in rows
    }


def _is_row(row: Any) -> bool:
    return (
        isinstance(row, list)
        and len(row) == WORDS + NUMBERS
        and all(isinstance(each, str) for each in row[:WORDS])
        and all(type(each) is int for each in row[WORDS:])
        and row[0] in FIGURES
    )
