"""What is told of a team in a period, by which engine, and as a workbook."""

from datetime import date
from pathlib import Path

from practicelog.cli.output_files import STDOUT, output
from practicelog.cli.world import World
from practicelog.core.calendar.periods import Period
from practicelog.core.calendar.week_numbers import week_number
from practicelog.core.sections import Page
from practicelog.core.team.cells import Span
from practicelog.core.team.ledger import month_at, months_of
from practicelog.errors import UsageError
from practicelog.exchange.xlsx.pages import write
from practicelog.reports.team.value import WEEKS_CHARTED, TeamReport, build, build_week
from practicelog.store.team.figures import DUCKDB, SPARK, Engine
from practicelog.store.team.telling import told

XLSX = "xlsx"


def chosen_engine(name: str, memory: str | None, master: str | None) -> Engine:
    """Return what adds up.

    Raises:
        UsageError: an option is of the other engine.
    """
    if master is not None and name == DUCKDB:
        raise UsageError("--master is for spark.", "--engine spark --master URL")
    if memory is not None and name == SPARK:
        raise UsageError("--memory is for duckdb.", "leave out --memory")
    return Engine(name, memory, master)


def told_of(
    folder: Path, period: Period, today: date, engine: Engine, *, weekly: bool
) -> TeamReport:
    """Return what may be told of a period, and of the twelve weeks up to its end or today."""
    at = week_number(min(max(period.first, today), period.last))
    charted = Span(at - WEEKS_CHARTED + 1, at)
    week = week_number(period.first)
    months = (month_at(week),) if weekly else months_of(period.first, period.last)
    earlier = months_of(month_at(charted.first).last_day.replace(day=1), months[0].first_day)
    asked = tuple(dict.fromkeys((*_up_to(earlier, months[0]), *months)))
    found = told(folder, asked, engine)
    if weekly:
        return build_week(period.name, Span(week, week), charted, found)
    return build(period.name, months, charted, found)


def _up_to(earlier: tuple[Span, ...], first: Span) -> tuple[Span, ...]:
    return tuple(each for each in earlier if each.first < first.first)


def workbook_wanted(medium: str | None, file: str | None, *, json: bool) -> bool:
    """Tell whether a workbook is wanted, by its name or by that of the file."""
    by_name = file is not None and file.lower().endswith(f".{XLSX}")
    return medium == XLSX or (medium is None and not json and by_name)


def written_as_workbook(world: World, page: Page, file: str | None, *, force: bool) -> str:
    """Write a page as a workbook; return the line that says so.

    Raises:
        UsageError: it would go to a terminal.
    """
    name = file or STDOUT
    if name == STDOUT and world.on_terminal:
        raise UsageError("xlsx is no text for a terminal.", "-o team.xlsx")
    with output(world, name, force=force, spare=world.path) as target:
        write(page, "team", target)
    return "" if name == STDOUT else world.line(f"Wrote the team's report to {name}")
