"""What may be told of a team in a period, and what its next workshop could be about."""

from collections.abc import Iterable, Mapping

from practicelog.core.charts.team_weeks import TeamWeek
from practicelog.core.record import Record
from practicelog.core.team.cells import Span
from practicelog.core.team.disclosure import sellers_in_words
from practicelog.core.team.ledger import Line, Retelling, spans_of, told_in

CHARTED = ("days", "minutes")
WEEKS_CHARTED = 12
QUARTERS = ("days quarter", "minutes quarter")
"""What waits for twenty sellers, and not for five with something new."""


class TeamReport(Record):
    """What is told of a period: its name, its whole weeks, its lines, and weeks up to its last.

    `waiting` counts the figures in which something new waits for five sellers.
    """

    name: str
    span: Span
    lines: tuple[Line, ...]
    weeks: Mapping[str, Mapping[int, TeamWeek]]
    charted: Span
    waiting: int

    @property
    def sellers(self) -> int:
        """How many take part: in the month with the most, or in the week."""
        return _taking_part(self.lines)

    def of(self, figure: str) -> tuple[Line, ...]:
        """Return the lines of a figure."""
        return tuple(each for each in self.lines if each.figure == figure)

    def total(self, figure: str) -> int | None:
        """Return the sum of what is told of a figure; None where nothing is."""
        totals = [each.total for each in self.of(figure) if each.total is not None]
        return sum(totals) if totals else None

    def ratio(self, figure: str, drill: str = "") -> float | None:
        """Return the ratio of a figure that has no criterion."""
        found = (each.ratio for each in self.of(figure) if each.drill == drill)
        return next(found, None)


class Suggestion(Record):
    """What the next workshop could be about: the criterion that is lowest of so many told.

    `as_low` are the others whose level is the same in tenths.
    """

    drill: str
    criterion: str
    level: float
    sellers: str
    of: int
    as_low: tuple[str, ...] = ()


def build(name: str, months: tuple[Span, ...], charted: Span, found: Retelling) -> TeamReport:
    """Return what is told of whole months."""
    span = Span(months[0].first, months[-1].last)
    return _report(name, span, spans_of(months), charted, found)


def build_week(name: str, week: Span, charted: Span, found: Retelling) -> TeamReport:
    """Return what is told of one week: days, minutes and weeks kept; drills are told by month."""
    return _report(name, week, (week,), charted, found)


def _report(
    name: str, span: Span, stretches: tuple[Span, ...], charted: Span, found: Retelling
) -> TeamReport:
    lines = told_in(found.ledger, stretches)
    of = _taking_part(lines)
    weeks = {figure: _weeks(figure, charted, found, of) for figure in CHARTED}
    waiting = sum(each.span in stretches for each in found.waiting if each.figure not in QUARTERS)
    return TeamReport(name, span, lines, weeks, charted, waiting)


def _taking_part(lines: Iterable[Line]) -> int:
    counted = (each.sellers for each in lines if each.figure in {"sellers", "days"})
    return max(counted, default=0)


def _weeks(figure: str, charted: Span, found: Retelling, of: int) -> dict[int, TeamWeek]:
    return {
        block.span.first: TeamWeek(
            told.total, sellers_in_words(told.sellers, max(of, told.sellers))
        )
        for block, told in found.ledger.items()
        if block.figure == figure
        and block.span.first == block.span.last
        and charted.first <= block.span.first <= charted.last
    }


def suggestion(report: TeamReport) -> Suggestion | None:
    """Return the criterion that is lowest; of several the one that most sellers rated."""
    rated = lowest_first(report.of("criterion"))
    if not rated:
        return None
    first = rated[0]
    sellers = who(report, first)
    ties = [f"{each.drill}: {each.criterion}" for each in rated[1:] if each.ratio == first.ratio]
    level = first.ratio or 0
    return Suggestion(first.drill, first.criterion, level, sellers, len(rated), tuple(ties))


def lowest_first(lines: Iterable[Line]) -> list[Line]:
    """Return the lines that tell a level, the lowest first."""
    told = [(each.ratio, each) for each in lines if each.ratio is not None]
    told.sort(key=lambda it: (it[0], -it[1].sellers, it[1].drill, it[1].criterion))
    return [line for _, line in told]


def who(report: TeamReport, line: Line) -> str:
    """Return how many of those who take part a line is of."""
    return sellers_in_words(line.sellers, max(report.sellers, line.sellers))
